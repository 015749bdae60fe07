using System.Globalization;
using HarrisTrip.Files;
using HarrisTrip.Model.Locales;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Settings;
using HarrisTrip.Values;

namespace HarrisTrip.Render;

/// <summary>Pictures as templates see them.</summary>
static class Figures
{
    /// <param name="file">The page that the picture stands on.</param>
    /// <param name="folder">The folder of the article's page in the bundle: where its files are put.</param>
    /// <param name="link">Where a click on it leads.</param>
    /// <param name="lazy">True when it is loaded only when the reader comes near it.</param>
    public static IReadOnlyDictionary<string, object?> Show(
        RenderScope scope,
        Picture picture,
        Language language,
        string file,
        string folder,
        string? link,
        PictureUse use,
        bool lead,
        bool lazy = false
    )
    {
        var values = new Dictionary<string, object?>
        {
            ["alt"] = (object?)picture.Alt ?? language["missing_alt"],
            ["caption"] = picture.Record?.Caption,
            ["credit"] = (object?)picture.Rights.Credit ?? language["missing_credit"],
            ["credit_missing"] = picture.Rights.Credit is null,
            ["ai_label"] = picture.Rights.IsGenerated ? language["made_" + picture.Rights.Source!.Value] : null,
            ["href"] = link,
            ["lead"] = lead,
            ["lazy"] = lazy,
            ["missing"] = picture.Facts is null ? language["missing_picture"] : null,
            ["src"] = null,
            ["srcset"] = null,
            ["sources"] = null,
            ["width"] = null,
            ["height"] = null,
            ["tone"] = null,
            ["sizes"] = Sizes(scope.Site.Settings.Style, lead),
        };
        if (picture.Facts is { IsVector: true } drawn)
        {
            values["src"] = Paths.Relative(file, scope.PutBeside(folder, picture.Asset!, picture.At));
            (values["width"], values["height"]) = (drawn.Width, drawn.Height);
        }
        else if (picture.Facts is { } facts)
        {
            AddFiles(values, scope.Show(picture, use, folder), file);
            values["tone"] = facts.DominantColour is { } tone
                ? "#" + tone.ToString("x6", CultureInfo.InvariantCulture)
                : null;
        }
        return values;
    }

    /// <summary>
    /// How wide the picture stands where site.yaml sets the widths, for browsers that choose a file before they know the
    /// style sheet; null where the theme's own widths hold.
    /// </summary>
    /// <remarks>On a large screen a rem of the theme is 1.1875 em of a media query.</remarks>
    static string? Sizes(StyleSettings? style, bool lead) =>
        StyleShapes.Rem((lead ? style?.PageWidth : style?.Width)?.Value ?? "") is { } rem
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"(min-width: {Math.Ceiling(rem * 1.1875) + 5}em) {Math.Ceiling(rem * 1.1875)}em, 92vw"
            )
            : null;

    /// <summary>
    /// What a browser chooses from: it takes the first format that it knows, and of that the width that fits.
    /// </summary>
    static void AddFiles(Dictionary<string, object?> values, ShownPicture shown, string page)
    {
        var main = PicturePlan.Main(shown.Files);
        var widest = shown.Files.MaxBy(f => f.Width)!;
        values["src"] = Paths.Relative(page, shown.PathOf(main));
        values["srcset"] = Candidates(
            shown.Files.Where(f => f.Extension == main.Extension && f.IsAnimated == main.IsAnimated),
            shown,
            page
        );
        (values["width"], values["height"]) = (widest.Width, widest.Height);
        values["sources"] = shown
            .Files.Where(f => f.Extension != main.Extension || f.IsAnimated != main.IsAnimated)
            .GroupBy(f => (f.Type, f.IsAnimated))
            .Select(format => new Dictionary<string, object?>
            {
                ["type"] = format.Key.Type,
                ["srcset"] = Candidates(format, shown, page),
                // Those who want no movement are shown the still picture.
                ["still"] = main.IsAnimated && !format.Key.IsAnimated,
            })
            .ToList();
    }

    static string Candidates(IEnumerable<PictureFile> files, ShownPicture shown, string page) =>
        string.Join(
            ", ",
            files.Select(f =>
                string.Create(CultureInfo.InvariantCulture, $"{Paths.Relative(page, shown.PathOf(f))} {f.Width}w")
            )
        );

    public static SafeHtml Render(RenderScope scope, IReadOnlyDictionary<string, object?> figure, Language language) =>
        scope.Templates.Render(
            "partials/figure.html",
            new Dictionary<string, object?>
            {
                ["figure"] = figure,
                ["site"] = new Dictionary<string, object?> { ["search"] = scope.Site.HasSearch },
            },
            language,
            _ => null
        ) ?? SafeHtml.Empty;
}
