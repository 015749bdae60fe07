using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class RedirectLoop
{
    public static readonly RuleInfo Info = new()
    {
        Name = "redirect-loop",
        Severity = Severity.Error,
        Why = "Pages that redirect to each other never let a reader arrive.",
        Standard = "HTML Living Standard 4.2.5.3",
        Bad = """
            ==> a.html <==
            <!DOCTYPE html><html lang="en"><head><title>A</title><meta http-equiv="refresh" content="0; url=b.html">
            </head></html>
            ==> b.html <==
            <!DOCTYPE html><html lang="en"><head><title>B</title><meta http-equiv="refresh" content="0; url=a.html">
            </head></html>

            """,
        Good = """
            ==> a.html <==
            <!DOCTYPE html><html lang="en"><head><title>A</title><meta http-equiv="refresh" content="0; url=b.html">
            </head></html>
            ==> b.html <==
            <h1>Arrived</h1>

            """,
        Groups = [RuleGroup.Links],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = LinkedPages.KeepOf,
        OnSite = static site =>
        {
            var next = site.Kept<LinkedPages>()
                .Where(page => page.Fact.LeadsTo is not null)
                .ToDictionary(page => page.File.File, page => page.Fact, StringComparer.Ordinal);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var start in next.Keys.Order(StringComparer.Ordinal))
            {
                var way = new HashSet<string>(StringComparer.Ordinal);
                var at = start;
                while (next.TryGetValue(at, out var page) && !seen.Contains(at) && way.Add(at))
                {
                    at = page.LeadsTo!;
                }
                if (way.Contains(at))
                {
                    site.Add(
                        Info,
                        next[at].Shown,
                        $"`{LinkBroken.Shown(at)}` redirects to itself, by way of "
                            + $"`{LinkBroken.Shown(next[at].LeadsTo!)}`.",
                        "Make one of them a page that can be read."
                    );
                }
                seen.UnionWith(way);
            }
        },
    };
}
