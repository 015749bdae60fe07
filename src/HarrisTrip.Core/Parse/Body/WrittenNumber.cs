using System.Globalization;

namespace HarrisTrip.Parse.Body;

/// <summary>
/// Numbers as newspapers of many countries write them: <c>1,500</c>, <c>1 500</c>, <c>1.234,5</c>, <c>€ 2.5 million</c>.
/// The whole text has to be one number; half a guess would draw a false bar.
/// </summary>
static class WrittenNumber
{
    public static decimal? Read(string text)
    {
        var rest = text.AsSpan().Trim();
        var negative = TakeSign(ref rest);
        if (rest.Length > 0 && char.GetUnicodeCategory(rest[0]) == UnicodeCategory.CurrencySymbol)
        {
            rest = rest[1..].TrimStart();
            negative |= TakeSign(ref rest);
        }
        var length = 0;
        while (length < rest.Length && (char.IsAsciiDigit(rest[length]) || (IsMark(rest[length]) && length + 1 < rest.Length && char.IsAsciiDigit(rest[length + 1]))))
        {
            length++;
        }
        return length > 0 && char.IsAsciiDigit(rest[0]) && IsUnit(rest[length..]) && Plain(rest[..length]) is { } plain
            && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? negative ? -number : number
            : null;
    }

    static bool TakeSign(ref ReadOnlySpan<char> text)
    {
        var negative = text is ['-' or '−', ..];
        text = negative || text is ['+', ..] ? text[1..] : text;
        return negative;
    }

    static bool IsMark(char c) => c is '.' or ',' || IsGroupOnly(c);

    /// <summary>Spaces (also those that do not break) and apostrophes never stand before decimals.</summary>
    static bool IsGroupOnly(char c) => c is ' ' or '\u00a0' or '\u202f' or '\u2009' or '\'' or '’';

    /// <summary>What may follow a number: words and signs such as % or m², but no second number.</summary>
    static bool IsUnit(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        foreach (var c in text)
        {
            if (!(char.IsLetter(c) || c is ' ' or '\u00a0' or '\u202f' or '%' or '‰' or '°' or '/' or '²' or '³' or '.'
                || char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol))
            {
                return false;
            }
        }
        return text is not ['.' or '/', ..];
    }

    /// <summary>Digits with a decimal point and no groups; null when groups are not of three digits.</summary>
    static string? Plain(ReadOnlySpan<char> number)
    {
        var last = number.LastIndexOfAny('.', ',');
        // One kind of mark before three digits parts thousands; another mark before it, or another number of digits, makes it the decimal mark.
        var isDecimal = last >= 0 && (number.Length - last - 1 != 3 || HasOther(number[..last], number[last]) || last > 3 && !HasMark(number[..last]) || number[0] == '0')
            && number[..last].IndexOf(number[last]) < 0;
        var whole = isDecimal ? number[..last] : number;
        var decimals = isDecimal ? number[(last + 1)..] : [];
        var digits = new System.Text.StringBuilder(number.Length);
        char? mark = null;
        var group = 0;
        var isFirst = true;
        foreach (var c in whole)
        {
            if (char.IsAsciiDigit(c))
            {
                digits.Append(c);
                group++;
                continue;
            }
            if ((mark ??= c) != c || (isFirst ? group is 0 or > 3 : group != 3))
            {
                return null;
            }
            (group, isFirst) = (0, false);
        }
        if (!isFirst && group != 3 || decimals.ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }
        return decimals.IsEmpty ? digits.ToString() : digits.Append('.').Append(decimals).ToString();
    }

    static bool HasOther(ReadOnlySpan<char> text, char mark)
    {
        foreach (var c in text)
        {
            if (c != mark && !char.IsAsciiDigit(c))
            {
                return true;
            }
        }
        return false;
    }

    static bool HasMark(ReadOnlySpan<char> text) => text.ContainsAnyExceptInRange('0', '9');
}
