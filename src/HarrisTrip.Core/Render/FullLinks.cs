using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Sites;
using HarrisTrip.Values;

namespace HarrisTrip.Render;

/// <summary>
/// The links of an article that is read away from its page, in full. Faults of a link are reported where the page is
/// made.
/// </summary>
sealed class FullLinks(RenderScope scope, Article article, ArticleHead head)
{
    readonly ArticleLinks links = new(
        scope with
        {
            Report = new Report(),
        },
        article,
        head,
        scope.Sources,
        scope.Site.FileOf(head)
    );

    /// <summary>The full address of the article's page.</summary>
    public string Page { get; } = scope.Site.Absolute(head.Address)!;

    /// <summary>
    /// The full address to print; null when only the link's words are printed, since what it leads to is not in this
    /// bundle.
    /// </summary>
    public string? Href(string url, Location at) => links.Href(url, at) is { } href ? Full(href) : null;

    string Full(string href) =>
        WebAddress.IsExternal(href) ? href
        : Uri.TryCreate(new Uri(Page), href, out var full) ? full.AbsoluteUri
        : Page;
}
