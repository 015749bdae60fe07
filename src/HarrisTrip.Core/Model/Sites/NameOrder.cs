using System.Globalization;
using System.Text;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Sites;

/// <summary>
/// The order of names in a list from A to Z, the same on every machine: accents and capitals count only between names
/// that are otherwise the same. Scripts follow one another as in Unicode.
/// </summary>
static class NameOrder
{
    public static IComparer<string> Comparer { get; } =
        Comparer<string>.Create(
            (one, other) =>
                string.CompareOrdinal(Plain(one), Plain(other)) is not 0 and var order
                    ? order
                    : string.CompareOrdinal(one, other)
        );

    static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var rune in UnicodeNormalization.Decompose(name).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark)
            {
                plain.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }
        return plain.ToString();
    }
}
