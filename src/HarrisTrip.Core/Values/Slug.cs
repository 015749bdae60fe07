namespace HarrisTrip.Values;

/// <summary>Parts of addresses: what may be between two slashes.</summary>
public static class Slug
{
    /// <summary>What is wrong with a part of an address, or null.</summary>
    public static (string Message, string Help)? Fault(string slug)
    {
        if (
            slug.Length == 0
            || slug is "." or ".."
            || slug.Contains("..", StringComparison.Ordinal)
            || slug.EndsWith('.')
            || slug.StartsWith('.')
        )
        {
            return ($"cannot be `{slug}`.", "Use words with hyphens, such as harbour-opens.");
        }
        if (slug[0] is '-' or '~')
        {
            var rest = slug.TrimStart('-', '~');
            var misreading =
                slug[0] == '-'
                    ? "programs take a folder with that name for an option"
                    : "a command line takes it for a home folder";
            return (
                $"cannot be `{slug}`: {misreading}.",
                rest.Length > 0 && Fault(rest) is null
                    ? $"Write `{rest}`."
                    : "Begin it with a letter or a digit, such as harbour-opens."
            );
        }
        if (
            slug.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
            || slug.EndsWith(".htm", StringComparison.OrdinalIgnoreCase)
        )
        {
            return (
                $"cannot be `{slug}`, which is the name of a page's file.",
                $"Write `{slug[..slug.LastIndexOf('.')]}`."
            );
        }
        if (IsDevice(slug))
        {
            return (
                $"cannot be `{slug}`, which is the name of a device on Windows.",
                $"Use a longer name, such as `{slug.Split('.')[0]}-opens`."
            );
        }
        if (System.Text.Encoding.UTF8.GetByteCount(slug) > 200)
        {
            return ("is longer than 200 bytes.", "Shorten it.");
        }
        foreach (var c in slug)
        {
            if (
                char.IsWhiteSpace(c)
                || char.IsControl(c)
                || IsInvisible(c)
                || "/\\;{}$?#%\"'<>|*:&,=`^[]".Contains(c, StringComparison.Ordinal)
            )
            {
                var name =
                    char.IsWhiteSpace(c) ? "a space"
                    : char.IsControl(c) ? "a control character"
                    : IsInvisible(c) ? "an invisible character"
                    : $"`{c}`";
                return (
                    $"contains {name}, which an address cannot have.",
                    SectionIds.FromWords(slug) is { } better ? $"Write `{better}`." : "Use words with hyphens."
                );
            }
        }
        return null;
    }

    /// <summary>Words made into a part of an address: letters and digits of any script, with hyphens between.</summary>
    public static string FromTitle(string title) =>
        SectionIds.FromWords(title) is { } words && WholeWords(words, 60) is var slug && !IsDevice(slug)
            ? slug
            : "article";

    /// <summary>As many words of an address as fit into this many UTF-16 units.</summary>
    static string WholeWords(string words, int length) =>
        words.Length > length && words.LastIndexOf('-', length) is > 0 and var end
            ? words[..end]
            : Shorten(words, length);

    /// <summary>Words of an address with at most this many UTF-16 units; no character is cut in two.</summary>
    public static string Shorten(string words, int length) =>
        words.Length <= length
            ? words
            : words[..(char.IsHighSurrogate(words[length - 1]) ? length - 1 : length)].TrimEnd('-');

    /// <summary>
    /// Names that Windows keeps for devices, in any case and with any extension: no file or folder can have them.
    /// </summary>
    public static bool IsDevice(string name) =>
        name.Split('.')[0].ToUpperInvariant()
            is "CON"
                or "PRN"
                or "AUX"
                or "NUL"
                or ['C', 'O', 'M', >= '0' and <= '9' or '¹' or '²' or '³']
                or ['L', 'P', 'T', >= '0' and <= '9' or '¹' or '²' or '³'];

    /// <summary>Marks that turn or hide letters, but for the two joiners that some scripts are spelt with.</summary>
    static bool IsInvisible(char c) =>
        c is not ('\u200C' or '\u200D') && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format;
}
