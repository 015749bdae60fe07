using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FrameTitleMissing
{
    public static readonly RuleInfo Info = new()
    {
        Name = "frame-title-missing",
        Severity = Severity.Error,
        Why = "A frame without a title is announced as “frame”: nobody knows whether to go in.",
        Standard = "WCAG 4.1.2; ACT cae760; axe frame-title",
        Bad = "<iframe src=\"map.html\"></iframe>",
        Good = "<iframe src=\"map.html\" title=\"Map of the harbour\"></iframe>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["iframe", "frame"],
        OnElement = static (element, page) =>
        {
            var tree = AccessTree.Of(page);
            if (
                tree.IsExposed(element)
                && AccessTree.TabIndex(element) is not < 0
                && tree.Role(element) != "none"
                && !tree.Names.Has(element)
            )
            {
                page.Add(
                    Info,
                    element,
                    $"The frame `{element.GetAttribute("src")}` has no title.",
                    "Say what it shows in its title."
                );
            }
        },
    };
}
