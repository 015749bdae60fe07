using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class RobotsBlockPages
{
    public static readonly RuleInfo Info = new()
    {
        Name = "robots-block-pages",
        Severity = Severity.Error,
        Why = "What robots.txt forbids is found by nobody who searches.",
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
                file.Keep(RobotsFile.Read(file));
            }
        },
        OnPage = PageSummary.Keep,
        OnSite = static site =>
        {
            if (site.Kept<RobotsFile>().Select(k => k.Fact).FirstOrDefault() is not { } robots)
            {
                return;
            }
            foreach (var (file, _) in site.Kept<PageSummary>().Where(p => p.Fact.IsListed))
            {
                if (
                    robots.Blocks(
                        "/"
                            + (
                                file.File.EndsWith("index.html", StringComparison.Ordinal)
                                    ? file.File[..^"index.html".Length]
                                    : file.File
                            )
                    ) is
                    { } at
                )
                {
                    site.Add(
                        Info,
                        at,
                        $"This line keeps search engines from pages such as `{file.File}`.",
                        "Take it out, or ask in the pages not to list them."
                    );
                    return;
                }
            }
        },
    };
}
