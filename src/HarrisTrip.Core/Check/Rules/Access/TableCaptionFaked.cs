using HarrisTrip.Check.Access;
using HarrisTrip.Check.Html;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class TableCaptionFaked
{
    public static readonly RuleInfo Info = new()
    {
        Name = "table-caption-faked",
        Severity = Severity.Warning,
        Why = "A row of one cell above a table looks like its title, and is read as data.",
        Standard = "WCAG 1.3.1; axe table-fake-caption, table-duplicate-name",
        Bad = "<table><tr><td colspan=\"2\">Ships by year</td></tr><tr><th>2024</th><td>12</td></tr></table>",
        Good = "<table><caption>Ships by year</caption><tr><th>2024</th><td>12</td></tr></table>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["table"],
        OnElement = static (element, page) =>
        {
            var tree = AccessTree.Of(page);
            if (!tree.IsExposed(element) || tree.Role(element) != "table")
            {
                return;
            }
            var grid = TableGrid.Of(element, page);
            if (
                grid.Rows.Count > 1
                && grid.Columns > 1
                && grid.Cells[0] is { Row: 0, Column: 0, Element.LocalName: "td" } first
                && first.Width == grid.Columns
                && element.Children.All(c => c.LocalName != "caption")
            )
            {
                page.Add(
                    Info,
                    element,
                    "The first row is one cell across the whole table, like a title.",
                    "Make it the table's caption."
                );
            }
            if (
                element.GetAttribute("summary")?.Trim() is { Length: > 0 } summary
                && element.Children.FirstOrDefault(c => c.LocalName == "caption") is { } caption
                && tree.Names.Content(caption).Equals(summary, StringComparison.OrdinalIgnoreCase)
            )
            {
                page.Add(Info, element, "The caption and the summary say the same.", "Remove the summary.");
            }
        },
    };
}
