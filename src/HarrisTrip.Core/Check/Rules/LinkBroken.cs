using AngleSharp.Dom;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Parse;
using HarrisTrip.Parse.Fields;

namespace HarrisTrip.Check.Rules;

static class LinkBroken
{
    public static readonly RuleInfo Info = ArticleRules.LinkBroken;

    public static readonly Rule Rule = new(Info,
        "<a href=\"no-such-page/\">The wall</a>",
        "<a href=\"#wall\">The wall</a><h2 id=\"wall\">The wall</h2>")
    {
        // Only when the whole page has been walked are all its anchors known.
        OnPage = static page => page.Links.ForEach(link => Check(page, link.Element, link.Address)),
        OnSite = static site =>
        {
            // By page: the anchors of each are unpacked only once.
            foreach (var target in site.Kept<AnchorAsked>().Select(kept => kept.Fact).GroupBy(a => a.File, StringComparer.Ordinal))
            {
                if (site.Files.GetValueOrDefault(target.Key) is not { IsKnown: true } page)
                {
                    continue;
                }
                var anchors = page.Anchors.ToHashSet(StringComparer.Ordinal);
                foreach (var asked in target.Where(a => !anchors.Contains(a.Fragment)))
                {
                    site.Add(Info, asked.At, $"The page `{Shown(asked.File)}` has no anchor `{asked.Fragment}`.",
                        Suggestion.For(asked.Fragment, anchors) ?? "Link to one of its headings, or to the page.");
                }
            }
        },
    };

    static string Shown(string file) => Paths.NameOf(file) == "index.html" ? file[..^"index.html".Length] is { Length: > 0 } folder ? folder : "home" : file;

    static void Check(PageView page, IElement element, string address)
    {
        var (path, fragment) = LinkTargets.Split(LinkTargets.Local(page.Base is null ? address : LinkTargets.FromBase(address, page.Base), page.Folder.Root));
        if (path is null)
        {
            return;
        }
        if (path.Length == 0)
        {
            if (!LinkTargets.NeedsNoAnchor(fragment) && fragment is { } own && !page.Anchors.Contains(own))
            {
                page.Add(Info, element, $"There is no anchor `{own}` on this page.",
                    Suggestion.For(own, page.Anchors) ?? "Link to one of its headings.");
            }
            return;
        }
        if (LinkTargets.FileOf(page.Input.File, path, page.Folder) is not { } file)
        {
            page.Add(Info, element, $"`{address}` leads to nothing that is published.", "Correct the address, or take the link out.");
        }
        else if (!LinkTargets.NeedsNoAnchor(fragment) && Paths.ExtensionOf(file) is ".html" or ".htm")
        {
            page.Keep(new AnchorAsked(file, fragment!, page.Locate(element)));
        }
    }

    /// <summary>An anchor of another page.</summary>
    /// <param name="File">That page's path in the folder.</param>
    /// <param name="Fragment">Without its #, percent-decoded.</param>
    sealed record AnchorAsked(string File, string Fragment, Location At);
}
