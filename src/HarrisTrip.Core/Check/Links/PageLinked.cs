using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Links;

/// <summary>
/// What is kept of a page to see, when all are known, which pages nobody comes by, and which links lead to pages that
/// only lead on. There is one for each page, so the pages it leads to are kept as numbers.
/// </summary>
/// <param name="Shown">The page.</param>
/// <param name="LeadsTo">The path of the page that this one only leads on to; null for any other page.</param>
/// <param name="IsListed">False for a page that asks not to be found.</param>
/// <param name="Ways">Each page that a link of its author leads to.</param>
/// <param name="Others">The pages that only links of the template lead to (menus, lists), by <see cref="Key"/>.</param>
sealed record PageLinked(
    Location Shown,
    string? LeadsTo,
    bool IsListed,
    EquatableArray<PageLinked.Way> Ways,
    EquatableArray<ulong> Others
) : Fact
{
    /// <summary>The pages that links lead to, by <see cref="Key"/>.</summary>
    public IEnumerable<ulong> Pages => Ways.Select(way => way.Page).Concat(Others);

    /// <summary>The first link to a page, where its author wrote it.</summary>
    public Location PlaceOf(ulong page) =>
        Ways.FirstOrDefault(way => way.Page == page) is { Line: > 0 } way
            ? Shown with
            {
                Line = way.Line,
                Column = way.Column,
            }
            : Shown;

    /// <summary>
    /// A path as a number. FNV-1a, 64 bits: two paths with one number would hide a warning, and nothing else.
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

    public static PageLinked Of(PageView page)
    {
        var ways = new Dictionary<ulong, (int Line, int Column)>();
        string? leadsTo = null;
        foreach (var (link, target) in LinkRule.In(page))
        {
            if (!link.IsWay || target.File is not { } file || file == page.Input.File || !Paths.IsPage(file))
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
        // A page in XML has no head that nobody wrote.
        var isListed =
            page.Document.Head?.Children.Any(e =>
                e.LocalName == "meta"
                && e.GetAttribute("name")?.ToLowerInvariant() is "robots" or "googlebot"
                && e.GetAttribute("content")?.ToLowerInvariant() is { } content
                && content.Split(',', ' ').Any(word => word is "noindex" or "none")
            ) != true;
        return new PageLinked(
            page.Input.Shown,
            leadsTo,
            isListed,
            [
                .. ways.Where(way => way.Value.Line > 0)
                    .Select(way => new Way(way.Key, way.Value.Line, way.Value.Column)),
            ],
            [.. ways.Where(way => way.Value.Line == 0).Select(way => way.Key)]
        );
    }

    /// <param name="Page">By <see cref="Key"/>.</param>
    /// <param name="Line">Of the first link to it, 1-based.</param>
    /// <param name="Column">1-based.</param>
    internal readonly record struct Way(ulong Page, int Line, int Column);
}
