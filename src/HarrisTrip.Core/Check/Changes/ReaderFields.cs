using System.Text.Json;
using AngleSharp.Dom;
using HarrisTrip.Check.Metadata;
using HarrisTrip.Files;

namespace HarrisTrip.Check.Changes;

/// <summary>
/// What the page of an article shows beside its headline and text, as its readers and search engines see it, by the
/// names that an editor has for it.
/// </summary>
static class ReaderFields
{
    /// <summary>Parts that only the page itself has, and where our templates have them.</summary>
    static readonly (string Name, string Parts)[] shown =
    [
        ("kind", "article .kicker .kind"),
        ("disclosure", "article .disclosure p"),
        ("replies", "article .reply p"),
    ];

    /// <summary>Links whose words are not of this article: it changed only when they lead elsewhere.</summary>
    static readonly (string Name, string Parts)[] linked =
    [
        ("related article", "article .related a[href]"),
        ("translation", "article .languages a[href]"),
    ];

    /// <param name="data">The structured data of the article; null where the page has none.</param>
    /// <param name="addressOf">An address as it is read from the root of the bundle.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(
        IDocument page,
        HeadFacts head,
        JsonElement? data,
        Func<string, string> addressOf
    )
    {
        var fields = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        Add("byline", Things(data, "author", "name", "jobTitle", "email"));
        Add("category", Texts(data, "articleSection").DefaultIfEmpty(head.Meta("article:section")));
        Add("dateline", Texts(data, "dateline"));
        Add("topic", Texts(data, "keywords"));
        Add(
            "series",
            Things(data, "isPartOf", "name")
                .Select(name => string.Join(", ", new[] { name, Number(data, "position") }.OfType<string>()))
        );
        Add("source", Things(data, "citation", "name", "publisher", "datePublished", "url"));
        Add(
            "correction",
            Elements(page, "article .corrections li").ToList() is { Count: > 0 } told
                ? told
                : Things(data, "correction", "datePublished", "text")
        );
        var (published, updated) = (
            Text(data, "datePublished") ?? head.Meta("article:published_time"),
            Text(data, "dateModified") ?? head.Meta("article:modified_time")
        );
        Add("published", [published]);
        Add("updated", [updated == published ? null : updated]);
        Add("language", [page.DocumentElement.GetAttribute("lang")]);
        // The standfirst is compared as text.
        Add(
            "description",
            [
                head.Meta("description") is { } words && !Elements(page, "article .standfirst").Contains(words)
                    ? words
                    : null,
            ]
        );
        foreach (var (name, parts) in shown)
        {
            Add(name, Elements(page, parts));
        }
        // A theme marks what it shows of the publication's own fields.
        foreach (
            var field in page.QuerySelectorAll("article .field[class]")
                .GroupBy(f => f.ClassList.FirstOrDefault(name => name != "field") ?? "field")
        )
        {
            Add(field.Key.Replace('_', ' '), field.Select(Words));
        }
        foreach (var (name, parts) in linked)
        {
            Add(name, page.QuerySelectorAll(parts).Select(link => addressOf(link.GetAttribute("href")!)));
        }
        foreach (
            var figure in page.QuerySelectorAll("article figure")
                .Where(f => f.QuerySelector("img[src]") is not null)
                .GroupBy(f => NameOf(f.QuerySelector("img")!.GetAttribute("src")!))
        )
        {
            Add($"description of {figure.Key}", figure.Select(f => f.QuerySelector("img")!.GetAttribute("alt")));
            Add(
                $"caption of {figure.Key}",
                figure.SelectMany(f => f.QuerySelectorAll("figcaption .caption")).Select(Words)
            );
            Add(
                $"label of {figure.Key}",
                figure.SelectMany(f => f.QuerySelectorAll("figcaption .ai-label")).Select(Words)
            );
            Add(
                $"printed credit of {figure.Key}",
                data is null ? figure.SelectMany(f => f.QuerySelectorAll("figcaption .credit")).Select(Words) : []
            );
        }
        return fields;

        void Add(string name, IEnumerable<string?> values)
        {
            List<string> told =
            [
                .. values.Where(v => !string.IsNullOrWhiteSpace(v)).OfType<string>().Distinct(StringComparer.Ordinal),
            ];
            if (told.Count > 0)
            {
                fields[name] = told;
            }
        }
    }

    /// <summary>
    /// The name of a picture by its address: ours go on with a hash and a size, which change with every byte of the
    /// picture.
    /// </summary>
    public static string NameOf(string url) => Paths.NameOf(url).Split('.')[0];

    static IEnumerable<string> Elements(IDocument page, string parts) => page.QuerySelectorAll(parts).Select(Words);

    static string Words(IElement element) => Metadata.ReaderText.Of(element.TextContent);

    static string? Text(JsonElement? data, string name) => data is { } all ? JsonLd.Text(all, name) : null;

    static string? Number(JsonElement? data, string name) =>
        data is { } all ? JsonLd.Values(all, name).Select(v => v.ToString()).FirstOrDefault() : null;

    static IEnumerable<string?> Texts(JsonElement? data, string name) => data is { } all ? JsonLd.Names(all, name) : [];

    /// <summary>Each thing that a property leads to, by some of its own properties.</summary>
    static IEnumerable<string> Things(JsonElement? data, string name, params string[] properties) =>
        data is not { } all
            ? []
            : JsonLd
                .Values(all, name)
                .Select(thing =>
                    thing.ValueKind == JsonValueKind.String
                        ? thing.GetString()!
                        : string.Join(", ", properties.SelectMany(property => JsonLd.Names(thing, property)))
                );
}
