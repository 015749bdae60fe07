using System.Globalization;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class PageTooLarge
{
    public static readonly RuleInfo Info = new()
    {
        Name = "page-too-large",
        Severity = Severity.Warning,
        Why = "A page with very many elements is slow on every phone, however few bytes it has.",
        Standard = "Lighthouse dom-size",
        Bad = "<ul>" + Many + "</ul>",
        Good = "<p>The quay.</p>",
        Groups = [RuleGroup.Weight],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            if (page.Elements > page.Budgets.Elements)
            {
                page.Add(
                    Info,
                    page.Document.Body,
                    $"The page has {page.Elements.ToString("N0", CultureInfo.InvariantCulture)} elements, "
                        + $"more than {page.Budgets.Elements.ToString("N0", CultureInfo.InvariantCulture)}.",
                    "Split it into several pages, or simplify it."
                );
            }
        },
    };

    static string Many => string.Concat(Enumerable.Repeat("<li>A\n", 1_500));
}
