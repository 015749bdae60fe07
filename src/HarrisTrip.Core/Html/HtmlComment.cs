namespace HarrisTrip.Html;

/// <summary>Comments (HTML Living Standard 13.2.5.43 to 13.2.5.52).</summary>
static class HtmlComment
{
    public static bool Begins(string html, int at) => string.CompareOrdinal(html, at, "<!--", 0, 4) == 0;

    /// <summary>The 0-based offset past a comment; the length of the text when it is not closed.</summary>
    /// <param name="report">Takes what is wrong with it; null when nobody asks for it.</param>
    public static int End(string html, int at, ParseErrorHandler? report)
    {
        var from = at + 4;
        if (string.CompareOrdinal(html, from, ">", 0, 1) == 0 || string.CompareOrdinal(html, from, "->", 0, 2) == 0)
        {
            report?.Invoke(
                at,
                "abrupt-closing-of-empty-comment",
                "A comment ends before it has begun.",
                "Write <!-- -->."
            );
            return html.IndexOf('>', from) + 1;
        }
        for (var dash = html.IndexOf('-', from); dash >= 0; dash = html.IndexOf('-', dash + 1))
        {
            if (string.CompareOrdinal(html, dash, "-->", 0, 3) == 0)
            {
                return dash + 3;
            }
            if (string.CompareOrdinal(html, dash, "--!>", 0, 4) == 0)
            {
                report?.Invoke(
                    dash,
                    "incorrectly-closed-comment",
                    "A comment is closed with --!>.",
                    "Close it with -->."
                );
                return dash + 4;
            }
            if (
                dash - 2 >= from
                && dash + 2 < html.Length
                && html[dash - 1] == '!'
                && html[dash - 2] == '<'
                && string.CompareOrdinal(html, dash, "--", 0, 2) == 0
                && string.CompareOrdinal(html, dash, "-->", 0, 3) != 0
            )
            {
                report?.Invoke(
                    dash - 2,
                    "nested-comment",
                    "A comment begins within a comment.",
                    "Close the first one before it."
                );
            }
        }
        report?.Invoke(at, "eof-in-comment", "A comment is not closed.", "Close it with -->.");
        return html.Length;
    }
}
