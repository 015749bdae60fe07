using System.Text;

namespace HarrisTrip.Check.Access;

/// <summary>
/// The few things about the letters of CSS that are the same in style sheets and in style attributes.
/// </summary>
static class CssText
{
    public static string WithoutComments(string text)
    {
        var start = text.IndexOf("/*", StringComparison.Ordinal);
        if (start < 0)
        {
            return text;
        }
        var kept = new StringBuilder(text.Length);
        var from = 0;
        while (start >= 0)
        {
            kept.Append(text, from, start - from).Append(' ');
            var end = text.IndexOf("*/", start + 2, StringComparison.Ordinal);
            from = end < 0 ? text.Length : end + 2;
            start = from >= text.Length ? -1 : text.IndexOf("/*", from, StringComparison.Ordinal);
        }
        return kept.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>The parts between separators that stand outside of strings and parentheses.</summary>
    public static IEnumerable<string> Split(string text, char separator)
    {
        var (from, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' or '\'':
                    i = EndOfString(text, i);
                    break;
                case '\\':
                    i++;
                    break;
                case '(' or '[':
                    depth++;
                    break;
                case ')' or ']':
                    depth = Math.Max(0, depth - 1);
                    break;
                case var c when c == separator && depth == 0:
                    yield return text[from..i];
                    from = i + 1;
                    break;
            }
        }
        if (from < text.Length)
        {
            yield return text[from..];
        }
    }

    /// <summary>
    /// Where the string that begins here ends: its closing quote, the end of its line, or the last character.
    /// </summary>
    public static int EndOfString(string text, int start)
    {
        var i = start + 1;
        while (i < text.Length && text[i] != text[start] && text[i] != '\n')
        {
            i += text[i] == '\\' ? 2 : 1;
        }
        return Math.Min(i, text.Length - 1);
    }
}
