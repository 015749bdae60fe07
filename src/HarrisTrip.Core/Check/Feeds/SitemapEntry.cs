using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Feeds;

/// <summary>What is kept of an address in a sitemap, to be compared with its page.</summary>
/// <param name="Title">The hash of the title that a news sitemap gives it; 0 when it gives none.</param>
sealed record SitemapEntry(string Address, ulong Title, IsoDate? Modified, Location At) : Fact
{
    /// <summary>The addresses of a sitemap; none of other files.</summary>
    public static IEnumerable<SitemapEntry> Of(XmlNode root, string path) =>
        root.Is(SitemapFormat.Namespace, "urlset")
            ? root.Named(SitemapFormat.Namespace, "url").Select(url => OfUrl(url, path)).OfType<SitemapEntry>()
            : [];

    static SitemapEntry? OfUrl(XmlNode url, string path) =>
        url.Child("loc") is not { } loc
            ? null
            : new SitemapEntry(
                loc.Text.Trim(),
                url.Named(SitemapFormat.News, "news").FirstOrDefault()?.Child("title") is { HasText: true } title
                    ? ReaderText.Hash(title.Text)
                    : 0,
                IsoDate.Parse(url.Child("lastmod")?.Text ?? ""),
                new Location(path, loc.Line, loc.Column)
            );
}
