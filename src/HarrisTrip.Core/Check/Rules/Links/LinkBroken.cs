using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Articles;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Rules;

static class LinkBroken
{
    public static readonly RuleInfo Info = ArticleRules.LinkBroken;

    public static readonly Rule Rule = new(
        Info,
        "<a href=\"no-such-page/\">The wall</a>",
        "<a href=\"#wall\">The wall</a><h2 id=\"wall\">The wall</h2>"
    )
    {
        // Only when the whole page has been walked are all its anchors known.
        OnPage = static page =>
        {
            LinkedPages.KeepOf(page);
            foreach (var link in LinkRule.In(page).Where(l => l.Link.IsNavigable))
            {
                Check(page, link);
            }
        },
        Files = LinkRule.MarkdownExtensions,
        OnFile = static file =>
        {
            foreach (var link in LinkRule.In(file).Where(l => l.Link.IsNavigable))
            {
                if (link.Goal == LinkGoal.Nothing)
                {
                    file.Add(
                        Info,
                        LinkRule.Locate(file, link.Link),
                        $"`{link.Address}` leads to nothing that is published.",
                        Advice(link.Address)
                    );
                }
                else if (
                    link.Target is { Exists: true, File: { } page, Fragment: { } fragment }
                    && !LinkTargets.NeedsNoAnchor(fragment)
                    && Paths.IsPage(page)
                )
                {
                    file.Keep(new AnchorAsked(page, fragment, LinkRule.Locate(file, link.Link)));
                }
            }
        },
        OnSite = static site =>
        {
            // By page: the anchors of each are unpacked only once.
            foreach (
                var target in site.Kept<AnchorAsked>()
                    .Select(kept => kept.Fact)
                    .GroupBy(a => a.File, StringComparer.Ordinal)
            )
            {
                // A page that only redirects has no anchors of its own to offer; that it redirects is another rule's.
                if (
                    site.Files.GetValueOrDefault(target.Key) is not { IsKnown: true } page
                    || page.Kept<LinkedPages>().Any(p => p.LeadsTo is not null)
                )
                {
                    continue;
                }
                var anchors = page.Anchors.ToHashSet(StringComparer.Ordinal);
                foreach (var asked in target.Where(a => !LinkTargets.HasAnchor(anchors, a.Fragment)))
                {
                    var name = Uri.UnescapeDataString(asked.Fragment);
                    site.Add(
                        Info,
                        asked.At,
                        $"The page `{Shown(asked.File)}` has no anchor `{name}`.",
                        Suggestion.For(name, anchors) ?? "Link to one of its headings, or to the page."
                    );
                }
            }
        },
    };

    public static string Shown(string file) =>
        Paths.NameOf(file) == "index.html"
            ? file[..^"index.html".Length] is { Length: > 0 } folder
                ? folder
                : "home"
            : file;

    static void Check(PageView page, ResolvedLink link)
    {
        var (goal, file, fragment) = link.Target;
        if (goal == LinkGoal.Nothing)
        {
            LinkRule.Add(
                page,
                Info,
                link.Link,
                $"`{link.Address}` leads to nothing that is published.",
                Advice(link.Address)
            );
        }
        else if (!link.Target.Exists || LinkTargets.NeedsNoAnchor(fragment))
        {
            return;
        }
        else if (file != page.Input.File)
        {
            if (Paths.IsPage(file!))
            {
                page.Keep(new AnchorAsked(file!, fragment!, page.Locate(link.Link.Element)));
            }
        }
        else if (!LinkTargets.HasAnchor(page.Anchors, fragment!))
        {
            var own = Uri.UnescapeDataString(fragment!);
            LinkRule.Add(
                page,
                Info,
                link.Link,
                $"There is no anchor `{own}` on this page.",
                Suggestion.For(own, page.Anchors) ?? "Link to one of its headings."
            );
        }
    }

    static string Advice(string address) =>
        address.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? $"Did you mean `https://{address}`?"
        : address.Contains("%25", StringComparison.Ordinal)
            ? "It seems to be percent-encoded twice: `%25` stands for `%`."
        : "Correct the address, or remove the link.";
}

/// <summary>An anchor of another page, kept until all pages are known.</summary>
/// <param name="File">That page's path in the folder.</param>
/// <param name="Fragment">Without its #, as it is written.</param>
sealed record AnchorAsked(string File, string Fragment, Location At) : Fact;
