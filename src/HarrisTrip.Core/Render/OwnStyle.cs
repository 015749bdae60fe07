using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Html.Css;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Settings;
using HarrisTrip.Render.Styles;
using HarrisTrip.Render.Templating;
using HarrisTrip.Values;

namespace HarrisTrip.Render;

/// <summary>The look that site.yaml describes, with its files in the bundle.</summary>
/// <param name="Css">What stands at the end of the theme's style sheet.</param>
/// <param name="Preloads">The fonts that every page begins with.</param>
sealed record OwnStyle(string Css, SourceMap Map, IReadOnlyList<string> Preloads, SiteLogo? Logo, SiteLogo? DarkLogo)
{
    /// <summary>The theme's style sheet that it belongs to.</summary>
    public const string Sheet = "assets/style.css";

    const string Folder = "assets";

    /// <summary>More faces are seldom seen on a page, and each is a request.</summary>
    const int MaxFonts = 12;

    public static OwnStyle Of(StyleSettings style, ThemeFiles theme, BundleAssets assets, Report report)
    {
        var sheet = new CssSheet(theme.Text(Sheet, report)?.Text ?? "");
        var tokens = ThemeTokens.Of(sheet);
        StyleContrast.Check(style, tokens, report);
        ReportUnused(style, theme, report);
        var fonts = (style.WebFonts ?? [])
            .Take(MaxFonts)
            .Select(font => (Font: font, File: FileOf(font, theme, assets, report)))
            .Where(font => font.File is not null)
            .ToList();
        if (style.WebFonts is { Count: > MaxFonts } many)
        {
            report.Add(
                StyleRules.FontUnfit,
                many[MaxFonts].At,
                $"There are {many.Count} web fonts, and no site needs more than {MaxFonts}.",
                "A variable font holds many of them in one file."
            );
        }
        var text = StyleText.Of(style, fonts.Select(f => (f.Font, Paths.NameOf(f.File!))), tokens.HasDark);
        return new OwnStyle(
            text.Css,
            text.Map,
            [.. Preloaded(style, fonts.Select(f => (f.Font, f.File!)).ToList())],
            SiteLogo.Of(style.Logo, assets, report),
            SiteLogo.Of(style.DarkLogo, assets, report)
        );
    }

    /// <summary>The upright regular faces of text and headings: what stands first on each page.</summary>
    static IEnumerable<string> Preloaded(StyleSettings style, List<(WebFont Font, string File)> fonts) =>
        new[] { style.Fonts?.Text, style.Fonts?.Headings }
            .OfType<Text>()
            .Select(families => StyleShapes.NamesIn(families.Value).First())
            .Select(name => fonts.Find(f => f.Font.Name!.Value == name && !f.Font.IsItalic).File)
            .Where(file => file is not null)
            .Distinct();

    static string? FileOf(WebFont font, ThemeFiles theme, BundleAssets assets, Report report)
    {
        var name = font.File!;
        var path = WebAddress.IsExternal(name.Value) ? null : Paths.Resolve("", name.Value);
        var bytes = path is null ? null : assets.Sources.Bytes(path) ?? theme.Bytes(Paths.Combine(Folder, path));
        if (bytes is null)
        {
            report.Add(
                StyleRules.FontUnfit,
                name.At,
                $"There is no file `{name.Value}` beside site.yaml, nor in the theme’s `assets`.",
                "Add the file, or correct its name (capital letters matter)."
            );
            return null;
        }
        if (Woff2.Fault(bytes) is var (what, help))
        {
            report.Add(StyleRules.FontUnfit, name.At, $"`{name.Value}` {what}.", help);
            return null;
        }
        var stem = Paths.NameOf(name.Value).Split('.')[0];
        return assets.Put(Folder, SourceAssets.HashedName(stem + ".woff2", bytes), bytes);
    }

    static void ReportUnused(StyleSettings style, ThemeFiles theme, Report report)
    {
        var css = theme.StyleSheets(report);
        var set = FontSettings
            .Properties.Select(p => (p.Key, p.Property, style.Fonts is { } fonts ? p.Of(fonts) : null))
            .Concat(StyleSettings.Widths.Select(p => (p.Key, p.Property, p.Of(style))))
            .Concat(
                new[] { style.Colors, style.DarkColors }
                    .OfType<ColorSettings>()
                    .SelectMany(colors => ColorSettings.Properties.Select(p => (p.Key, p.Property, p.Of(colors))))
            );
        foreach (var (key, property, value) in set)
        {
            if (value is not null && !css.Any(sheet => sheet.Contains($"var({property}", StringComparison.Ordinal)))
            {
                report.Add(
                    StyleRules.StyleUnused,
                    value.At,
                    $"`{key}` changes nothing: no style sheet of the theme has `var({property})`.",
                    "Use it there, or remove it here."
                );
            }
        }
        var families = FontSettings
            .Properties.Select(p => style.Fonts is { } fonts ? p.Of(fonts) : null)
            .OfType<Text>()
            .SelectMany(text => StyleShapes.NamesIn(text.Value))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var font in style.WebFonts ?? [])
        {
            if (
                !families.Contains(font.Name!.Value)
                && !css.Any(sheet => sheet.Contains(font.Name.Value, StringComparison.Ordinal))
            )
            {
                report.Add(
                    StyleRules.StyleUnused,
                    font.Name.At,
                    $"Nothing is set in the web font `{font.Name.Value}`.",
                    Suggestion.Nearest(font.Name.Value, families) is { } near
                        ? $"`fonts` names `{near}`: write both the same."
                        : "Name it in `fonts`, or remove it."
                );
            }
        }
    }
}

/// <summary>A logo in the bundle.</summary>
/// <param name="Width">In CSS pixels, as the file has it.</param>
sealed record SiteLogo(string File, int Width, int Height)
{
    const string Folder = "assets";

    /// <summary>In pixels: less is blurred on the screens of today.</summary>
    const int LeastHeight = 80;

    /// <summary>Null for none, and for one that cannot be shown, which is reported.</summary>
    public static SiteLogo? Of(Text? logo, BundleAssets assets, Report report)
    {
        if (logo is null)
        {
            return null;
        }
        if (
            WebAddress.IsExternal(logo.Value)
            || Paths.Resolve("", logo.Value) is not { } path
            || assets.Sources.Find(path) is not { } asset
        )
        {
            Report(
                $"There is no file `{logo.Value}` beside site.yaml.",
                "Add the file, or correct its name (capital letters matter)."
            );
            return null;
        }
        if (asset.Image is not { } image)
        {
            Report(
                $"`{logo.Value}` {asset.Flaw?.What ?? "cannot be read as a picture"}.",
                asset.Flaw?.Help ?? "Save it again as SVG."
            );
            return null;
        }
        if (image.Extension is not (".svg" or ".png"))
        {
            Report($"`{logo.Value}` is neither SVG nor PNG.", "Save it as SVG, which is sharp at any size.");
            return null;
        }
        if (!image.IsVector && image.Height < LeastHeight)
        {
            Report(
                $"`{logo.Value}` is {image.Width} × {image.Height} pixels, too few for sharp screens.",
                $"Save it as SVG, or at least {LeastHeight} pixels high."
            );
            return null;
        }
        StrippedDrawing.Report(logo.Value, asset.Removed, logo.At, report);
        return new SiteLogo(assets.PutBeside(Folder, asset, logo.At), image.Width, image.Height);

        void Report(string message, string help) => report.Add(StyleRules.LogoUnfit, logo.At, message, help);
    }
}
