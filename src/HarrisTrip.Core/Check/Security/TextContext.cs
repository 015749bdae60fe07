namespace HarrisTrip.Check.Security;

/// <summary>What an offset in a page lies in, by the text before it and without parsing the page.</summary>
static class TextContext
{
    /// <summary>How far back to search, in UTF-16 units.</summary>
    const int MaxLookBack = 20_000;

    /// <summary>True inside a comment.</summary>
    public static bool IsInComment(string html, int at) => IsOpen(html, at, "<!--", "-->");

    /// <summary>True inside an element that shows code.</summary>
    public static bool IsInCode(string html, int at) =>
        IsOpen(html, at, "<code", "</code")
        || IsOpen(html, at, "<pre", "</pre")
        || IsOpen(html, at, "<samp", "</samp")
        || IsOpen(html, at, "<kbd", "</kbd");

    static bool IsOpen(string html, int at, string opening, string closing)
    {
        var before = html.AsSpan(Math.Max(0, at - MaxLookBack), Math.Min(at, MaxLookBack));
        return before.LastIndexOf(opening, StringComparison.OrdinalIgnoreCase) is >= 0 and var open
            && before[open..].IndexOf(closing, StringComparison.OrdinalIgnoreCase) < 0;
    }
}
