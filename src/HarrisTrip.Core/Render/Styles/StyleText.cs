using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Settings;

namespace HarrisTrip.Render.Styles;

/// <summary>
/// The end of the theme's style sheet: what site.yaml says of the look, as custom properties. It stands behind the
/// theme's own values, of which those for print still hold.
/// </summary>
sealed class StyleText
{
    readonly StringBuilder css = new();

    StyleText() { }

    public SourceMap Map { get; } = new();

    public string Css => css.ToString();

    /// <param name="fonts">The web fonts, and what each is called beside the style sheet.</param>
    /// <param name="hasDark">True when the theme has colours for dark screens.</param>
    public static StyleText Of(StyleSettings style, IEnumerable<(WebFont Font, string Name)> fonts, bool hasDark)
    {
        var text = new StyleText();
        foreach (var (font, name) in fonts)
        {
            text.Add(font, name);
        }
        text.Add(null, FontSettings.Properties.Select(p => (p.Property, style.Fonts is { } own ? p.Of(own) : null)));
        text.Add("screen", StyleSettings.Widths.Select(p => (p.Property, p.Of(style))));
        // Where there are others for dark screens, those for light ones must not take their place.
        text.Add(
            hasDark || style.DarkColors is not null ? "screen and (prefers-color-scheme: light)" : "screen",
            Colors(style.Colors)
        );
        text.Add("screen and (prefers-color-scheme: dark)", Colors(style.DarkColors));
        return text;
    }

    static IEnumerable<(string, Text?)> Colors(ColorSettings? colors) =>
        ColorSettings.Properties.Select(p => (p.Property, colors is null ? null : p.Of(colors)));

    void Add(WebFont font, string name)
    {
        Mark(font.At);
        css.Append("\n/* ").Append(font.Name!.Value).Append(": ").Append(font.License!.Value).Append(" */\n");
        Mark(font.At);
        css.Append("@font-face {\n  font-family: \"").Append(font.Name.Value).Append("\";\n");
        css.Append("  src: url(\"").Append(name).Append("\") format(\"woff2\");\n");
        css.Append("  font-weight: ").Append(font.Weight?.Value ?? "400").Append(";\n");
        css.Append("  font-style: ").Append(font.IsItalic ? "italic" : "normal").Append(";\n");
        css.Append("  font-display: swap;\n}\n");
    }

    void Add(string? media, IEnumerable<(string Property, Text? Value)> properties)
    {
        var set = properties.Where(p => p.Value is not null).ToList();
        if (set.Count == 0)
        {
            return;
        }
        Mark(set[0].Value!.At);
        css.Append(media is null ? "\n:root {\n" : $"\n@media {media} {{\n:root {{\n");
        foreach (var (property, value) in set)
        {
            Mark(value!.At);
            css.Append("  ").Append(property).Append(": ").Append(value.Value).Append(";\n");
        }
        css.Append(media is null ? "}\n" : "}\n}\n");
    }

    void Mark(Location at) => Map.Mark(css.Length, at, authored: true);
}
