using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Links;

/// <summary>
/// What is kept of a page to see, when all are known, which pages have no link to them, and which links lead to pages
/// that only redirect. There is one for each page, so the pages it leads to are kept as hashes.
/// </summary>
/// <param name="Shown">The page.</param>
/// <param name="LeadsTo">The path of the page that this one redirects to; null for any other page.</param>
/// <param name="IsListed">False for a page that asks not to be found.</param>
/// <param name="AuthorLinks">Each page that a link of its author leads to.</param>
/// <param name="TemplateLinks">The pages that only links of the template lead to (menus, lists), by <see
/// cref="Key"/>.</param>
sealed record LinkedPages(
    Location Shown,
    string? LeadsTo,
    bool IsListed,
    EquatableArray<LinkedPages.AuthorLink> AuthorLinks,
    EquatableArray<ulong> TemplateLinks
) : Fact
{
    /// <summary>The pages that links lead to, by <see cref="Key"/>.</summary>
    public IEnumerable<ulong> Pages => AuthorLinks.Select(way => way.Page).Concat(TemplateLinks);

    /// <summary>The first link to a page, where its author wrote it.</summary>
    public Location PlaceOf(ulong page) =>
        AuthorLinks.FirstOrDefault(way => way.Page == page) is { Line: > 0 } way
            ? Shown with
            {
                Line = way.Line,
                Column = way.Column,
            }
            : Shown;

    /// <summary>
    /// The hash of a path. FNV-1a, 64 bits: two paths with one number would hide a warning, and nothing else.
    /// </summary>
    public static ulong Key(string path)
    {
        var hash = 14695981039346656037;
        foreach (var c in path)
        {
            hash = (hash ^ c) * 1099511628211;
        }
        return hash;
    }

    /// <summary>Keeps it of a page, once for all rules that ask.</summary>
    public static void KeepOf(PageView page) =>
        page.Memo.Get(() =>
        {
            var linked = Of(page);
            page.Keep(linked);
            return linked;
        });

    public static LinkedPages Of(PageView page)
    {
        var ways = new Dictionary<ulong, (int Line, int Column)>();
        string? leadsTo = null;
        foreach (var (link, target) in LinkRule.In(page))
        {
            if (!link.IsNavigable || target.File is not { } file || file == page.Input.File || !Paths.IsPage(file))
            {
                continue;
            }
            if (link.Element!.LocalName == "meta")
            {
                leadsTo ??= file;
            }
            // What only programs follow brings no reader.
            if (link.Element.LocalName != "link" && !ways.ContainsKey(Key(file)))
            {
                var at = page.Locate(link.Element);
                ways.Add(Key(file), at.Path == page.Input.Shown.Path ? (at.Line, at.Column) : default);
            }
        }
        return new LinkedPages(
            page.Input.Shown,
            leadsTo,
            RobotsMeta.NoIndexIn(page) is null,
            [
                .. ways.Where(way => way.Value.Line > 0)
                    .Select(way => new AuthorLink(way.Key, way.Value.Line, way.Value.Column)),
            ],
            [.. ways.Where(way => way.Value.Line == 0).Select(way => way.Key)]
        );
    }

    /// <param name="Page">By <see cref="Key"/>.</param>
    /// <param name="Line">Of the first link to it, 1-based.</param>
    /// <param name="Column">1-based.</param>
    internal readonly record struct AuthorLink(ulong Page, int Line, int Column);
}
