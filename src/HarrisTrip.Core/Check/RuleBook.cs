using HarrisTrip.Check.Rules;
using HarrisTrip.Diagnostics;
using HarrisTrip.Import;
using HarrisTrip.Model;
using HarrisTrip.Parse;
using HarrisTrip.Parse.Body;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Parse.Yaml;

namespace HarrisTrip.Check;

/// <summary>All rules.</summary>
public static class RuleBook
{
    /// <summary>The rules for finished pages, files and sites.</summary>
    public static IReadOnlyList<Rule> Checks { get; } =
    [
        HtmlParseError.Rule,
        DuplicateId.Rule,
        LinkBroken.Rule,
        LinkEmpty.Rule,
        ImageAltMissing.Rule,
        ImageCreditMissing.Rule,
        ImageSizeMissing.Rule,
        HeadingEmpty.Rule,
        HeadingOrder.Rule,
        HeadingSingleH1.Rule,
        TitleMissing.Rule,
        DescriptionMissing.Rule,
        DescriptionLength.Rule,
        LangMissing.Rule,
        CanonicalMismatch.Rule,
        JsonLdInvalid.Rule,
        OpenGraphMissing.Rule,
        SectionMismatch.Rule,
        MixedContent.Rule,

        FeedUnreadable.Rule,
        FeedEncoding.Rule,
        FeedVersion.Rule,
        FeedPartMissing.Rule,
        FeedPartUnknown.Rule,
        FeedPartRepeated.Rule,
        FeedAttributeMissing.Rule,
        FeedAttributeUnknown.Rule,
        FeedContent.Rule,
        FeedDate.Rule,
        FeedAddress.Rule,
        FeedValue.Rule,
        FeedMail.Rule,
        FeedAuthorMissing.Rule,
        FeedIdRepeated.Rule,
        FeedHtmlUnsafe.Rule,
        FeedMarkupInText.Rule,
        FeedRelativeAddress.Rule,
        FeedSelfLink.Rule,
        FeedValueBlank.Rule,
        FeedNamespace.Rule,
        FeedDateDoubtful.Rule,
        FeedRecommended.Rule,
        SitemapRepeated.Rule,
        FeedLinkBroken.Rule,
        FeedPageMismatch.Rule,
        SitemapLinkBroken.Rule,
        SitemapPageUnlisted.Rule,
        SitemapPageMissing.Rule,
        SitemapPageMismatch.Rule,

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
    ];

    /// <summary>Every rule that a diagnostic can name, by name.</summary>
    public static IReadOnlyDictionary<string, RuleInfo> All { get; } = new SortedDictionary<string, RuleInfo>(
        YamlRules.All.Concat(FieldRules.All).Concat(ImportRules.All).Concat(ArticleRules.All).Concat(BodyRules.All).Concat(SiteRules.All)
            .Concat(Checks.Select(rule => rule.Info)).DistinctBy(info => info.Name).ToDictionary(info => info.Name),
        StringComparer.Ordinal);
}
