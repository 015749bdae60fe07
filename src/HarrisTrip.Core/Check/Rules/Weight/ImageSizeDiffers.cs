using HarrisTrip.Check.Views;
using HarrisTrip.Check.Weight;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class ImageSizeDiffers
{
    public static readonly RuleInfo Info = new()
    {
        Name = "image-size-differs",
        Severity = Severity.Warning,
        Why = "A picture shown in other proportions is distorted, or pushes the text away when it arrives.",
        Standard = "HTML Living Standard 4.8.17; Lighthouse image-aspect-ratio",
        Bad = "<img src=\"harbour.png\" width=\"400\" height=\"400\" alt=\"The quay\">",
        Good = "<img src=\"harbour.png\" width=\"400\" height=\"300\" alt=\"The quay\">",
        Groups = [RuleGroup.Weight],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            foreach (var picture in PagePictures.In(page).Where(p => p is { IsMain: true, Element.LocalName: "img" }))
            {
                if (
                    picture is { Width: { } width, Height: { } height }
                    && Differs(width, height, picture.Facts.Width, picture.Facts.Height)
                )
                {
                    page.Add(
                        Info,
                        picture.Element,
                        $"`{picture.Address}` is shown as {width} × {height}, but is {picture.Facts.Width} "
                            + $"× {picture.Facts.Height}.",
                        "Write a width and a height in the same proportions."
                    );
                }
            }
        },
    };

    /// <summary>By more than two pixels and more than three in a hundred.</summary>
    static bool Differs(long width, long height, long fileWidth, long fileHeight)
    {
        var (slip, fits) = (Math.Abs((height * fileWidth) - (width * fileHeight)), width * fileHeight);
        return slip > 2 * fileWidth && slip * 100 > fits * 3;
    }
}
