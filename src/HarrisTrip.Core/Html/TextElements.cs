namespace HarrisTrip.Html;

/// <summary>The elements of HTML that hold text and no tags (HTML Living Standard 13.2.5.2 to 13.2.5.5).</summary>
static class TextElements
{
    /// <summary>
    /// Where what stands in an element ends, as a 0-based offset: at once for those that hold tags, before the end tag
    /// for those that do not; null when there is no end tag.
    /// </summary>
    public static int? End(string html, HtmlTag tag) =>
        tag.Name switch
        {
            "plaintext" => null,
            "script" => EndOfScript(html, tag.End),
            "style" or "title" or "textarea" or "xmp" or "iframe" or "noembed" or "noframes" => EndTagOf(
                html,
                tag.Name,
                tag.End
            ),
            _ => tag.End,
        };

    static int? EndTagOf(string html, string name, int at)
    {
        for (
            var found = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
            found >= 0;
            found = html.IndexOf("</" + name, found + 2, StringComparison.OrdinalIgnoreCase)
        )
        {
            var after = found + 2 + name.Length;
            if (after >= html.Length || WordList.IsSpace(html[after]) || html[after] is '/' or '>')
            {
                return found;
            }
        }
        return null;
    }

    /// <summary>
    /// In what looks like a comment, a script within the script hides the end tag (13.2.5.15 and on).
    /// </summary>
    static int? EndOfScript(string html, int at)
    {
        while (EndTagOf(html, "script", at) is { } end)
        {
            var open = html.IndexOf("<!--", at, end - at, StringComparison.Ordinal);
            if (open < 0)
            {
                return end;
            }
            var close = html.IndexOf("-->", open + 2, end - open - 2, StringComparison.Ordinal);
            if (close < 0 && html.IndexOf("<script", open, end - open, StringComparison.OrdinalIgnoreCase) < 0)
            {
                return end;
            }
            at = close < 0 ? end + 8 : close + 3;
        }
        return null;
    }
}
