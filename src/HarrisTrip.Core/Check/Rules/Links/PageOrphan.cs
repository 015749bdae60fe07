using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class PageOrphan
{
    public static readonly RuleInfo Info = new()
    {
        Name = "page-orphan",
        Severity = Severity.Warning,
        Why = "Readers and search engines find a page by links: without one, it might as well not be published.",
        Standard = "newsroom rule",
        Bad = "<h1>Home</h1>\n==> lost.html <==\n<h1>Lost</h1>\n",
        Good = "<h1>Home</h1><a href=\"lost.html\">Found</a>\n==> lost.html <==\n<h1>Lost</h1>\n",
        Groups = [RuleGroup.Links],
    };

    /// <summary>Pages that a host shows of itself.</summary>
    static readonly HashSet<string> Shown = new(StringComparer.OrdinalIgnoreCase)
    {
        "index.html",
        "index.htm",
        "404.html",
        "404/index.html",
        "403.html",
        "500.html",
        "50x.html",
        "offline.html",
        "offline/index.html",
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = LinkedPages.KeepOf,
        OnSite = static site =>
        {
            // Without a home page it is a folder of pages, and no site that one walks through.
            if (!site.Folder.IsWhole || !site.Folder.Has("index.html"))
            {
                return;
            }
            var pages = site.Kept<LinkedPages>().ToList();
            var reached = pages.SelectMany(page => page.Fact.Pages).ToHashSet();
            foreach (
                var (file, page) in pages.Where(p =>
                    p.Fact.IsListed
                    && p.Fact.LeadsTo is null
                    && !Shown.Contains(p.File.File)
                    && !reached.Contains(LinkedPages.Key(p.File.File))
                    // An embargoed page is checked, but nothing can link to it yet.
                    && site.Folder.Has(p.File.File)
                )
            )
            {
                site.Add(
                    Info,
                    page.Shown,
                    $"No page links to `{LinkBroken.Shown(file.File)}`.",
                    "Link to it, or remove it."
                );
            }
        },
    };
}
