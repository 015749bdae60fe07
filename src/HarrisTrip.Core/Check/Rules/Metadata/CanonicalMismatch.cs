using HarrisTrip.Check.Links;
using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Sites;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Rules;

static class CanonicalMismatch
{
    public static readonly RuleInfo Info = new()
    {
        Name = "canonical-mismatch",
        Severity = Severity.Error,
        Why = "A page that names another as its own address disappears from search results.",
        Standard = "RFC 6596",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <link rel="canonical" href="https://example.org/a/"><link rel="canonical" href="https://example.org/b/">
            </head><body><h1>Harbour opens</h1></body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <link rel="canonical" href="https://example.org/a/"></head><body><h1>Harbour opens</h1></body></html>
            """,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            var head = HeadFacts.Of(page);
            var links = head.Links.Where(l => l.Rel.Split(' ').Contains("canonical")).Select(l => l.Element).ToList();
            var first = links.Count > 0 ? links[0] : null;
            var href = first?.GetAttribute("href");
            if (links.Count > 1)
            {
                page.Add(
                    Info,
                    links[1],
                    "The page gives its own address twice.",
                    "Keep only one link rel=\"canonical\"."
                );
            }
            else if (href is not null && !WebAddress.IsAbsolute(href))
            {
                page.Add(
                    Info,
                    links[0],
                    $"The page's own address, `{href}`, is not a full address.",
                    "Write it in full, with https:// and a host."
                );
            }
            else if (page.Input.Canonical is { } own && href != own)
            {
                page.Add(
                    Info,
                    first ?? page.Document.Head,
                    $"The page gives `{href ?? "nothing"}` as its own address, but its address is `{own}`.",
                    "Correct the link rel=\"canonical\"."
                );
            }
            else if (
                href is not null
                && page is { Input.Kind: PageKind.Foreign, IsRedirect: false }
                && Named(page, href) is { } file
                && file != page.Input.File
            )
            {
                page.Add(
                    Info,
                    first,
                    $"The page gives `{href}` as its own address, but that is the address of `{file}`.",
                    "Correct the link rel=\"canonical\"."
                );
            }
            else if (
                href is not null
                && head.MetaElement("og:url") is { } preview
                && preview.GetAttribute("content") != href
            )
            {
                page.Add(
                    Info,
                    preview,
                    $"The preview names `{preview.GetAttribute("content")}` as the page's address, "
                        + $"the page itself `{href}`.",
                    "Write the same address in both."
                );
            }
        },
    };

    /// <summary>
    /// The file of the folder that a full address means; null when it lies elsewhere, or the folder's own address is
    /// not known.
    /// </summary>
    static string? Named(PageView page, string href) =>
        LinkTargets.Split(LinkTargets.Local(href, page.Folder.Root)).Path is { } path
            ? LinkTargets.FileOf(page.Input.File, path, page.Folder)
            : null;
}
