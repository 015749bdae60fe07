using System.Text.RegularExpressions;

namespace HarrisTrip.Import.Plain;

/// <summary>A line that belongs to a picture: who made it, what it shows, or both.</summary>
/// <param name="Credit">"" when the credit stands in the next line.</param>
sealed partial record CreditLine(string? Credit, string? Caption)
{
    /// <summary>Beyond this many words a line is a sentence that happens to begin so.</summary>
    const int MaxCreditWords = 14,
        MaxCaptionWords = 70;

    public static CreditLine? Read(Line line) =>
        new[] { CaptionMark(), Alone(), Behind(), Bracketed(), Agency() }
            .Select(pattern => pattern.Match(line.Words))
            .Where(match => match.Success)
            .Select(match => new CreditLine(Group(match, "credit"), Group(match, "caption")))
            .FirstOrDefault(found => Words(found.Credit) <= MaxCreditWords && Words(found.Caption) <= MaxCaptionWords);

    static string? Group(Match match, string name) =>
        match.Groups[name] is { Success: true } group ? group.Value.Trim() : null;

    static int Words(string? text) => text?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length ?? 0;

    const RegexOptions Options =
        RegexOptions.IgnoreCase
        | RegexOptions.CultureInvariant
        | RegexOptions.ExplicitCapture
        | RegexOptions.IgnorePatternWhitespace;

    /// <summary>Also glued to its words, as it comes off some pages: <c>image captionThe quay</c>.</summary>
    [GeneratedRegex(
        """^(image|media|photo|picture)\ ?caption\s*[,:]?\s*(?<caption>\S.*)$|^caption\s*:\s*(?<caption>\S.*)$""",
        Options
    )]
    private static partial Regex CaptionMark();

    [GeneratedRegex(
        """
            ^(image|media|photo|picture)\ ?(copyright|source)\s*[,:©]?\s*(?<credit>.*)$
            |^(photo(graph)?(y)?|picture|image|graphic|illustration|foto|fotografía|fotograf[ií]a|bild|cr[eé]dito
                |credit|(photo|image|picture|cr[eé]dit)\ (credit|photo|source))\s*[:/]\s*(?<credit>\S.*)$
            |^\(?(photo(graph)?|picture|image|foto)\ (by|courtesy\ of|via|de|von)\s+(?<credit>[^()]+)\)?\.?$
            |^\((photo(graph)?|picture|image|foto|credit)\s*:\s*(?<credit>[^()]+)\)\.?$
            """,
        Options
    )]
    private static partial Regex Alone();

    [GeneratedRegex(
        """^(?<caption>\S.*?)\s+(photo(graph)?|picture|image|graphic|illustration|foto"""
            + """|(photo\ |image\ |picture\ )?credit)\s*:\s*(?<credit>\S[^.:]*)\.?$""",
        Options
    )]
    private static partial Regex Behind();

    [GeneratedRegex(
        """^(?<caption>\S.*?)\s*[(\[](photo(graph)?|picture|image|foto|credit)(\s*:|\ by|\ courtesy\ of|\ de"""
            + """|\ von)\s+(?<credit>[^()\[\]]+)[)\]]\.?$""",
        Options
    )]
    private static partial Regex Bracketed();

    /// <summary>Agencies whose bare name under a picture is its credit.</summary>
    [GeneratedRegex(
        """^(©\s*)?(?<credit>(getty(\ images)?|reuters|afp|ap(\ photo)?|associated\ press|epa(-efe)?|efe|dpa"""
            + """|pa(\ media)?|alamy|shutterstock|istock|bloomberg|anadolu)(\s*/\s*\S.{0,40}|\ via\ .{2,40})?)$""",
        Options
    )]
    private static partial Regex Agency();
}
