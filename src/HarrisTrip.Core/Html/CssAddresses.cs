using System.Text;

namespace HarrisTrip.Html;

/// <summary>What a style sheet loads an address for.</summary>
enum CssUse
{
    Picture,
    Font,
    StyleSheet,
}

/// <summary>An address in a style sheet.</summary>
/// <param name="Offset">0-based, where it is written, in UTF-16 units; <paramref name="Length"/> as it is written
/// there.</param>
/// <param name="Address">With its escapes resolved.</param>
readonly record struct CssAddress(int Offset, int Length, string Address, CssUse Use);

/// <summary>
/// The addresses in a style sheet (CSS Syntax 3, CSS Values 4): those of <c>url()</c>, of <c>@import</c> and of
/// <c>image-set()</c>. What stands in comments and other strings is none.
/// </summary>
ref struct CssAddresses
{
    readonly string css;
    readonly List<CssAddress> found = [];

    /// <summary>For every bracket that is open, whether a string in it is an address.</summary>
    readonly Stack<bool> open = new();
    int at;

    /// <summary>The rule that was begun and not yet opened or ended, in small letters, such as <c>import</c>.</summary>
    string rule = "";

    /// <summary>How many blocks are open, and at which of them a font began; 0 when none did.</summary>
    int depth,
        font;

    CssAddresses(string css) => this.css = css;

    /// <summary>Each address with the 0-based offset at which it is written, in UTF-16 units.</summary>
    public static IEnumerable<(int Offset, string Address)> Of(string css) =>
        In(css).Select(found => (found.Offset, found.Address));

    /// <summary>Each address, in the order of the style sheet.</summary>
    public static IReadOnlyList<CssAddress> In(string css)
    {
        var reader = new CssAddresses(css);
        reader.Read();
        return reader.found;
    }

    void Read()
    {
        while (at < css.Length)
        {
            switch (css[at])
            {
                case '/' when Next(1) == '*':
                    at = css.IndexOf("*/", at + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : css.Length;
                    break;
                case '"' or '\'':
                    ReadString();
                    break;
                case '@':
                    at++;
                    rule = Name().ToLowerInvariant();
                    break;
                case '(':
                    at++;
                    open.Push(false);
                    break;
                case ')':
                    at++;
                    open.TryPop(out _);
                    break;
                case ';':
                    at++;
                    rule = "";
                    break;
                case '{':
                    at++;
                    depth++;
                    font = rule == "font-face" && font == 0 ? depth : font;
                    rule = "";
                    break;
                case '}':
                    at++;
                    font = font == depth ? 0 : font;
                    depth = Math.Max(depth - 1, 0);
                    rule = "";
                    break;
                case var c when IsNamePart(c) || c == '\\':
                    ReadName();
                    break;
                default:
                    at++;
                    break;
            }
        }
    }

    void ReadName()
    {
        var name = Name();
        if (Next(0) != '(')
        {
            return;
        }
        at++;
        if (
            name.Equals("url", StringComparison.OrdinalIgnoreCase)
            || name.Equals("src", StringComparison.OrdinalIgnoreCase)
        )
        {
            SkipSpace();
            if (Next(0) is '"' or '\'' || name.Equals("src", StringComparison.OrdinalIgnoreCase))
            {
                open.Push(true);
            }
            else
            {
                ReadBare();
            }
        }
        else
        {
            open.Push(name.EndsWith("image-set", StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>An address without quotation marks, up to its bracket.</summary>
    void ReadBare()
    {
        var (start, address, isBad) = (at, new StringBuilder(), false);
        while (at < css.Length && css[at] != ')')
        {
            if (css[at] == '\\')
            {
                Unescape(address);
            }
            else
            {
                isBad |= css[at] is '"' or '\'' or '(';
                address.Append(css[at++]);
            }
        }
        var length = css.AsSpan(start, at - start).TrimEnd().Length;
        at++;
        if (!isBad)
        {
            Add(start, length, address.ToString().TrimEnd());
        }
    }

    void ReadString()
    {
        var (quote, start, text) = (css[at++], at, new StringBuilder());
        while (at < css.Length && css[at] != quote && css[at] is not ('\n' or '\r' or '\f'))
        {
            if (css[at] == '\\')
            {
                Unescape(text);
            }
            else
            {
                text.Append(css[at++]);
            }
        }
        var (isWhole, length) = (Next(0) == quote, at - start);
        at++;
        if (isWhole && (open.TryPeek(out var isAddress) ? isAddress : rule == "import"))
        {
            Add(start, length, text.ToString());
            rule = rule == "import" ? "" : rule;
        }
    }

    /// <summary>
    /// CSS Syntax 3, 4.3.7: up to six hexadecimal digits and one white space, or the character itself; a line break is
    /// nothing.
    /// </summary>
    void Unescape(StringBuilder text)
    {
        at++;
        var (start, code) = (at, 0);
        while (at - start < 6 && char.IsAsciiHexDigit(Next(0)))
        {
            code = code * 16 + Convert.ToInt32(css[at++].ToString(), 16);
        }
        if (at > start)
        {
            text.Append(Rune.IsValid(code) && code > 0 ? new Rune(code).ToString() : "\uFFFD");
            at += char.IsWhiteSpace(Next(0)) ? 1 : 0;
        }
        else if (at < css.Length)
        {
            text.Append(css[at] is '\n' or '\r' or '\f' ? "" : css[at].ToString());
            at++;
        }
    }

    /// <summary>A name with its escapes resolved; "" where none begins.</summary>
    string Name()
    {
        var start = at;
        while (IsNamePart(Next(0)))
        {
            at++;
        }
        if (Next(0) != '\\')
        {
            return css[start..at];
        }
        var name = new StringBuilder(css, start, at - start, at - start + 8);
        while (IsNamePart(Next(0)) || Next(0) == '\\')
        {
            if (css[at] == '\\')
            {
                Unescape(name);
            }
            else
            {
                name.Append(css[at++]);
            }
        }
        return name.ToString();
    }

    void SkipSpace()
    {
        while (char.IsWhiteSpace(Next(0)))
        {
            at++;
        }
    }

    readonly void Add(int start, int length, string address)
    {
        // `@namespace` names, and loads nothing.
        if (rule != "namespace" && address.Length > 0)
        {
            found.Add(
                new CssAddress(
                    start,
                    length,
                    address,
                    rule == "import" ? CssUse.StyleSheet
                        : font > 0 ? CssUse.Font
                        : CssUse.Picture
                )
            );
        }
    }

    readonly char Next(int ahead) => at + ahead < css.Length ? css[at + ahead] : '\0';

    static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' || c >= '\u0080';
}
