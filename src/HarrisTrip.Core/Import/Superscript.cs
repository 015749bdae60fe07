using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace HarrisTrip.Import;

/// <summary>Superscripts and subscripts, for which Markdown has no mark.</summary>
static partial class Superscript
{
    const string Super = "0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ",
        SuperForms = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ",
        Sub = "0123456789+-−=()aehijklmnoprstuvxβγρφχ",
        SubForms = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ";

    static readonly System.Buffers.SearchValues<char> allForms = System.Buffers.SearchValues.Create(
        SuperForms + SubForms
    );

    /// <summary>
    /// The same words in characters that stand above or below the line themselves; null when one of them has none.
    /// </summary>
    /// <param name="element">sup or sub.</param>
    public static string? Of(string words, string element)
    {
        var (plain, forms) = element == "sup" ? (Super, SuperForms) : (Sub, SubForms);
        return words.All(c => c == ' ' || plain.Contains(c, StringComparison.Ordinal))
            ? string.Concat(words.Select(c => c == ' ' ? ' ' : forms[plain.IndexOf(c, StringComparison.Ordinal)]))
            : null;
    }

    /// <summary>The same text as it was before any of it was raised or lowered.</summary>
    public static string Restore(string text) =>
        text.AsSpan().IndexOfAny(allForms) < 0
            ? text
            : string.Create(
                text.Length,
                text,
                (chars, source) =>
                {
                    for (var i = 0; i < source.Length; i++)
                    {
                        chars[i] =
                            SuperForms.IndexOf(source[i], StringComparison.Ordinal) is >= 0 and var super ? Super[super]
                            : SubForms.IndexOf(source[i], StringComparison.Ordinal) is >= 0 and var sub ? Sub[sub]
                            : source[i];
                    }
                }
            );

    /// <summary>Raises all texts in an element, links and the like around them staying, and has it read.</summary>
    public static T InTexts<T>(IElement element, string name, Func<IElement, T> read)
    {
        foreach (var text in element.Descendants<IText>())
        {
            text.Data = Of(text.Data.Replace('\n', ' ').Replace('\t', ' '), name) ?? text.Data;
        }
        return read(element);
    }

    /// <summary>What shows that words are raised or lowered when they themselves cannot: as in x^(a/b).</summary>
    public static (string Before, string After) Marks(string element) => (element == "sup" ? "^(" : "_(", ")");

    /// <summary>True for an ordinal such as 1st, which is read as well on the line.</summary>
    public static bool IsOrdinal(char before, string words, string element) =>
        element == "sup" && char.IsAsciiDigit(before) && Ordinal().IsMatch(words);

    [GeneratedRegex(
        "^(st|nd|rd|th|er|re|ère|ème|eme|nde)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Ordinal();
}
