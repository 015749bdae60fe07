using System.Globalization;
using System.Text;

namespace HarrisTrip.Diagnostics;

/// <summary>
/// Text of any origin in a form that is safe for terminals and logs: what would move a cursor, ring a bell or change
/// the direction of writing is shown as an escape, and nothing reads as a command to the server that runs a build.
/// </summary>
public static class Printable
{
    /// <summary>All of a text, its line breaks too.</summary>
    public static string Of(string text) => Of(text, 0, text.Length);

    /// <summary>A part of a text: its surroundings may make a command of it.</summary>
    public static string Of(string text, int start, int end)
    {
        StringBuilder? shown = null;
        for (var at = start; at < end; at++)
        {
            var isPair = at + 1 < end && char.IsSurrogatePair(text[at], text[at + 1]);
            if (!isPair && (IsUnseen(text[at]) || IsCommand(text, at)))
            {
                (shown ??= new StringBuilder(text, start, at - start, end - start + 16)).Append(Escape(text[at]));
                continue;
            }
            var length = isPair ? 2 : 1;
            shown?.Append(text, at, length);
            at += length - 1;
        }
        return shown?.ToString() ?? text[start..end];
    }

    /// <summary>A text as one line of its own, whose line breaks and tabs become spaces.</summary>
    public static string Line(string text)
    {
        var shown = Of(Spaced(text));
        // GitHub takes a line that begins so for a command, whatever blanks stand before it.
        var start = shown.AsSpan().IndexOfAnyExcept(' ');
        return start >= 0 && shown.AsSpan(start).StartsWith("::")
            ? string.Concat(shown.AsSpan(0, start), Escape(':'), shown.AsSpan(start + 1))
            : shown;
    }

    /// <summary>A text whose line breaks and tabs are spaces.</summary>
    public static string Spaced(string text) =>
        text.AsSpan().IndexOfAny('\n', '\t') < 0
            ? text
            : text.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\t', ' ');

    /// <summary>
    /// Control characters, breaks of lines and paragraphs, overrides and isolates of direction, halves of characters.
    /// </summary>
    static bool IsUnseen(char sign) =>
        char.IsControl(sign)
        || char.IsSurrogate(sign)
        || sign is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>
    /// True for the second sign of <c>##[error]</c>, <c>##vso[</c> and <c>##teamcity[</c>, which are commands anywhere
    /// in a line.
    /// </summary>
    static bool IsCommand(string text, int at)
    {
        if (text[at] != '#' || at == 0 || text[at - 1] != '#')
        {
            return false;
        }
        do
        {
            at++;
        } while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '.' or '_'));
        return at < text.Length && text[at] == '[';
    }

    static string Escape(char sign) =>
        sign switch
        {
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ => "\\u" + ((int)sign).ToString("X4", CultureInfo.InvariantCulture),
        };
}
