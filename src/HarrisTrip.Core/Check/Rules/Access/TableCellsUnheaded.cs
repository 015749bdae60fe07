using HarrisTrip.Check.Access;
using HarrisTrip.Check.Html;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class TableCellsUnheaded
{
    public static readonly RuleInfo Info = new()
    {
        Name = "table-cells-unheaded",
        Severity = Severity.Warning,
        Why = "In a large table each cell needs a header: no listener remembers what the seventh column was.",
        Standard = "WCAG 1.3.1; axe td-has-header",
        Bad = """
            <table><tr><td>Year</td><td>Ships</td><td>Boats</td></tr><tr><td>2024</td><td>12</td><td>3</td></tr><tr>
            <td>2025</td><td>14</td><td>5</td></tr><tr><td>2026</td><td>14</td><td>5</td></tr></table>
            """,
        Good = """
            <table><tr><th>Year</th><th>Ships</th><th>Boats</th></tr><tr><th>2024</th><td>12</td><td>3</td></tr><tr>
            <th>2025</th><td>14</td><td>5</td></tr><tr><th>2026</th><td>14</td><td>5</td></tr></table>
            """,
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["table"],
        OnElement = static (element, page) =>
        {
            var tree = AccessTree.Of(page);
            if (
                tree.IsExposed(element)
                && tree.Role(element) == "table"
                && TableGrid.Of(element, page) is { Rows.Count: > 3, Columns: > 2 } grid
                && TableHeaders.FirstCellWithoutHeader(grid, tree) is { } cell
            )
            {
                page.Add(
                    Info,
                    cell,
                    "This cell has no header, neither for its column nor for its row.",
                    "Make the cells of the first row or column headers (th)."
                );
            }
        },
    };
}
