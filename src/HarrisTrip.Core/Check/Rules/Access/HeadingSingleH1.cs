using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Check.Rules;

static class HeadingSingleH1
{
    public static readonly RuleInfo Info = new()
    {
        Name = "heading-single-h1",
        Severity = Severity.Error,
        Why =
            "The headline is the only heading of level 1: a page without one, or with two, "
            + "does not say what it is about.",
        Standard = "axe page-has-heading-one; newsroom rule",
        Bad = "<h1>Harbour opens</h1><h1>The wall</h1>",
        Good = "<h1>Harbour opens</h1><h2>The wall</h2>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            // On pages that others made it may be intended; ours follow the rule of the house.
            var severity = page.Input.Kind == PageKind.Foreign ? Severity.Warning : Severity.Error;
            var tree = AccessTree.Of(page);
            var headlines = tree.Headings.Where(h => h.Level == 1).Select(h => h.Element).ToList();
            if (headlines.Count == 0 && !page.IsRedirect)
            {
                page.Add(
                    Info,
                    page.Document.Body,
                    "The page has no heading of level 1.",
                    "Make the headline an h1.",
                    severity
                );
            }
            foreach (var second in headlines.Skip(1))
            {
                page.Add(
                    Info,
                    second,
                    $"“{second.TextContent.Trim()}” is a second heading of level 1: the headline is the first.",
                    "Make it level 2 (## in Markdown).",
                    severity
                );
            }
        },
    };
}
