using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class LandmarkMain
{
    public static readonly RuleInfo Info = new()
    {
        Name = "landmark-main",
        Severity = Severity.Warning,
        Why = "Readers jump to the main part of a page past all that stands on every page.",
        Standard = "WCAG 2.4.1; axe landmark-one-main, landmark-no-duplicate-main",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour</title></head><body><h1>Harbour</h1>
            <p>The wall is closed.</p></body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour</title></head><body><main><h1>Harbour</h1>
            <p>The wall is closed.</p></main></body></html>
            """,
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            var tree = AccessTree.Of(page);
            var mains = tree.All.Where(e => tree.Role(e) == "main" && tree.IsExposed(e)).ToList();
            if (mains.Count == 0 && !page.IsRedirect && page.Document.Body is { ChildElementCount: > 0 } body)
            {
                page.Add(Info, body, "The page does not say which is its main part.", "Put it in a main element.");
            }
            foreach (var second in mains.Skip(1))
            {
                page.Add(Info, second, "The page has a second main part.", "Make them one.");
            }
        },
    };
}
