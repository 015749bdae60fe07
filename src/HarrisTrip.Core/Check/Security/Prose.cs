namespace HarrisTrip.Check.Security;

/// <summary>Where in a page a place lies, told from the text before it without a look at the whole page.</summary>
static class Prose
{
    /// <summary>How far back is looked, in UTF-16 units.</summary>
    const int Back = 20_000;

    /// <summary>True inside of a comment.</summary>
    public static bool IsInComment(string html, int at) => IsOpen(html, at, "<!--", "-->");

    /// <summary>True inside of a text that shows how something is written.</summary>
    public static bool IsInCode(string html, int at) =>
        IsOpen(html, at, "<code", "</code")
        || IsOpen(html, at, "<pre", "</pre")
        || IsOpen(html, at, "<samp", "</samp")
        || IsOpen(html, at, "<kbd", "</kbd");

    static bool IsOpen(string html, int at, string opening, string closing)
    {
        var before = html.AsSpan(Math.Max(0, at - Back), Math.Min(at, Back));
        return before.LastIndexOf(opening, StringComparison.OrdinalIgnoreCase) is >= 0 and var open
            && before[open..].IndexOf(closing, StringComparison.OrdinalIgnoreCase) < 0;
    }
}
