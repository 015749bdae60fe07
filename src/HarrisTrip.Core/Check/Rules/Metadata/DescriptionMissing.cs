using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Check.Rules;

static class DescriptionMissing
{
    public static readonly RuleInfo Info = new()
    {
        Name = "description-missing",
        Severity = Severity.Warning,
        Why = "Without a description search results and previews show a random sentence.",
        Standard = "Lighthouse meta-description",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title></head><body><h1>Harbour opens</h1>
            </body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <meta name="description" content="The new quay takes its first ship after four years of work on the wall.">
            </head><body><h1>Harbour opens</h1></body></html>
            """,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            // For an article that we build it has been reported at its standfirst; a page that asks not to be listed is
            // in no list.
            if (
                !page.IsRedirect
                && page.Input.Kind != PageKind.Article
                && !HeadFacts.Of(page).IsNoIndex
                && string.IsNullOrWhiteSpace(Text(page))
            )
            {
                page.Add(
                    Info,
                    page.Document.Head,
                    "The page has no description.",
                    page.Input.Kind == PageKind.Foreign
                        ? "Add <meta name=\"description\"> of 50 to 160 characters."
                        : "Add one of 50 to 160 characters; for a list of articles it is `description` in site.yaml."
                );
            }
        },
    };

    public static string? Text(PageView page) =>
        page.Document.Head?.QuerySelector("meta[name=description]")?.GetAttribute("content");
}
