using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class TwitterCard
{
    public static readonly RuleInfo Info = new()
    {
        Name = "twitter-card",
        Severity = Severity.Warning,
        Why = "Without a card of a known kind a shared link is shown without its picture.",
        Standard = "X, cards",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <meta property="og:title" content="Harbour opens"><meta name="twitter:card" content="large"></head>
            <body><h1>Harbour opens</h1></body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <meta property="og:title" content="Harbour opens">
            <meta name="twitter:card" content="summary_large_image"></head><body><h1>Harbour opens</h1></body>
            </html>
            """,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            var head = HeadFacts.Of(page);
            if (head.Meta("twitter:card") is { } card)
            {
                if (card is not ("summary" or "summary_large_image" or "app" or "player"))
                {
                    page.Add(
                        Info,
                        head.MetaElement("twitter:card"),
                        $"There is no kind of card called `{card}`.",
                        "Write summary_large_image or summary."
                    );
                }
            }
            else if (head.MetaElement("twitter:card") is null && head.Meta("og:title") is not null && !page.IsRedirect)
            {
                page.Add(
                    Info,
                    head.MetaElement("og:title"),
                    "The preview does not say what kind of card it is.",
                    "Add <meta name=\"twitter:card\" content=\"summary_large_image\">."
                );
            }
        },
    };
}
