using AngleSharp.Dom;
using HarrisTrip.Check.Links;
using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Rights;
using HarrisTrip.Check.Views;
using HarrisTrip.Check.Weight;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Rules;

static class RightsLost
{
    public static readonly RuleInfo Info = new()
    {
        Name = "rights-lost",
        Severity = Severity.Error,
        Why =
            "A picture whose credit is only printed loses it as soon as somebody finds the picture by "
            + "a search engine.",
        Standard = "Google, image metadata; newsroom rule",
        Groups = [RuleGroup.Rights],
        IsSafety = true,
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            if (!page.Folder.IsOurs)
            {
                return;
            }
            var claims = PictureClaims.Of(page);
            if (claims.Listings.Count > 0)
            {
                page.Keep(new ListedPictures([.. claims.Listings.Select(Key)]));
                return;
            }
            foreach (
                var lost in PagePictures
                    .In(page)
                    .Where(p => p.Facts is { Extension: not ".svg", Embedded.Credit: null } && CreditOf(p) is not null)
            )
            {
                page.Add(
                    Info,
                    CreditOf(lost),
                    $"The file `{lost.Address}` does not carry its credit.",
                    "Publish it with its rights in its metadata."
                );
            }
            var shown = PagePictures
                .In(page)
                .Where(p => p.IsMain && p.Element.Closest("figure") is not null)
                .DistinctBy(p => p.File)
                .ToList();
            if (shown.Count > 0)
            {
                page.Keep(new ShownFiles([.. shown.Select(p => Key(p.File))]));
            }
            if (page.Folder.Root is not null && JsonLd.Of(page).Article is not null)
            {
                CheckStructured(page, shown);
            }
        },
        OnSite = static site =>
        {
            var listed = site.Kept<ListedPictures>().SelectMany(kept => kept.Fact.Files).ToHashSet();
            // What is embargoed is checked with the rest, and listed with its hour.
            foreach (
                var (file, shown) in listed.Count == 0
                    ? []
                    : site.Kept<ShownFiles>().Where(kept => site.Folder.Has(kept.File.File))
            )
            {
                if (shown.Files.Any(key => !listed.Contains(key)))
                {
                    site.Add(
                        Info,
                        site.Place(file.File),
                        $"`{file.File}` shows a picture that is on no page of picture credits.",
                        "Build the site again."
                    );
                }
            }
        },
    };

    /// <summary>What is printed as the credit of a picture.</summary>
    static IElement? CreditOf(PagePicture picture) =>
        picture.Element.Closest("figure")?.QuerySelector(".credit:not(.missing)");

    static void CheckStructured(PageView page, List<PagePicture> shown)
    {
        var described = JsonLd
            .Of(page)
            .Things.Where(t => t.Types.Contains("ImageObject"))
            .Select(t => JsonLd.Text(t.Data, "creditText"))
            .OfType<string>()
            .ToList();
        foreach (var picture in shown)
        {
            if (
                CreditOf(picture) is { } credit
                && ReaderText.Of(credit.TextContent) is { Length: > 0 } words
                && !described.Exists(d => ReaderText.AreSame(d, words))
            )
            {
                page.Add(
                    Info,
                    credit,
                    $"The structured data of the page has no picture credited to “{words}”.",
                    "Describe each picture as an ImageObject with its creditText."
                );
            }
        }
    }

    /// <summary>A page and the credits may show the same picture in files of different widths.</summary>
    static ulong Key(string file) => LinkedPages.Key(PictureFile.StemOf(file).ToString());

    /// <summary>The pictures of a page, as keys of the names that their files have in common.</summary>
    internal sealed record ShownFiles(EquatableArray<ulong> Files) : Fact;

    /// <summary>The pictures that a page of credits lists.</summary>
    internal sealed record ListedPictures(EquatableArray<ulong> Files) : Fact;
}
