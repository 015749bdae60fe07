using System.Text.RegularExpressions;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Parse.Data;

namespace HarrisTrip.Model.Sites;

/// <summary>
/// What a publication keeps as data, beside its articles: templates see <c>results.csv</c> as <c>data.results</c>.
/// </summary>
public sealed partial class DataFiles
{
    /// <summary>Their folder among the articles.</summary>
    public const string Folder = "_data";

    /// <summary>More are refused.</summary>
    const int MaxCount = 500;

    public static readonly DataFiles None = new(new Dictionary<string, (string, object?)>());

    readonly IReadOnlyDictionary<string, (string Path, object? Value)> byName;

    DataFiles(IReadOnlyDictionary<string, (string Path, object? Value)> byName) => this.byName = byName;

    /// <summary>The names under which templates see them, in ordinal order.</summary>
    public IEnumerable<string> Names => byName.Keys.Order(StringComparer.Ordinal);

    /// <summary>The file of a name, in the source folder; null when there is none.</summary>
    public string? PathOf(string name) => byName.TryGetValue(name, out var file) ? file.Path : null;

    /// <summary>What the file of a name holds; see <see cref="DataFile"/>.</summary>
    public object? ValueOf(string name) => byName.TryGetValue(name, out var file) ? file.Value : null;

    /// <summary>Reads all of them; what cannot be used is reported.</summary>
    /// <param name="sourceName">The folder of articles as the user named it.</param>
    public static DataFiles In(ISourceFolder source, string sourceName, Report report)
    {
        var found = new Dictionary<string, (string Path, object? Value)>(StringComparer.Ordinal);
        if (!source.List("").Any(entry => entry is { Name: Folder, IsFolder: true, LinkTo: not { Length: 0 } }))
        {
            return None;
        }
        foreach (
            var entry in source
                .List(Folder)
                .Where(entry => entry.Name[0] is not ('_' or '.') && entry.Name != "README.md")
                .OrderBy(entry => entry.Name, StringComparer.Ordinal)
        )
        {
            var path = Paths.Combine(Folder, entry.Name);
            var shown = Paths.Combine(sourceName, path);
            var extension = DataFile.Extensions.FirstOrDefault(e => entry.Name.EndsWith(e, StringComparison.Ordinal));
            var name = extension is null ? entry.Name : entry.Name[..^extension.Length];
            if (FaultOf(entry, name, extension, found) is var (message, help))
            {
                report.Add(
                    SiteRules.DataFileUnfit,
                    Location.StartOf(shown),
                    $"`{Excerpt.Of(entry.Name, 60)}` {message}",
                    help
                );
            }
            else if (source.Read(path) is { } bytes)
            {
                found.Add(name, (path, DataFile.Read(extension!, shown, bytes, report)));
            }
        }
        return new DataFiles(found);
    }

    static (string Message, string Help)? FaultOf(
        FolderEntry entry,
        string name,
        string? extension,
        Dictionary<string, (string Path, object? Value)> found
    ) =>
        entry.LinkTo is { Length: 0 }
            ? ("is a link that leads out of the articles, or nowhere.", "Put the file itself there.")
        : entry.IsFolder ? ("is a folder, in which no data is read.", $"Put its files directly into `{Folder}`.")
        : extension is null
            ? (
                "is no file of data.",
                $"Data is read from files whose names end in {string.Join(", ", DataFile.Extensions)}; begin the name of "
                    + "what is something else with _."
            )
        : !NamePattern().IsMatch(name)
            ? (
                "has a name that no template can write.",
                "Use small letters, figures and _, and begin with a letter, as in election_results.csv."
            )
        : found.TryGetValue(name, out var other)
            ? (
                $"would be `data.{name}` in templates, as `{Paths.NameOf(other.Path)}` is already.",
                "Rename one of them."
            )
        : found.Count == MaxCount ? ($"is one of more than {MaxCount} files.", "Keep those that templates use.")
        : null;

    [GeneratedRegex(@"^[a-z][a-z0-9_]{0,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
