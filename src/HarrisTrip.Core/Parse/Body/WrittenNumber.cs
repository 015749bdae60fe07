using System.Globalization;
using System.Text;
using HarrisTrip.Values;

namespace HarrisTrip.Parse.Body;

/// <summary>A number with what its author wrote around it.</summary>
/// <param name="Before">A sign of currency, with the blanks that follow it; or empty.</param>
/// <param name="After">A unit, with the blanks before it; or empty.</param>
/// <param name="Decimal">The mark before its decimals; null when it has none.</param>
readonly record struct Quantity(decimal Number, string Before, string After, char? Decimal)
{
    /// <summary>The unit alone: two numbers with different ones cannot share a scale.</summary>
    public string Unit => (Before.Trim() + " " + After.Trim()).Trim();
}

/// <summary>
/// Numbers as newspapers write them in the language of an article: <c>1,500</c>, <c>1 500</c>, <c>€ 2.5 million</c>.
/// The whole text has to be one number, in one way only; half a guess would draw a false bar.
/// </summary>
static class WrittenNumber
{
    const char ArabicDecimal = '٫';

    const char ArabicGroup = '٬';

    /// <summary>The number; null where the text is none, or could be another one.</summary>
    public static decimal? Read(string text, NumberMarks marks) => ReadWhole(text, marks)?.Number;

    /// <summary>The number with its unit; null where the text is none, or could be another one.</summary>
    public static Quantity? ReadWhole(string text, NumberMarks marks)
    {
        if (marks.Decimal is not null)
        {
            return ReadAs(text, marks);
        }
        var (one, other) = (
            ReadAs(text, new NumberMarks('.', ',', marks.InPairs)),
            ReadAs(text, new NumberMarks(',', '.', marks.InPairs))
        );
        return one is null || other is null || one.Value.Number == other.Value.Number ? one ?? other : null;
    }

    /// <summary>What a text means to readers of English and of German, where it is a number to either.</summary>
    public static (decimal? WithPoint, decimal? WithComma) Readings(string text) =>
        (ReadAs(text, NumberMarks.English)?.Number, ReadAs(text, new NumberMarks(',', '.'))?.Number);

    static Quantity? ReadAs(string text, NumberMarks marks)
    {
        var rest = WithoutDirections(text).AsSpan().Trim();
        var negative = TakeSign(ref rest);
        var before = "";
        if (rest.Length > 0 && char.GetUnicodeCategory(rest[0]) == UnicodeCategory.CurrencySymbol)
        {
            var sign = rest;
            rest = rest[1..].TrimStart();
            before = sign[..^rest.Length].ToString();
            negative |= TakeSign(ref rest);
        }
        var length = 0;
        while (
            length < rest.Length
            && (
                IsDigit(rest[length]) || (IsMark(rest[length]) && length + 1 < rest.Length && IsDigit(rest[length + 1]))
            )
        )
        {
            length++;
        }
        return
            length > 0
            && IsUnit(rest[length..])
            && Plain(rest[..length], marks) is { } plain
            && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new Quantity(
                negative ? -number : number,
                before,
                rest[length..].ToString(),
                plain.Contains('.', StringComparison.Ordinal)
                    ? rest[rest[..length].LastIndexOfAny('.', ',', ArabicDecimal)]
                    : null
            )
            : null;
    }

    static bool TakeSign(ref ReadOnlySpan<char> text)
    {
        var negative = text is ['-' or '−', ..];
        text = negative || text is ['+', ..] ? text[1..] : text;
        return negative;
    }

    static bool IsDigit(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber;

    static bool IsMark(char c) => c is '.' or ',' or ArabicDecimal or ArabicGroup || IsGroupOnly(c);

    /// <summary>Blanks (also those that do not break) and apostrophes never stand before decimals.</summary>
    static bool IsGroupOnly(char c) =>
        c is ' ' or '\u00a0' or '\u202f' or '\u2009' or '\u2007' or '\'' or '’' or ArabicGroup;

    /// <summary>Marks of direction, which stand around numbers in Arabic and Hebrew text and are not seen.</summary>
    static string WithoutDirections(string text) =>
        text.AsSpan().ContainsAny('\u200e', '\u200f', '\u061c')
            ? string.Concat(text.Where(c => c is not ('\u200e' or '\u200f' or '\u061c')))
            : text;

    /// <summary>
    /// What may follow a number: words and signs such as % or m², but no second number, and no power.
    /// </summary>
    static bool IsUnit(ReadOnlySpan<char> text)
    {
        if (text is ['²' or '³', ..])
        {
            return false;
        }
        text = text.Trim();
        foreach (var c in text)
        {
            if (
                !(
                    char.IsLetter(c)
                    || char.IsHighSurrogate(c)
                    || char.IsLowSurrogate(c)
                    || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.CurrencySymbol
                    || c is ' ' or '\u00a0' or '\u202f' or '%' or '‰' or '٪' or '°' or '/' or '²' or '³' or '.'
                )
            )
            {
                return false;
            }
        }
        return text is not ['.' or '/', ..];
    }

    /// <summary>
    /// ASCII digits with a decimal point and no groups; null when it is not written as the language does.
    /// </summary>
    static string? Plain(ReadOnlySpan<char> number, NumberMarks marks)
    {
        var point = number.IndexOf(ArabicDecimal) is >= 0 and var arabic
            ? arabic
            : number.IndexOf(marks.Decimal!.Value);
        var whole = point < 0 ? number : number[..point];
        var decimals = point < 0 ? [] : number[(point + 1)..];
        var digits = new StringBuilder(number.Length);
        if (whole.IsEmpty)
        {
            digits.Append('0');
        }
        char? mark = null;
        var (group, groups, paired, even) = (0, 0, true, true);
        foreach (var c in whole)
        {
            if (IsDigit(c))
            {
                digits.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)));
                group++;
                continue;
            }
            if ((!IsGroupOnly(c) && c != marks.Group) || (mark ??= c) != c || digits.Length == 0 || digits[0] == '0')
            {
                return null;
            }
            even &= groups == 0 ? group is >= 1 and <= 3 : group == 3;
            paired &= groups == 0 ? group is 1 or 2 : group == 2;
            (group, groups) = (0, groups + 1);
        }
        if (groups > 0 && (group != 3 || !(even || (paired && marks.InPairs))))
        {
            return null;
        }
        if (!decimals.IsEmpty)
        {
            digits.Append('.');
        }
        foreach (var c in decimals)
        {
            if (!IsDigit(c))
            {
                return null;
            }
            digits.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)));
        }
        return digits.ToString();
    }
}
