using System.Globalization;
using HarrisTrip.Building;
using HarrisTrip.Files;
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
            .. options.Theme is { } theme ? OfWords(theme).Concat(OfBlocks(theme)) : [],
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

    static IEnumerable<UInt128> OfWords(ISourceFolder theme) =>
        theme
            .List(Words)
            .Where(entry => !entry.IsFolder)
            .SelectMany(entry =>
                new[] { ContentHash.Of(entry.Name), ContentHash.Of(theme.Read($"{Words}/{entry.Name}") ?? []) }
            );
}
