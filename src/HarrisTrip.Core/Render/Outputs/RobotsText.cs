using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Render.Outputs;

/// <summary>
/// What robots may read: all of it. Without the file, hosts log a fault for each visit of each robot. Robots ask for it
/// at the root of a host and nowhere else (RFC 9309, 2.3), so a site in a folder of a host has none.
/// </summary>
static class RobotsText
{
    public static IEnumerable<PlannedFile> Plan(Site site)
    {
        if (site.Settings.Root is not { } root || new Uri(root).AbsolutePath == "/")
        {
            yield return new PlannedFile("robots.txt", PageKind.None, null, 0, Recipe);
        }
    }

    static readonly Recipe Recipe = new("robots.txt", (scope, _) => new PlainFile(Text(scope.Site), SourceMap.Empty));

    static string Text(Site site) =>
        "User-agent: *\nAllow: /\n" + (site.HasFeeds ? $"\nSitemap: {site.Absolute(SitemapFiles.IndexFile)}\n" : "");
}
