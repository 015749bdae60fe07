using System.Text.Json;
using AngleSharp.Dom;
using HarrisTrip.Check.Views;
using HarrisTrip.Parse.Json;

namespace HarrisTrip.Check.Metadata;

/// <summary>One thing that structured data describes, wherever it stands in it.</summary>
/// <param name="Types">Without the address of the vocabulary.</param>
/// <param name="IsTop">True for what the page is about, false for what stands in something else.</param>
sealed record JsonLdThing(IElement Element, JsonElement Data, IReadOnlyList<string> Types, bool IsTop);

/// <summary>The structured data of a page (JSON-LD 1.1 in script elements): parsed once for all rules.</summary>
sealed class JsonLd
{
    /// <summary>Only an attack on the program describes more.</summary>
    const int MaxThings = 10_000;

    JsonLd(PageView page)
    {
        PageContent.Of(page).JsonLdScripts.ForEach(Read);
        Article = Things.Find(t => t.IsTop && t.Types.Any(SchemaOrg.IsArticle));
        Page = Things.Find(t => t.IsTop && t.Types.Any(type => type is "WebPage" or "AboutPage" or "ContactPage"));
    }

    /// <summary>What cannot be read, and why.</summary>
    public List<(IElement Element, JsonFault Fault)> Broken { get; } = [];

    public List<(IElement Element, JsonElement Root)> Blocks { get; } = [];

    public List<JsonLdThing> Things { get; } = [];

    /// <summary>The article that the page is; null when it says of none.</summary>
    public JsonLdThing? Article { get; }

    /// <summary>The page itself, where it is neither a list nor a profile; null when it says nothing of it.</summary>
    public JsonLdThing? Page { get; }

    public static JsonLd Of(PageView page) => page.Memo.Get(() => new JsonLd(page));

    void Read(IElement script)
    {
        var (root, fault) = JsonSource.Read(script.TextContent);
        if (fault is not null)
        {
            Broken.Add((script, fault));
            return;
        }
        Gather(script, root, isTop: true, Things);
        Blocks.Add((script, root));
    }

    /// <summary>No more levels are read than <see cref="JsonSource.MaxDepth"/>, so that recursion ends.</summary>
    static void Gather(IElement script, JsonElement data, bool isTop, List<JsonLdThing> found)
    {
        switch (data.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in data.EnumerateArray())
                {
                    Gather(script, item, isTop, found);
                }
                break;
            case JsonValueKind.Object:
                if (found.Count < MaxThings)
                {
                    found.Add(
                        new JsonLdThing(
                            script,
                            data,
                            [
                                .. Values(data, "@type")
                                    .Where(v => v.ValueKind == JsonValueKind.String)
                                    .Select(v => SchemaOrg.Bare(v.GetString()!)),
                            ],
                            isTop
                        )
                    );
                }
                foreach (var property in data.EnumerateObject())
                {
                    Gather(
                        script,
                        property.Value,
                        isTop && property.Name == "@graph",
                        property.Name == "@context" ? [] : found
                    );
                }
                break;
        }
    }

    /// <summary>The values of a property, one or a list.</summary>
    public static IEnumerable<JsonElement> Values(JsonElement data, string name) =>
        data.ValueKind != JsonValueKind.Object || !data.TryGetProperty(name, out var value) ? [] : Each(value);

    public static IEnumerable<JsonElement> Each(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];

    /// <summary>The first value of a property that is text.</summary>
    public static string? Text(JsonElement data, string name) =>
        Values(data, name)
            .Where(v => v.ValueKind == JsonValueKind.String)
            .Select(v => v.GetString())
            .FirstOrDefault(t => !string.IsNullOrWhiteSpace(t));

    /// <summary>The names of what a property leads to: of objects their name, of text the text.</summary>
    public static IEnumerable<string> Names(JsonElement data, string name) =>
        Values(data, name)
            .Select(v => v.ValueKind == JsonValueKind.String ? v.GetString() : Text(v, "name"))
            .OfType<string>()
            .Where(n => !string.IsNullOrWhiteSpace(n));

    /// <summary>The addresses that a property leads to: of objects their url or contentUrl.</summary>
    public static IEnumerable<string> Addresses(JsonElement data, string name) =>
        Values(data, name)
            .Select(v =>
                v.ValueKind == JsonValueKind.String
                    ? v.GetString()
                    : Text(v, "url") ?? Text(v, "contentUrl") ?? Text(v, "@id")
            )
            .OfType<string>();
}
