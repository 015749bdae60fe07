using AngleSharp.Dom;
using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Rules;

static class ScrollUnreachable
{
    public static readonly RuleInfo Info = new()
    {
        Name = "scroll-unreachable",
        Severity = Severity.Error,
        Why = "People without a mouse cannot reach what only a mouse can scroll to.",
        Standard = "WCAG 2.1.1; ACT 0ssw9k; axe scrollable-region-focusable",
        Bad = """
            <div style="overflow: scroll; width: 200px; height: 20px">
            <p>The harbour wall is closed until the spring, says the port office, because the stones of its foot have moved again.</p>
            </div>
            """,
        Good = """
            <div tabindex="0" style="overflow: scroll; width: 200px; height: 20px">
            <p>The harbour wall is closed until the spring, says the port office, because the stones of its foot have moved again.</p>
            </div>
            """,
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnElement = static (element, page) =>
        {
            var tree = AccessTree.Of(page);
            if (
                !tree.Styles.Has(element)
                || !TextSize.MayScroll(element, tree)
                || !tree.IsVisible(element)
                || tree.IsTabStop(element)
                || element.LocalName is "textarea" or "select" or "body" or "html" or "iframe"
            )
            {
                return;
            }
            var seen = page.Memo.Get(() => new ScrollingParts());
            seen.Add(element);
            if (
                seen.Count <= 20
                && TextSize.Scrolls(element, tree)
                && !PageParser.Elements(element).Any(tree.IsTabStop)
            )
            {
                page.Add(
                    Info,
                    element,
                    "This part scrolls, but nothing in it takes the focus: the keyboard cannot scroll it.",
                    "Add tabindex=\"0\" and a name."
                );
            }
        },
    };

    /// <summary>Nested ones are each looked through, so no page may have very many.</summary>
    sealed class ScrollingParts : List<IElement>;
}
