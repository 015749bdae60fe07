using HarrisTrip.Check.Access;
using HarrisTrip.Check.Html;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Rules;

static class TableHeadersBroken
{
    public static readonly RuleInfo Info = new()
    {
        Name = "table-headers-broken",
        Severity = Severity.Error,
        Why = "Screen readers say, with each cell, the headers that it names: these have to exist.",
        Standard = "WCAG 1.3.1; ACT a25f45; axe td-headers-attr",
        Bad = "<table><tr><th id=\"ships\">Ships</th></tr><tr><td headers=\"boats\">12</td></tr></table>",
        Good = "<table><tr><th id=\"ships\">Ships</th></tr><tr><td headers=\"ships\">12</td></tr></table>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["td", "th"],
        OnElement = static (element, page) =>
        {
            var tree = AccessTree.Of(page);
            if (
                element.GetAttribute("headers") is not { } headers
                || !tree.IsVisible(element)
                || TableGrid.TableOf(element) is not { } table
                || tree.Role(table) is "none"
            )
            {
                return;
            }
            foreach (var id in WordList.Of(headers))
            {
                var header = tree.ById(id);
                if (header is null || TableGrid.TableOf(header) != table || header == element)
                {
                    page.Add(
                        Info,
                        element,
                        header == element
                            ? "This cell names itself as its header."
                            : $"This table has no header with the id `{id}`.",
                        "Write the id of a th of this table."
                    );
                    return;
                }
                if (header.LocalName != "th" && tree.Role(header) is not ("columnheader" or "rowheader"))
                {
                    page.Add(Info, element, $"The cell `{id}` is named as a header, but is not one.", "Make it a th.");
                    return;
                }
            }
        },
    };
}
