using HarrisTrip.Check.Security;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class LocalPathLeaked
{
    /// <summary>More of them on one page say nothing new.</summary>
    const int MaxFaults = 20;

    public static readonly RuleInfo Info = new()
    {
        Name = "local-path-leaked",
        Severity = Severity.Warning,
        Why = "A path of the machine that made the page says who works there, and how its disk is laid out.",
        Standard = "newsroom rule; CWE-200",
        Bad = "<!-- made from /Users/anna/desk/quay.md --><p>The quay.</p>",
        Good = "<p>The quay.</p>",
        Groups = [RuleGroup.Security],
    };

    public static readonly Rule Rule = new(Info)
    {
        Attributes = [Rule.AnyAttribute],
        OnElement = static (element, page) =>
        {
            for (var i = 0; i < element.Attributes.Length; i++)
            {
                // What an address leads to, rules of links know.
                if (
                    element.Attributes[i] is { Value.Length: > 8 } attribute
                    && !IsAddress(attribute.Name)
                    && LocalPaths.In(attribute.Value) is var (_, path)
                )
                {
                    page.Add(
                        Info,
                        element,
                        $"`{attribute.Name}` names a path on somebody's own disk: `{path}`.",
                        "Remove it."
                    );
                }
            }
        },
        OnPage = static page =>
        {
            var html = page.Input.Html;
            var at = 0;
            for (var looked = 0; looked < MaxFaults && LocalPaths.In(html, at) is var (start, path); looked++)
            {
                at = start + path.Length;
                if (TextContext.IsInComment(html, start))
                {
                    page.AddAt(Info, start, $"A comment names a path on somebody's own disk: `{path}`.", "Remove it.");
                }
            }
        },
        Files = [".js", ".mjs", ".css"],
        OnFile = static file =>
        {
            if (LocalPaths.In(file.Input.Text) is var (start, path))
            {
                file.AddAt(
                    Info,
                    start,
                    $"This file names a path on somebody's own disk: `{path}`.",
                    "Remove it, or set the tool that made the file to leave it out."
                );
            }
        },
    };

    static bool IsAddress(string attribute) =>
        attribute
            is "href"
                or "src"
                or "srcset"
                or "action"
                or "formaction"
                or "poster"
                or "data"
                or "cite"
                or "style"
                or "content"
                or "value"
                or "alt"
                or "title"
                or "placeholder"
                or "ping"
                or "imagesrcset"
                or "background"
                or "xlink:href";
}
