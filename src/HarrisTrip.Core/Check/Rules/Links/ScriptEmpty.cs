using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class ScriptEmpty
{
    public static readonly RuleInfo Info = new()
    {
        Name = "script-empty",
        Severity = Severity.Warning,
        Why = "A script without code and without an address does nothing: most often its address was lost.",
        Standard = "html-proofer",
        Bad = "<script></script>",
        Good = "<script>document.title = 'The wall';</script>",
        Groups = [RuleGroup.Links],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["script"],
        OnElement = static (element, page) =>
        {
            // Data that a script fills in has an id or a type of its own.
            if (
                !element.HasAttribute("src")
                && !element.HasAttribute("type")
                && !element.HasAttribute("id")
                && string.IsNullOrWhiteSpace(element.TextContent)
            )
            {
                page.Add(Info, element, "The script is empty and has no file.", "Give it a `src`, or remove it.");
            }
        },
    };
}
