using System.Text;
using HarrisTrip.Check.Links;
using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Check.Weight;
using HarrisTrip.Diagnostics;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Looks;

/// <summary>How a page looks where only its head is read: in search results and on social networks.</summary>
/// <param name="Title">Empty when it has none.</param>
/// <param name="Canonical">A full address.</param>
/// <param name="Shared">What networks are told, by property, such as <c>og:title</c>.</param>
/// <param name="Weights">Bytes that a browser loads at once, by kind, the page's own HTML first.</param>
public sealed record PageLook(
    string Title,
    string? Description,
    string? Canonical,
    bool IsNoIndex,
    IReadOnlyDictionary<string, string> Shared,
    IReadOnlyList<(string Kind, long Bytes)> Weights
)
{
    static readonly string[] told = ["og:title", "og:description", "og:image", "og:image:alt", "og:site_name"];

    /// <summary>Reads a page of a folder; null for one that would take time or memory without measure.</summary>
    public static PageLook? Of(string file, string html, IPublishedFolder folder)
    {
        if (new PageParser().Parse(html).Document is not { } parsed)
        {
            return null;
        }
        using var document = parsed;
        var page = new PageView(
            new PageInput(file, Location.StartOf(file), html, SourceMap.Empty),
            document,
            folder,
            new SourceText(file, html),
            EnabledRules.None,
            new Report()
        );
        foreach (var element in PageParser.Elements(document))
        {
            page.Gather(element);
            PageLinks.Gather(element, page);
        }
        var head = HeadFacts.Of(page);
        return new PageLook(
            head.Title ?? "",
            head.Meta("description"),
            head.Canonical?.Address,
            head.IsNoIndex,
            told.Where(name => head.Meta(name) is not null)
                .ToDictionary(name => name, name => head.Meta(name)!, StringComparer.Ordinal),
            [
                ("HTML", Encoding.UTF8.GetByteCount(html)),
                .. PageWeight
                    .Loaded(page)
                    .GroupBy(loaded => loaded.Kind)
                    .Select(kind => (kind.Key, kind.Sum(loaded => folder.SizeOf(loaded.File) ?? 0)))
                    .OrderBy(kind => kind.Key, StringComparer.Ordinal),
            ]
        );
    }
}
