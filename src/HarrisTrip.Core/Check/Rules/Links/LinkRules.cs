using HarrisTrip.Check.Views;

namespace HarrisTrip.Check.Rules;

/// <summary>The rules about addresses, and what they lead to.</summary>
static class LinkRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
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
        LinkInsecure.Rule,
        LinkEncoding.Rule,
        LinkRunsCode.Rule,
        LinkRedirects.Rule,
        RedirectLoop.Rule,
        AssetMissing.Rule,
        AssetAddressMissing.Rule,
        ScriptEmpty.Rule,
        ImageNamePoor.Rule,
        FaviconMissing.Rule,
        DataLinkBroken.Rule,
        MentionBroken.Rule,
        MailAddressInvalid.Rule,
        PhoneInvalid.Rule,
        TargetBlank.Rule,
        PageOrphan.Rule,
        LocalAddress.Rule,
    ];
}
