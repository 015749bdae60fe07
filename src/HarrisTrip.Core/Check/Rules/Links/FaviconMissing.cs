using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FaviconMissing
{
    public static readonly RuleInfo Info = new()
    {
        Name = "favicon-missing",
        Severity = Severity.Warning,
        Why = "Readers find a page among their tabs and bookmarks by its icon.",
        Standard = "html-proofer; HTML Living Standard 4.6.7.9",
        Bad = "<h1>The wall</h1>",
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>The wall</title><link rel="icon" href="harbour.png"></head>
            <body></body></html>
            """,
        Groups = [RuleGroup.Links],
    };

    /// <summary>One for all pages that have an icon.</summary>
    static readonly Icon HasIcon = new((Location?)null);

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            // Browsers look for this one by default; the root of a single page is not known.
            if (!page.Folder.IsWhole || page.Folder.Has("favicon.ico") || page.IsRedirect)
            {
                return;
            }
            page.Keep(
                PageLinks
                    .Of(page)
                    .Any(l =>
                        l.Element?.LocalName == "link"
                        && PageLinks.Kinds(l.Element).Any(k => k.Contains("icon", StringComparison.OrdinalIgnoreCase))
                    ) || page.Document.Head?.QuerySelector("link[rel~=icon i][href]") is not null
                    ? HasIcon
                    : new Icon(page.Input.Shown)
            );
        },
        OnSite = static site =>
        {
            var icons = site.Kept<Icon>().Select(kept => kept.Fact).ToList();
            var lacking = icons.Where(i => i.Page is not null).Select(i => i.Page!.Value);
            // Where no page has one, the site has none: that is said once.
            foreach (var page in icons.Any(i => i.Page is null) ? lacking : lacking.Take(1))
            {
                site.Add(
                    Info,
                    page,
                    "The page has no icon.",
                    "Add <link rel=\"icon\" href=\"…\">, or put a favicon.ico into the root."
                );
            }
        },
    };

    /// <param name="Page">The page that has none.</param>
    internal sealed record Icon(Location? Page) : Fact;
}
