using HarrisTrip.Html.Css;

namespace HarrisTrip.Check.Html.Css;

/// <summary>
/// The value of sizes (HTML Living Standard 4.8.4.2.2): widths of the picture on the page, each but the last with the
/// screen that it is for.
/// </summary>
static class SizesGrammar
{
    const string What = "widths on the page such as (min-width: 60em) 50vw, 100vw";

    public static string? Fault(string value)
    {
        if (CssTokens.ReadWhole(value) is not { } tokens)
        {
            return What;
        }
        var parts = CssTokens.Split(tokens, ",");
        if (
            CssTokens.Trim(parts[0]) is [{ Kind: CssKind.Ident } auto]
            && auto.Text.Equals("auto", StringComparison.OrdinalIgnoreCase)
        )
        {
            return null;
        }
        for (var i = 0; i < parts.Count; i++)
        {
            var part = CssTokens.Trim(parts[i]);
            var length = LengthOf(part, out var start);
            var condition = part.Take(start).ToList();
            if (!length || (i < parts.Count - 1 && start == 0) || (start > 0 && !IsCondition(condition)))
            {
                return What;
            }
        }
        return null;
    }

    /// <summary>A media query without the type of the medium.</summary>
    static bool IsCondition(List<CssToken> condition) =>
        (condition[0].Kind != CssKind.Ident || condition[0].Text.Equals("not", StringComparison.OrdinalIgnoreCase))
        && MediaQuery.Fault(string.Concat(condition.Select(t => t.Source))) is null;

    /// <summary>True when the last thing is a length; it begins at <paramref name="start"/>.</summary>
    static bool LengthOf(IReadOnlyList<CssToken> part, out int start)
    {
        start = part.Count - 1;
        if (part.Count == 0)
        {
            return false;
        }
        if (part[^1].Kind == CssKind.Close)
        {
            var depth = 0;
            for (start = part.Count - 1; start >= 0; start--)
            {
                depth += part[start].Kind switch
                {
                    CssKind.Close => 1,
                    CssKind.Open or CssKind.Function => -1,
                    _ => 0,
                };
                if (depth == 0)
                {
                    break;
                }
            }
            return start >= 0
                && part[start].Kind == CssKind.Function
                && part[start].Text.ToLowerInvariant() is "calc" or "min" or "max" or "clamp";
        }
        return part[^1] is { Kind: CssKind.Number } number
            && (
                number.Unit.Length > 0
                    ? CssValues.IsLengthUnit(number.Unit) && !number.Text.StartsWith('-')
                    : double.Parse(number.Text, System.Globalization.CultureInfo.InvariantCulture) == 0
            );
    }
}
