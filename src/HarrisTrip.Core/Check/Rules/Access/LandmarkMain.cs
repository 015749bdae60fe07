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
        Why = "Readers jump straight to the main part, past what is on every page.",
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
                page.Add(Info, body, "The page does not mark its main part.", "Put it in a main element.");
            }
            foreach (var second in mains.Skip(1))
            {
                page.Add(Info, second, "The page has a second main part.", "Merge them into one.");
            }
        },
    };
}
