using System.Text;
using System.Text.RegularExpressions;
using HarrisTrip.Html;

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
        return
            start.StartsWith<byte>([0xEF, 0xBB, 0xBF])
            || start.StartsWith<byte>([0xFF, 0xFE])
            || start.StartsWith<byte>([0xFE, 0xFF])
            || start.Contains((byte)0)
            ? null
            : Named(Encoding.Latin1.GetString(start));
    }

    static (string Label, int At)? Named(string start) =>
        Declared().Match(start) is { Success: true } declared
            ? Label(declared)
            : HtmlTag
                .In(start)
                .Where(tag => tag is { Name: "meta", IsEnd: false })
                .SelectMany(tag => tag.Attributes.Select(attribute => Label(start, attribute)))
                .FirstOrDefault(label => label is not null);

    static (string Label, int At)? Label(string html, HtmlAttribute attribute)
    {
        var name = html.AsSpan(attribute.Name, attribute.NameEnd - attribute.Name);
        var named =
            name.Equals("charset", StringComparison.OrdinalIgnoreCase) ? Alone()
            : name.Equals("content", StringComparison.OrdinalIgnoreCase) ? Charset()
            : null;
        return named?.Match(html, attribute.Value, attribute.ValueEnd - attribute.Value) is { Success: true } match
            ? Label(match)
            : null;
    }

    static (string Label, int At) Label(Match match) => (match.Groups["label"].Value, match.Groups["label"].Index);

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

    const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex("""^\s*<\?xml\s[^>]*?encoding\s*=\s*["'](?<label>[A-Za-z0-9_:.-]+)""", Options)]
    private static partial Regex Declared();

    [GeneratedRegex("""\G\s*(?<label>[A-Za-z0-9_:.-]+)""", Options)]
    private static partial Regex Alone();

    [GeneratedRegex("""charset\s*=\s*["']?\s*(?<label>[A-Za-z0-9_:.-]+)""", Options)]
    private static partial Regex Charset();
}
