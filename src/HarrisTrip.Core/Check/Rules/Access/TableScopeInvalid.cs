using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class TableScopeInvalid
{
    public static readonly RuleInfo Info = new()
    {
        Name = "table-scope-invalid",
        Severity = Severity.Warning,
        Why = "scope ties a header to its column or row, and only a header has one.",
        Standard = "HTML Living Standard 4.9.10; axe scope-attr-valid",
        Bad = "<table><tr><th scope=\"column\">Ships</th></tr><tr><td>12</td></tr></table>",
        Good = "<table><tr><th scope=\"col\">Ships</th></tr><tr><td>12</td></tr></table>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["th", "td"],
        OnElement = static (element, page) =>
        {
            if (element.GetAttribute("scope") is not { } scope)
            {
                return;
            }
            if (element.LocalName == "td")
            {
                page.Add(Info, element, "A data cell has a scope.", "Make it a th, or remove scope.");
            }
            else if (scope.ToLowerInvariant() is not ("col" or "row" or "colgroup" or "rowgroup"))
            {
                page.Add(Info, element, $"scope cannot be “{scope}”.", "Write col, row, colgroup or rowgroup.");
            }
        },
    };
}
