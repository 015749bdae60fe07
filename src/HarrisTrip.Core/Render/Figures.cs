using HarrisTrip.Files;
using HarrisTrip.Model;
using HarrisTrip.Parse;

namespace HarrisTrip.Render;

/// <summary>Pictures as templates see them.</summary>
static class Figures
{
    /// <param name="file">The page that the picture stands on.</param>
    /// <param name="folder">The folder of the article's page in the bundle: where its files are put.</param>
    /// <param name="link">Where a click on it leads.</param>
    /// <param name="lazy">True when it is loaded only when the reader comes near it.</param>
    public static IReadOnlyDictionary<string, object?> Show(RenderScope scope, Picture picture, Language language, string file, string folder, string? link, bool lead, bool lazy = false)
    {
        var shown = picture.Facts is { } facts && picture.Asset is { } asset
            ? (Src: Paths.Relative(file, scope.Assets.Beside(folder, asset)), facts.Width, facts.Height)
            : ((string Src, int Width, int Height)?)null;
        return new Dictionary<string, object?>
        {
            ["src"] = shown?.Src,
            ["width"] = shown?.Width,
            ["height"] = shown?.Height,
            ["alt"] = (object?)picture.Alt ?? language["missing_alt"],
            ["caption"] = picture.Record?.Caption,
            ["credit"] = (object?)picture.Rights.Credit ?? language["missing_credit"],
            ["credit_missing"] = picture.Rights.Credit is null,
            ["ai_label"] = picture.Rights.IsGenerated ? language["made_" + picture.Rights.Source!.Value] : null,
            ["href"] = link,
            ["lead"] = lead,
            ["lazy"] = lazy,
            ["missing"] = shown is null ? language["missing_picture"] : null,
        };
    }

    public static SafeHtml Render(RenderScope scope, IReadOnlyDictionary<string, object?> figure, Language language) =>
        scope.Templates.Render("partials/figure.html", new Dictionary<string, object?> { ["figure"] = figure }, language, _ => null) ?? SafeHtml.Empty;
}
