using AngleSharp.Dom;
using HarrisTrip.Html.Css;

namespace HarrisTrip.Check.Views;

/// <summary>The style sheets that stand in a page itself, each read once for all rules.</summary>
sealed class OwnStyleSheets
{
    readonly Dictionary<IElement, CssSheet> sheets = [];

    /// <summary>What a style element holds.</summary>
    public static CssSheet Of(PageView page, IElement style)
    {
        var known = page.Memo.Get(static () => new OwnStyleSheets()).sheets;
        return known.TryGetValue(style, out var sheet) ? sheet : known[style] = new CssSheet(style.TextContent);
    }
}
