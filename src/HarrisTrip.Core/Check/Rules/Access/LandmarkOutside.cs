using AngleSharp.Dom;
using HarrisTrip.Check.Access;
using HarrisTrip.Check.Aria;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class LandmarkOutside
{
    public static readonly RuleInfo Info = new()
    {
        Name = "landmark-outside",
        Severity = Severity.Warning,
        Why = "People who go from landmark to landmark miss what is outside all of them.",
        Standard = "WCAG 1.3.1; axe region",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour</title></head><body><p>The wall</p><main>
            <h1>Harbour</h1></main></body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour</title></head><body><main><h1>Harbour</h1>
            <p>The wall</p></main></body></html>
            """,
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            var tree = AccessTree.Of(page);
            if (
                page.Document.Body is not { } body
                || page.IsRedirect
                || !tree.All.Any(e => tree.Role(e) == "main" && tree.IsExposed(e))
            )
            {
                return;
            }
            var open = new Stack<IElement>([body]);
            while (open.TryPop(out var element))
            {
                if (!tree.IsExposed(element) || (element != body && IsPart(element, tree)))
                {
                    continue;
                }
                if (element.ChildNodes.OfType<IText>().Any(t => !string.IsNullOrWhiteSpace(t.Data)))
                {
                    page.Add(
                        Info,
                        element,
                        "This is outside all parts of the page.",
                        "Put it in main, header, footer, nav, aside or a named section."
                    );
                    return;
                }
                foreach (var child in element.Children.Reverse())
                {
                    open.Push(child);
                }
            }
        },
    };

    static bool IsPart(IElement element, AccessTree tree) =>
        AriaRoles.Find(tree.Role(element))
            is { IsLandmark: true }
                or { Name: "dialog" or "alertdialog" or "alert" or "status" or "log" }
        || element.HasAttribute("aria-live")
        || (element.LocalName == "a" && element.GetAttribute("href") is ['#', ..]);
}
