using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class TableHeaderEmpty
{
    public static readonly RuleInfo Info = new()
    {
        Name = "table-header-empty",
        Severity = Severity.Warning,
        Why = "An empty header of a row or column says nothing about its cells.",
        Standard = "WCAG 1.3.1; axe empty-table-header",
        Bad = "<table><tr><th></th><th>Ships</th></tr><tr><td>2024</td><td>12</td></tr></table>",
        Good = "<table><tr><td></td><th>Ships</th></tr><tr><th>2024</th><td>12</td></tr></table>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Roles = ["columnheader", "rowheader"],
        OnElement = static (element, page) =>
        {
            var tree = AccessTree.Of(page);
            if (
                tree.Role(element) is "columnheader" or "rowheader"
                && tree.IsExposed(element)
                && !tree.Names.Has(element)
                && tree.Names.Content(element).Length == 0
            )
            {
                page.Add(
                    Info,
                    element,
                    "This table header is empty.",
                    "Write what its cells have in common, or make it a td."
                );
            }
        },
    };
}
