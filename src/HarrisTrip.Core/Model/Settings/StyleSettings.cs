using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Fields;
using static HarrisTrip.Parse.Fields.Shapes;

namespace HarrisTrip.Model.Settings;

/// <summary>A look of one's own without a theme of one's own. What is absent is the theme's.</summary>
public sealed record StyleSettings(Location At)
{
    public ColorSettings? Colors { get; init; }
    public ColorSettings? DarkColors { get; init; }
    public FontSettings? Fonts { get; init; }
    public IReadOnlyList<WebFont>? WebFonts { get; init; }
    public Text? Width { get; init; }
    public Text? PageWidth { get; init; }
    public Text? Logo { get; init; }
    public Text? DarkLogo { get; init; }

    /// <summary>What site.yaml calls each width, and the custom property that it is in a theme's style sheet.</summary>
    public static IReadOnlyList<(string Key, string Property, Func<StyleSettings, Text?> Of)> Widths { get; } =
    [("width", "--measure", s => s.Width), ("page_width", "--wide", s => s.PageWidth)];

    /// <summary>The files that it names, from the folder of articles.</summary>
    public IEnumerable<Text> Files =>
        new[] { Logo, DarkLogo }.Concat(WebFonts?.Select(font => font.File) ?? []).OfType<Text>();

    public static FieldTable<StyleSettings> Table { get; } =
        new(
            "`style`",
            at => new StyleSettings(at),
            Field<StyleSettings>.Of(
                "colors",
                Group(ColorSettings.Table),
                s => s.Colors,
                (s, v) => s with { Colors = v },
                "Colours by day: \"#b00020\" in quotes, or a name of CSS. Text needs a contrast of 4.5 to 1."
            ),
            Field<StyleSettings>.Of(
                "dark_colors",
                Group(ColorSettings.Table),
                s => s.DarkColors,
                (s, v) => s with { DarkColors = v },
                "The same on screens that readers have set to dark."
            ),
            Field<StyleSettings>.Of(
                "fonts",
                Group(FontSettings.Table),
                s => s.Fonts,
                (s, v) => s with { Fonts = v },
                "What it is set in."
            ),
            Field<StyleSettings>.Of(
                "web_fonts",
                ListOf(Group(WebFont.Table)),
                s => s.WebFonts,
                (s, v) => s with { WebFonts = v },
                "Fonts of your own that readers are sent: `name`, `file`, `license`."
            ),
            Field<StyleSettings>.Of(
                "width",
                StyleShapes.Width(24, 48),
                s => s.Width,
                (s, v) => s with { Width = v },
                "Width of the text, from 24rem to 48rem. Default: 32rem."
            ),
            Field<StyleSettings>.Of(
                "page_width",
                StyleShapes.Width(40, 100),
                s => s.PageWidth,
                (s, v) => s with { PageWidth = v },
                "Width of the page, from 40rem to 100rem. Default: 58rem."
            ),
            Field<StyleSettings>.Of(
                "logo",
                Words,
                s => s.Logo,
                (s, v) => s with { Logo = v },
                "An SVG or PNG beside site.yaml that stands at the top of every page in place of the title, which it has "
                    + "to show."
            ),
            Field<StyleSettings>.Of(
                "dark_logo",
                Words,
                s => s.DarkLogo,
                (s, v) => s with { DarkLogo = v },
                "The same for dark screens. Default: the logo."
            )
        );
}
