namespace HarrisTrip.Values;

/// <summary>
/// Characters that may not be in text: C0 and C1 controls, lone surrogates and noncharacters (HTML Living Standard
/// 13.2.3.5).
/// </summary>
public static class Characters
{
    /// <summary>In place of a character that could not be read.</summary>
    public const char Replacement = '\uFFFD';

    public static bool HasForbidden(ReadOnlySpan<char> text) => IndexOfForbidden(text) >= 0;

    /// <summary>The 0-based index of the first forbidden character, or -1.</summary>
    public static int IndexOfForbidden(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and < '\u007F' or '\n' or '\t' or '\r')
            {
                continue;
            }
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                if ((char.ConvertToUtf32(c, text[i + 1]) & 0xFFFE) == 0xFFFE)
                {
                    return i;
                }
                i++;
                continue;
            }
            if (
                c < ' '
                || c is >= '\u007F' and <= '\u009F' and not '\u0085'
                || char.IsSurrogate(c)
                || c is >= '\uFDD0' and <= '\uFDEF' or >= '\uFFFE'
            )
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>The same text with each forbidden UTF-16 unit as U+FFFD: lengths and offsets stay.</summary>
    public static string WithoutForbidden(string text)
    {
        var copy = text.ToCharArray();
        for (int at = 0, next; (next = IndexOfForbidden(copy.AsSpan(at))) >= 0; )
        {
            at += next;
            copy[at] = '\uFFFD';
            if (at + 1 < copy.Length && char.IsLowSurrogate(copy[at + 1]))
            {
                copy[at + 1] = '\uFFFD';
            }
        }
        return new string(copy);
    }
}
