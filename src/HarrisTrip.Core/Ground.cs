using System.Globalization;
using HarrisTrip.Building;
using HarrisTrip.Files;
using HarrisTrip.Model.Settings;
using HarrisTrip.Render.Templating;

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
            .. OfFiles(options.Source, AuthorProfile.OfFiles),
            .. options.Theme is { } theme ? OfFiles(theme, Words).Concat(OfBlocks(theme)) : [],
        ]);

    /// <summary>What blocks there are, and what they declare: articles are read by it.</summary>
    static IEnumerable<UInt128> OfBlocks(ISourceFolder theme) =>
        theme
            .List(BlockTemplates.Folder)
            .Where(entry => !entry.IsFolder)
            .SelectMany(entry =>
                new[]
                {
                    ContentHash.Of(entry.Name),
                    ContentHash.Of(
                        BlockTemplates.DeclarationIn(theme.Read($"{BlockTemplates.Folder}/{entry.Name}") ?? [])
                    ),
                }
            );

    static IEnumerable<UInt128> OfFiles(ISourceFolder source, string folder) =>
        source
            .List(folder)
            .Where(entry => !entry.IsFolder && Paths.ExtensionOf(entry.Name) is ".yaml" or ".yml")
            .SelectMany(entry =>
                new[] { ContentHash.Of(entry.Name), ContentHash.Of(source.Read($"{folder}/{entry.Name}") ?? []) }
            );
}
