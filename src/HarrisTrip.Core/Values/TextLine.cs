namespace HarrisTrip.Values;

/// <summary>
/// Lines of a text by 0-based offsets in it. A line ends with <c>\n</c>; the <c>\r</c> before one is part of it.
/// </summary>
public static class TextLine
{
    /// <summary>Where the line of an offset begins.</summary>
    public static int Start(string text, int at) => at <= 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    /// <summary>Where it ends, before its <c>\n</c>.</summary>
    public static int End(string text, int at) =>
        at < text.Length && text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;

    /// <summary>Where the next one begins; the end of the text after the last.</summary>
    public static int Next(string text, int at) => Math.Min(End(text, at) + 1, text.Length);

    /// <summary>The rest of the line, without the white space at its end.</summary>
    public static string From(string text, int at) => text[at..End(text, at)].TrimEnd();
}
