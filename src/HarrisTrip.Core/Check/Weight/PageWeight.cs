using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Files;

namespace HarrisTrip.Check.Weight;

/// <summary>What a browser loads at once to show a page.</summary>
static class PageWeight
{
    /// <summary>
    /// The files of the folder that it loads, each once. Of several sizes of a picture, the one in <c>src</c> stands
    /// for all.
    /// </summary>
    public static (string Kind, string File)[] Loaded(PageView page) =>
        [
            .. LinkRule
                .In(page)
                .Where(link => link is { Use: LinkUse.Asset, Goal: LinkGoal.File })
                .Where(link =>
                    link.Link.Element is not { } element
                    || (
                        element.LocalName is not ("img" or "source")
                        || (
                            element.LocalName == "img"
                            && element.GetAttribute("src")?.Trim() == link.Address
                            && element.GetAttribute("loading")?.Equals("lazy", StringComparison.OrdinalIgnoreCase)
                                != true
                        )
                    )
                )
                .Select(link => (Kind(link.Target.File!), link.Target.File!))
                .Where(file => file.Item1.Length > 0)
                .Distinct(),
        ];

    /// <summary>What is weighed together; "" for what is not.</summary>
    public static string Kind(string file) =>
        Paths.ExtensionOf(file) switch
        {
            ".js" or ".mjs" => "scripts",
            ".css" => "styles",
            ".woff2" or ".woff" or ".ttf" or ".otf" => "fonts",
            _ => PagePictures.IsPicture(file) ? "pictures" : "",
        };
}
