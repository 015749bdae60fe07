using System.Text.Json;
using AngleSharp.Dom;
using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class JsonLdInvalid
{
    public static readonly RuleInfo Info = new()
    {
        Name = "json-ld-invalid",
        Severity = Severity.Error,
        Why = "Structured data that cannot be read is ignored by search engines without a word.",
        Standard = "JSON-LD 1.1; RFC 8259",
        Bad = """
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",}</script>
            """,
        Good = """
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle"}</script>
            """,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            var data = JsonLd.Of(page);
            foreach (var (element, fault) in data.Broken)
            {
                page.AddInText(
                    Info,
                    element,
                    fault.Offset,
                    $"The structured data is not JSON: {fault.What}.",
                    fault.Help
                );
            }
            foreach (var (element, root) in data.Blocks)
            {
                Check(page, element, Items(root));
            }
            foreach (var thing in data.Things)
            {
                var seen = new HashSet<string>(StringComparer.Ordinal);
                if (thing.Data.EnumerateObject().Select(p => p.Name).FirstOrDefault(n => !seen.Add(n)) is { } twice)
                {
                    page.Add(
                        Info,
                        thing.Element,
                        $"The structured data gives `{twice}` twice for the same thing.",
                        "Keep one, or write a list."
                    );
                }
            }
        },
    };

    static void Check(PageView page, IElement element, JsonElement[] items)
    {
        if (
            items.Any(item =>
                item.ValueKind != JsonValueKind.Object
                || !(item.TryGetProperty("@type", out _) || item.TryGetProperty("@graph", out _))
            )
        )
        {
            page.Add(
                Info,
                element,
                "The structured data does not say what it describes.",
                "Give every item an \"@type\"."
            );
        }
        if (items.Any(item => item.ValueKind == JsonValueKind.Object && !item.TryGetProperty("@context", out _)))
        {
            page.Add(
                Info,
                element,
                "The structured data does not name its vocabulary.",
                "Add \"@context\": \"https://schema.org\"."
            );
        }
        foreach (
            var context in items
                .SelectMany(i => JsonLd.Values(i, "@context"))
                .Where(c => c.ValueKind == JsonValueKind.String)
                .Select(c => c.GetString()!)
        )
        {
            if (
                context.Contains("schema.org", StringComparison.OrdinalIgnoreCase)
                && !Known.Contains(context.TrimEnd('/'))
            )
            {
                page.Add(
                    Info,
                    element,
                    $"`{context}` is not schema.org's address.",
                    "Write \"@context\": \"https://schema.org\"."
                );
            }
            else if (
                !context.Contains(':', StringComparison.Ordinal)
                || (
                    !context.Contains("schema.org", StringComparison.OrdinalIgnoreCase)
                    && items.Any(i =>
                        JsonLd
                            .Values(i, "@type")
                            .Any(t => t.ValueKind == JsonValueKind.String && SchemaOrg.IsArticle(t.GetString()!))
                    )
                )
            )
            {
                page.Add(
                    Info,
                    element,
                    $"`{context}` is not the address of schema.org's vocabulary.",
                    "Write \"@context\": \"https://schema.org\"."
                );
            }
        }
    }

    static string[] Known =>
        ["https://schema.org", "http://schema.org", "https://www.schema.org", "http://www.schema.org"];

    static JsonElement[] Items(JsonElement root) =>
        root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray()] : [root];
}
