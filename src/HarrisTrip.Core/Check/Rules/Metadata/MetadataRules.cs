using HarrisTrip.Check.Views;

namespace HarrisTrip.Check.Rules;

/// <summary>The rules about titles, descriptions, previews and structured data.</summary>
static class MetadataRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        TitleMissing.Rule,
        DescriptionMissing.Rule,
        DescriptionLength.Rule,
        CanonicalMismatch.Rule,
        JsonLdInvalid.Rule,
        OpenGraphMissing.Rule,
        HeadlineMismatch.Rule,
        PreviewMismatch.Rule,
        DateMismatch.Rule,
        DateInvalid.Rule,
        DateZoneMissing.Rule,
        DatesReversed.Rule,
        AuthorMismatch.Rule,
        CategoryMismatch.Rule,
        AddressMismatch.Rule,
        LanguageMismatch.Rule,
        JsonLdUnknown.Rule,
        JsonLdValue.Rule,
        JsonLdAddressRelative.Rule,
        JsonLdIncomplete.Rule,
        BreadcrumbInvalid.Rule,
        NoindexLeft.Rule,
        ViewportMissing.Rule,
        OpenGraphInvalid.Rule,
        PreviewImageAlt.Rule,
        TwitterCard.Rule,
        MetadataTargetMissing.Rule,
        HreflangInvalid.Rule,
        TemplateLeftover.Rule,
        TitleRepeated.Rule,
        DescriptionRepeated.Rule,
        CanonicalRepeated.Rule,
        HreflangOneWay.Rule,
        RobotsBlockPages.Rule,
        ManifestInvalid.Rule,
        ManifestIconDiffers.Rule,
    ];
}
