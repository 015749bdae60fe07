using AngleSharp.Dom;
using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class LinkNameMissing
{
    public static readonly RuleInfo Info = new()
    {
        Name = "link-name-missing",
        Severity = Severity.Error,
        Why = "A link without text says nothing to those who hear the page: nobody knows where it leads.",
        Standard = "WCAG 2.4.4, 4.1.2; ACT c487ae; axe link-name",
        Bad = "<a href=\"#wall\"></a><h2 id=\"wall\">The wall</h2>",
        Good = "<a href=\"#wall\">The wall</a><h2 id=\"wall\">The wall</h2>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Roles = ["link", "doc-backlink", "doc-biblioref", "doc-glossref", "doc-noteref"],
        OnElement = static (element, page) =>
        {
            var tree = AccessTree.Of(page);
            if (
                element.NamespaceUri == NamespaceNames.HtmlUri
                && tree.IsExposed(element)
                && tree.Role(element) is "link" or "doc-backlink" or "doc-biblioref" or "doc-glossref" or "doc-noteref"
                && !tree.Names.Has(element)
            )
            {
                page.Add(
                    Info,
                    element,
                    $"The link to `{element.GetAttribute("href")?.Trim()}` has no words.",
                    "Say where it leads; a picture in it needs an alt text, an icon an aria-label."
                );
            }
        },
    };
}
