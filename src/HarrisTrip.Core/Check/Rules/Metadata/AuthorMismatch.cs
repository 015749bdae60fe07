using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class AuthorMismatch
{
    public static readonly RuleInfo Info = new()
    {
        Name = "author-mismatch",
        Severity = Severity.Error,
        Why = "Structured data may only name authors whom the page names.",
        Standard = "Google, structured data policies; newsroom rule: one truth",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
            "headline": "Harbour opens", "author": {"@type": "Person", "name": "Ann Author"}}</script>
            </head><body><h1>Harbour opens</h1><p>By Ben Byline</p></body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
            "headline": "Harbour opens", "author": {"@type": "Person", "name": "Ann Author"}}</script>
            </head><body><h1>Harbour opens</h1><p>By Ann Author</p></body></html>
            """,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            if (JsonLd.Of(page).Article is not { } article)
            {
                return;
            }
            var names = JsonLd.Names(article.Data, "author").Take(20).ToList();
            var bylines = PageContent.Of(page).Bylines.Take(20).ToList();
            foreach (
                var name in names.Where(n =>
                    !n.StartsWith("http", StringComparison.Ordinal)
                    && !bylines.Exists(b => ReaderText.AreSame(b.TextContent, n))
                    && !ArticleFacts.Of(page).Shows(n)
                )
            )
            {
                page.Add(
                    Info,
                    article.Element,
                    $"The structured data names {name} as author, but the page does not.",
                    "Write the same byline in both."
                );
            }
            var head = HeadFacts.Of(page);
            if (
                head.Meta("author") is { } author
                && names.Count > 0
                && !names.Any(n =>
                    ReaderText.Plain(author).Contains(ReaderText.Plain(n), StringComparison.OrdinalIgnoreCase)
                )
            )
            {
                page.Add(
                    Info,
                    head.MetaElement("author"),
                    $"The page's metadata names {author} as author, its structured data {string.Join(", ", names)}.",
                    "Write the same in both."
                );
            }
            foreach (var byline in bylines)
            {
                if (
                    ReaderText.Of(byline.TextContent) is { Length: > 0 } shown
                    && names.Count > 0
                    && !names.Any(n => ReaderText.AreSame(n, shown))
                )
                {
                    page.Add(
                        Info,
                        byline,
                        $"The byline names {shown}, the structured data {string.Join(", ", names)}.",
                        "Write the same in both."
                    );
                }
            }
        },
    };
}
