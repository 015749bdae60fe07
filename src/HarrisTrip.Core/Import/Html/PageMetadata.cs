using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Import.Html;

/// <summary>A picture as the page's metadata describe it.</summary>
sealed record DescribedImage(
    string Address,
    string? Caption,
    string? Credit,
    string? Creator,
    string? Copyright,
    string? License
);

/// <summary>
/// What a page says of its article where readers do not see it: JSON-LD first, then Open Graph (ogp.me), then other
/// meta elements. Where two of them contradict each other, that is noted.
/// </summary>
sealed class PageMetadata
{
    /// <summary>In UTF-16 units: what is longer says nothing of an article.</summary>
    public const int MaxValueLength = 2_000;

    /// <summary>The names of meta elements for each property, the most certain first.</summary>
    static readonly string[] titles = ["og:title", "twitter:title", "dc.title"],
        descriptions = ["og:description", "description", "twitter:description", "dc.description"],
        publications =

        [
            "article:published_time",
            "datepublished",
            "parsely-pub-date",
            "dc.date",
            "dcterms.created",
            "pubdate",
            "publish-date",
            "date",
        ],
        updates = ["article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified"],
        sections = ["article:section", "parsely-section", "section"],
        authors = ["author", "article:author", "parsely-author", "byl", "dc.creator", "sailthru.author"],
        keywords = ["article:tag", "news_keywords", "keywords", "parsely-tags"];

    readonly PageText source;
    readonly List<ImportNote> notes;
    readonly LinkedData? data;
    readonly ILookup<string, (string Value, Location At)> meta;
    readonly List<string> fromData = [];

    PageMetadata(IHtmlDocument page, PageText source, List<ImportNote> notes)
    {
        (this.source, this.notes) = (source, notes);
        data = LinkedData.Find(page, source, notes);
        meta = MetaOf(page, source);
        Headline = Words("title", "headline", titles);
        Description = Words("standfirst", "description", descriptions);
        Published = Date("published", "datePublished", publications);
        Updated = Date("updated", "dateModified", updates);
        Authors = Names();
        Category = Words("category", "articleSection", sections);
        Tags = Keywords();
        Lang = Language(page);
        Images = [.. (data?.All("image") ?? []).Select(Described).OfType<DescribedImage>()];
        ShareImage = meta["og:image"]
            .Concat(meta["twitter:image"])
            .Select(i => ((string, Location)?)i)
            .FirstOrDefault();
        NoteCutOff();
        NoteStructuredData();
    }

    public string? Headline { get; }
    public string? Description { get; }
    public PageDate? Published { get; }
    public PageDate? Updated { get; }
    public IReadOnlyList<ImportedAuthor> Authors { get; } = [];
    public string? Category { get; }
    public IReadOnlyList<string> Tags { get; } = [];
    public string? Lang { get; }
    public IReadOnlyList<DescribedImage> Images { get; } = [];

    /// <summary>The picture that is shown where the page is shared, and where that is said.</summary>
    public (string Address, Location At)? ShareImage { get; }

    public static PageMetadata Read(IHtmlDocument page, PageText source, List<ImportNote> notes) =>
        new(page, source, notes);

    static ILookup<string, (string Value, Location At)> MetaOf(IHtmlDocument page, PageText source) =>
        page.QuerySelectorAll("meta[content]")
            .Select(m =>
                (
                    Name: (m.GetAttribute("property") ?? m.GetAttribute("name") ?? m.GetAttribute("itemprop") ?? "")
                        .Trim()
                        .ToLowerInvariant(),
                    Value: PageText.OneLine(m.GetAttribute("content")),
                    At: source.At(m)
                )
            )
            .Where(m => m is { Name.Length: > 0, Value.Length: <= MaxValueLength })
            .ToLookup(m => m.Name, m => (m.Value!, m.At), StringComparer.Ordinal);

    void NoteCutOff()
    {
        if (
            Description is { } cut
            && (
                cut.EndsWith('…')
                || cut.EndsWith("...", StringComparison.Ordinal)
                || cut.EndsWith("[…]", StringComparison.Ordinal)
            )
        )
        {
            notes.Add(
                new ImportNote(NoteKind.Doubtful, source.Start, $"The standfirst is cut off: “{cut}”. Write its end.")
            );
        }
    }

    void NoteStructuredData()
    {
        if (fromData.Count > 0)
        {
            notes.Add(
                new ImportNote(
                    NoteKind.Became,
                    data!.At,
                    $"The page's structured data (JSON-LD) gave {string.Join(", ", fromData.Select(g => $"`{g}`"))}."
                )
            );
        }
    }

    /// <summary>The first that says something; what says something else is noted.</summary>
    string? Words(string key, string property, string[] names)
    {
        var taken = data?[property];
        if (taken is not null)
        {
            fromData.Add(key);
        }
        var of = "structured data";
        foreach (var (name, value, at) in names.SelectMany(n => meta[n].Take(1).Select(m => (n, m.Value, m.At))))
        {
            if (taken is null)
            {
                (taken, of) = (value, $"`{name}`");
                notes.Add(new ImportNote(NoteKind.Became, at, $"`{name}` is `{key}`."));
            }
            else if (!AreSimilar(taken, value))
            {
                notes.Add(
                    new ImportNote(
                        NoteKind.Doubtful,
                        at,
                        $"`{name}` says “{value}”, and the page's {of} “{taken}”, which was taken for `{key}`."
                    )
                );
            }
        }
        return taken;
    }

    /// <summary>The same words, or the same with the name of the site behind them, or cut off.</summary>
    public static bool AreSimilar(string one, string other)
    {
        var (a, b) = (Fold(one), Fold(other));
        return a == b
            || a.Length > 12 && b.StartsWith(a, StringComparison.Ordinal)
            || b.Length > 12 && a.StartsWith(b, StringComparison.Ordinal);
    }

