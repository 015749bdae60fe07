using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Check.Rules;

static class NoindexLeft
{
    public static readonly RuleInfo Info = new()
    {
        Name = "noindex-left",
        Severity = Severity.Error,
        Why = "An article that asks not to be listed is found by nobody who searches for it.",
        Standard = "Lighthouse is-crawlable; Google, robots meta tag",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title><meta name="robots" content="noindex">
            <meta property="og:type" content="article"></head><body><h1>Harbour opens</h1></body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <meta property="og:type" content="article"></head><body><h1>Harbour opens</h1></body></html>
            """,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            var head = HeadFacts.Of(page);
            if (
                head.IsNoIndex
                && !page.IsRedirect
                && (
                    head.Meta("og:type") == "article"
                    || JsonLd.Of(page).Article is not null
                    || page.Input.Kind is PageKind.Article or PageKind.List
                )
            )
            {
                page.Add(Info, head.NoIndex, "The page asks search engines not to list it.", "Remove `noindex`.");
            }
        },
    };
}
