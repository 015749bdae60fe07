using System.Collections.Frozen;

namespace HarrisTrip.Check.Html.Css;

/// <summary>The at-rules of CSS.</summary>
static class AtRules
{
    static readonly FrozenSet<string> known = """
        annotation apply bottom-center bottom-left bottom-left-corner bottom-right bottom-right-corner character-variant
        charset color-profile container contents counter-style custom-media custom-selector document else font-face
        font-feature-values font-palette-values function historical-forms import keyframes layer left-bottom left-middle
        left-top location media mixin namespace navigation nest ornaments page position-try private property
        right-bottom right-middle right-top scope starting-style styleset stylistic supports supports-condition swash
        top-center top-left top-left-corner top-right top-right-corner view-transition viewport when
        """.Split([' ', '\n']).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string> ownWords = """
        color-profile counter-style font-face font-feature-values font-palette-values property view-transition viewport
        page function position-try
        """.Split([' ', '\n']).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsKnown(string name) => known.Contains(name) || name.StartsWith('-');

    /// <summary>True when its block holds something other than declarations and rules.</summary>
    public static bool HasOwnWords(string name) => ownWords.Contains(name) || name.StartsWith('-');
}
