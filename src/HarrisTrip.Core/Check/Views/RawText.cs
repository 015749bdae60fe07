using AngleSharp.Dom;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Views;

/// <summary>Where the text of a style sheet, a script or the like is in its page.</summary>
static class RawText
{
    /// <summary>
    /// Where a raw text such as a style sheet begins in the page; null when it is not there as it was read.
    /// </summary>
    public static int? ContentStart(IElement element, string html) =>
        Start(element, html) is { } start
        && html.AsSpan(start).StartsWith(element.TextContent, StringComparison.Ordinal)
            ? start
            : null;

    /// <summary>
    /// Where an offset of a raw text is in the page, whose line breaks are read as one character each; null when the
    /// text is not there as it was read.
    /// </summary>
    public static int? PlaceOf(IElement element, string html, int offset)
    {
        if (Start(element, html) is not { } at)
        {
            return null;
        }
        foreach (var sign in element.TextContent.AsSpan(0, Math.Min(offset, element.TextContent.Length)))
        {
            if (
                at >= html.Length
                || (html[at] != sign && !(html[at] == '\r' && sign == '\n') && !(html[at] == '\0' && sign == '\uFFFD'))
            )
            {
                return null;
            }
            at += html[at] == '\r' && at + 1 < html.Length && html[at + 1] == '\n' ? 2 : 1;
        }
        return at;
    }

    static int? Start(IElement element, string html) =>
        element.SourceReference?.Position.Index is >= 0 and var at ? HtmlTag.Read(html, at)?.End : null;
}
