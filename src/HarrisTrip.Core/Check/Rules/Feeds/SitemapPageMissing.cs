using HarrisTrip.Check.Feeds;
using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class SitemapPageMissing
{
    public static readonly RuleInfo Info = new()
    {
        Name = "sitemap-page-missing",
        Severity = Severity.Warning,
        Why = "What a sitemap leaves out is found late, or never.",
        Standard = "sitemaps.org; newsroom rule",
        Bad = """
            ==> index.html <==
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title></head><body><h1>Harbour opens</h1>
            </body></html>
            ==> b.html <==
            <!DOCTYPE html><html lang="en"><head><title>Market opens</title></head><body><h1>Market opens</h1>
            </body></html>
            ==> sitemap.xml <==
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.org/</loc></url>
            </urlset>

            """,
        Good = """
            ==> index.html <==
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title></head><body><h1>Harbour opens</h1>
            </body></html>
            ==> b.html <==
            <!DOCTYPE html><html lang="en"><head><title>Market opens</title></head><body><h1>Market opens</h1>
            </body></html>
            ==> sitemap.xml <==
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.org/</loc></url>
            <url><loc>https://example.org/b.html</loc></url></urlset>

            """,
        Groups = [RuleGroup.Feeds],
    };

    public static readonly Rule Rule = new(Info)
    {
        Files = FeedFile.XmlExtensions,
        OnFile = FeedFile.Keep,
        OnPage = PageSummary.Keep,
        OnSite = static site =>
        {
            if (
                site.Folder.Root is null
                || !site.Folder.IsWhole
                || site.Kept<SitemapEntry>().Select(k => k.Fact).FirstOrDefault() is not { } first
            )
            {
                return;
            }
            var named = site.Kept<SitemapEntry>()
                .Select(k => SiteAddress.FileOf(site, k.Fact.Address))
                .OfType<string>()
                .ToHashSet(StringComparer.Ordinal);
            // In a bundle of ours, what else lies there are the publisher's own files, which our sitemaps do not name.
            var unnamed = site.Folder.IsOurs ? site.Folder.Files.ToHashSet(StringComparer.Ordinal) : [];
            foreach (var (file, page) in site.Kept<PageSummary>())
            {
                if (
                    page.IsListed
                    && !unnamed.Contains(file.File)
                    && site.Folder.Has(file.File)
                    && !named.Contains(file.File)
                    && Files.Paths.NameOf(file.File) is not ("404.html" or "500.html" or "offline.html")
                )
                {
                    site.Add(
                        Info,
                        page.At,
                        $"The page is not in the sitemap `{first.At.Path}`.",
                        "Add it, or ask search engines not to list it."
                    );
                }
            }
        },
    };
}
