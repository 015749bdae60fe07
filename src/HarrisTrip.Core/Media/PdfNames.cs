using System.Text;

namespace HarrisTrip.Media;

/// <summary>
/// The names in the objects of a PDF, such as <c>/JavaScript</c>, however they are spelt (ISO 32000-1, 7.3.5), and the
/// number of its pages.
/// </summary>
sealed class PdfNames
{
    /// <summary>Longer names mean nothing here.</summary>
    const int MaxName = 32;

    const int MaxDepth = 64;

    static readonly HashSet<string> sought =
    [
        "Encrypt",
        "JavaScript",
        "Launch",
        "EmbeddedFile",
        "EmbeddedFiles",
        "RichMedia",
        "Rendition",
        "Movie",
        "3D",
        "XFA",
        "ImportData",
        "SubmitForm",
        "StructTreeRoot",
    ];

    readonly HashSet<string> found = [];

    /// <summary>By what the tree of pages says; null when it says nothing.</summary>
    public int? Pages { get; private set; }

    public bool Has(string name) => found.Contains(name);

    /// <summary>Notes what stands in a piece of the file.</summary>
    public void Read(ReadOnlySpan<byte> text)
    {
        var open = new List<(bool IsPages, int Count)>();
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case (byte)'<' when at + 1 < text.Length && text[at + 1] == '<':
                    if (open.Count == MaxDepth)
                    {
                        open.Clear();
                    }
                    open.Add(default);
                    at++;
                    break;
                case (byte)'>' when at + 1 < text.Length && text[at + 1] == '>':
                    if (open.Count > 0)
                    {
                        if (open[^1] is { IsPages: true, Count: > 0 } tree)
                        {
                            Pages = Math.Max(Pages ?? 0, tree.Count);
                        }
                        open.RemoveAt(open.Count - 1);
                    }
                    at++;
                    break;
                case (byte)'/':
                    var name = NameAt(text, at, out var end);
                    if (sought.Contains(name))
                    {
                        found.Add(name);
                    }
                    if (open.Count > 0)
                    {
                        open[^1] = name switch
                        {
                            "Pages" => (true, open[^1].Count),
                            "Count" => (open[^1].IsPages, NumberAt(text, end)),
                            _ => open[^1],
                        };
                    }
                    at = end - 1;
                    break;
            }
        }
    }

    /// <summary>True when a name stands in a piece of the file.</summary>
    public static bool Holds(ReadOnlySpan<byte> text, string name) => Any(text, other => other == name);

    /// <summary>True when another name with the same end stands there.</summary>
    public static bool HoldsAnyBut(ReadOnlySpan<byte> text, string name, string end) =>
        Any(text, other => other != name && other.EndsWith(end, StringComparison.Ordinal));

    static bool Any(ReadOnlySpan<byte> text, Func<string, bool> isIt)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '/' && isIt(NameAt(text, at, out _)))
            {
                return true;
            }
        }
        return false;
    }

    /// <param name="at">Of its slash.</param>
    /// <param name="end">Behind it.</param>
    static string NameAt(ReadOnlySpan<byte> text, int at, out int end)
    {
        var name = new StringBuilder(MaxName);
        for (end = at + 1; end < text.Length && !IsDelimiter(text[end]); end++)
        {
            var letter = text[end];
            if (
                letter == '#'
                && end + 2 < text.Length
                && char.IsAsciiHexDigit((char)text[end + 1])
                && char.IsAsciiHexDigit((char)text[end + 2])
            )
            {
                letter = Convert.FromHexString([(char)text[end + 1], (char)text[end + 2]])[0];
                end += 2;
            }
            if (name.Length < MaxName)
            {
                name.Append((char)letter);
            }
        }
        return name.ToString();
    }

    static bool IsDelimiter(byte letter) =>
        letter <= ' '
        || letter
            is (byte)'/'
                or (byte)'<'
                or (byte)'>'
                or (byte)'['
                or (byte)']'
                or (byte)'('
                or (byte)')'
                or (byte)'{'
                or (byte)'}'
                or (byte)'%';

    static int NumberAt(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at] <= ' ')
        {
            at++;
        }
        var number = 0;
        for (; at < text.Length && char.IsAsciiDigit((char)text[at]) && number < 1_000_000; at++)
        {
            number = number * 10 + text[at] - '0';
        }
        return number;
    }
}
