using System.Text.Json;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class JsonLdInvalid
{
    public static readonly RuleInfo Info = new("json-ld-invalid", Severity.Error,
        "Structured data that cannot be read is ignored by search engines without a word.",
        "JSON-LD 1.1; RFC 8259",
        "<script type=\"application/ld+json\">{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\",}</script>",
        "<script type=\"application/ld+json\">{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\"}</script>")
    {
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["script"],
        OnElement = static (element, page) =>
        {
            if (!string.Equals(element.GetAttribute("type")?.Trim(), "application/ld+json", StringComparison.OrdinalIgnoreCase))
            {
                return;
            }
            try
            {
                using var data = JsonDocument.Parse(element.TextContent);
                if (Items(data.RootElement).Any(item => item.ValueKind != JsonValueKind.Object || !(item.TryGetProperty("@type", out _) || item.TryGetProperty("@graph", out _))))
                {
                    page.Add(Info, element, "The structured data does not say what it describes.", "Give every item an \"@type\".");
                }
                if (Items(data.RootElement).Any(item => item.ValueKind == JsonValueKind.Object && !item.TryGetProperty("@context", out _)))
                {
                    page.Add(Info, element, "The structured data does not say whose words it uses.", "Add \"@context\": \"https://schema.org\".");
                }
            }
            catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
            {
                // Half of a pair of surrogates, as itself or as an escape.
                page.Add(Info, element, "The structured data holds half a character.", "Type the text anew.");
            }
            catch (JsonException fault)
            {
                page.Add(Info, element, $"The structured data is not JSON: it breaks off at its line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}.",
                    "Look for a missing quotation mark, or a comma too many.");
            }
        },
    };

    static JsonElement[] Items(JsonElement root) => root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray()] : [root];
}
