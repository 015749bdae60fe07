using HarrisTrip.Html;
using HarrisTrip.Html.Css;

namespace HarrisTrip.Check.Html.Css;

/// <summary>Selectors (Selectors 4), as far as their signs go.</summary>
static class Selectors
{
    /// <summary>What is wrong; null when a browser can read it.</summary>
    public static string? FaultOf(IReadOnlyList<CssToken> selector)
    {
        foreach (var part in CssTokens.Split(selector, ","))
        {
            var one = CssTokens.Trim(part);
            if (one.Count == 0)
            {
                return "a part of it is empty";
            }
            if (one[0].Source is ">" or "+" or "~")
            {
                return $"it begins with {one[0].Source}";
            }
            if (one[^1].Source is ">" or "+" or "~" or ":" or "." or "#")
            {
                return $"it ends with {one[^1].Source}";
            }
            for (var at = 0; at < one.Count; at++)
            {
                var token = one[at];
                if (
                    token.Kind is CssKind.Semicolon or CssKind.AtKeyword or CssKind.String
                    || (
                        token.Kind == CssKind.Delim
                        && token.Source is not (">" or "+" or "~" or "*" or "." or "|" or "&")
                    )
                )
                {
                    return $"{Quoted.Value(token.Source)} is not allowed in it";
                }
                if (token.Kind == CssKind.Number && !token.Source.StartsWith('.') && !token.Source.EndsWith('%'))
                {
                    return $"{Quoted.Value(token.Source)} is not a name";
                }
                if (token.Kind == CssKind.Number && token.Source.StartsWith('.'))
                {
                    return "a class cannot begin with a digit";
                }
                if (token.Kind == CssKind.Hash && char.IsAsciiDigit(token.Source[1]))
                {
                    return "an id cannot begin with a digit";
                }
                if (
                    token.Kind == CssKind.Colon
                    && at + 1 < one.Count
                    && one[at + 1] is { Kind: CssKind.Ident or CssKind.Function } pseudo
                    && !PseudoClasses.IsKnown(pseudo.Text)
                )
                {
                    return $":{Quoted.Value(pseudo.Text)} is not known";
                }
                if (token.Source == "." && at + 1 < one.Count && one[at + 1].Kind is not CssKind.Ident)
                {
                    return "a . has no name after it";
                }
                if (token.Kind is CssKind.Open or CssKind.Function)
                {
                    at = CssBrackets.EndOf(one, at);
                }
            }
        }
        return null;
    }
}
