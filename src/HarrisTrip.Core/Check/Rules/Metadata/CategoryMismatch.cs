using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class CategoryMismatch
{
    public static readonly RuleInfo Info = new()
    {
        Name = "category-mismatch",
        Severity = Severity.Error,
        Why = "A reader who follows a section looks for the article where the page says that it is.",
        Standard = "schema.org articleSection; ogp.me; newsroom rule: one truth",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <meta property="article:section" content="Sport">
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
            "headline": "Harbour opens", "articleSection": "Town"}</script>
            </head><body><h1>Harbour opens</h1></body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <meta property="article:section" content="Town">
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
            "headline": "Harbour opens", "articleSection": "Town"}</script>
            </head><body><h1>Harbour opens</h1></body></html>
            """,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            var head = HeadFacts.Of(page);
            if (
                JsonLd.Of(page).Article is { } article
                && JsonLd.Names(article.Data, "articleSection").Take(20).ToList() is { Count: > 0 } sections
                && head.Meta("article:section") is { } preview
                && !sections.Any(s => ReaderText.AreSame(s, preview))
            )
            {
                page.Add(
                    Info,
                    head.MetaElement("article:section"),
                    $"The preview puts the article into the section {preview}, "
                        + $"the structured data into {string.Join(", ", sections)}.",
                    "Write the same in both."
                );
            }
        },
    };
}
