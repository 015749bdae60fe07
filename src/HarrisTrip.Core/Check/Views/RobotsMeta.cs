using AngleSharp.Dom;

namespace HarrisTrip.Check.Views;

/// <summary>What a page asks of search engines.</summary>
static class RobotsMeta
{
    /// <summary>
    /// The first element that asks them not to list the page; null when there is none. They read all such elements
    /// together, and the strictest counts. A page in XML may have no head.
    /// </summary>
    public static IElement? NoIndexIn(PageView page) =>
        page.Document.Head?.Children.FirstOrDefault(e =>
            e.LocalName == "meta"
            && e.GetAttribute("name")?.Trim().ToLowerInvariant() is "robots" or "googlebot"
            && e.GetAttribute("content") is { } content
            && AsksNoIndex(content)
        );

    /// <summary>Rules have commas between them, as search engines document it; spaces separate nothing.</summary>
    static bool AsksNoIndex(string content) =>
        content.Split(',').Any(word => word.Trim().ToLowerInvariant() is "noindex" or "none");
}
