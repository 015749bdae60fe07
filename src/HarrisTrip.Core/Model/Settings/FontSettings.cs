using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Fields;

namespace HarrisTrip.Model.Settings;

/// <summary>What a site is set in: typefaces as a style sheet writes them. What is absent is the theme's.</summary>
public sealed record FontSettings(Location At)
{
    public Text? Text { get; init; }
    public Text? Headings { get; init; }
    public Text? Labels { get; init; }
    public Text? Code { get; init; }

    /// <summary>What site.yaml calls each, and the custom property that it is in a theme's style sheet.</summary>
    public static IReadOnlyList<(string Key, string Property, Func<FontSettings, Text?> Of)> Properties { get; } =
    [
        ("text", "--serif", f => f.Text),
        ("headings", "--display", f => f.Headings),
        ("labels", "--sans", f => f.Labels),
        ("code", "--mono", f => f.Code),
    ];

    public static FieldTable<FontSettings> Table { get; } =
        new(
            "`fonts`",
            at => new FontSettings(at),
            Field<FontSettings>.Of(
                "text",
                StyleShapes.Families,
                f => f.Text,
                (f, v) => f with { Text = v },
                "Typefaces of the text, the first that a reader has, such as Source Serif, Georgia, serif."
            ),
            Field<FontSettings>.Of(
                "headings",
                StyleShapes.Families,
                f => f.Headings,
                (f, v) => f with { Headings = v },
                "The same for headlines and headings. Default: as `text`."
            ),
            Field<FontSettings>.Of(
                "labels",
                StyleShapes.Families,
                f => f.Labels,
                (f, v) => f with { Labels = v },
                "The same for what surrounds the text: bylines, captions, menus, tables."
            ),
            Field<FontSettings>.Of(
                "code",
                StyleShapes.Families,
                f => f.Code,
                (f, v) => f with { Code = v },
                "The same for code."
            )
        );
}

/// <summary>A font of the publisher's own, which readers are sent.</summary>
public sealed record WebFont(Location At)
{
    public Text? Name { get; init; }
    public Text? File { get; init; }
    public Text? Weight { get; init; }
    public Text? Slant { get; init; }
    public Text? License { get; init; }

    public bool IsItalic => Slant?.Value == "italic";

    public static FieldTable<WebFont> Table { get; } =
        new(
            "a web font",
            at => new WebFont(at),
            Field<WebFont>.Of(
                "name",
                StyleShapes.Family,
                f => f.Name,
                (f, v) => f with { Name = v },
                "What `fonts` calls it, such as Source Serif.",
                required: true
            ),
            Field<WebFont>.Of(
                "file",
                Shapes.Words,
                f => f.File,
                (f, v) => f with { File = v },
                "A .woff2 file beside site.yaml, such as _fonts/source-serif.woff2, or in the theme's `assets`.",
                required: true
            ),
            Field<WebFont>.Of(
                "license",
                StyleShapes.License,
                f => f.License,
                (f, v) => f with { License = v },
                "The licence that lets you send it to readers, such as OFL-1.1.",
                required: true
            ),
            Field<WebFont>.Of(
                "weight",
                StyleShapes.Weight,
                f => f.Weight,
                (f, v) => f with { Weight = v },
                "How bold it is: 400, 700, or 200-900 for a variable font. Default: 400."
            ),
            Field<WebFont>.Of(
                "slant",
                Shapes.OneOf("upright", "italic"),
                f => f.Slant,
                (f, v) => f with { Slant = v },
                "Upright or italic. Default: upright."
            )
        );
}
