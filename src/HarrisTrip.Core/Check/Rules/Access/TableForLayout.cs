using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class TableForLayout
{
    public static readonly RuleInfo Info = new()
    {
        Name = "table-for-layout",
        Severity = Severity.Warning,
        Why = "A table used only for layout must not have headers or a caption: readers would look for data.",
        Standard = "WCAG 1.3.1; H-series layout tables",
        Bad = "<table role=\"presentation\"><tr><th>Menu</th><td>The wall</td></tr></table>",
        Good = "<table role=\"presentation\"><tr><td>Menu</td><td>The wall</td></tr></table>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["table"],
        OnElement = static (element, page) =>
        {
            var tree = AccessTree.Of(page);
            if (
                tree.Role(element) == "none"
                && tree.IsVisible(element)
                && (
                    element.HasAttribute("summary")
                    || element.Children.Any(c =>
                        c.LocalName == "caption"
                        || c.Children.Any(row => row.Children.Any(cell => cell.LocalName == "th"))
                    )
                )
            )
            {
                page.Add(
                    Info,
                    element,
                    "This table is marked as layout, but has headers, a caption or a summary.",
                    "Remove these, or the role."
                );
            }
        },
    };
}