    public static string Fold(string words) =>
        string.Concat(words.Normalize().Where(char.IsLetterOrDigit)).ToLowerInvariant();

    PageDate? Date(string key, string property, string[] names)
    {
        PageDate? taken = null;
        var of = "structured data";
        foreach (
            var (name, value, at, isData) in (
                data?[property] is { } text ? new[] { (property, text, data.At, true) } : []
            ).Concat(names.SelectMany(n => meta[n].Take(1).Select(m => (n, m.Value, m.At, false))))
        )
        {
            if (PageDate.Read(value, at) is not { } date)
            {
                notes.Add(new ImportNote(NoteKind.LeftOut, at, $"`{name}` says “{value}”, which is not a date."));
            }
            else if (taken is null)
            {
                taken = date;
                of = isData ? of : $"`{name}`";
                notes.Add(date.Note(key, $"`{name}`"));
            }
            else if (!taken.Agrees(date))
            {
                notes.Add(
                    new ImportNote(
                        NoteKind.Doubtful,
                        at,
                        $"`{name}` says {date.Iso}, and the page's {of} {taken.Iso}, which was taken for `{key}`."
                    )
                );
            }
        }
        return taken;
    }

    ImportedAuthor[] Names()
    {
        var named = (data?.All("author") ?? [])
            .Select(a =>
                (
                    Name: a.ValueKind == JsonValueKind.String ? LinkedData.Text(a) : LinkedData.TextOf(a, "name"),
                    Url: LinkedData.TextOf(a, "url")
                )
            )
            .Where(a => a.Name is not null && !WebAddress.IsExternal(a.Name))
            .Select(a => new ImportedAuthor(
                a.Name!,
                null,
                a.Url is not null && WebAddress.IsAbsolute(a.Url) ? a.Url : null
            ))
            .DistinctBy(a => a.Name)
            .ToArray();
        if (named.Length > 0)
        {
            fromData.Add("authors");
            return named;
        }
        foreach (var name in authors)
        {
            var tags = meta[name].Where(m => !WebAddress.IsExternal(m.Value)).ToList();
            if (tags.Count > 0)
            {
                notes.Add(new ImportNote(NoteKind.Became, tags[0].At, $"`{name}` is `authors`."));
                return
                [
                    .. tags.SelectMany(m => ArticleHeadReader.AuthorsIn(m.Value) ?? [new ImportedAuthor(m.Value)])
                        .DistinctBy(a => a.Name),
                ];
            }
        }
        return [];
    }

    string[] Keywords()
    {
        var words = (data?.All("keywords") ?? [])
            .Select(LinkedData.Text)
            .OfType<string>()
            .SelectMany(SplitList)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToArray();
        if (words.Length > 0)
        {
            fromData.Add("tags");
            return words;
        }
        foreach (var name in keywords)
        {
            if (meta[name].Any())
            {
                notes.Add(new ImportNote(NoteKind.Became, meta[name].First().At, $"`{name}` is `tags`."));
                return [.. meta[name].SelectMany(m => SplitList(m.Value)).Distinct(StringComparer.OrdinalIgnoreCase)];
            }
        }
        return [];
    }

    static string[] SplitList(string list) =>
        list.Split([',', ';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    string? Language(IHtmlDocument page)
    {
        var root = page.DocumentElement;
        string? taken = null;
        foreach (
            var (name, value, at) in new[]
            {
                ("`<html lang>`", root.GetAttribute("lang") ?? root.GetAttribute("xml:lang"), source.At(root)),
                ("`inLanguage`", data?["inLanguage"], data?.At ?? source.Start),
            }.Concat(
                meta["og:locale"]
                    .Concat(meta["content-language"])
                    .Take(1)
                    .Select(m => ("`og:locale`", (string?)m.Value, m.At))
            )
        )
        {
            var tag = value?.Trim().Replace('_', '-');
            if (string.IsNullOrEmpty(tag))
            {
                continue;
            }
            if (!LanguageTag.IsValid(tag))
            {
                notes.Add(new ImportNote(NoteKind.LeftOut, at, $"{name} says “{tag}”, which is not a language."));
            }
            else if (taken is null)
            {
                taken = tag;
                notes.Add(new ImportNote(NoteKind.Became, at, $"{name} is `lang: {tag}`."));
            }
            else if (LanguageTag.Primary(taken) != LanguageTag.Primary(tag))
            {
                notes.Add(
                    new ImportNote(NoteKind.Doubtful, at, $"{name} says “{tag}”, and “{taken}” was taken for `lang`.")
                );
            }
        }
        return taken;
    }

    DescribedImage? Described(JsonElement image)
    {
        if (
            (
                image.ValueKind == JsonValueKind.String
                    ? LinkedData.Text(image)
                    : LinkedData.TextOf(image, "contentUrl") ?? LinkedData.TextOf(image, "url")
            )
            is not { } address
        )
        {
            return null;
        }
        var license = LinkedData.TextOf(image, "license");
        return new DescribedImage(
            address,
            LinkedData.TextOf(image, "caption"),
            LinkedData.TextOf(image, "creditText")
                ?? LinkedData.TextOf(image, "credit")
                ?? LinkedData.TextOf(image, "copyrightNotice")
                ?? LinkedData.TextOf(image, "creator")
                ?? LinkedData.TextOf(image, "author"),
            LinkedData.TextOf(image, "creator"),
            LinkedData.TextOf(image, "copyrightNotice"),
            license is not null && WebAddress.IsAbsolute(license) ? license : null
        );
    }
}
