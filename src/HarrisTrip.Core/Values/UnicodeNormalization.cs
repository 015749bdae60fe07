using System.Text;
using ADRaffy.ENSNormalize;

namespace HarrisTrip.Values;

/// <summary>
/// Texts in Normalization Form C (Unicode Standard Annex 15): one spelling for what looks the same, since some systems
/// write é as two characters in the names of files. The framework's own function does nothing in a program that knows
/// no cultures.
/// </summary>
static class UnicodeNormalization
{
    /// <summary>In UTF-16 units. The library's time grows with the square of the marks on one letter.</summary>
    const int MaxLength = 1_000;

    /// <summary>
    /// A text with each mark as a character of its own (Normalization Form D); one longer than any name stays as it is.
    /// </summary>
    public static string Decompose(string text) =>
        text.Length > MaxLength || Ascii.IsValid(text) ? text : ENSNormalize.NF.NFD(text);

    /// <summary>A text composed; one longer than any address or heading stays as it is.</summary>
    public static string Compose(string text) =>
        text.Length > MaxLength || !text.AsSpan().ContainsAnyExceptInRange('\0', '\u02FF')
            ? text
            : ENSNormalize.NF.NFC(text);
}
