using System.Collections.Frozen;

namespace HarrisTrip.Check.Html.Css;

/// <summary>Values of CSS properties, for those few whose grammar is short and certain.</summary>
static class PropertyValues
{
    static readonly FrozenSet<string> colors = """
        color background-color border-color border-top-color border-right-color border-bottom-color border-left-color outline-color column-rule-color
        text-decoration-color text-emphasis-color caret-color accent-color fill stroke
        """.Split([' ', '\n']).ToFrozenSet(StringComparer.Ordinal);

    static readonly FrozenSet<string> lengths = """
        width height min-width min-height max-width max-height margin margin-top margin-right margin-bottom margin-left padding padding-top padding-right
        padding-bottom padding-left top right bottom left
        """.Split([' ', '\n']).ToFrozenSet(StringComparer.Ordinal);

    public static Fault? FaultOf(string property, IReadOnlyList<CssToken> value)
    {
        foreach (var token in value)
        {
            if (token.Kind == CssKind.Function || token.Text.StartsWith("--", StringComparison.Ordinal))
            {
                // What a function gives is not known.
                return null;
            }
            if (token.Kind == CssKind.Number && token.Unit.Length > 0 && !CssValues.IsUnit(token.Unit))
            {
                return Wrong(property, token, "has an unknown unit");
            }
            if (token.Kind is CssKind.Colon or CssKind.Open)
            {
                return Wrong(property, token, "cannot stand in its value; look for a ; that is missing");
            }
            if (colors.Contains(property) && !IsColor(token))
            {
                return Wrong(property, token, "is no colour");
            }
            if (lengths.Contains(property) && token.Kind == CssKind.Number && token.Unit.Length == 0 && token.Text.AsSpan().IndexOfAnyExcept("+-0.") >= 0)
            {
                return Wrong(property, token, "has no unit");
            }
            if (lengths.Contains(property) && token.Kind is CssKind.Hash or CssKind.String or CssKind.Url)
            {
                return Wrong(property, token, "is no length");
            }
        }
        return null;
    }

    static Fault Wrong(string property, CssToken token, string what) => new($"`{Says.Value(token.Source)}` {what}, in the property `{property}` of the style.", "Mend the value: browsers skip it.");

    static bool IsColor(CssToken token) => token.Kind switch
    {
        CssKind.Space => true,
        CssKind.Hash => CssValues.IsHexColor(token.Text),
        CssKind.Word => CssValues.IsColorWord(token.Text) || token.Text.ToLowerInvariant() is "inherit" or "initial" or "unset" or "revert" or "revert-layer" or "auto" or "none" or "important"
            or "context-fill" or "context-stroke" or "invert" || token.Text.StartsWith('-'),
        CssKind.Sign => token.Source == "!",
        CssKind.Url => true,
        _ => false,
    };
}
