using HarrisTrip.Check.Access;
using HarrisTrip.Check.Aria;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class ControlInControl
{
    public static readonly RuleInfo Info = new()
    {
        Name = "control-in-control",
        Severity = Severity.Error,
        Why =
            "A control inside another cannot be reached or told apart: browsers announce nothing of "
            + "what is in a button.",
        Standard = "WAI-ARIA 1.2, children presentational; ACT 307n5z; axe nested-interactive",
        Bad =
            "<div role=\"button\" tabindex=\"0\">Read <a href=\"#wall\">the wall</a></div><h2 id=\"wall\">The "
            + "wall</h2>",
        Good = "<a href=\"#wall\">Read the wall</a><h2 id=\"wall\">The wall</h2>",
        Groups = [RuleGroup.Aria, RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = Focus.NativeNames,
        Attributes = Focus.Attributes,
        OnElement = static (element, page) =>
        {
            var tree = AccessTree.Of(page);
            if (!tree.IsTabStop(element) || !tree.IsExposed(element))
            {
                return;
            }
            for (var around = element.ParentElement; around is not null; around = around.ParentElement)
            {
                if (
                    AriaRoles.Find(tree.Role(around)) is { IsLeaf: true } leaf
                    && around.LocalName is not ("select" or "option" or "svg")
                )
                {
                    page.Add(
                        Info,
                        around,
                        $"Inside this {leaf.Name} there is something that can be focused by itself "
                            + $"(`{element.LocalName}`).",
                        "Take one out of the other."
                    );
                    return;
                }
            }
        },
    };
}
