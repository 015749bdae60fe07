using System.Globalization;
using System.Text;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Pictures;

/// <summary>Compares what two sources say of rights, as an editor would: by their words, not by their marks.</summary>
public static class RightsWords
{
    /// <summary>
    /// True when neither says anything that the other contradicts: the words of one are among the words of the other,
    /// in any order. "(c) 2026 Ann Author" and "© 2026 Ann Author. All rights reserved" agree, so do "Photo: Ann
    /// Author" and "Ann Author".
    /// </summary>
    public static bool Agree(string one, string other)
    {
        if (one == other)
        {
            return true;
        }
        var (words, others) = (Words(one), Words(other));
        return words.Count > 0 && others.Count > 0 && (words.IsSubsetOf(others) || others.IsSubsetOf(words));
    }

    /// <summary>True when both have the same letters and digits in the same order.</summary>
    public static bool AreSame(string one, string other) => one == other || Letters(one) == Letters(other);

    /// <summary>True for two spellings of one address: http or https, with or without a slash at the end.</summary>
    public static bool AreSameAddress(string one, string other) =>
        Bare(one).Equals(Bare(other), StringComparison.OrdinalIgnoreCase);

    static ReadOnlySpan<char> Bare(string address)
    {
        var rest = address.AsSpan().TrimEnd('/');
        return rest[(rest.IndexOf("://") is >= 0 and var at ? at + 3 : 0)..];
    }

    static string Letters(string text) =>
        string.Concat(UnicodeNormalization.Compose(text).EnumerateRunes().Where(Rune.IsLetterOrDigit));

    static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var rune in UnicodeNormalization.Compose(text).EnumerateRunes())
        {
            if (
                Rune.IsLetterOrDigit(rune)
                || Rune.GetUnicodeCategory(rune)
                    is UnicodeCategory.NonSpacingMark
                        or UnicodeCategory.SpacingCombiningMark
            )
            {
                word.Append(Rune.ToLowerInvariant(rune));
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }
        return words;
    }
}
