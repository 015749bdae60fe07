using AngleSharp.Dom;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Html;
using HarrisTrip.Import.Plain;
using HarrisTrip.Values;

namespace HarrisTrip.Import.Html;

/// <summary>
/// Finds the pictures of a page where the browser put them when it saved the page, and names their files.
/// </summary>
/// <param name="described">What the page's metadata say of its pictures.</param>
sealed class SavedPictures(ImportSource source, PageAddresses addresses, IReadOnlyList<DescribedImage> described)
{
    /// <summary>No picture is offered in more sizes than this.</summary>
    const int MaxSizes = 24;

    static readonly string[] single =
        ["src", "data-src", "data-original", "data-lazy-src", "data-full-src", "data-hi-res-src"],
        several = ["srcset", "data-srcset", "data-lazy-srcset"];

    readonly Dictionary<string, int> lengths = new(StringComparer.Ordinal);
    readonly Dictionary<string, ImportedImage> taken = new(StringComparer.Ordinal);
    readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>
    /// The picture that an img element shows; null when it shows none that an article could hold, which is noted.
    /// </summary>
    /// <param name="caption">Words below it.</param>
    /// <param name="credit">Who made it, where that stands apart from the caption.</param>
    public ImportedImage? Take(IElement img, string? caption, string? credit, Location at, List<ImportNote> notes)
    {
        if (IsPixel(img))
        {
            return LeftOut("A picture of one pixel, as pages use to count their readers.");
        }
        var alt = PageText.OneLine(img.GetAttribute("alt"));
        var offered = Offered(img)
            .Where(a => a.Length is > 0 and < 4_000)
            .Distinct(StringComparer.Ordinal)
            .Take(MaxSizes)
            .ToList();
        if (offered.Count == 0)
        {
            return LeftOut($"A picture that has no file of its own{(alt is null ? "" : $": “{alt}”")}.");
        }
        var local = offered.SelectMany(Places).Where(p => LengthOf(p) > 0).MaxBy(LengthOf);
        var address = local is null ? offered[0] : offered.First(a => Places(a).Contains(local));
        var key = local ?? addresses.Resolve(address) ?? address;
        if (taken.TryGetValue(key, out var twice))
        {
            return LeftOut(
                $"The picture `{twice.File}` once more"
                    + $"{(alt is null || alt == twice.Alt ? "" : $", described as “{alt}”")}"
                    + $"{(caption is null ? "" : $", with the caption “{caption}”")}"
                    + $"{(credit is null ? "" : $" and the credit “{credit}”")}."
            );
        }
        if (alt is not null && Stem(alt) == Stem(NameIn(address)))
        {
            LeftOut($"“{alt}” is a file's name, which describes nothing.");
            alt = null;
        }
        var (ownCredit, ownCaption) =
            credit is null && caption is not null && CreditLine.Read(new Line(at, caption, 1)) is { } line
                ? (line.Credit, line.Caption)
                : (credit, caption);
        var image = Create(address, local, alt, ownCaption, ownCredit);
        taken.Add(key, image);
        Report(image, caption, credit, ownCredit is not null || credit is not null, address, at, notes);
        return image;

        ImportedImage? LeftOut(string message)
        {
            notes.Add(new ImportNote(NoteKind.LeftOut, at, message));
            return null;
        }
    }

    static bool IsPixel(IElement img) =>
        img.GetAttribute("width")?.Trim() is "0" or "1" || img.GetAttribute("height")?.Trim() is "0" or "1";

    /// <summary>A picture with what readers see said of it, and else with what the metadata say.</summary>
    ImportedImage Create(string address, string? local, string? alt, string? caption, string? credit)
    {
        var more = described.FirstOrDefault(d => Stem(NameIn(d.Address)) == Stem(NameIn(address)));
        return new ImportedImage(NameFor(address, local), local)
        {
            Alt = alt,
            Caption = Filled(caption) ?? more?.Caption,
            Credit = Filled(credit) ?? more?.Credit,
            Creator = more?.Creator,
            Copyright = more?.Copyright,
            License = more?.License,
        };
    }

    /// <summary>True for a picture of the article, by an address that may name another size of it.</summary>
    public bool Has(string address) => taken.Keys.Any(k => Stem(NameIn(k)) == Stem(NameIn(address)));

