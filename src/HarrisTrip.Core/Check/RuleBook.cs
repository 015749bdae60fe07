using HarrisTrip.Check.Links;
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
        LinkPlaceholder.Rule,
        LinkCase.Rule,
        LinkOutside.Rule,
        LinkRootUnknown.Rule,
        LinkTrailingSlash.Rule,
        LinkWithoutExtension.Rule,
        LinkMalformed.Rule,
        LinkPreviewHost.Rule,
        LinkEncoding.Rule,
        LinkRunsCode.Rule,
        LinkRedirects.Rule,
        RedirectLoop.Rule,
        AssetMissing.Rule,
        AssetAddressMissing.Rule,
        ScriptEmpty.Rule,
        FaviconMissing.Rule,
        DataLinkBroken.Rule,
        ReferenceBroken.Rule,
        MailAddressInvalid.Rule,
        PhoneInvalid.Rule,
        TargetBlank.Rule,
        PageOrphan.Rule,
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
        InlineHandler.Rule,
        PolicyConflict.Rule,
        PolicyInvalid.Rule,
        PolicyWithoutEffect.Rule,
        PolicyWeak.Rule,
        IntegrityMissing.Rule,
        IntegrityInvalid.Rule,
        IntegrityBlocked.Rule,
        IntegrityMismatch.Rule,
        SecretLeaked.Rule,
        SecretPossible.Rule,
        PasswordInAddress.Rule,
        LocalAddress.Rule,
        LocalPathLeaked.Rule,
        SourceMapPublished.Rule,
        LinkOverHttp.Rule,
        FormInsecure.Rule,
        PasswordInsecure.Rule,
        FrameSandboxOpen.Rule,
        ReferrerLeaks.Rule,
        PrivateFile.Rule,
        StrayFile.Rule,
        ImageLocation.Rule,
        ImageSizeDiffers.Rule,
        ImageKindDiffers.Rule,
        ImageBroken.Rule,
        ImageTooHeavy.Rule,
        ImageOversized.Rule,
        SrcsetWidthDiffers.Rule,
        LeadImageLazy.Rule,
        PageTooHeavy.Rule,
        PageTooLarge.Rule,
        ScriptBlocking.Rule,
        ScriptTwice.Rule,
        FontDisplayMissing.Rule,
        FontPreloadTwice.Rule,
        PreloadsTooMany.Rule,
    ];

    /// <summary>Every rule that a diagnostic can name, by name.</summary>
    public static IReadOnlyDictionary<string, RuleInfo> All { get; } = new SortedDictionary<string, RuleInfo>(
        YamlRules.All.Concat(FieldRules.All).Concat(ImportRules.All).Concat(ArticleRules.All).Concat(BodyRules.All).Concat(SiteRules.All)
            .Concat(Checks.Select(rule => rule.Info)).Concat(ExternalLinks.All).DistinctBy(info => info.Name).ToDictionary(info => info.Name),
        StringComparer.Ordinal);
}
