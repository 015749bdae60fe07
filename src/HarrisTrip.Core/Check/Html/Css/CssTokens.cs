using HarrisTrip.Html;

namespace HarrisTrip.Check.Html.Css;

/// <summary>What a token of CSS is.</summary>
public enum CssKind
{
    Space,
    Word,
    Function,
    AtWord,
    Hash,
    String,
    Url,

    /// <summary>A number, with its unit or % where it has one.</summary>
    Number,
    Open,
    Close,
    Colon,
    Semicolon,
    Comma,
    Sign,
}

/// <summary>One token of CSS.</summary>
/// <param name="At">Its 0-based offset.</param>
/// <param name="Text">Its word without signs: a function without its bracket, a number without its unit.</param>
/// <param name="Source">As it was written.</param>
public sealed record CssToken(CssKind Kind, int At, string Text, string Unit, string Source);

/// <summary>Splits CSS into tokens (CSS Syntax 3, section 4); comments are left out.</summary>
public static class CssTokens
{
    /// <summary>The tokens; null when a string, comment or address is broken.</summary>
    public static List<CssToken>? Read(string css) => Read(css, out _);

    /// <summary>The tokens; null with the 0-based offset of a string, comment or address that is broken.</summary>
    public static List<CssToken>? Read(string css, out int broken)
    {
        broken = -1;
        var tokens = new List<CssToken>();
        var at = 0;
        while (at < css.Length)
        {
            var start = at;
            var c = css[at];
            if (string.CompareOrdinal(css, at, "/*", 0, 2) == 0)
            {
                var end = css.IndexOf("*/", at + 2, StringComparison.Ordinal);
                at = end < 0 ? css.Length : end + 2;
                continue;
            }
            if (WordList.IsSpace(c))
            {
                while (at < css.Length && WordList.IsSpace(css[at]))
                {
                    at++;
                }
                tokens.Add(new CssToken(CssKind.Space, start, " ", "", " "));
                continue;
            }
            if (c is '"' or '\'')
            {
                at = EndOfString(css, at);
                if (at < 0)
                {
                    broken = start;
                    return null;
                }
                tokens.Add(Token(CssKind.String, css[start..at]));
                continue;
            }
            if (BeginsNumber(css, at))
            {
                at = EndOfNumber(css, at);
                var number = css[start..at];
                var unit = at;
                at =
                    at < css.Length && css[at] == '%' ? at + 1
                    : BeginsWord(css, at) ? EndOfWord(css, at)
                    : at;
                tokens.Add(new CssToken(CssKind.Number, start, number, css[unit..at], css[start..at]));
                continue;
            }
            if (string.CompareOrdinal(css, at, "<!--", 0, 4) == 0 || string.CompareOrdinal(css, at, "-->", 0, 3) == 0)
            {
                at += c == '<' ? 4 : 3;
                continue;
            }
            if (BeginsWord(css, at))
            {
                at = EndOfWord(css, at);
                var word = css[start..at];
                if (at == css.Length || css[at] != '(')
                {
                    tokens.Add(Token(CssKind.Word, word));
                    continue;
                }
                at++;
                var inside = at;
                while (inside < css.Length && WordList.IsSpace(css[inside]))
                {
                    inside++;
                }
                if (
                    !word.Equals("url", StringComparison.OrdinalIgnoreCase)
                    || (inside < css.Length && css[inside] is '"' or '\'')
                )
                {
                    tokens.Add(new CssToken(CssKind.Function, start, word, "", css[start..at]));
                    continue;
                }
                at = css.IndexOf(')', at) + 1;
                if (at == 0 || css.AsSpan(start + 4, at - start - 5).IndexOfAny("\"'(") >= 0)
                {
                    broken = start;
                    return null;
                }
                tokens.Add(Token(CssKind.Url, css[start..at]));
                continue;
            }
            if (
                c is '@' or '#'
                && at + 1 < css.Length
                && (BeginsWord(css, at + 1) || (c == '#' && IsWordPart(css[at + 1])))
            )
            {
                at = EndOfWord(css, at + 1);
                tokens.Add(
                    new CssToken(
                        c == '@' ? CssKind.AtWord : CssKind.Hash,
                        start,
                        css[(start + 1)..at],
                        "",
                        css[start..at]
                    )
                );
                continue;
            }
            at++;
            tokens.Add(
                Token(
                    c switch
                    {
                        '(' or '[' or '{' => CssKind.Open,
                        ')' or ']' or '}' => CssKind.Close,
                        ':' => CssKind.Colon,
                        ';' => CssKind.Semicolon,
                        ',' => CssKind.Comma,
                        _ => CssKind.Sign,
                    },
                    css[start..at]
                )
            );

            CssToken Token(CssKind kind, string text) => new(kind, start, text, "", text);
        }
        return tokens;
    }

    /// <summary>The parts between a sign that stands in no brackets; at least one part.</summary>
    public static List<List<CssToken>> Split(IReadOnlyList<CssToken> tokens, string sign)
    {
        var parts = new List<List<CssToken>> { new() };
        var depth = 0;
        foreach (var token in tokens)
        {
            depth += token.Kind switch
            {
                CssKind.Open or CssKind.Function => 1,
                CssKind.Close => -1,
                _ => 0,
            };
            if (depth == 0 && token.Source == sign)
            {
                parts.Add([]);
            }
            else
            {
                parts[^1].Add(token);
            }
        }
        return parts;
    }

    /// <summary>Without white space at both ends.</summary>
    public static IReadOnlyList<CssToken> Trim(IReadOnlyList<CssToken> tokens)
    {
        var (start, end) = (0, tokens.Count);
        while (start < end && tokens[start].Kind == CssKind.Space)
        {
            start++;
        }
        while (end > start && tokens[end - 1].Kind == CssKind.Space)
        {
            end--;
        }
        return start == 0 && end == tokens.Count ? tokens : [.. tokens.Skip(start).Take(end - start)];
    }

    static int EndOfString(string css, int at)
    {
        var quote = css[at++];
        for (; at < css.Length && css[at] != quote; at++)
        {
            if (css[at] is '\n' or '\r' or '\f')
            {
                return -1;
            }
            at += css[at] == '\\' ? 1 : 0;
        }
        return at < css.Length ? at + 1 : -1;
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
            && (
                (IsWordPart(css[at]) && !char.IsAsciiDigit(css[at]) && css[at] != '-')
                || (css[at] == '\\' && at + 1 < css.Length && css[at + 1] != '\n')
            );
    }

    static bool IsWordPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' || c >= 0x80;

    static int EndOfWord(string css, int at)
    {
        while (
            at < css.Length
            && (
                IsWordPart(css[at])
                || (css[at] == '\\' && at + 1 < css.Length && css[at + 1] is not ('\n' or '\r' or '\f'))
            )
        )
        {
            at = css[at] == '\\' ? CssEscapes.End(css, at) : at + 1;
        }
        return Math.Min(at, css.Length);
    }
}
