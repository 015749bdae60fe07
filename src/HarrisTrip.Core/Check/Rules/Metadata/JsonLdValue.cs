using System.Text.Json;
using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Rules;

static class JsonLdValue
{
    public static readonly RuleInfo Info = new()
    {
        Name = "json-ld-value",
        Severity = Severity.Error,
        Why = "A value of the wrong kind is ignored, and often the whole description with it.",
        Standard = "schema.org 29; Google, structured data",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
            "headline": "Harbour opens", "image": ""}</script>
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
                foreach (var property in thing.Data.EnumerateObject())
                {
                    if (
                        JsonLd
                            .Each(property.Value)
                            .Take(100)
                            .Select(v => Flaw(property.Name, v))
                            .FirstOrDefault(f => f is not null) is
                        { } flaw
                    )
                    {
                        page.Add(
                            Info,
                            thing.Element,
                            $"`{property.Name}` of the structured data {flaw}.",
                            "Correct the value."
                        );
                    }
                }
            }
        },
    };

    static string? Flaw(string property, JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String
                when string.IsNullOrWhiteSpace(value.GetString())
                    && property is "headline" or "name" or "datePublished" or "dateModified" or "author" or "@type"
                    || (SchemaOrg.Addresses.Contains(property) && string.IsNullOrWhiteSpace(Text(value))) =>
                string.IsNullOrWhiteSpace(Text(value)) ? "is empty" : null,
            JsonValueKind.String
                when SchemaOrg.Addresses.Contains(property)
                    && WebAddress.Scheme(Text(value)!) is "http" or "https"
                    && !WebAddress.IsAbsolute(Text(value)!.Trim()) => $"is not an address: `{Text(value)}`",
            JsonValueKind.String
                when property == "isAccessibleForFree"
                    && SchemaOrg.Bare(Text(value)!).ToLowerInvariant() is not ("true" or "false") =>
                $"is neither true nor false: `{Text(value)}`",
            JsonValueKind.String
                when property is "wordCount" or "commentCount" or "numberOfItems"
                    && !Text(value)!.Trim().All(char.IsAsciiDigit) => $"is not a number: `{Text(value)}`",
            JsonValueKind.Number
            or JsonValueKind.True
            or JsonValueKind.False
                when property
                    is "headline"
                        or "author"
                        or "image"
                        or "url"
                        or "publisher"
                        or "datePublished"
                        or "dateModified"
                        or "logo" => "is not text",
            JsonValueKind.Null when property is "headline" or "author" or "image" or "datePublished" or "publisher" =>
                "is empty",
            _ => null,
        };

    static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
