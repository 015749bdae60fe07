using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Rules;

static class LanguageMismatch
{
    public static readonly RuleInfo Info = new()
    {
        Name = "language-mismatch",
        Severity = Severity.Warning,
        Why =
            "Previews and search results choose by language: if two contradict each other, they send readers to "
            + "the wrong page.",
        Standard = "schema.org inLanguage; ogp.me; HTML Living Standard 3.2.6.1",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
            "headline": "Harbour opens", "inLanguage": "es"}</script>
            </head><body><h1>Harbour opens</h1></body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
            "headline": "Harbour opens", "inLanguage": "en-GB"}</script>
            </head><body><h1>Harbour opens</h1></body></html>
            """,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            if (page.Document.DocumentElement?.GetAttribute("lang") is not { Length: > 0 } lang)
            {
                return;
            }
            var head = HeadFacts.Of(page);
            if (
                JsonLd.Of(page).Article is { } article
                && JsonLd.Text(article.Data, "inLanguage") is { } language
                && IsOther(language, lang)
            )
            {
                page.Add(
                    Info,
                    article.Element,
                    $"The structured data says that the article is in `{language}`, the page `{lang}`.",
                    "Write the same in both."
                );
            }
            if (head.Meta("og:locale") is { } locale && IsOther(locale.Replace('_', '-'), lang))
            {
                page.Add(
                    Info,
                    head.MetaElement("og:locale"),
                    $"The preview says that the page is in `{locale}`, the page `{lang}`.",
                    "Write the same in both."
                );
            }
        },
    };

    /// <summary>Structured data may also write the language's name.</summary>
    static bool IsOther(string tag, string lang) =>
        LanguageTag.IsValid(tag)
        && LanguageTag.Primary(tag) is { Length: 2 } primary
        && primary != LanguageTag.Primary(lang);
}
