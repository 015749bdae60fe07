using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Parse.Yaml;

namespace HarrisTrip.Import.Markdown;

/// <summary>
/// The files in which a generator keeps keys for many posts at once, each read once an import. One thread at a time.
/// </summary>
public sealed class SharedKeys(ISourceFolder folder)
{
    readonly Dictionary<string, YamlMapping> known = new(StringComparer.Ordinal);

    /// <summary>
    /// The keys of a file in YAML or JSON; null when there is no such file, none when it cannot be read.
    /// </summary>
    public YamlMapping? OfFile(string file) =>
        Read(file, text => YamlReader.ReadForeign(text, 0, text.Text.Length, new Report()));

    /// <summary>The keys at the head of a text; null when there is no such file, none when it cannot be read.</summary>
    public YamlMapping? OfHead(string file) => Read(file, text => ForeignFile.Read(text).Matter);

    YamlMapping? Read(string file, Func<SourceText, YamlMapping> read)
    {
        if (known.TryGetValue(file, out var keys))
        {
            return keys;
        }
        return folder.Read(file) is not { } bytes
            ? null
            : known[file] = SourceDecoder.Decode(file, bytes, new Report()) is { } text
                ? read(text)
                : new YamlMapping(Location.StartOf(file), []);
    }
}
