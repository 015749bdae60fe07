using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Rules;

static class RobotsBlockPages
{
    /// <summary>Of a large site's file, for each of its pages.</summary>
    const int MaxLines = 1_000;

    /// <summary>Others take what is asked of all robots.</summary>
    static readonly string[] engines = ["Googlebot", "Bingbot"];

    public static readonly RuleInfo Info = new()
    {
        Name = "robots-block-pages",
        Severity = Severity.Error,
        Why = "Nobody can find by searching what robots.txt forbids.",
        Standard = "RFC 9309; Lighthouse robots-txt",
        Bad = """
            ==> index.html <==
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title></head><body><h1>Harbour opens</h1>
            </body></html>
            ==> robots.txt <==
            User-agent: *
            Disallow: /

            """,
        Good = """
            ==> index.html <==
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title></head><body><h1>Harbour opens</h1>
            </body></html>
            ==> robots.txt <==
            User-agent: *
            Disallow: /drafts/

            """,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        Files = [".txt"],
        OnFile = static file =>
        {
            if (file.Input.File == "robots.txt")
            {
                file.Keep(
                    new SiteRobots([
                        .. engines.Select(engine => RobotsRules.Read(file.Input.Text, engine, MaxLines, file.Locate)),
                    ])
                );
            }
        },
        OnPage = PageSummary.Keep,
        OnSite = static site =>
        {
            if (site.Kept<SiteRobots>().Select(k => k.Fact).FirstOrDefault() is not { } robots)
            {
                return;
            }
            foreach (var (file, _) in site.Kept<PageSummary>().Where(p => p.Fact.IsListed))
            {
                var path =
                    "/"
                    + (
                        file.File.EndsWith("index.html", StringComparison.Ordinal)
                            ? file.File[..^"index.html".Length]
                            : file.File
                    );
                if (robots.Engines.Select(e => e.Forbidding(path)).FirstOrDefault(at => at is not null) is { } at)
                {
                    site.Add(
                        Info,
                        at,
                        $"This line keeps search engines from pages such as `{file.File}`.",
                        "Remove it, or add noindex to the pages instead."
                    );
                    return;
                }
            }
        },
    };

    /// <summary>What the file asks of each search engine.</summary>
    internal sealed record SiteRobots(EquatableArray<RobotsRules> Engines) : Fact;
}
