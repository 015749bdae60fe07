using System.Globalization;
using HarrisTrip.Diagnostics;
using HarrisTrip.Html.Css;
using HarrisTrip.Model.Settings;

namespace HarrisTrip.Render.Styles;

/// <summary>Whether text can be read in the colours that site.yaml and the theme make together.</summary>
static class StyleContrast
{
    /// <summary>For text of any size (WCAG 2.2, AA).</summary>
    const double Needed = 4.5;

    /// <summary>How many steps there are from a colour to black or white.</summary>
    const int Steps = 64;

    static readonly string[] texts = ["text", "quiet", "accent"];
    static readonly string[] grounds = ["background", "shade"];

    public static void Check(StyleSettings style, ThemeTokens theme, Report report)
    {
        Check(style.Colors, isDark: false);
        if (theme.HasDark || style.DarkColors is not null)
        {
            Check(style.DarkColors, isDark: true);
        }

        void Check(ColorSettings? own, bool isDark)
        {
            foreach (var text in texts.Select(key => Seen.Of(key, own, theme, isDark)))
            {
                foreach (var ground in grounds.Select(key => Seen.Of(key, own, theme, isDark)))
                {
                    if (
                        (text.Own ?? ground.Own) is { } at
                        && text.Color is { } front
                        && ground.Color is { } back
                        && CssColor.Contrast(front, back) is var ratio and < Needed
                    )
                    {
                        report.Add(
                            StyleRules.StyleContrast,
                            at.At,
                            $"{Named(text)} on {Named(ground)} has a contrast of {Shown(ratio)} to 1 on "
                                + $"{(isDark ? "dark" : "light")} screens; text needs {Shown(Needed)} to 1.",
                            Help(text, front, own, theme, isDark)
                        );
                    }
                }
            }
        }
    }

    /// <summary>The same of a theme by itself, at the lines of its style sheet.</summary>
    public static void Check(ThemeTokens theme, SourceText sheet, Report report)
    {
        foreach (var isDark in theme.HasDark ? new[] { false, true } : [false])
        {
            foreach (var text in texts.Select(PropertyOf))
            {
                foreach (var ground in grounds.Select(PropertyOf))
                {
                    if (
                        theme.Color(text, isDark) is { } front
                        && theme.Color(ground, isDark) is { } back
                        && CssColor.Contrast(front, back) is var ratio and < Needed
                    )
                    {
                        report.Add(
                            StyleRules.StyleContrast,
                            sheet.Locate(theme.OffsetOf(text, isDark)),
                            $"`{text}` ({front.Hex()}) on `{ground}` ({back.Hex()}) has a contrast of {Shown(ratio)} to 1 on "
                                + $"{(isDark ? "dark" : "light")} screens; text needs {Shown(Needed)} to 1.",
                            "Set them further apart, the one darker and the other lighter."
                        );
                    }
                }
            }
        }
    }

    static string PropertyOf(string key) => ColorSettings.Properties.First(p => p.Key == key).Property;

    /// <summary>The colour nearest to the wanted one that can be read on all grounds.</summary>
    static string Help(Seen text, CssColor front, ColorSettings? own, ThemeTokens theme, bool isDark)
    {
        var key = (isDark ? "dark_colors" : "colors") + "." + text.Key;
        var backs = grounds.Select(ground => Seen.Of(ground, own, theme, isDark).Color).OfType<CssColor>().ToList();
        foreach (var end in isDark ? new[] { CssColor.White, CssColor.Black } : [CssColor.Black, CssColor.White])
        {
            for (var step = 1; step <= Steps; step++)
            {
                var hex = front.Toward(end, (double)step / Steps).Hex();
                if (backs.TrueForAll(back => CssColor.Contrast(CssColor.Parse(hex)!.Value, back) >= Needed))
                {
                    return $"With \"{hex}\" for `{key}` it can be read.";
                }
            }
        }
        return "Choose grounds that are both light, or both dark.";
    }

    static string Named(Seen color) =>
        $"{(color.Own is null ? "the theme’s " : "")}`{color.Key}` ({color.Color!.Value.Hex()})";

    /// <summary>Rounded down: what is just too little has to look like it.</summary>
    static string Shown(double ratio) => (Math.Floor(ratio * 100) / 100).ToString("0.0#", CultureInfo.InvariantCulture);

    /// <param name="Own">What site.yaml says; null where it is the theme's.</param>
    readonly record struct Seen(string Key, Text? Own, CssColor? Color)
    {
        public static Seen Of(string key, ColorSettings? own, ThemeTokens theme, bool isDark)
        {
            var (_, property, of) = ColorSettings.Properties.First(p => p.Key == key);
            var named = own is null ? null : of(own);
            return new Seen(key, named, named is null ? theme.Color(property, isDark) : CssColor.Parse(named.Value));
        }
    }
}
