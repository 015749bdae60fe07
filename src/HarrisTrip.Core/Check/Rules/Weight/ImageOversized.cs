using HarrisTrip.Check.Views;
using HarrisTrip.Check.Weight;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class ImageOversized
{
    /// <summary>In bytes: below it, nothing is gained.</summary>
    const int MinBytes = 100_000;

    public static readonly RuleInfo Info = new()
    {
        Name = "image-oversized",
        Severity = Severity.Warning,
        Why = "Readers load pixels that they never see.",
        Standard = "Lighthouse uses-responsive-images",
        Bad = "<img src=\"heavy.jpg\" width=\"400\" height=\"300\" alt=\"The quay\">",
        Good = "<img src=\"harbour.png\" width=\"4\" height=\"3\" alt=\"The quay\">",
        Groups = [RuleGroup.Weight],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            // Sharp screens want twice as many pixels.
            foreach (
                var picture in PagePictures
                    .In(page)
                    .Where(p =>
                        p is { IsMain: true, Element.LocalName: "img" }
                        && p.Width * 3 < p.Facts.Width
                        && !p.Element.HasAttribute("srcset")
                        && p.Element.ParentElement?.LocalName != "picture"
                    )
            )
            {
                page.Keep(
                    new Wide(
                        page.PlaceOf(picture.Element),
                        picture.File,
                        picture.Address,
                        picture.Facts.Width,
                        picture.Width!.Value
                    )
                );
            }
        },
        OnFileSizes = static site =>
        {
            foreach (var (page, picture) in site.Kept<Wide>())
            {
                if ((page.Folder ?? site.Folder).PictureOf(picture.File)?.Bytes > MinBytes)
                {
                    site.Add(
                        Info,
                        page,
                        picture.Place,
                        $"`{picture.Address}` is {picture.Own} pixels wide, but is shown {picture.Shown} wide.",
                        "Make it smaller, at most twice as wide as it is shown, or offer several sizes with `srcset`."
                    );
                }
            }
        },
    };

    /// <summary>A picture that has too many pixels, if it is heavy as well.</summary>
    /// <param name="File">Its path in the folder.</param>
    /// <param name="Address">As it is written.</param>
    /// <param name="Own">Its width in pixels.</param>
    /// <param name="Shown">How wide the page shows it, in CSS pixels.</param>
    internal sealed record Wide(PagePlace Place, string File, string Address, int Own, int Shown) : Fact;
}
