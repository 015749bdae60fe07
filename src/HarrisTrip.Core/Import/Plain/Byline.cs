using System.Text.RegularExpressions;

namespace HarrisTrip.Import.Plain;

/// <summary>The line above a text that names who wrote it: <c>By Ana Ruiz and Jo Kent in Lima</c>.</summary>
/// <param name="Place">Where they wrote it.</param>
sealed partial record Byline(IReadOnlyList<ImportedAuthor> Authors, string? Place)
{
    const int MaxAuthors = 8;

    public static Byline? Read(Line line)
    {
        if (By().Match(line.Words) is not { Success: true } match)
        {
            return null;
        }
        var (names, role) = Role().Match(match.Groups["names"].Value) is { Success: true } with
            ? (with.Groups["names"].Value, with.Groups["role"].Value)
            : (match.Groups["names"].Value, null);
        var authors = Between().Split(names).Select(n => n.Trim(' ', ',')).Where(n => n.Length > 0).ToList();
        return authors.Count is > 0 and <= MaxAuthors && authors.TrueForAll(a => Name().IsMatch(a))
            ? new Byline(
                [.. authors.Select(a => new ImportedAuthor(InTitleCase(a), role))],
                match.Groups["place"] is { Success: true } place ? place.Value : null
            )
            : null;
    }

    /// <summary>Names in capitals come out as names are written.</summary>
    internal static string InTitleCase(string name) =>
        name.Any(char.IsLower) ? name : Initial().Replace(name.ToLowerInvariant(), m => m.Value.ToUpperInvariant());

    [GeneratedRegex(
        """^(by|words by|story by|reported by|written by|por|par|von|da|di)\s*:?\s+(?<names>[^.]{3,160}?)"""
            + """(\s+(in|en|à|aus)\s+(?<place>\p{Lu}[\p{L}\p{M} .'’-]{1,60}))?\.?$""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex By();

    /// <summary>
    /// What a single author is, behind a comma or a bar: not another name, since it has a small letter first or a
    /// newsroom's word in it.
    /// </summary>
    [GeneratedRegex(
        """^(?<names>[^,|]+?)\s*[,|]\s*(?<role>(\p{L}+\s+)*(?i:correspondent|reporter|editor|writer|journalist"""
            + """|columnist|analyst|producer|staff|bureau chief|news|corresponsal|redactora?)\b[^,|]*)$""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Role();

    [GeneratedRegex(
        """\s*(?:,|&|\band\b|\by\b|\bet\b|\bund\b|\be\b)\s*""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Between();

    /// <summary>One to five words, each with a capital first but for the small ones that names have.</summary>
    [GeneratedRegex(
        """^(?=.*\p{Lu}|.*\p{Lo})((\p{Lu}|\p{Lo})[\p{L}\p{M}.'’-]*|de|del|la|van|von|der|den|da|di|dos|al|el"""
            + """|bin|ibn|le|du|y|ter)(\s+((\p{Lu}|\p{Lo})[\p{L}\p{M}.'’-]*|de|del|la|van|von|der|den|da|di|dos|al|el"""
            + """|bin|ibn|le|du|ter|staff|reporters?|newsroom|desk|team)){0,5}$""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Name();

    [GeneratedRegex("""(?<=^|[\s.'’-])\p{Ll}""", RegexOptions.CultureInvariant)]
    private static partial Regex Initial();
}
