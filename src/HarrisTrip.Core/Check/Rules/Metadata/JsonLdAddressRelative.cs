using System.Text.Json;
using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Rules;

static class JsonLdAddressRelative
{
    public static readonly RuleInfo Info = new()
    {
        Name = "json-ld-address-relative",
        Severity = Severity.Warning,
        Why = "Search engines that read an address apart from its page do not know where it leads.",
        Standard = "Google, article",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
            "headline": "Harbour opens", "image": "/harbour.png"}</script>
            </head><body><h1>Harbour opens</h1></body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
            "headline": "Harbour opens", "image": "https://example.org/harbour.png"}</script>
            </head><body><h1>Harbour opens</h1></body></html>
            """,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            foreach (var thing in JsonLd.Of(page).Things)
            {
                foreach (var property in thing.Data.EnumerateObject().Where(p => SchemaOrg.Addresses.Contains(p.Name)))
                {
                    if (
                        JsonLd
                            .Each(property.Value)
                            .Where(v => v.ValueKind == JsonValueKind.String)
                            .Select(v => v.GetString()!.Trim())
                            .FirstOrDefault(a => a.Length > 0 && WebAddress.Scheme(a) is null) is
                        { } address
                    )
                    {
                        page.Add(
                            Info,
                            thing.Element,
                            $"`{property.Name}` of the structured data is not a full address: `{address}`.",
                            "Write it in full, with https:// and a host."
                        );
                    }
                }
            }
        },
    };
}
