using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Import.Plain;
using HarrisTrip.Values;

namespace HarrisTrip.Import.Markdown;

/// <summary>What a source says of a picture; null where it says nothing.</summary>
sealed record PictureWords(
    string? Alt = null,
    string? Caption = null,
    string? Credit = null,
    string? Creator = null,
    string? Copyright = null,
    string? License = null
);

/// <summary>Gathers the pictures of a post: each comes beside the article once, under a name of its own.</summary>
sealed class PostPictures(SourceFiles files, List<ImportNote> notes)
{
    /// <summary>Kinds of picture that an article can have.</summary>
    static readonly string[] kinds = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg"];

    /// <summary>Kinds that have to be saved as one of these first.</summary>
    static readonly string[] unsupported =
    [
        ".avif",
        ".heic",
        ".heif",
        ".jxl",
        ".bmp",
        ".tif",
        ".tiff",
        ".ico",
        ".jfif",
        ".apng",
    ];

    readonly OrderedDictionary<string, ImportedImage> taken = new(StringComparer.Ordinal);
    readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    readonly HashSet<string> addresses = new(StringComparer.Ordinal);
    readonly Dictionary<string, PictureWords> described = new(StringComparer.Ordinal);

    public IReadOnlyList<ImportedImage> Images => [.. taken.Values];

    /// <summary>True for the address of a picture beside the article.</summary>
    public bool Holds(string url) => addresses.Contains(url);

    /// <summary>Keeps what is known of a picture until the body shows it.</summary>
    public void Describe(string url, PictureWords words) =>
        described[Key(url)] = described.TryGetValue(Key(url), out var known) ? Merged(known, words) : words;

    /// <summary>What was known of pictures that nothing shows: the address, and the words.</summary>
    public IEnumerable<(string Key, PictureWords Words)> Unused =>
        described.Where(d => !taken.ContainsKey(d.Key)).Select(d => (d.Key, d.Value));

    /// <summary>
    /// True for what can be the address of a picture; false for a flag, a colour or the name of a look.
    /// </summary>
    public bool IsPicture(string value) =>
        value.Trim() is { Length: > 0 } url
        && (
            url.Contains('/', StringComparison.Ordinal) && !url.Contains(' ', StringComparison.Ordinal)
            || Paths.ExtensionOf(url.Split('?', '#')[0]) is var extension
                && (kinds.Contains(extension) || unsupported.Contains(extension))
            || url.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase)
            || files.Find(url) is not null
        );

    /// <returns>The picture's name beside the article.</returns>
    public string Take(string url, PictureWords words, Location at, bool isLead = false)
    {
        var key = Key(url);
        if (described.Remove(key, out var known))
        {
            words = Merged(words, known);
        }
        // A caption that ends in “Photo: Ana Ruiz” names the credit as well.
        if (
            words is { Caption: { } caption, Credit: null }
            && CreditLine.Read(new Line(at, caption, 0)) is { Credit: { Length: > 0 } } split
        )
        {
            words = words with { Caption = split.Caption, Credit = split.Credit };
        }
        var isNew = !taken.TryGetValue(key, out var image);
        image ??= Create(url, at, isLead);
        foreach (
            var (name, one, other) in new[]
            {
                ("description", image.Alt, words.Alt),
                ("caption", image.Caption, words.Caption),
                ("credit", image.Credit, words.Credit),
            }
        )
        {
            if (!isNew && one is not null && other is not null && one != other)
            {
                notes.Add(
                    new ImportNote(
                        NoteKind.LeftOut,
                        at,
                        $"“{other}” is a second {name} of `{image.File}`, which has one already."
                    )
                );
            }
        }
        taken[key] = image with
        {
            Alt = image.Alt ?? words.Alt,
            Caption = image.Caption ?? words.Caption,
            Credit = image.Credit ?? words.Credit,
            Creator = image.Creator ?? words.Creator,
            Copyright = image.Copyright ?? words.Copyright,
            License =
                image.License ?? (words.License is { } license && WebAddress.IsAbsolute(license) ? license : null),
            Lead = image.Lead || isLead && !taken.Values.Any(i => i.Lead),
        };
        addresses.Add(Paths.Encode(image.File));
        return image.File;
    }

    ImportedImage Create(string url, Location at, bool isLead)
    {
        var source = files.Find(url);
        if (source is not null && !kinds.Contains(Paths.ExtensionOf(source)))
        {
            notes.Add(
                new ImportNote(
                    NoteKind.Doubtful,
                    at,
                    $"`{source}` is not a picture that an article can have. Save it as PNG, JPEG, WebP, GIF or SVG."
                )
            );
            source = null;
        }
        var file = UniqueName(SafeName(source ?? url));
        if (WebAddress.IsExternal(url))
        {
            notes.Add(
                new ImportNote(
                    NoteKind.Doubtful,
                    at,
                    $"The picture `{Shortened(url)}` is elsewhere on the web, and nothing is fetched from "
                        + $"there. If you may use it, save it as `{file}`."
                )
            );
        }
        else if (url != file && !isLead)
        {
            notes.Add(
                new ImportNote(NoteKind.Became, at, $"The picture `{Shortened(url)}` is `{file}` beside the article.")
            );
        }
        return new ImportedImage(file, source);
    }

    string UniqueName(string name)
    {
        var dot = name.LastIndexOf('.');
        for (var number = 1; ; number++)
        {
            var free = number == 1 ? name : $"{name[..dot]}-{number}{name[dot..]}";
            if (names.Add(free))
            {
                return free;
            }
        }
    }

    /// <summary>The name of a file that any disk and any address can have, with an extension.</summary>
    static string SafeName(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        var name = Paths.NameOf(Uri.UnescapeDataString(end < 0 ? url : url[..end]).TrimEnd('/'));
        var extension = Paths.ExtensionOf(name);
        var stem = new StringBuilder();
        foreach (var c in name[..^extension.Length].Normalize())
        {
            stem.Append(char.IsLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-');
        }
        var plain = Slug.Shorten(stem.ToString().Trim('-', '_', '.'), 80);
        return (plain.Length == 0 || Slug.IsDevice(plain) ? "picture" : plain)
            + (kinds.Contains(extension) ? extension : ".jpg");
    }

    string Key(string url) => files.Find(url) ?? url;

    static PictureWords Merged(PictureWords first, PictureWords second) =>
        new(
            first.Alt ?? second.Alt,
            first.Caption ?? second.Caption,
            first.Credit ?? second.Credit,
            first.Creator ?? second.Creator,
            first.Copyright ?? second.Copyright,
            first.License ?? second.License
        );

    /// <summary>A picture that is written out in its own address is longer than any page.</summary>
    static string Shortened(string url) =>
        url.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? Excerpt.Of(url, 60) : url;
}
