namespace HarrisTrip.Html.Css;

/// <summary>
/// Splits CSS into tokens (CSS Syntax 3, section 4); comments are left out. Every text has tokens, in linear time.
/// </summary>
public static class CssTokens
{
    public static List<CssToken> Read(string css)
    {
        var tokens = new List<CssToken>();
        for (var at = 0; at < css.Length; )
        {
            if (Has(css, at, "/*"))
            {
                at = css.IndexOf("*/", at + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : css.Length;
                continue;
            }
            var token = Next(css, at);
            tokens.Add(token);
            at = token.End;
        }
        return tokens;
    }

    /// <summary>The tokens; null when a string or an address is broken or not closed.</summary>
    public static List<CssToken>? ReadWhole(string css) =>
        Read(css) is var tokens && tokens.TrueForAll(token => token.IsWhole) ? tokens : null;

    /// <summary>The parts between a sign that stands in no brackets; at least one part.</summary>
    public static List<List<CssToken>> Split(IReadOnlyList<CssToken> tokens, string sign)
    {
        var parts = new List<List<CssToken>> { new() };
        var brackets = new CssBrackets();
        foreach (var token in tokens)
        {
            if (!brackets.AreOpen && token.Source == sign)
            {
                parts.Add([]);
            }
            else
            {
                brackets.Take(token);
                parts[^1].Add(token);
            }
        }
        return parts;
    }

    /// <summary>Without white space at both ends.</summary>
    public static IReadOnlyList<CssToken> Trim(IReadOnlyList<CssToken> tokens)
    {
        var (start, end) = (0, tokens.Count);
        while (start < end && tokens[start].Kind == CssKind.Whitespace)
        {
            start++;
        }
        while (end > start && tokens[end - 1].Kind == CssKind.Whitespace)
        {
            end--;
        }
        return start == 0 && end == tokens.Count ? tokens : [.. tokens.Skip(start).Take(end - start)];
    }

    /// <summary>Tokens as they were written, with a space for every comment between them.</summary>
    public static string Written(IReadOnlyList<CssToken> tokens) =>
        string.Concat(
            tokens.Select((token, i) => i > 0 && tokens[i - 1].End < token.At ? " " + token.Source : token.Source)
        );

    /// <summary>
    /// Tokens as they were written, without the comments between them; null where only a comment keeps two of them
    /// apart.
    /// </summary>
    public static string? WithoutComments(IReadOnlyList<CssToken> tokens)
    {
        var text = string.Concat(tokens.Select(token => token.Source));
        return
            tokens.Count == 0
            || text.Length == tokens[^1].End - tokens[0].At
            || Sources(Read(text)).SequenceEqual(Sources(tokens))
            ? text
            : null;

        static IEnumerable<string> Sources(IEnumerable<CssToken> all) =>
            all.Where(token => token.Kind != CssKind.Whitespace).Select(token => token.Source);
    }

    static CssToken Next(string css, int at)
    {
        switch (css[at])
        {
            case ' ' or '\t' or '\n' or '\f' or '\r':
                return new CssToken(CssKind.Whitespace, at, css[at..AfterSpace(css, at)], " ");
            case '"' or '\'':
                return String(css, at);
            case '<' when Has(css, at, "<!--"):
                return Sign(CssKind.Delim, 4);
            case '-' when Has(css, at, "-->"):
                return Sign(CssKind.Delim, 3);
            case '@' when BeginsWord(css, at + 1):
                return Named(CssKind.AtKeyword);
            case '#' when at + 1 < css.Length && (IsWordPart(css[at + 1]) || CssEscapes.Begins(css, at + 1)):
                return Named(CssKind.Hash);
            case '(' or '[' or '{':
                return Sign(CssKind.Open);
            case ')' or ']' or '}':
                return Sign(CssKind.Close);
            case ':':
                return Sign(CssKind.Colon);
            case ';':
                return Sign(CssKind.Semicolon);
            case ',':
                return Sign(CssKind.Comma);
            default:
                return BeginsNumber(css, at) ? Number(css, at)
                    : BeginsWord(css, at) ? Word(css, at)
                    : Sign(CssKind.Delim);
        }

        CssToken Sign(CssKind kind, int length = 1)
        {
            var sign = css.Substring(at, length);
            return new CssToken(kind, at, sign, sign);
        }

        CssToken Named(CssKind kind)
        {
            var end = EndOfWord(css, at + 1);
            return new CssToken(kind, at, css[at..end], CssEscapes.Resolve(css[(at + 1)..end]));
        }
    }

    static CssToken String(string css, int start)
    {
        var at = start + 1;
        while (at < css.Length && css[at] != css[start])
        {
            if (css[at] is '\n' or '\r' or '\f')
            {
                return new CssToken(CssKind.BadString, start, css[start..at], "");
            }
            at = css[at] == '\\' ? CssEscapes.End(css, at) : at + 1;
        }
        var text = CssEscapes.Resolve(css[(start + 1)..at]);
        return at < css.Length
            ? new CssToken(CssKind.String, start, css[start..(at + 1)], text)
            : new CssToken(CssKind.String, start, css[start..], text, IsOpen: true);
    }

    static CssToken Number(string css, int start)
    {
        var unit = EndOfNumber(css, start);
        var end =
            unit < css.Length && css[unit] == '%' ? unit + 1
            : BeginsWord(css, unit) ? EndOfWord(css, unit)
            : unit;
        return new CssToken(
            CssKind.Number,
            start,
            css[start..end],
            css[start..unit],
            CssEscapes.Resolve(css[unit..end])
        );
    }

    /// <summary>A word, a function or an address.</summary>
    static CssToken Word(string css, int start)
    {
        var at = EndOfWord(css, start);
        var word = CssEscapes.Resolve(css[start..at]);
        if (at == css.Length || css[at] != '(')
        {
            return new CssToken(CssKind.Ident, start, css[start..at], word);
        }
        at++;
        var inside = AfterSpace(css, at);
        return
            word.Equals("url", StringComparison.OrdinalIgnoreCase)
            && !(inside < css.Length && css[inside] is '"' or '\'')
            ? Url(css, start, inside)
            : new CssToken(CssKind.Function, start, css[start..at], word);
    }

    static CssToken Url(string css, int start, int at)
    {
        var (inside, isBad) = (at, false);
        var end = at;
        while (at < css.Length && css[at] != ')')
        {
            if (WordList.IsSpace(css[at]))
            {
                at = AfterSpace(css, at);
                isBad |= at < css.Length && css[at] != ')';
                continue;
            }
            isBad |=
                css[at] is '"' or '\'' or '(' or (> '\0' and < ' ') or '\u007f'
                || (css[at] == '\\' && !CssEscapes.Begins(css, at));
            at = CssEscapes.Begins(css, at) ? CssEscapes.End(css, at) : at + 1;
            end = at;
        }
        var isOpen = at == css.Length;
        var source = css[start..(isOpen ? at : at + 1)];
        return isBad
            ? new CssToken(CssKind.BadUrl, start, source, "", IsOpen: isOpen)
            : new CssToken(CssKind.Url, start, source, CssEscapes.Resolve(css[inside..end]), IsOpen: isOpen);
    }

    static bool Has(string css, int at, string sign) => string.CompareOrdinal(css, at, sign, 0, sign.Length) == 0;

    static int AfterSpace(string css, int at)
    {
        while (at < css.Length && WordList.IsSpace(css[at]))
        {
            at++;
        }
        return at;
    }

    static bool BeginsNumber(string css, int at)
    {
        at += css[at] is '+' or '-' ? 1 : 0;
        at += at < css.Length && css[at] == '.' ? 1 : 0;
        return at < css.Length && char.IsAsciiDigit(css[at]);
    }

    static int EndOfNumber(string css, int at)
    {
        at = Digits(css, at + (css[at] is '+' or '-' ? 1 : 0));
        if (at + 1 < css.Length && css[at] == '.' && char.IsAsciiDigit(css[at + 1]))
        {
            at = Digits(css, at + 1);
        }
        if (at + 1 < css.Length && css[at] is 'e' or 'E')
        {
            var power = at + (css[at + 1] is '+' or '-' ? 2 : 1);
            at = power < css.Length && char.IsAsciiDigit(css[power]) ? Digits(css, power) : at;
        }
        return at;
    }

    static int Digits(string css, int at)
    {
        while (at < css.Length && char.IsAsciiDigit(css[at]))
        {
            at++;
        }
        return at;
    }

    static bool BeginsWord(string css, int at)
    {
        if (at < css.Length && css[at] == '-')
        {
            at++;
            if (at < css.Length && css[at] == '-')
            {
                return true;
            }
        }
        return at < css.Length
            && ((IsWordPart(css[at]) && !char.IsAsciiDigit(css[at]) && css[at] != '-') || CssEscapes.Begins(css, at));
    }

    /// <summary>A null character stands for U+FFFD.</summary>
    static bool IsWordPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '\0' || c >= 0x80;

    static int EndOfWord(string css, int at)
    {
        while (at < css.Length && (IsWordPart(css[at]) || CssEscapes.Begins(css, at)))
        {
            at = css[at] == '\\' ? CssEscapes.End(css, at) : at + 1;
        }
        return at;
    }
}