    static void Report(
        ImportedImage image,
        string? caption,
        string? credit,
        bool hasCredit,
        string address,
        Location at,
        List<ImportNote> notes
    )
    {
        var words = string.Join(
            " and ",
            new[] { caption is null ? null : $"“{caption}”", credit is null ? null : $"“{credit}”" }.OfType<string>()
        );
        if (words.Length > 0)
        {
            var role =
                caption is null || image.Caption is null ? "credit"
                : hasCredit ? "caption and credit"
                : "caption";
            notes.Add(
                new ImportNote(
                    NoteKind.Became,
                    at,
                    $"{words} {(caption is not null && credit is not null ? "are" : "is")} the "
                        + $"{role} of `{image.File}`."
                )
            );
        }
        if (!hasCredit && image.Credit is not null)
        {
            notes.Add(
                new ImportNote(
                    NoteKind.Became,
                    at,
                    $"The credit of `{image.File}`, “{image.Credit}”, is in the page's structured data."
                )
            );
        }
        if (image.Source is null)
        {
            notes.Add(
                new ImportNote(
                    NoteKind.LeftOut,
                    at,
                    address.Length > 300
                        ? $"The picture `{image.File}` itself is not in the page's folder."
                        : $"The picture `{image.File}` itself is not in the page's folder; the page names `{address}`."
                )
            );
        }
    }

    static string? Filled(string? words) => string.IsNullOrWhiteSpace(words) ? null : words;

    /// <summary>All addresses that the page offers for a picture, the best first.</summary>
    static IEnumerable<string> Offered(IElement img)
    {
        var around = img.ParentElement is { LocalName: "picture" } picture
            ? picture.ChildNodes.OfType<IElement>().Where(e => e.LocalName == "source")
            : [];
        var larger =
            img.Parent is IElement { LocalName: "a" } link
            && link.GetAttribute("href") is { } href
            && IsPictureName(NameIn(href))
                ? [href]
                : Array.Empty<string>();
        var sets = around
            .Prepend(img)
            .SelectMany(e => several.Select(e.GetAttribute))
            .OfType<string>()
            .Where(set => set.Length < 20_000)
            .SelectMany(set => SourceSet.Addresses(set).Take(MaxSizes).Reverse());
        return larger
            .Concat(sets)
            .Concat(single.Select(img.GetAttribute).OfType<string>().Reverse())
            .Select(a => a.Trim())
            .Where(a => WebAddress.Scheme(a) is null or "http" or "https" or "file");
    }

    /// <summary>
    /// Where the bytes of an address can lie: where it says, or in the folder that browsers save beside a page.
    /// </summary>
    IEnumerable<string> Places(string address)
    {
        var folder = Paths.FolderOf(source.Path);
        var path = address.Split('?', '#')[0];
        if (!WebAddress.IsExternal(address) && Paths.Resolve(folder, Unescaped(path)) is { Length: > 0 } beside)
        {
            yield return beside;
        }
        var page = source.Path[..^Paths.ExtensionOf(source.Path).Length];
        var name = NameIn(address);
        if (name.Length is > 0 and < 200 && name is not ("." or ".."))
        {
            yield return $"{page}_files/{name}";
        }
    }

    int LengthOf(string path)
    {
        if (!lengths.TryGetValue(path, out var length))
        {
            length = source.Folder.Read(path) is { } bytes && ExtensionOf(bytes) is not null ? bytes.Length : 0;
            lengths.Add(path, length);
        }
        return length;
    }

    /// <summary>What a file is by its first bytes; null when it is no picture that can be published.</summary>
    static string? ExtensionOf(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xFF, 0xD8, 0xFF, ..] => ".jpg",
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => ".png",
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => ".gif",
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] =>
                ".webp",
            _ when bytes.Length < 5_000_000 && bytes[..Math.Min(bytes.Length, 1_000)].IndexOf("<svg"u8) >= 0 => ".svg",
            _ => null,
        };

    /// <summary>A name of letters, digits and hyphens that no other picture of the article has.</summary>
    string NameFor(string address, string? local)
    {
        var name = NameIn(local ?? address);
        var extension =
            local is not null ? ExtensionOf(source.Folder.Read(local)!)!
            : IsPictureName(name) ? Paths.ExtensionOf(name)
            : ".jpg";
        var stem =
            SectionIds.FromWords(name[..^Paths.ExtensionOf(name).Length]) is { } words && !Slug.IsDevice(words)
                ? Slug.Shorten(words, 60)
                : "picture";
        var number = 1;
        string unique;
        do
        {
            unique = number++ == 1 ? stem + extension : $"{stem}-{number - 1}{extension}";
        } while (!names.Add(unique));
        return unique;
    }

    static bool IsPictureName(string name) =>
        Paths.ExtensionOf(name) is ".jpg" or ".jpeg" or ".png" or ".gif" or ".webp" or ".svg";

    /// <summary>The last part of an address, without what follows its path.</summary>
    static string NameIn(string address) =>
        Characters
            .WithoutForbidden(Unescaped(Paths.NameOf(address.Split('?', '#')[0].Replace('\\', '/'))))
            .Replace("/", "", StringComparison.Ordinal);

    static string Unescaped(string path) => Uri.UnescapeDataString(path);

    static string Stem(string name) => SectionIds.FromWords(name[..^Paths.ExtensionOf(name).Length]) ?? "";
}
