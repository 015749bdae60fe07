using System.Globalization;
using System.Text;

namespace HarrisTrip.Html.Css;

/// <summary>Escapes in words, strings and addresses (CSS Syntax 3, 4.3.7; CSSOM, 2.1).</summary>
public static class CssEscapes
{
    const int MaxDigits = 6;

    /// <summary>True for a backslash that no line break follows.</summary>
    public static bool Begins(string css, int at) =>
        at < css.Length && css[at] == '\\' && !(at + 1 < css.Length && css[at + 1] is '\n' or '\r' or '\f');

    /// <summary>Where an escape ends that begins with the backslash at an offset.</summary>
    public static int End(string css, int at)
    {
        var start = ++at;
        while (at < css.Length && at - start < MaxDigits && char.IsAsciiHexDigit(css[at]))
        {
            at++;
        }
        if (at == start)
        {
            return string.CompareOrdinal(css, at, "\r\n", 0, 2) == 0 ? at + 2 : Math.Min(at + 1, css.Length);
        }
        return string.CompareOrdinal(css, at, "\r\n", 0, 2) == 0 ? at + 2
            : at < css.Length && WordList.IsSpace(css[at]) ? at + 1
            : at;
    }

    /// <summary>The text that is meant.</summary>
    public static string Resolve(string css)
    {
        if (css.AsSpan().IndexOfAny('\\', '\0') < 0)
        {
            return css;
        }
        var text = new StringBuilder(css.Length);
        for (var at = 0; at < css.Length; )
        {
            if (css[at] != '\\')
            {
                text.Append(css[at] == '\0' ? '\uFFFD' : css[at]);
                at++;
                continue;
            }
            var end = End(css, at);
            text.Append(Decode(css.AsSpan(at + 1, end - at - 1)));
            at = end;
        }
        return text.ToString();
    }

    /// <summary>A word or name as it is written so that it means a text.</summary>
    public static string Word(string text)
    {
        var word = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var isPlain =
                c is '_' or '-'
                || char.IsAsciiLetter(c)
                || c >= '\u0080'
                || (char.IsAsciiDigit(c) && word.Length > 0 && word[0] != '-');
            _ = isPlain && text != "-" ? word.Append(c) : word.Append(CultureInfo.InvariantCulture, $"\\{(int)c:x} ");
        }
        return word.ToString();
    }

    /// <summary>A unit as it is written behind a number, whose power of ten an e and a digit would be.</summary>
    public static string Unit(string text) =>
        text is ['e' or 'E', >= '0' and <= '9', ..] or ['e' or 'E', '-', >= '0' and <= '9', ..]
            ? string.Create(CultureInfo.InvariantCulture, $"\\{(int)text[0]:x} {Word(text[1..])}")
            : Word(text);

    /// <summary>A text as a string.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('\'');
        foreach (var c in text)
        {
            _ =
                c is '\'' or '\\' || c < ' '
                    ? quoted.Append(CultureInfo.InvariantCulture, $"\\{(int)c:x} ")
                    : quoted.Append(c);
        }
        return quoted.Append('\'').ToString();
    }

    static string Decode(ReadOnlySpan<char> escape)
    {
        if (escape.Length == 0)
        {
            return "\uFFFD";
        }
        if (!char.IsAsciiHexDigit(escape[0]))
        {
            // A line break in a string goes on in the next line.
            return escape[0] is '\n' or '\r' or '\f' ? "" : escape.ToString();
        }
        var code = int.Parse(escape.TrimEnd(" \t\r\n\f"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return code > 0 && Rune.IsValid(code) ? new Rune(code).ToString() : "\uFFFD";
    }
}
