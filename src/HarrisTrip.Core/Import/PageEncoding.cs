using System.Text;
using System.Text.RegularExpressions;

namespace HarrisTrip.Import;

/// <summary>The encoding that a page names for itself (Encoding Standard 4.2: labels).</summary>
static partial class PageEncoding
{
    /// <summary>
    /// As far as a page is looked through, in bytes. The standard wants 1024; pages saved by browsers have comments
    /// before it.
    /// </summary>
    const int Searched = 4096;

    static readonly HashSet<string> windows1252 = new(StringComparer.OrdinalIgnoreCase)
    {
        "windows-1252",
        "cp1252",
        "x-cp1252",
        "ansi_x3.4-1968",
        "ascii",
        "us-ascii",
        "iso-8859-1",
        "iso8859-1",
        "iso88591",
        "iso_8859-1",
        "iso_8859-1:1987",
        "iso-ir-100",
        "csisolatin1",
        "latin1",
        "l1",
        "cp819",
        "ibm819",
    };

    /// <summary>
    /// The label in a meta element or an XML declaration, and its 0-based offset; null when there is none, or a byte
    /// order mark or UTF-16 says it all.
    /// </summary>
    public static (string Label, int At)? Named(byte[] bytes)
    {
        var start = bytes.AsSpan(0, Math.Min(Searched, bytes.Length));
        return start.StartsWith<byte>([0xEF, 0xBB, 0xBF])
            || start.StartsWith<byte>([0xFF, 0xFE])
            || start.StartsWith<byte>([0xFE, 0xFF])
            || start.Contains((byte)0)
                ? null
            : Label().Match(Comment().Replace(Encoding.Latin1.GetString(start), m => new string(' ', m.Length)))
                is { Success: true } match
                ? (match.Groups["label"].Value, match.Groups["label"].Index)
            : null;
    }

    /// <summary>A page that could be read as far as this label is not in UTF-16, whatever it says.</summary>
    public static bool IsUtf(string label) =>
        label.ToLowerInvariant()
            is "utf-8"
                or "utf8"
                or "unicode-1-1-utf-8"
                or "x-unicode20utf8"
                or "utf-16"
                or "utf-16le"
                or "utf-16be";

    public static bool IsWindows1252(string label) => windows1252.Contains(label);

    [GeneratedRegex(
        """<meta\s[^>]*?charset\s*=\s*["']?\s*(?<label>[A-Za-z0-9_:.-]+)|^\s*<\?xml\s[^>]*?encoding\s*=\s*["'](?<label>[A-Za-z0-9_:.-]+)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Label();

    [GeneratedRegex("""<!--.*?-->""", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
