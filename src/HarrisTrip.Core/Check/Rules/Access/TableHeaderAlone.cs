using HarrisTrip.Check.Access;
using HarrisTrip.Check.Html;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class TableHeaderAlone
{
    public static readonly RuleInfo Info = new()
    {
        Name = "table-header-alone",
        Severity = Severity.Error,
        Why = "Readers cannot follow a table with a header that belongs to no cell.",
        Standard = "WCAG 1.3.1; ACT d0f69e; axe th-has-data-cells",
        Bad = "<table><tr><th>Ships</th></tr></table>",
        Good = "<table><tr><th>Ships</th></tr><tr><td>12</td></tr></table>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["table"],
        OnElement = static (element, page) =>
        {
            var tree = AccessTree.Of(page);
            if (!tree.IsExposed(element) || tree.Role(element) is not ("table" or "grid" or "treegrid"))
            {
                return;
            }
            foreach (var alone in TableHeaders.HeadersWithoutCells(TableGrid.Of(element, page), tree))
            {
                page.Add(
                    Info,
                    alone,
                    $"The header “{tree.Names.Content(alone)}” belongs to no cell.",
                    "Make it a td, or correct its scope."
                );
            }
        },
    };
}
