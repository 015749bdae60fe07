using AngleSharp.Dom;
using HarrisTrip.Check.Links;
using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Check.Weight;
using HarrisTrip.Files;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Rights;

/// <summary>What one place says of a picture's rights.</summary>
/// <param name="Place">In an editor's words, such as "the structured data".</param>
/// <param name="Element">Where it says so; null for the picture's own file.</param>
sealed record RightsClaim(string Place, IElement? Element, EmbeddedRights Rights);

/// <summary>A file with a picture, and all that a page and the file itself say of its rights.</summary>
sealed record ClaimedPicture(string File, List<RightsClaim> Claims);

/// <summary>The pictures that a page shows, describes or lists, by their files; worked out once.</summary>
sealed class PictureClaims
{
    /// <summary>
    /// An element of this class lists a picture on the credits page; what it says stands in elements of the classes of
    /// <see cref="Listed"/>.
    /// </summary>
    public const string Entry = "picture-terms";

    /// <summary>Where the credit of a film's poster stands, if it is not that of the film.</summary>
    const string OfPoster = "poster-credit";

    readonly Dictionary<string, ClaimedPicture> byFile = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> byName = new(StringComparer.Ordinal);

    PictureClaims(PageView page)
    {
        foreach (var shown in PagePictures.In(page))
        {
            byName.TryAdd(Paths.NameOf(shown.File), shown.File);
            var figure = shown.Element.Closest("figure");
            // A film and the picture that stands for it may be of two people.
            var ofPoster = shown.Element.LocalName == "video" ? figure?.QuerySelector("." + OfPoster) : null;
            if ((ofPoster ?? figure?.QuerySelector(".credit:not(.missing)")) is { } credit)
            {
                Add(
                    page,
                    shown.File,
                    new RightsClaim("the page", credit, EmbeddedRights.None with { Credit = TextOf(credit) })
                );
            }
        }
        foreach (var thing in JsonLd.Of(page).Things.Where(t => t.Types.Contains("ImageObject")))
        {
            var address = JsonLd.Text(thing.Data, "contentUrl") ?? JsonLd.Text(thing.Data, "url");
            if (address is not null && FileOf(page, address) is { } file)
            {
                Add(page, file, new RightsClaim("the structured data", thing.Element, Described(thing)));
            }
        }
        foreach (var entry in page.Document.QuerySelectorAll("." + Entry))
        {
            if (
                entry.QuerySelector("a.picture[href]")?.GetAttribute("href") is { } address
                && FileOf(page, address) is { } file
            )
            {
                Listings.Add(file);
                Add(page, file, new RightsClaim("the list of credits", entry, Listed(entry)));
            }
        }
    }

    /// <summary>In the order in which the page names them.</summary>
    public IEnumerable<ClaimedPicture> All => byFile.Values;

    /// <summary>The files that the page lists with their terms.</summary>
    public List<string> Listings { get; } = [];

    public static PictureClaims Of(PageView page) => page.Memo.Get(() => new PictureClaims(page));

    void Add(PageView page, string file, RightsClaim claim)
    {
        if (!byFile.TryGetValue(file, out var picture))
        {
            byFile[file] = picture = new ClaimedPicture(file, []);
            if (page.Folder.PictureOf(file)?.Embedded is { } embedded && embedded != EmbeddedRights.None)
            {
                picture.Claims.Add(new RightsClaim("the file itself", null, embedded));
            }
        }
        picture.Claims.Add(claim);
    }

    /// <summary>
    /// The file at an address; where the folder's own address is not known, the one of this name that the page shows.
    /// </summary>
    string? FileOf(PageView page, string address) =>
        LinkTargets.Resolve(address, page.Base, page.Input.File, page.Folder) is { Goal: LinkGoal.File, File: { } file }
            ? file
            : byName.GetValueOrDefault(address[(address.LastIndexOf('/') + 1)..]);

    static EmbeddedRights Described(JsonLdThing thing) =>
        new(
            JsonLd.Names(thing.Data, "creator").ToList() is { Count: > 0 } names ? string.Join("; ", names) : null,
            JsonLd.Text(thing.Data, "creditText"),
            JsonLd.Text(thing.Data, "copyrightNotice"),
            JsonLd.Text(thing.Data, "license"),
            JsonLd.Text(thing.Data, "acquireLicensePage"),
            DigitalSourceType.TermOf(JsonLd.Text(thing.Data, "digitalSourceType"))
        );

    static EmbeddedRights Listed(IElement entry)
    {
        return new EmbeddedRights(
            Words(".creator"),
            Words(".credit"),
            Words(".copyright"),
            Address("a.license"),
            Address("a.acquire-license"),
            null
        );

        string? Words(string part) => entry.QuerySelector(part) is { } element ? TextOf(element) : null;

        string? Address(string part) => entry.QuerySelector(part)?.GetAttribute("href");
    }

    static string? TextOf(IElement element) =>
        Metadata.ReaderText.Of(element.TextContent) is { Length: > 0 } words ? words : null;
}
