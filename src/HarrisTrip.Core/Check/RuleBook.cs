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

        ElementUnknown.Rule,
        ElementObsolete.Rule,
        ElementMisplaced.Rule,
        ElementOrder.Rule,
        ElementChildMissing.Rule,
        TextMisplaced.Rule,
        AttributeUnknown.Rule,
        AttributeObsolete.Rule,
        AttributeValue.Rule,
        AttributeConflict.Rule,
        ReferenceBroken.Rule,
        PropertyOfNothing.Rule,
        MainTwice.Rule,
        ForeignMisplaced.Rule,
        TableModel.Rule,
        DoctypeMissing.Rule,
        CharsetWrong.Rule,
        CssSyntax.Rule,
    ];

    /// <summary>Every rule that a diagnostic can name, by name.</summary>
    public static IReadOnlyDictionary<string, RuleInfo> All { get; } = new SortedDictionary<string, RuleInfo>(
        YamlRules.All.Concat(FieldRules.All).Concat(ImportRules.All).Concat(ArticleRules.All).Concat(BodyRules.All).Concat(SiteRules.All)
            .Concat(Checks.Select(rule => rule.Info)).DistinctBy(info => info.Name).ToDictionary(info => info.Name),
        StringComparer.Ordinal);
}
