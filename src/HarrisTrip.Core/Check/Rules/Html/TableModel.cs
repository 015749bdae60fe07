using HarrisTrip.Check.Html;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class TableModel
{
    public static readonly RuleInfo Info = new()
    {
        Name = "table-model",
        Severity = Severity.Error,
        Why = "A table whose cells overlap, or reach out of it, is shown and read out with its columns mixed up.",
        Standard = "HTML Living Standard 4.9.12",
        Bad = "<table><tr><td rowspan=\"3\">Pier</td><td>Ship</td></tr><tr><td>Boat</td></tr></table>",
        Good = "<table><tr><td rowspan=\"2\">Pier</td><td>Ship</td></tr><tr><td>Boat</td></tr></table>",
        Groups = [RuleGroup.Html],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["table"],
        OnElement = static (element, page) =>
        {
            foreach (var (at, message, help) in TableFaults.Of(TableGrid.Of(element, page)))
            {
                page.Add(Info, at, message, help);
            }
        },
    };
}
