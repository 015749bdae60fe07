using HarrisTrip.Parse.Body;

namespace HarrisTrip.Import.Markdown;

/// <summary>What becomes of the elements of HTML where an article is Markdown.</summary>
static class HtmlTags
{
    /// <summary>Elements with a mark of Markdown on either side.</summary>
    public static string? Mark(string name) =>
        name switch
        {
            "b" or "strong" => "**",
            "i" or "em" => "*",
            "del" or "s" or "strike" => "~~",
            _ => null,
        };

    public static bool IsCode(string name) => name is "code" or "kbd" or "samp" or "tt";

    public static bool IsStruck(string name) => Mark(name) == "~~";

    /// <summary>What browsers write around an element's words themselves; null when they write nothing.</summary>
    /// <param name="before">What stands before it: readings of characters may have their brackets already.</param>
    public static (string Before, string After)? Quotes(string name, ReadOnlySpan<char> before) =>
        name switch
        {
            "q" => ("“", "”"),
            "rt" when !before.TrimEnd().EndsWith("</rp>", StringComparison.OrdinalIgnoreCase) => ("(", ")"),
            _ => null,
        };

    public static string Struck(string words) =>
        $"“{words}” was struck out, and Markdown cannot show it here. It stands in the article as if it "
        + $"were valid: delete it, or write what became of it.";

    public static string Abbreviated(string words, string meaning) =>
        $"“{MatterValues.OneLine(words)}” was explained as “{MatterValues.OneLine(meaning)}”: write it out "
        + $"where the text first has it.";

    /// <summary>Elements that are left out with all they hold.</summary>
    public static bool IsLeftOut(string name) =>
        name
            is "script"
                or "style"
                or "iframe"
                or "video"
                or "audio"
                or "object"
                or "embed"
                or "svg"
                or "canvas"
                or "map"
                or "form"
                or "input"
                or "button"
                or "select"
                or "textarea"
                or "template"
                or "noscript"
                or "math"
                or "link"
                or "meta"
                or "title"
                or "base"
                or "frame"
                or "frameset"
                or "applet"
                or "source"
                or "track"
                or "param"
                or "xmp"
                or "plaintext"
                or "listing"
                or "noembed"
                or "noframes";

    /// <summary>Elements that mean no more than their words do: nothing is said of them.</summary>
    public static bool IsSilent(string name) =>
        name
            is "p"
                or "div"
                or "section"
                or "article"
                or "main"
                or "header"
                or "footer"
                or "wbr"
                or "picture"
                or "tbody"
                or "thead"
                or "tfoot"
                or "tr"
                or "td"
                or "th"
                or "li"
                or "html"
                or "head"
                or "body"
                or "ruby"
                or "rb"
                or "rp";

    public static bool IsVoid(string name) =>
        name
            is "br"
                or "hr"
                or "img"
                or "wbr"
                or "input"
                or "embed"
                or "link"
                or "meta"
                or "source"
                or "track"
                or "param"
                or "area"
                or "base"
                or "col"
                or "frame";

    /// <summary>An address as it may stand behind a link's words: between &lt; and &gt; where it has to.</summary>
    public static string Address(string url) =>
        Plain(url) is var plain && (plain.Length == 0 || plain.AsSpan().ContainsAny('(', ')')) ? $"<{plain}>" : plain;

    static string Plain(string url) =>
        url.Trim()
            .Replace("\n", "", StringComparison.Ordinal)
            .Replace(" ", "%20", StringComparison.Ordinal)
            .Replace("<", "%3C", StringComparison.Ordinal)
            .Replace(">", "%3E", StringComparison.Ordinal)
            .Replace("\\", "%5C", StringComparison.Ordinal);

    /// <summary>A picture in Markdown.</summary>
    public static string Picture(string src, string alt) =>
        $"![{MarkdownText.Of(MatterValues.OneLine(alt)).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)}]({Address(src)})";
}
