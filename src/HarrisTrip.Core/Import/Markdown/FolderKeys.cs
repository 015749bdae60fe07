using System.IO.Enumeration;
using HarrisTrip.Files;
using HarrisTrip.Parse.Yaml;

namespace HarrisTrip.Import.Markdown;

/// <summary>
/// Keys that a site gives to many posts at once: Hugo's <c>cascade</c> in <c>_index.md</c>, Eleventy's data of a folder
/// or a file in JSON, Jekyll's <c>defaults</c> in <c>_config.yml</c>. What a post says itself goes before them.
/// </summary>
static class FolderKeys
{
    /// <summary>Endings of Eleventy's data files, the stronger first.</summary>
    static readonly string[] data = [".11tydata.json", ".json"];

    /// <summary>
    /// What keeps a post from readers though it says nothing of it itself, in an editor's words; null for nothing.
    /// </summary>
    /// <param name="path">The post, in the folder.</param>
    /// <param name="own">The keys of the post itself.</param>
    public static string? HeldBack(SharedKeys shared, string path, YamlMapping own)
    {
        foreach (var (file, entries) in For(shared, path))
        {
            foreach (
                var entry in entries.Where(e =>
                    !own.Entries.Any(o => o.Key.Equals(e.Key, StringComparison.OrdinalIgnoreCase))
                )
            )
            {
                if (Markdown.HeldBack.Why(entry) is { } why)
                {
                    return $"“{string.Join("; ", MatterValues.Flat(entry.Key, entry.Value))}” in `{file}` {why}.";
                }
            }
        }
        return null;
    }

    /// <summary>The files that say something of a post, the nearest first, and what they say.</summary>
    static IEnumerable<(string File, IEnumerable<YamlEntry> Entries)> For(SharedKeys shared, string path)
    {
        var stem = path[..^Paths.ExtensionOf(path).Length];
        foreach (var file in Data(shared, stem))
        {
            yield return file;
        }
        for (var above = Paths.FolderOf(path); ; above = Paths.FolderOf(above))
        {
            foreach (var file in above.Length == 0 ? [] : Data(shared, Paths.Combine(above, Paths.NameOf(above))))
            {
                yield return file;
            }
            var index = Paths.Combine(above, "_index.md");
            if (index != path && shared.OfHead(index) is { } section)
            {
                yield return (index, Cascaded(section, stem));
            }
            var config = Paths.Combine(above, "_config.yml");
            if (shared.OfFile(config) is { } settings)
            {
                yield return (config, Defaults(settings, above.Length == 0 ? path : path[(above.Length + 1)..]));
            }
            if (above.Length == 0)
            {
                yield break;
            }
        }
    }

    static IEnumerable<(string File, IEnumerable<YamlEntry> Entries)> Data(SharedKeys shared, string stem) =>
        data.Select(ending => (File: stem + ending, Data: shared.OfFile(stem + ending)))
            .Where(d => d.Data is not null)
            .Select(d => (d.File, d.Data!.Entries.AsEnumerable()));

    /// <summary>Hugo: a mapping for all below, or a list of those, each with what it is for.</summary>
    static IEnumerable<YamlEntry> Cascaded(YamlMapping section, string stem) =>
        section
            .Entries.Where(e => e.Key == "cascade")
            .SelectMany(e => e.Value is YamlSequence list ? list.Items : [e.Value])
            .OfType<YamlMapping>()
            .Where(part => Target(part) is not { } pattern || IsMeant(pattern, stem))
            .SelectMany(part => part.Entries);

    static string? Target(YamlMapping part) =>
        (part.Find("target") ?? part.Find("_target")) is YamlMapping target && target.Find("path") is { } path
            ? MatterValues.Text(path)
            : null;

    /// <summary>
    /// Hugo's paths begin at its folder of content, of which the import may be any part. What cannot be told is meant:
    /// a draft too many costs a look.
    /// </summary>
    static bool IsMeant(string pattern, string stem) =>
        pattern.Contains('{', StringComparison.Ordinal)
        || FileSystemName.MatchesSimpleExpression(
            "*" + pattern.Replace('\\', '/'),
            "/" + (stem.EndsWith("/index", StringComparison.Ordinal) ? Paths.FolderOf(stem) : stem)
        );

    /// <summary>Jekyll: the last that is meant counts, so it comes first.</summary>
    /// <param name="path">From the folder of the settings.</param>
    static IEnumerable<YamlEntry> Defaults(YamlMapping settings, string path) =>
        settings
            .Entries.Where(e => e.Key == "defaults")
            .SelectMany(e => e.Value is YamlSequence list ? list.Items : [])
            .OfType<YamlMapping>()
            .Reverse()
            .Where(part =>
                part.Find("scope") is not YamlMapping scope
                || IsIn(Word(scope, "path"), path) && IsOf(Word(scope, "type"), path)
            )
            .SelectMany(part => part.Find("values") is YamlMapping values ? values.Entries : [])
            .DistinctBy(e => e.Key);

    static string Word(YamlMapping scope, string key) =>
        scope.Find(key) is { } value ? MatterValues.Text(value)?.Trim('/') ?? "" : "";

    static bool IsIn(string scope, string path) =>
        scope.Length == 0
        || scope == path
        || FileSystemName.MatchesSimpleExpression(scope + "/*", path)
        || FileSystemName.MatchesSimpleExpression(scope, path);

    /// <summary>A collection lies in a folder of its name behind a line; pages lie in none.</summary>
    static bool IsOf(string type, string path)
    {
        var collections = Paths.FolderOf(path).Split('/').Where(part => part.StartsWith('_')).ToList();
        return type.Length == 0
            || (
                type is "page" or "pages"
                    ? collections.Count == 0
                    : collections.Contains(type is "post" ? "_posts" : "_" + type)
            );
    }
}
