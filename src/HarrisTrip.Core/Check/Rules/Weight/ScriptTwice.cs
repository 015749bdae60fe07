using HarrisTrip.Check.Links;
using HarrisTrip.Check.Security;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class ScriptTwice
{
    public static readonly RuleInfo Info = new()
    {
        Name = "script-twice",
        Severity = Severity.Warning,
        Why = "A script that a page names twice runs twice, and counts or shows everything twice.",
        Standard = "HTML Living Standard 4.12.1; newsroom rule",
        Bad = "<script src=\"count.js\" defer></script><script src=\"count.js\" defer></script>",
        Good = "<script src=\"count.js\" defer></script>",
        Groups = [RuleGroup.Weight],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["script"],
        OnElement = static (element, page) =>
        {
            // A module runs once, however often it is named.
            if (
                Scripts.IsClassic(element)
                && element.GetAttribute("src") is { Length: > 0 } address
                && !page.Memo.Get(() => new SeenScripts()).Add(LinkTargets.Plain(address))
            )
            {
                page.Add(Info, element, $"The page loads the script `{address}` twice.", "Remove one of them.");
            }
        },
    };

    sealed class SeenScripts() : HashSet<string>(StringComparer.Ordinal);
}
