using AngleSharp.Dom;
using HarrisTrip.Check.Html;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class ElementMisplaced
{
    public static readonly RuleInfo Info = new()
    {
        Name = "element-misplaced",
        Severity = Severity.Error,
        Why =
            "Browsers and screen readers expect elements where the standard puts them; elsewhere they are "
            + "moved, dropped or misread.",
        Standard = "HTML Living Standard 3.2.5.2, 4",
        Bad = "<ul><p>The harbour opens.</p></ul>",
        Good = "<ul><li>The harbour opens.</li></ul>",
        Groups = [RuleGroup.Html],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnTag = static (element, page) =>
        {
            if (page.IsXml && element.LocalName == "noscript" && ElementKind.IsHtml(element))
            {
                page.Add(
                    Info,
                    element,
                    "`<noscript>` is not allowed in an XML page.",
                    "Remove it: it does nothing there."
                );
            }
            if (element.LocalName != "style")
            {
                CheckPlace(element, page);
            }
        },
        // What stands before a style sheet counts as well.
        Elements = ["style"],
        OnElement = CheckPlace,
    };

    static void CheckPlace(IElement element, PageView page)
    {
        if (Placement.FaultOf(element, Ancestors.On(page)) is { } fault)
        {
            page.Add(Info, element, fault.Message, fault.Help);
        }
    }
}
