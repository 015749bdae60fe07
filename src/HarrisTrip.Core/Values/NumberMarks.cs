namespace HarrisTrip.Values;

/// <summary>
/// The separators in the numbers of a language. Blanks and apostrophes between thousands are read in every one.
/// </summary>
/// <param name="Decimal">The mark before decimals; null where it is not known.</param>
/// <param name="Group">The mark between thousands, where it is a dot or a comma.</param>
/// <param name="InPairs">True where digits before the last three stand in pairs, as in 12,34,567.</param>
public sealed record NumberMarks(char? Decimal, char? Group, bool InPairs = false)
{
    public static NumberMarks English { get; } = new('.', ',');

    public static NumberMarks Unknown { get; } = new(null, null);

    static readonly NumberMarks Continental = new(',', '.');

    static readonly NumberMarks Swiss = new('.', null);

    static readonly NumberMarks Indian = new('.', ',', InPairs: true);

    /// <summary>Those of a language whose way to write 1234 or 56789 has this between thousands.</summary>
    public static NumberMarks Of(string? thousands) =>
        thousands switch
        {
            "," => English,
            "." => Continental,
            "'" or "’" => Swiss,
            " " or "\u00a0" or "\u202f" or "\u2009" => new NumberMarks(',', null),
            _ => Unknown,
        };

    /// <summary>
    /// Where a region writes numbers in another way than most of its language does (CLDR); null where it does not.
    /// </summary>
    public static NumberMarks? OfRegion(string tag)
    {
        var language = LanguageTag.Primary(tag);
        return (language, Region(tag)) switch
        {
            ("de", "CH" or "LI") or ("it", "CH") or ("en", "CH") or ("rm", _) => Swiss,
            (
                "es",
                "419"
                    or "BZ"
                    or "CU"
                    or "DO"
                    or "GT"
                    or "HN"
                    or "MX"
                    or "NI"
                    or "PA"
                    or "PE"
                    or "PR"
                    or "SV"
                    or "US"
            ) => English,
            ("es", "AR" or "BO" or "CL" or "CO" or "EC" or "PY" or "UY" or "VE")
            or ("ar", "DZ" or "EH" or "LY" or "MA" or "TN") => Continental,
            ("en", "ZA") => new NumberMarks(',', null),
            ("en", "IN" or "BD" or "PK" or "NP" or "LK")
            or (
                "as"
                    or "bn"
                    or "gu"
                    or "hi"
                    or "kn"
                    or "ml"
                    or "mr"
                    or "ne"
                    or "or"
                    or "pa"
                    or "ta"
                    or "te"
                    or "ur",
                _
            ) => Indian,
            _ => null,
        };
    }

    static string Region(string tag) =>
        tag.Split('-')
            .Skip(1)
            .TakeWhile(part => part.Length > 1)
            .FirstOrDefault(part => part.Length == 2 || (part.Length == 3 && char.IsAsciiDigit(part[0])))
            ?.ToUpperInvariant()
        ?? "";
}
