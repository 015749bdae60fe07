using System.Collections.Frozen;
using HarrisTrip.Files;
using HarrisTrip.Render.Feeds;

namespace HarrisTrip.Render.Outputs.Hosts;

/// <summary>The content types with which the files of a bundle are sent.</summary>
public static class ContentTypes
{
    /// <summary>Names of files whose type does not follow from their extension, and the types.</summary>
    public static IReadOnlyDictionary<string, string> ByName { get; } =
        FeedFormat.All.ToDictionary(format => format.FileName, format => format.Type, StringComparer.Ordinal);

    /// <summary>Ends of paths that hosts are known to send with a wrong type, and the right types.</summary>
    public static IReadOnlyDictionary<string, string> MisreadByHosts { get; } =
        new SortedDictionary<string, string>(
            ByName
                .Concat(
                    new[] { "geojson", "md", "webmanifest" }.Select(extension =>
                        KeyValuePair.Create("." + extension, MediaTypes.ByExtension[extension])
                    )
                )
                .ToDictionary(),
            StringComparer.Ordinal
        );

    static readonly FrozenDictionary<string, string> byName = ByName.ToFrozenDictionary(StringComparer.Ordinal);

    static readonly FrozenDictionary<string, string> byExtension = MediaTypes.ByExtension.ToFrozenDictionary(
        type => "." + type.Key,
        type => type.Value,
        StringComparer.Ordinal
    );

    public static string Of(string path) =>
        byName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path.AsSpan(path.LastIndexOf('/') + 1), out var own)
            ? own
            : byExtension.GetValueOrDefault(Paths.ExtensionOf(path), "application/octet-stream");

    /// <summary>True for what becomes much smaller when it is compressed.</summary>
    public static bool IsCompressible(string path) =>
        Of(path) is var type
        && (
            type.StartsWith("text/", StringComparison.Ordinal)
            || type is "image/svg+xml" or "application/xml" or "application/json" or "application/wasm"
            || type.EndsWith("+xml", StringComparison.Ordinal)
            || type.EndsWith("+json", StringComparison.Ordinal)
        );
}
