using System.Globalization;
using HarrisTrip.Building;
using HarrisTrip.Render.Templating;

namespace HarrisTrip;

/// <summary>What every file of a site depends on: when it is another, nothing that is remembered holds.</summary>
static class Ground
{
    public static UInt128 Of(BuildOptions options, ThemeFiles theme) =>
        ContentHash.Of([
            ContentHash.Of([
                typeof(Ground).Assembly.ManifestModule.ModuleVersionId.ToString(),
                options.Pictures.Settings,
                options.SourceName,
                options.ThemeName,
                options.BaseUrl ?? "-",
                options.Form,
                options.Drafts.ToString(),
                options.Portable.ToString(),
                options.Search.ToString(),
                options.Rules?.Name ?? "-",
                (options.Theme is null).ToString(CultureInfo.InvariantCulture),
            ]),
            ContentHash.Of(options.Rules?.Content ?? []),
            ContentHash.Of(options.Source.Read("site.yaml") ?? []),
            ContentHash.Of((options.Theme?.List("words") ?? []).Where(e => !e.IsFolder).Select(e => e.Name)),
            .. (options.Theme?.List("words") ?? [])
                .Where(entry => !entry.IsFolder)
                .Select(entry => ContentHash.Of(theme.Bytes("words/" + entry.Name) ?? [])),
        ]);
}
