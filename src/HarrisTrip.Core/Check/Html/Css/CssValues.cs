using System.Collections.Frozen;
using HarrisTrip.Html.Css;

namespace HarrisTrip.Check.Html.Css;

/// <summary>Colours and units of CSS.</summary>
static class CssValues
{
    static readonly FrozenSet<string> colors = """
        aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood
        cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod
        darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon
        darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray
        dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green
        greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon
        lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon
        lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen
        magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue
        mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy
        oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip
        peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown
        seagreen seashell sienna silver skyblue slateblue slategray slategrey snow springgreen steelblue tan teal
        thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen transparent currentcolor accentcolor
        accentcolortext activetext buttonborder buttonface buttontext canvas canvastext field fieldtext graytext
        highlight highlighttext linktext mark marktext selecteditem selecteditemtext visitedtext activeborder
        activecaption appworkspace background buttonhighlight buttonshadow captiontext inactiveborder inactivecaption
        inactivecaptiontext infobackground infotext menu menutext scrollbar threeddarkshadow threedface threedhighlight
        threedlightshadow threedshadow window windowframe windowtext
        """.Split([' ', '\n']).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string> functions =
        "rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark device-cmyk contrast-color"
            .Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string> lengths = """
        em rem ex rex cap rcap ch rch ic ric lh rlh vw svw lvw dvw vh svh lvh dvh vi svi lvi dvi vb svb lvb dvb vmin
        svmin lvmin dvmin vmax svmax lvmax dvmax cqw cqh cqi cqb cqmin cqmax cm mm q in pt pc px
        """.Split([' ', '\n']).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string> otherUnits = "% deg grad rad turn s ms hz khz dpi dpcm dppx x fr"
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsLengthUnit(string unit) => lengths.Contains(unit);

    public static bool IsUnit(string unit) => lengths.Contains(unit) || otherUnits.Contains(unit);

    public static bool IsColorWord(string word) => colors.Contains(word);

    public static bool IsHexColor(string digits) =>
        digits.Length is 3 or 4 or 6 or 8 && digits.All(char.IsAsciiHexDigit);

    public static bool IsColor(string value) =>
        CssTokens.ReadWhole(value) is { Count: > 0 } tokens
        && CssTokens.Trim(tokens) is [var first, ..] all
        && first.Kind switch
        {
            CssKind.Hash => all.Count == 1 && IsHexColor(first.Text),
            CssKind.Ident => all.Count == 1 && IsColorWord(first.Text),
            CssKind.Function => functions.Contains(first.Text) && all[^1].Kind == CssKind.Close,
            _ => false,
        };
}
