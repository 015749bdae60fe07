using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Locales;
using HarrisTrip.Model.Sites;
using HarrisTrip.Parse;
using HarrisTrip.Values;

namespace HarrisTrip.Render.Templating;

/// <summary>
/// The theme's files: each from the publisher's own folder if it is there, else the one built into the program.
/// </summary>
/// <param name="own">The folder of --templates, if one is given.</param>
/// <param name="ownName">That folder as the user named it.</param>
public sealed class ThemeFiles(ISourceFolder? own, string ownName)
{
    const string BuiltIn = "templates/";

    static readonly Assembly Program = typeof(ThemeFiles).Assembly;

    static readonly ConcurrentDictionary<string, SourceText> builtInTexts = new(StringComparer.Ordinal);

    static readonly Lazy<Languages> builtInLanguages = new(() => new Languages(BuiltInWords(), report: null));

    /// <summary>A text file; null when neither place has it, or the name leads out of the theme.</summary>
    public SourceText? Text(string name, Report report) =>
        Paths.Resolve("", name) is { } path ? OwnText(path, report) ?? BuiltInText(path) : null;

    /// <summary>A file as it is; null when neither place has it.</summary>
    public byte[]? Bytes(string path) => own?.Read(path) ?? BuiltInBytes(path);

    /// <summary>
    /// The publisher's own files that replace the program's or serve them: without words and blocks, in ordinal order.
    /// </summary>
    public IReadOnlyList<string> OwnPaths =>
        [
            .. Files("", depth: 0)
                .Where(path => !IsWords(path) && !BlockTemplates.IsOne(path))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The texts of all style sheets that it can have.</summary>
    public IReadOnlyList<string> StyleSheets(Report report) =>
        [
            .. BuiltInPaths
                .Union(Files("", depth: 0))
                .Where(path => Paths.ExtensionOf(path) == ".css")
                .Select(path => Text(path, report)?.Text)
                .OfType<string>(),
        ];

    SourceText? OwnText(string path, Report report)
    {
        var shown = Paths.Combine(ownName, path);
        return own?.Read(path) is { } bytes ? new SourceText(shown, ArticleFile.Decode(shown, bytes, report)) : null;
    }

    /// <summary>The same text for all who ask, so that what is made of it can be kept with it.</summary>
    static SourceText? BuiltInText(string path) =>
        builtInTexts.TryGetValue(path, out var known) ? known
        : BuiltInBytes(path) is { } bytes
            ? builtInTexts.GetOrAdd(
                path,
                new SourceText(BuiltIn + path, ArticleFile.Decode(BuiltIn + path, bytes, new Report()))
            )
        : null;

    /// <summary>The program's own files, by their paths in a theme, in ordinal order.</summary>
    public static IReadOnlyList<string> BuiltInPaths { get; } = [.. BuiltInFiles().Order(StringComparer.Ordinal)];

    static IEnumerable<string> BuiltInFiles() =>
        Program
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(BuiltIn, StringComparison.Ordinal))
            .Select(name => name[BuiltIn.Length..]);

    /// <summary>One of the program's own files; null when it has none of this path.</summary>
    public static byte[]? BuiltInBytes(string path)
    {
        using var stream = Program.GetManifestResourceStream(BuiltIn + path);
        if (stream is null)
        {
            return null;
        }
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>
    /// The languages of all files of words. What the publisher wrote takes the place of the program's, word by word.
    /// </summary>
    public Languages ReadLanguages(Report report)
    {
        var mine = OwnWords(report).ToList();
        return mine.Count == 0 ? builtInLanguages.Value : new Languages(BuiltInWords().Concat(mine), report);
    }

    /// <summary>The program's files of words, in ordinal order.</summary>
    public static IEnumerable<(string Tag, SourceText File)> BuiltInWords() =>
        BuiltInFiles().Where(IsWords).Order(StringComparer.Ordinal).Select(path => (TagOf(path), BuiltInText(path)!));

    IEnumerable<(string Tag, SourceText File)> OwnWords(Report report)
    {
        var paths = (own?.List("words") ?? [])
            .Where(entry => !entry.IsFolder)
            .Select(entry => Paths.Combine("words", entry.Name))
            .Where(IsWords);
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            if (OwnText(path, report) is { } text)
            {
                yield return (TagOf(path), text);
            }
        }
    }

    static string TagOf(string words) => Paths.NameOf(words)[..^".yaml".Length];

    /// <summary>The templates of the publisher's own blocks, in ordinal order.</summary>
    public IEnumerable<string> OwnBlocks() =>
        (own?.List(BlockTemplates.Folder) ?? [])
            .Where(entry => !entry.IsFolder)
            .Select(entry => Paths.Combine(BlockTemplates.Folder, entry.Name))
            .Where(BlockTemplates.IsOne)
            .Order(StringComparer.Ordinal);

    /// <summary>
    /// Reports files of the publisher's own that can come out nowhere: they replace nothing, and nothing names them.
    /// </summary>
    /// <param name="named">What site.yaml names.</param>
    public void ReportUnused(IReadOnlyCollection<string> named, Report report)
    {
        var builtIn = BuiltInFiles().ToList();
        var mine = Files("", depth: 0).ToList();
        var texts = mine.Where(file => Paths.ExtensionOf(file) is ".html" or ".css")
            .ToDictionary(file => file, file => Encoding.UTF8.GetString(own!.Read(file) ?? []));
        foreach (
            var file in mine.Where(file =>
                !builtIn.Contains(file)
                && !IsWords(file)
                && !BlockTemplates.IsOne(file)
                && !named.Contains(file)
                && !texts.Any(other =>
                    other.Key != file && other.Value.Contains(Paths.NameOf(file), StringComparison.Ordinal)
                )
            )
        )
        {
            report.Add(
                SiteRules.TemplateUnused,
                Location.StartOf(Paths.Combine(ownName, file)),
                $"`{file}` replaces no template, and no template names it.",
                Suggestion.For(file, builtIn) ?? "Name it in a template, or remove it from the folder."
            );
        }
    }

    static bool IsWords(string file) =>
        Paths.FolderOf(file) == "words" && file.EndsWith(".yaml", StringComparison.Ordinal);

    IEnumerable<string> Files(string folder, int depth) =>
        (own?.List(folder) ?? [])
            .Where(entry => entry.Name[0] is not ('_' or '.') && entry.Name != "README.md")
            .SelectMany(entry =>
                Paths.Combine(folder, entry.Name) is var path && !entry.IsFolder ? [path]
                : depth < 16 ? Files(path, depth + 1)
                : []
            );
}
