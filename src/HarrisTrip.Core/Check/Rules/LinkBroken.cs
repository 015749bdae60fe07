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
        Elements = LinkTargets.Elements,
        OnElement = static (element, page) => page.Links.AddRange(LinkTargets.Of(element).Select(address => (element, address))),
        // Only when the whole page has been walked are all its anchors known.
        OnPage = static page => page.Links.ForEach(link => Check(page, link.Element, link.Address)),
    };

    static void Check(PageView page, IElement element, string address)
    {
        var (path, fragment) = LinkTargets.Split(LinkTargets.Local(page.Base is null ? address : LinkTargets.FromBase(address, page.Base), page.Folder.Root));
        if (path is null)
        {
            return;
        }
        if (path.Length == 0)
        {
            if (!LinkTargets.NeedsNoAnchor(fragment) && fragment is { } own && !page.Ids.ContainsKey(own))
            {
                page.Add(Info, element, $"There is no anchor `{own}` on this page.",
                    Suggestion.For(own, page.Ids.Keys) ?? "Link to one of its headings.");
            }
            return;
        }
        if (LinkTargets.FileOf(page.Input.File, path, page.Folder) is not { } file)
        {
            page.Add(Info, element, $"`{address}` leads to nothing that is published.", "Correct the address, or take the link out.");
        }
        else if (!LinkTargets.NeedsNoAnchor(fragment) && Paths.ExtensionOf(file) is ".html" or ".htm")
        {
            page.Asked.Add(new AnchorAsked(file, fragment!, page.Locate(element)));
        }
    }
}
