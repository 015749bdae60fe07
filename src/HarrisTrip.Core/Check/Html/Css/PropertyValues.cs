using System.Collections.Frozen;
using HarrisTrip.Check.Views;
using HarrisTrip.Html;
using HarrisTrip.Html.Css;

namespace HarrisTrip.Check.Html.Css;

/// <summary>Values of CSS properties, for those few whose grammar is short and certain.</summary>
static class PropertyValues
{
    static readonly FrozenSet<string> colors = """
        color background-color border-color border-top-color border-right-color border-bottom-color border-left-color
        outline-color column-rule-color text-decoration-color text-emphasis-color caret-color accent-color fill stroke
        """.Split([' ', '\n']).ToFrozenSet(StringComparer.Ordinal);

    static readonly FrozenSet<string> lengths = """
        width height min-width min-height max-width max-height margin margin-top margin-right margin-bottom margin-left
        padding padding-top padding-right padding-bottom padding-left top right bottom left
        """.Split([' ', '\n']).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Properties whose value is one word, with all the words that it can be.</summary>
    static readonly FrozenDictionary<string, FrozenSet<string>> words = """
        border-collapse: collapse separate
        box-sizing: content-box border-box
        caption-side: top bottom left right block-start block-end inline-start inline-end
        clear: none left right both inline-start inline-end block-start block-end top bottom both-inline both-block
        direction: ltr rtl
        empty-cells: show hide
        float: none left right inline-start inline-end footnote top bottom block-start block-end snap-block snap-inline
        font-style: normal italic oblique left right
        font-weight: normal bold bolder lighter
        list-style-position: inside outside
        mix-blend-mode: normal multiply screen overlay darken lighten color-dodge color-burn hard-light soft-light difference exclusion hue saturation color luminosity plus-lighter plus-darker
        object-fit: fill contain cover none scale-down
        overflow-x: visible hidden clip scroll auto
        overflow-y: visible hidden clip scroll auto
        overflow: visible hidden clip scroll auto overlay
        pointer-events: auto none visiblepainted visiblefill visiblestroke visible painted fill stroke all bounding-box
        position: static relative absolute fixed sticky running
        resize: none both horizontal vertical block inline
        table-layout: auto fixed
        text-align: start end left right center justify match-parent justify-all
        visibility: visible hidden collapse force-hidden
        cursor: auto default none context-menu help pointer progress wait cell crosshair text vertical-text alias copy move no-drop not-allowed grab grabbing e-resize n-resize ne-resize nw-resize s-resize se-resize sw-resize w-resize ew-resize ns-resize nesw-resize nwse-resize col-resize row-resize all-scroll zoom-in zoom-out
        padding-top: 
        padding-right: 
        padding-bottom: 
        padding-left: 
        padding: 
        font-size: xx-small x-small small medium large x-large xx-large xxx-large smaller larger math
        display: block inline run-in flow flow-root table flex grid ruby list-item table-row-group table-header-group table-footer-group table-row table-cell table-column-group table-column table-caption ruby-base ruby-text ruby-base-container ruby-text-container contents none inline-block inline-list-item inline-table inline-flex inline-grid math inline-math compact marker block-ruby grid-lanes inline-grid-lanes
        """.Split('\n').Select(row => row.Split(": ")).ToFrozenDictionary(
        row => row[0],
        row => row[1].Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase),
        StringComparer.Ordinal
    );

    static readonly FrozenSet<string> notNegative = WordList.SetOf(
        """
        width height min-width min-height max-width max-height padding padding-top padding-right padding-bottom
        padding-left font-size line-height border-width border-radius
        """
    );

    public static Fault? FaultOf(string property, IReadOnlyList<CssToken> value)
    {
        foreach (var token in value)
        {
            if (
                token.Kind == CssKind.Function
                || (token.Kind == CssKind.Ident && token.Text.StartsWith("--", StringComparison.Ordinal))
            )
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
                return Wrong(property, token, "is not allowed in its value; check for a missing ;");
            }
            if (
                token.Kind == CssKind.Ident
                && words.TryGetValue(property, out var known)
                && !known.Contains(token.Text)
                && !IsForAll(token.Text)
            )
            {
                return Wrong(property, token, "is not one of its keywords");
            }
            if (
                token.Kind == CssKind.Number
                && token.Text.StartsWith('-')
                && token.Text.AsSpan().IndexOfAnyExcept("-0.") >= 0
                && notNegative.Contains(property)
            )
            {
                return Wrong(property, token, "is negative");
            }
            if (colors.Contains(property) && !IsColor(token))
            {
                return Wrong(property, token, "is not a colour");
            }
            if (
                lengths.Contains(property)
                && token.Kind == CssKind.Number
                && token.Unit.Length == 0
                && token.Text.AsSpan().IndexOfAnyExcept("+-0.") >= 0
            )
            {
                return Wrong(property, token, "has no unit");
            }
            if (lengths.Contains(property) && token.Kind is CssKind.Hash or CssKind.String or CssKind.Url)
            {
                return Wrong(property, token, "is not a length");
            }
        }
        return null;
    }

    static Fault Wrong(string property, CssToken token, string what) =>
        new(
            $"`{Quoted.Value(token.Source)}` {what}, in the CSS property `{property}`.",
            "Correct the value: browsers skip the declaration."
        );

    /// <summary>What every property takes.</summary>
    static bool IsForAll(string word) =>
        word.ToLowerInvariant() is "inherit" or "initial" or "unset" or "revert" or "revert-layer" or "important"
        || word.StartsWith('-');

    static bool IsColor(CssToken token) =>
        token.Kind switch
        {
            CssKind.Whitespace => true,
            CssKind.Hash => CssValues.IsHexColor(token.Text),
            CssKind.Ident => CssValues.IsColorWord(token.Text)
                || IsForAll(token.Text)
                || token.Text.ToLowerInvariant() is "auto" or "none" or "context-fill" or "context-stroke" or "invert",
            CssKind.Delim => token.Source == "!",
            CssKind.Url => true,
            _ => false,
        };
}
