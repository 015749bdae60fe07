using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class PreviewMismatch
{
    public static readonly RuleInfo Info = new()
    {
        Name = "preview-mismatch",
        Severity = Severity.Warning,
        Why = "A shared link that promises something different from the page disappoints whoever follows it.",
        Standard = "ogp.me; newsroom rule: one truth",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <meta property="og:title" content="Harbour closes"></head><body><h1>Harbour opens</h1></body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <meta property="og:title" content="Harbour opens"></head><body><h1>Harbour opens</h1></body></html>
            """,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            var head = HeadFacts.Of(page);
            var shown = ArticleFacts.Of(page).Headline is { } headline ? ReaderText.Of(headline.TextContent) : null;
            if (
                head.Meta("og:title") is { } title
                && shown is { Length: > 0 }
                && !IsPart(title, shown)
                && !(head.Title is { } own && IsPart(title, own))
            )
            {
                page.Add(
                    Info,
                    head.MetaElement("og:title"),
                    $"The preview has the title “{title}”, the page “{shown}”.",
                    "Write the same in both."
                );
            }
            if (
                head.Meta("og:description") is { } preview
                && head.Meta("description") is { } description
                && !IsPart(preview, description)
            )
            {
                page.Add(
                    Info,
                    head.MetaElement("og:description"),
                    "The preview and the page have different descriptions.",
                    "Write the same in both."
                );
            }
            if (
                head.Meta("og:image") is { } image
                && JsonLd.Of(page).Article is { } article
                && JsonLd.Addresses(article.Data, "image").ToList() is { Count: > 0 } images
                && !images.Contains(image)
            )
            {
                page.Add(
                    Info,
                    head.MetaElement("og:image"),
                    $"The preview shows `{image}`, which is not one of the article's pictures in the structured data.",
                    "Name the same picture in both."
                );
            }
        },
    };

    /// <summary>The name of the site may stand before or behind a title.</summary>
    static bool IsPart(string one, string other) =>
        ReaderText.AreSame(one, other)
        || ReaderText.Plain(one).Contains(ReaderText.Plain(other), StringComparison.OrdinalIgnoreCase)
        || ReaderText.Plain(other).Contains(ReaderText.Plain(one), StringComparison.OrdinalIgnoreCase);
}
