using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Fields;

namespace HarrisTrip.Model.Settings;

/// <summary>The colours of a site, by day or by night; what is absent is the theme's. All are opaque.</summary>
public sealed record ColorSettings(Location At)
{
    public Text? Background { get; init; }
    public Text? Shade { get; init; }
    public Text? Text { get; init; }
    public Text? Quiet { get; init; }
    public Text? Line { get; init; }
    public Text? Accent { get; init; }

    /// <summary>What site.yaml calls each, and the custom property that it is in a theme's style sheet.</summary>
    public static IReadOnlyList<(string Key, string Property, Func<ColorSettings, Text?> Of)> Properties { get; } =
    [
        ("background", "--paper", c => c.Background),
        ("shade", "--tint", c => c.Shade),
        ("text", "--ink", c => c.Text),
        ("quiet", "--soft", c => c.Quiet),
        ("line", "--hairline", c => c.Line),
        ("accent", "--accent", c => c.Accent),
    ];

    public static FieldTable<ColorSettings> Table { get; } =
        new(
            "`colors`",
            at => new ColorSettings(at),
            Field<ColorSettings>.Of(
                "background",
                StyleShapes.Color,
                c => c.Background,
                (c, v) => c with { Background = v },
                "The ground of the page, such as \"#fbf8f2\"."
            ),
            Field<ColorSettings>.Of(
                "shade",
                StyleShapes.Color,
                c => c.Shade,
                (c, v) => c with { Shade = v },
                "The ground of what stands out in it, such as notes."
            ),
            Field<ColorSettings>.Of(
                "text",
                StyleShapes.Color,
                c => c.Text,
                (c, v) => c with { Text = v },
                "Text, and strong lines."
            ),
            Field<ColorSettings>.Of(
                "quiet",
                StyleShapes.Color,
                c => c.Quiet,
                (c, v) => c with { Quiet = v },
                "Text that stands back: dates, captions, the foot of the page."
            ),
            Field<ColorSettings>.Of(
                "line",
                StyleShapes.Color,
                c => c.Line,
                (c, v) => c with { Line = v },
                "Thin lines between things."
            ),
            Field<ColorSettings>.Of(
                "accent",
                StyleShapes.Color,
                c => c.Accent,
                (c, v) => c with { Accent = v },
                "Links, kickers, marks."
            )
        );
}
