using HarrisTrip.Parse.Body;

namespace HarrisTrip.Import.Markdown;

/// <summary>What is said and done of HTML where an article is Markdown already.</summary>
static class HtmlTags
{
    public static string Struck(string words) =>
        $"“{words}” was struck out, and Markdown cannot show it here. It is in the article as if it "
        + $"were valid: delete it, or write what became of it.";

    public static string Abbreviated(string words, string meaning) =>
        $"“{MatterValues.OneLine(words)}” was explained as “{MatterValues.OneLine(meaning)}”: write it out "
        + $"where the text first has it.";

    /// <summary>Elements that are left out with all they hold.</summary>
    public static bool IsLeftOut(string name) =>
        ElementForms.Of(name) is ElementForm.Embedded or ElementForm.Control or ElementForm.Unseen
        || name is "noscript" or "math" or "noembed";

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
        $"![{MarkdownText.InBrackets(MatterValues.OneLine(alt))}]({Address(src)})";
}
