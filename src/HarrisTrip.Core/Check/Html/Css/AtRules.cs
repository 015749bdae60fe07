using System.Collections.Frozen;

namespace HarrisTrip.Check.Html.Css;

/// <summary>The at-rules of CSS.</summary>
static class AtRules
{
    static readonly FrozenSet<string> known = """
        charset color-profile container counter-style custom-media document font-face font-feature-values font-palette-values import keyframes layer media namespace
        nest page position-try property scope starting-style supports view-transition viewport function top-left-corner top-left top-center top-right top-right-corner
        bottom-left-corner bottom-left bottom-center bottom-right bottom-right-corner left-top left-middle left-bottom right-top right-middle right-bottom
        """.Split([' ', '\n']).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string> ownWords = "color-profile counter-style font-face font-feature-values font-palette-values property view-transition viewport page function position-try"
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsKnown(string name) => known.Contains(name) || name.StartsWith('-');

    /// <summary>True when what stands in its block is not what stands in a rule.</summary>
    public static bool HasOwnWords(string name) => ownWords.Contains(name) || name.StartsWith('-');
}
