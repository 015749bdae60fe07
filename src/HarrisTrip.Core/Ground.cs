using System.Globalization;
using HarrisTrip.Building;
using HarrisTrip.Files;

namespace HarrisTrip;

/// <summary>What every file of a site depends on: when it is another, nothing that is remembered holds.</summary>
static class Ground
{
    const string Words = "words";

    public static UInt128 Of(BuildOptions options) =>
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
            .. options.Theme is { } theme ? OfWords(theme) : [],
        ]);

    static IEnumerable<UInt128> OfWords(ISourceFolder theme) =>
        theme
            .List(Words)
            .Where(entry => !entry.IsFolder)
            .SelectMany(entry =>
                new[] { ContentHash.Of(entry.Name), ContentHash.Of(theme.Read($"{Words}/{entry.Name}") ?? []) }
            );
}
