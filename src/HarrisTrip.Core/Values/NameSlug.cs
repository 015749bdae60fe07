using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HarrisTrip.Values;

/// <summary>
/// Names made into parts of addresses: of a topic, a category, a person. The part depends on nothing but the name, and
/// two names have one only when they differ in no more than capitals, punctuation and how accents are spelt.
/// </summary>
public static class NameSlug
{
    /// <summary>In UTF-16 units.</summary>
    const int MaxLength = 60;

    public static string Of(string name)
    {
        var words = SectionIds.FromWords(Spell(name));
        return words is null ? "name-" + Hash(name)
            : words.Length > MaxLength ? $"{Slug.Shorten(words, MaxLength)}-{Hash(words)}"
            : Slug.IsDevice(words) || words is "page" ? $"{words}-name"
            : words;
    }

    /// <summary>
    /// Symbols that distinguish names, as words or as letters: "C++" is not "C", and a name may be nothing but a sign.
    /// </summary>
    /// <summary>The same for all who write it with its accents or without them.</summary>
    public static string WithoutAccents(string name) =>
        string.Concat(UnicodeNormalization.Decompose(Of(name)).Where(c => c is not (>= '\u0300' and <= '\u036f')));

    static string Spell(string name)
    {
        var spelt = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            var word = rune.Value switch
            {
                '+' => "plus",
                '#' => "sharp",
                '&' => "and",
                '@' => "at",
                '%' => "percent",
                '=' => "equals",
                '<' => "less",
                '>' => "more",
                '$' => "dollar",
                '€' => "euro",
                '£' => "pound",
                _ => Rune.GetUnicodeCategory(rune)
                    is UnicodeCategory.OtherSymbol
                        or UnicodeCategory.MathSymbol
                        or UnicodeCategory.CurrencySymbol
                    ? "u" + rune.Value.ToString("x", CultureInfo.InvariantCulture)
                    : null,
            };
            spelt.Append(word is null ? rune.ToString() : $" {word} ");
        }
        return spelt.ToString();
    }

    static string Hash(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(UnicodeNormalization.Compose(text)), hash);
        return Convert.ToHexStringLower(hash[..5]);
    }
}
