using System.Globalization;
using AngleSharp.Dom;
using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Files;
using HarrisTrip.Model.Pictures;

namespace HarrisTrip.Check.Weight;

/// <summary>A picture of the folder that a page shows.</summary>
/// <param name="Address">As it is written.</param>
/// <param name="IsMain">True for what stands in <c>src</c>.</param>
sealed record PagePicture(IElement Element, string Address, string File, ImageFacts Facts, bool IsMain)
{
    /// <summary>How wide the element says that it is, in CSS pixels; null when it does not say.</summary>
    public int? Width => Size("width");

    public int? Height => Size("height");

    int? Size(string attribute) =>
        int.TryParse(Element.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var pixels)
        && pixels > 0
            ? pixels
            : null;
}

/// <summary>The pictures of a page about which something is known, in document order; worked out once.</summary>
static class PagePictures
{
    public static IReadOnlyList<PagePicture> In(PageView page) =>
        page.Memo.Get(() =>
            new Pictures(
                LinkRule
                    .In(page)
                    .Where(link =>
                        link
                            is {
                                Use: LinkUse.Asset,
                                Goal: LinkGoal.File,
                                Link.Element.LocalName: "img" or "source" or "input" or "video"
                            }
                        && IsPicture(link.Target.File!)
                    )
                    .Select(link =>
                        page.Folder.PictureOf(link.Target.File!) is { } facts
                            ? new PagePicture(
                                link.Link.Element!,
                                link.Address,
                                link.Target.File!,
                                facts,
                                link.Link.Element!.GetAttribute("src")?.Trim() == link.Address
                            )
                            : null
                    )
                    .OfType<PagePicture>()
            )
        );

    /// <summary>True for the extension of a picture made of pixels.</summary>
    public static bool IsPicture(string file) =>
        Paths.ExtensionOf(file)
            is ".jpg"
                or ".jpeg"
                or ".jpe"
                or ".jfif"
                or ".png"
                or ".gif"
                or ".webp"
                or ".avif"
                or ".svg";

    sealed class Pictures(IEnumerable<PagePicture> pictures) : List<PagePicture>(pictures);
}
