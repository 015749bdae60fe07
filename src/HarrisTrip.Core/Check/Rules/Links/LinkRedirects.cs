using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class LinkRedirects
{
    public static readonly RuleInfo Info = new()
    {
        Name = "link-redirects",
        Severity = Severity.Warning,
        Why = "A page that only redirects makes every reader load twice; it is there for old links from outside.",
        Standard = "Lighthouse redirects; newsroom rule",
        Bad = """
            <a href="old.html">The wall</a>
            ==> old.html <==
            <!DOCTYPE html><html lang="en"><head><title>Moved</title>
            <meta http-equiv="refresh" content="0; url=new.html"></head></html>
            ==> new.html <==
            <h1>The wall</h1>

            """,
        Good = """
            <a href="new.html">The wall</a>
            ==> old.html <==
            <!DOCTYPE html><html lang="en"><head><title>Moved</title>
            <meta http-equiv="refresh" content="0; url=new.html"></head></html>
            ==> new.html <==
            <h1>The wall</h1>

            """,
        Groups = [RuleGroup.Links],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = LinkedPages.KeepOf,
        OnSite = static site =>
        {
            var redirects = site.Kept<LinkedPages>()
                .Where(page => page.Fact.LeadsTo is not null)
                .ToDictionary(page => LinkedPages.Key(page.File.File), page => (page.File.File, page.Fact.LeadsTo));
            foreach (
                var (_, page) in site.Kept<LinkedPages>()
                    .Where(page => redirects.Count > 0 && page.Fact.LeadsTo is null)
            )
            {
                foreach (var key in page.Pages.Where(redirects.ContainsKey))
                {
                    var (file, goal) = redirects[key];
                    site.Add(
                        Info,
                        page.PlaceOf(key),
                        $"The link to `{LinkBroken.Shown(file)}` leads to a redirect to `{LinkBroken.Shown(goal!)}`.",
                        "Link to that page directly."
                    );
                }
            }
        },
    };
}
