using System.Globalization;
using System.Text.RegularExpressions;

namespace HarrisTrip.Import.Plain;

/// <summary>A sentence that says how many parts follow: <c>Here are four things to know.</c></summary>
static partial class Announcement
{
    /// <summary>The words for each number, from two on.</summary>
    static readonly string[] numbers =
    [
        "two dos deux zwei dois duas",
        "three tres trois drei três",
        "four cuatro quatre vier quatro",
        "five cinco cinq fünf",
        "six seis sechs",
        "seven siete sept sieben sete",
        "eight ocho huit acht oito",
        "nine nueve neuf neun nove",
        "ten diez dix zehn dez",
        "eleven once onze elf",
        "twelve doce douze zwölf doze",
    ];

    /// <summary>How many parts a paragraph announces, from 2 to 30; null when it announces none.</summary>
    public static int? PartsIn(string paragraph)
    {
        if (Pattern().Match(paragraph) is not { Success: true } match)
        {
            return null;
        }
        var word = match.Groups["number"].Value;
        var parts = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
            ? digits
            : 2 + Array.FindIndex(numbers, names => names.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase));
        return parts is >= 2 and <= 30 ? parts : null;
    }

    [GeneratedRegex(
        """
            (here\ (are|is|come)|these\ are|below\ are|following|we\ (look|explain|answer)
                |(aquí|aqui)\ (están|hay|tiene|están)|est[ao]s\ son|voici|hier\ sind|das\ sind)
            \P{L}([^.!?]{0,40}\s)?(?<number>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dos
                |tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce
            |deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn
                |elf|zwölf|dois|duas|três|quatro|sete|oito|nove|dez|doze)\s+([\p{L}’'-]+\s+){0,3}?
            (\p{L}{3,}s|dinge|fragen|punkte|gründe|antworten|themen)\b[^.!?]{0,120}[.:!?…]?$
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
            | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Pattern();
}
