using HarrisTrip.Check.Views;
using HarrisTrip.Check.Weight;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class ImageOversized
{
    /// <summary>In bytes: below it, nothing is gained.</summary>
    const int Light = 100_000;

    public static readonly RuleInfo Info = new()
    {
        Name = "image-oversized",
        Severity = Severity.Warning,
        Why = "Pixels that nobody sees are loaded all the same.",
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
                var (folder, file, address, own, shown) = (
                    page.Folder,
                    picture.File,
                    picture.Address,
                    picture.Facts.Width,
                    picture.Width
                );
                page.AddLate(
                    Info,
                    picture.Element,
                    () =>
                        folder.PictureOf(file)?.Bytes > Light
                            ?
                            [
                                (
                                    $"`{address}` is {own} pixels wide, and is shown {shown} wide.",
                                    "Make it smaller, at most twice as wide as it is shown, or offer "
                                        + "several sizes with `srcset`."
                                ),
                            ]
                            : []
                );
            }
        },
    };
}
