using System.Globalization;
using AngleSharp.Html;

namespace HarrisTrip.Html.Parsing;

/// <summary>Character references such as &amp;amp; (HTML Living Standard 13.2.5.72 and on).</summary>
static class CharacterReferences
{
    /// <summary>Reads what begins with the &amp; at an offset; returns the offset past it.</summary>
    public static int Read(string html, int at, bool isAttribute, ErrorList errors)
    {
        var next = at + 1 < html.Length ? html[at + 1] : '\0';
        if (next == '#')
        {
            return Numeric(html, at, errors);
        }
        if (!char.IsAsciiLetterOrDigit(next))
        {
            return at + 1;
        }
        var end = at + 1;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
        {
            end++;
        }
        var name = html[(at + 1)..end];
        var isClosed = end < html.Length && html[end] == ';';
        if (isClosed && HtmlEntityProvider.Resolver.GetSymbol(name + ";") is not null)
        {
            return end + 1;
        }
        for (var length = Math.Min(name.Length, 6); length >= 2; length--)
        {
            if (HtmlEntityProvider.Resolver.GetSymbol(name[..length]) is null)
            {
                continue;
            }
            // An old address with &copy=1 in its query means what it says.
            var after = at + 1 + length < html.Length ? html[at + 1 + length] : '\0';
            if (isAttribute && (after == '=' || char.IsAsciiLetterOrDigit(after)))
            {
                return end;
            }
            errors.Add(
                at,
                "missing-semicolon-after-character-reference",
                $"&{name[..length]} stands for a character, and is not followed by a semicolon.",
                $"Write &{name[..length]}; for the character, or &amp;{name[..length]} for the words."
            );
            return at + 1 + length;
        }
        if (isClosed)
        {
            errors.Add(
                at,
                "unknown-named-character-reference",
                $"&{Quoted.Value(name)}; does not stand for any character.",
                "Write &amp; for the & itself, or look up the character's name."
            );
        }
        return end;
    }

    static int Numeric(string html, int at, ErrorList errors)
    {
        var isHex = at + 2 < html.Length && html[at + 2] is 'x' or 'X';
        var start = at + (isHex ? 3 : 2);
        var end = start;
        while (end < html.Length && (isHex ? char.IsAsciiHexDigit(html[end]) : char.IsAsciiDigit(html[end])))
        {
            end++;
        }
        if (end == start)
        {
            errors.Add(
                at,
                "absence-of-digits-in-numeric-character-reference",
                "&# has no number behind it.",
                "Write &amp;# for the signs themselves."
            );
            return end;
        }
        var isSmall = uint.TryParse(
            html.AsSpan(start, end - start),
            isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var code
        );
        if (end >= html.Length || html[end] != ';')
        {
            errors.Add(
                at,
                "missing-semicolon-after-character-reference",
                $"{html[at..end]} has no semicolon behind it.",
                "Write one."
            );
        }
        else
        {
            end++;
        }
        var name = code switch
        {
            _ when !isSmall || code >= 0x110000 => "character-reference-outside-unicode-range",
            0 => "null-character-reference",
            >= 0xd800 and <= 0xdfff => "surrogate-character-reference",
            >= 0xfdd0 and <= 0xfdef => "noncharacter-character-reference",
            _ when (code & 0xfffe) == 0xfffe => "noncharacter-character-reference",
            '\r' or (< ' ' and not ('\t' or '\n' or '\f')) or (>= 0x7f and <= 0x9f) => "control-character-reference",
            _ => null,
        };
        if (name is not null)
        {
            errors.Add(
                at,
                name,
                $"{html[at..end]} does not stand for a character that a page may contain.",
                "Write the character that is meant."
            );
        }
        return end;
    }
}
