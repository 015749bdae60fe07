using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class TargetBlank
{
    public static readonly RuleInfo Info = new()
    {
        Name = "target-blank",
        Severity = Severity.Warning,
        Why =
            "The page that opens in the new window may send the old one elsewhere, in older browsers and "
            + "wherever a window is named.",
        Standard = "HTML Living Standard 4.6.7.13, 7.3.1.7; Lighthouse external-anchors-use-rel-noopener",
        Bad = "<a href=\"https://example.com/\" target=\"_blank\">The wall</a>",
        Good = "<a href=\"https://example.com/\" target=\"_blank\" rel=\"noopener\">The wall</a>",
        Groups = [RuleGroup.Links, RuleGroup.Security],
    };

    public static readonly Rule Rule = LinkRule.Of(
        Info,
        static link =>
            link.Link.Element is { LocalName: "a" or "area" } element
            && link.Goal == LinkGoal.Elsewhere
            && UrlParts.IsWeb(LinkTargets.Plain(link.Address))
            && element.GetAttribute("target")?.Trim().ToLowerInvariant()
                is not (null or "" or "_self" or "_parent" or "_top")
            && !PageLinks.Kinds(element).Any(kind => kind.ToLowerInvariant() is "noopener" or "noreferrer")
                ? (
                    $"`{link.Address}` opens in a new window, and can send this one elsewhere.",
                    "Add rel=\"noopener\", or remove `target`."
                )
                : null
    );
}
