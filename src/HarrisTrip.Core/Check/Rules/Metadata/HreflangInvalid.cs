using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Rules;

static class HreflangInvalid
{
    public static readonly RuleInfo Info = new()
    {
        Name = "hreflang-invalid",
        Severity = Severity.Error,
        Why =
            "Search engines ignore a link to another language that they cannot read, and often all the others with it.",
        Standard = "Google, localized versions; BCP 47; Lighthouse hreflang",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <link rel="alternate" hreflang="en-UK1" href="https://example.org/"></head><body><h1>Harbour opens</h1>
            </body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <link rel="alternate" hreflang="en-GB" href="https://example.org/"></head><body><h1>Harbour opens</h1>
            </body></html>
            """,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var link in HeadFacts.Of(page).Translations)
            {
                var language = link.Language!;
                if (
                    !language.Equals("x-default", StringComparison.OrdinalIgnoreCase)
                    && Feeds.FeedValues.Language(language) is not null
                )
                {
                    page.Add(
                        Info,
                        link.Element,
                        $"`{language}` is not a language (BCP 47).",
                        "Write it like `en` or `pt-BR`, or x-default."
                    );
                }
                if (!WebAddress.IsAbsolute(link.Address))
                {
                    page.Add(
                        Info,
                        link.Element,
                        $"The page in `{language}` has no full address: `{link.Address}`.",
                        "Write it in full, with https:// and a host."
                    );
                }
                if (!seen.Add(language))
                {
                    page.Add(Info, link.Element, $"Two pages are given for `{language}`.", "Keep one.");
                }
            }
        },
    };
}
