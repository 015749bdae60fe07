using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Json;

namespace HarrisTrip.Import.Html;

/// <summary>The article that a page describes in JSON-LD (schema.org Article and its subtypes).</summary>
/// <param name="At">The script that says it.</param>
sealed partial record LinkedData(Location At, JsonElement Article, IReadOnlyDictionary<string, JsonElement> ById)
{
    const int MaxDepth = 12;

    /// <returns>Null when no script describes an article.</returns>
    public static LinkedData? Find(IHtmlDocument page, PageText source, List<ImportNote> notes)
    {
        LinkedData? found = null;
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json' i]"))
        {
            var (root, fault) = JsonSource.Read(
                LoneSurrogate().Replace(script.TextContent.Trim(), "\\uFFFD"),
                isLenient: true
            );
            if (fault is not null)
            {
                notes.Add(
                    new ImportNote(
                        NoteKind.Doubtful,
                        source.At(script),
                        "This block of structured data (JSON-LD) is broken, so that nothing was taken from it."
                    )
                );
                continue;
            }
            var byId = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
            var articles = new List<JsonElement>();
            Gather(root, 0, articles, byId);
            found ??= articles.Count > 0 ? new LinkedData(source.At(script), articles[0], byId) : null;
        }
        return found;
    }

    static void Gather(JsonElement element, int level, List<JsonElement> articles, Dictionary<string, JsonElement> byId)
    {
        if (level > MaxDepth)
        {
            return;
        }
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Gather(item, level + 1, articles, byId);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (TextOf(element, "@id") is { } id && element.EnumerateObject().Skip(1).Any())
            {
                byId.TryAdd(id, element);
            }
            if (IsArticle(element))
            {
                articles.Add(element);
            }
            foreach (
                var property in element
                    .EnumerateObject()
                    .Where(p => p.Name is "@graph" or "mainEntity" or "mainEntityOfPage")
            )
            {
                Gather(property.Value, level + 1, articles, byId);
            }
        }
    }

    static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out var type)
        && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray() : Enumerable.Repeat(type, 1)).Any(t =>
            t.ValueKind == JsonValueKind.String
            && Text(t) is { } name
            && (
                name.EndsWith("Article", StringComparison.Ordinal)
                || name.EndsWith("BlogPosting", StringComparison.Ordinal)
                || name is "Report"
            )
        );

    /// <summary>The words of a property; null when it has none.</summary>
    public string? this[string name] => TextOf(Article, name);

    /// <summary>What a property lists, each resolved by its <c>@id</c>: one value is a list of one.</summary>
    public IEnumerable<JsonElement> All(string name) => All(Article, name);

    public IEnumerable<JsonElement> All(JsonElement of, string name) =>
        !of.TryGetProperty(name, out var value)
            ? []
            : (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : Enumerable.Repeat(value, 1)).Select(
                v =>
                    v.ValueKind == JsonValueKind.Object
                    && TextOf(v, "@id") is { } id
                    && TextOf(v, "name") is null
                    && TextOf(v, "url") is null
                    && ById.TryGetValue(id, out var there)
                        ? there
                        : v
            );

    /// <summary>The words of a property, or of the name of what it names.</summary>
    public static string? TextOf(JsonElement of, string name) =>
        of.ValueKind != JsonValueKind.Object || !of.TryGetProperty(name, out var value)
            ? null
            : value.ValueKind switch
            {
                JsonValueKind.String => Text(value),
                JsonValueKind.Object => TextOf(value, name is "url" or "license" ? "@id" : "name")
                    ?? TextOf(value, "url"),
                JsonValueKind.Array when value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.String =>
                    Text(value[0]),
                _ => null,
            };

    /// <summary>The words of a string, in one line; null when there are none.</summary>
    public static string? Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
        && PageText.OneLine(WebUtility.HtmlDecode(value.GetString()!))
            is { Length: <= PageMetadata.MaxValueLength } line
            ? line
            : null;

    /// <summary>Half of a surrogate pair, written as an escape: no text can hold it.</summary>
    [GeneratedRegex(
        """\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])"""
            + """|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}"""
    )]
    private static partial Regex LoneSurrogate();
}
