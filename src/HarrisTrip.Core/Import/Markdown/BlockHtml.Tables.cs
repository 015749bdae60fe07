using AngleSharp.Dom;
using HarrisTrip.Parse.Body;

namespace HarrisTrip.Import.Markdown;

/// <content>Tables, or their words where Markdown cannot draw them.</content>
sealed partial class BlockHtml
{
    IEnumerable<string> Table(IElement table)
    {
        var rows = table
            .QuerySelectorAll("tr")
            .Select(row => row.Children.Where(c => c.LocalName is "td" or "th").ToList())
            .Where(r => r.Count > 0)
            .ToList();
        var caption = table.QuerySelectorAll("caption").Select(OneLine).Where(c => c.Length > 0);
        if (
            rows.Count == 0
            || table.QuerySelector("table") is not null
            || rows.SelectMany(r => r)
                .Any(c =>
                    c.QuerySelector("ul, ol, pre, blockquote, figure, img") is not null
                    || c.HasAttribute("colspan")
                    || c.HasAttribute("rowspan")
                )
        )
        {
            context.LeftOut(origin, "A table of HTML that Markdown cannot draw: its words are below each other.");
            return caption.Concat(
                Blocks(
                    table
                        .QuerySelectorAll("tr")
                        .Where(r => r.Closest("table") == table)
                        .SelectMany(r => r.Children)
                        .SelectMany(c => Separate(c))
                )
            );
        }
        return caption.Append(
            MarkdownBlocks.Table(rows.ConvertAll<IReadOnlyList<string>>(row => row.ConvertAll(OneLine)))
        );
    }

    /// <summary>A cell as a paragraph of its own.</summary>
    static IEnumerable<INode> Separate(IElement cell)
    {
        var paragraph = cell.Owner!.CreateElement("div");
        foreach (var child in cell.ChildNodes.ToList())
        {
            paragraph.AppendChild(child);
        }
        return [paragraph];
    }
}
