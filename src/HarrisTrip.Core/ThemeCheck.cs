using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Html.Css;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Sites;
using HarrisTrip.Render;
using HarrisTrip.Render.Styles;
using HarrisTrip.Render.Templating;
using HarrisTrip.Values;

namespace HarrisTrip;

/// <summary>
/// What is wrong with a theme, whatever is published with it: a sample site is built with it in memory, by the same
/// stages and rules as any other, and what no page of it needed is told.
/// </summary>
public static class ThemeCheck
{
    /// <summary>What the sample's files are called in faults.</summary>
    const string SampleName = "sample";

    /// <param name="name">The theme's folder as the user named it.</param>
    /// <returns>All faults, sorted.</returns>
    public static IReadOnlyList<Diagnostic> Run(
        ISourceFolder theme,
        string name,
        IPictureMaker pictures,
        int jobs,
        CancellationToken stop
    )
    {
        var built = SiteBuild.Run(
            new BuildOptions(
                new SampleSite(),
                SampleName,
                Single: null,
                pictures,
                SampleSite.Now,
                jobs,
                Theme: theme,
                ThemeName: name,
                Stop: stop
            ),
            new NullBundle()
        );
        var report = new Report();
        report.AddRange(built.Diagnostics.Where(d => d.Rule != SiteRules.TemplateUnused));
        var files = new ThemeFiles(theme, name);
        CheckRest(files, name, built.UsedOfTheme, report);
        if (files.Text(OwnStyle.Sheet, report) is { } sheet)
        {
            StyleContrast.Check(ThemeTokens.Of(new CssSheet(sheet.Text)), sheet, report);
        }
        return report.Sorted();
    }

    /// <summary>
    /// What no page of the sample needed: a template is parsed all the same, and it is told, since the sample has one of
    /// everything.
    /// </summary>
    static void CheckRest(ThemeFiles files, string name, IReadOnlySet<string> used, Report report)
    {
        var templates = new Templates(files, DataFiles.None, report);
        // No article of the sample has a block of the publisher's own.
        var blocks = files.OwnBlocks().Select(path => files.Text(path, report)?.Text ?? "").ToList();
        foreach (var path in files.OwnPaths.Where(path => !used.Contains(path)))
        {
            if (
                Paths.ExtensionOf(path) is ".html" or ".svg" or ".webmanifest"
                && !path.StartsWith("assets/", StringComparison.Ordinal)
            )
            {
                templates.Load(path);
            }
            if (blocks.Exists(text => text.Contains(Paths.NameOf(path), StringComparison.Ordinal)))
            {
                continue;
            }
            report.Add(
                SiteRules.TemplateUnused,
                Location.StartOf(Paths.Combine(name, path)),
                $"No page of the sample site needs `{path}`.",
                Suggestion.For(path, ThemeFiles.BuiltInPaths.Where(known => !files.OwnPaths.Contains(known)))
                    ?? "Name it where it belongs, or remove it from the theme."
            );
        }
    }
}
