using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Rules;

static class OpenGraphInvalid
{
    public static readonly RuleInfo Info = new()
    {
        Name = "open-graph-invalid",
        Severity = Severity.Error,
        Why = "Networks that fetch a preview cannot resolve relative addresses, and ignore what is empty.",
        Standard = "ogp.me",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <meta property="og:image" content="/harbour.png"></head><body><h1>Harbour opens</h1></body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <meta property="og:image" content="https://example.org/harbour.png"></head><body><h1>Harbour opens</h1>
            </body></html>
            """,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            var head = HeadFacts.Of(page);
            foreach (var name in Named)
            {
                if (head.MetaElement(name) is not { } element)
                {
                    continue;
                }
                if (head.Meta(name) is not { } content)
                {
                    page.Add(Info, element, $"`{name}` is empty.", "Write its content, or remove it.");
                }
                else if (Addresses.Contains(name) && !WebAddress.IsAbsolute(content))
                {
                    page.Add(
                        Info,
                        element,
                        $"`{name}` is not a full address: `{content}`.",
                        "Write it in full, with https:// and a host."
                    );
                }
                else if (name is "og:image:width" or "og:image:height" && !content.All(char.IsAsciiDigit))
                {
                    page.Add(
                        Info,
                        element,
                        $"`{name}` is not a number of pixels: `{content}`.",
                        "Write a whole number."
                    );
                }
            }
        },
    };

    static string[] Addresses =>
        ["og:image", "og:image:url", "og:image:secure_url", "og:url", "og:video", "og:audio", "twitter:image"];

    static string[] Named =>
        [
            .. Addresses,
            "og:title",
            "og:type",
            "og:description",
            "og:site_name",
            "og:locale",
            "og:image:alt",
            "og:image:width",
            "og:image:height",
            "twitter:card",
            "twitter:title",
            "twitter:description",
        ];
}
