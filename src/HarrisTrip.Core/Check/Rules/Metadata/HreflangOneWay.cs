using HarrisTrip.Check.Links;
using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Sites;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Rules;

static class HreflangOneWay
{
    public static readonly RuleInfo Info = new()
    {
        Name = "hreflang-one-way",
        Severity = Severity.Warning,
        Why = "Search engines trust a link to a translation only if the translation links back.",
        Standard = "Google, localized versions; Lighthouse hreflang",
        Bad = """
            ==> index.html <==
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <link rel="alternate" hreflang="en" href="https://example.org/">
            <link rel="alternate" hreflang="es" href="https://example.org/es.html"></head><body>
            <h1>Harbour opens</h1></body></html>
            ==> es.html <==
            <!DOCTYPE html><html lang="en"><head><title>Puerto</title></head><body><h1>Puerto</h1></body></html>

            """,
        Good = """
            ==> index.html <==
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <link rel="alternate" hreflang="en" href="https://example.org/">
            <link rel="alternate" hreflang="es" href="https://example.org/es.html"></head><body>
            <h1>Harbour opens</h1></body></html>
            ==> es.html <==
            <!DOCTYPE html><html lang="en"><head><title>Puerto</title>
            <link rel="alternate" hreflang="en" href="https://example.org/">
            <link rel="alternate" hreflang="es" href="https://example.org/es.html"></head><body><h1>Puerto</h1>
            </body></html>

            """,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            var named = HeadFacts
                .Of(page)
                .Translations.Take(200)
                .Select(l => (Link: l, File: FileOf(page, l.Address)))
                .Where(l => l.File is not null)
                .ToList();
            if (named.Count > 0)
            {
                page.Keep(
                    new Translations(
                        [.. named.Select(l => l.File!)],
                        page.Input.Kind == PageKind.Foreign ? page.Locate(named[0].Link.Element) : page.Input.Shown
                    )
                );
                if (page.Folder.Root is not null && !named.Exists(l => l.File == page.Input.File))
                {
                    page.Add(
                        Info,
                        named[0].Link.Element,
                        "The page does not list itself under any language.",
                        "Add a link with its own language and address."
                    );
                }
            }
        },
        OnSite = static site =>
        {
            foreach (var (page, links) in site.Kept<Translations>())
            {
                foreach (var file in links.Files.Where(f => f != page.File && site.Files.ContainsKey(f)))
                {
                    if (
                        !site.Files[file]
                            .Kept<Translations>()
                            .Any(t => t.Files.Contains(page.File, StringComparer.Ordinal))
                    )
                    {
                        site.Add(
                            Info,
                            links.At,
                            $"The page names `{file}` as its translation, but `{file}` does not link back.",
                            "Link each to the other."
                        );
                    }
                }
            }
        },
    };

    static string? FileOf(PageView page, string address) =>
        LinkTargets.Split(LinkTargets.Local(address, page.Folder.Root)).Path is { } path
            ? LinkTargets.FileOf(page.Input.File, path, page.Folder)
            : null;

    /// <summary>The files that a page names as itself in other languages.</summary>
    internal sealed record Translations(EquatableArray<string> Files, Location At) : Fact;
}
