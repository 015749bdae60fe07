using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Parse.Body;

namespace HarrisTrip.Check.Links;

/// <summary>
/// Makes rules that look at one link after the other, in pages and in all other files that name addresses.
/// </summary>
static class LinkRule
{
    /// <summary>Files that may hold Markdown.</summary>
    public static readonly string[] MarkdownExtensions = [".md", ".txt"];

    /// <param name="judge">Says what is wrong with a link and what to do; null when nothing is.</param>
    public static Rule Of(RuleInfo info, Func<ResolvedLink, (string Message, string Help)?> judge) =>
        Of(info, (link, _) => judge(link));

    public static Rule Of(RuleInfo info, Func<ResolvedLink, IPublishedFolder, (string Message, string Help)?> judge) =>
        new(info)
        {
            OnPage = page =>
            {
                foreach (var link in In(page))
                {
                    if (judge(link, page.Folder) is var (message, help))
                    {
                        Add(page, info, link.Link, message, help);
                    }
                }
            },
            Files = [".css", ".webmanifest", ".json", .. MarkdownExtensions],
            OnFile = file =>
            {
                foreach (var link in In(file))
                {
                    if (judge(link, file.Folder) is var (message, help))
                    {
                        file.Add(info, Locate(file, link.Link), message, help);
                    }
                }
            },
        };

    /// <summary>The links of a page, in document order.</summary>
    public static IReadOnlyList<ResolvedLink> In(PageView page) =>
        page.Memo.Get(() =>
            new Resolved(
                PageLinks
                    .Of(page)
                    .Select(link => new ResolvedLink(
                        link,
                        LinkTargets.Resolve(link.Address, page.Base, page.Input.File, page.Folder)
                    ))
            )
        );

    public static void Add(PageView page, RuleInfo info, Link link, string message, string help)
    {
        if (link.Offset is { } offset)
        {
            page.AddAt(info, offset, message, help);
        }
        else
        {
            page.Add(info, link.Element, message, help);
        }
    }

    /// <summary>The links of a file that is no page, in its order.</summary>
    public static IReadOnlyList<ResolvedLink> In(FileView file) =>
        file.Memo.Get(() =>
            new Resolved(
                Links(file, file.Input)
                    .Select(link => new ResolvedLink(
                        link,
                        LinkTargets.Resolve(link.Address, null, file.Input.File, file.Folder)
                    ))
            )
        );

    static IEnumerable<Link> Links(FileView view, FileInput file) =>
        Paths.ExtensionOf(file.File) switch
        {
            ".css" => view
                .Style.Addresses.Where(css => !css.Address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
                .Select(css => new Link(LinkUse.Asset, css.Address, null, css.Offset)),
            ".txt" => Paths.NameOf(file.File) == "llms.txt" ? MarkdownLinks.Of(file.Text).Select(Markdown) : [],
            // Beside a page it is the page's twin, and where its relative links lead depends on who reads it. What one
            // that we make links to, its page links to as well, and it is reported there.
            ".md" => file.Map.IsEmpty && view.Folder.Has(Paths.Combine(Paths.FolderOf(file.File), "index.html"))
                ? MarkdownLinks.Of(file.Text).Where(link => UrlParts.IsWeb(link.Address)).Select(Markdown)
                : [],
            // Any other data may have keys of the same names; feeds and sitemaps have rules of their own.
            _ => DataLinks.IsManifest(file.File) ? DataLinks.OfFile(file.Text) : [],
        };

    static Link Markdown(MarkdownLink link) =>
        new(link.IsPicture ? LinkUse.Asset : LinkUse.Page, link.Address, null, link.Offset);

    public static Location Locate(FileView file, Link link) =>
        link.Offset is { } offset
            ? file.Locate(offset)
            : file.Input.Shown with
            {
                Line = link.Line,
                Column = link.Column,
            };

    sealed class Resolved(IEnumerable<ResolvedLink> links) : List<ResolvedLink>(links);
}
