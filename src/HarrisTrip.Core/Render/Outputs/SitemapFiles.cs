using System.Globalization;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Render.Outputs;

/// <summary>
/// Sitemaps (sitemaps.org protocol 0.9) and the index of them. Articles are counted from the oldest, so that a new
/// one changes none but the newest sitemap; the protocol would take 50,000 in one, which few pages read and no one has
/// to hold.
/// </summary>
static class SitemapFiles
{
    public const string IndexFile = "sitemap.xml";

    const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9",
        ImageNamespace = "http://www.google.com/schemas/sitemap-image/1.1";

    /// <summary>
    /// Pages in one sitemap. Pages alone, each with the longest address there is, take less than 3 MB of it.
    /// </summary>
    const int PageSize = 500;

    /// <summary>In bytes, of at most 52,428,800: past this no more pictures are named.</summary>
    const int MaxBytes = 50_000_000;

    /// <summary>Of one page, as Google reads them.</summary>
    const int MaxPictures = 1_000;

    /// <param name="planned">All pages of the site.</param>
    public static IEnumerable<AggregateFile> Plan(Site site, IReadOnlyList<PlannedFile> planned)
    {
        if (!site.HasFeeds)
        {
            return [];
        }
        var own = planned
            .Where(p => p.Kind == PageKind.Article && !p.Subject!.IsReprint)
            .ToLookup(p => p.Subject!.IsPage);
        List<AggregateFile> parts =
        [
            .. Parts("articles", [.. own[false].Reverse()]),
            .. Parts("pages", [.. own[true], .. planned.Where(p => p.Kind == PageKind.List)]),
            .. NewsSitemap.Plan(site),
        ];
        return [.. parts, new AggregateFile(IndexFile, 0, OfIndex) { Pages = parts }];
    }

    static readonly Recipe OfPages = new("sitemap", (scope, plan) => Part(scope, ((AggregateFile)plan).Pages)),
        OfIndex = new("index of sitemaps", (scope, plan) => Index(scope, ((AggregateFile)plan).Pages));

    static IEnumerable<AggregateFile> Parts(string name, List<PlannedFile> pages) =>
        pages
            .Chunk(PageSize)
            .Select(
                (part, index) =>
                    new AggregateFile(
                        $"sitemap-{name}-{(index + 1).ToString(CultureInfo.InvariantCulture)}.xml",
                        index + 1,
                        OfPages
                    )
                    {
                        Pages = part,
                    }
            );

    static PlainFile Part(RenderScope scope, IReadOnlyList<PlannedFile> pages)
    {
        var xml = new XmlOutput();
        xml.Open("urlset", ("xmlns", Namespace), ("xmlns:image", ImageNamespace));
        foreach (var page in pages)
        {
            xml.Mark(page.At(scope.Site));
            xml.Open("url");
            var address = AddressOf(scope.Site, page.File);
            xml.Text("loc", address);
            if (page.Subject is { } head)
            {
                xml.Text("lastmod", head.Modified?.Iso);
                foreach (var picture in scope.PicturesOn(head).Take(MaxPictures))
                {
                    if (xml.Length < MaxBytes)
                    {
                        xml.Open("image:image");
                        xml.Text("image:loc", address + picture);
                        xml.Close();
                    }
                }
            }
            xml.Close();
        }
        xml.Close();
        return xml.ToFile();
    }

    static PlainFile Index(RenderScope scope, IReadOnlyList<PlannedFile> files)
    {
        var xml = new XmlOutput();
        xml.Open("sitemapindex", ("xmlns", Namespace));
        foreach (var file in files)
        {
            xml.Open("sitemap");
            xml.Text("loc", scope.Site.Absolute(file.File));
            xml.Close();
        }
        xml.Close();
        return xml.ToFile();
    }

    /// <summary>The full address at which a page is read: that of its folder.</summary>
    public static string AddressOf(Site site, string file) => site.Absolute(AddressLimits.OfFile(file))!;
}
