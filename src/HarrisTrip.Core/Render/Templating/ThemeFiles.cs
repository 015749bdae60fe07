using System.Reflection;
using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
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

    /// <summary>A text file; null when neither place has it, or the name leads out of the theme.</summary>
    public SourceText? Text(string name, Report report)
    {
        if (Paths.Resolve("", name) is not { } path)
        {
            return null;
        }
        var shown = own?.Read(path) is null ? BuiltIn + path : Paths.Combine(ownName, path);
        return Bytes(path) is { } bytes ? new SourceText(shown, ArticleFile.Decode(shown, bytes, report)) : null;
    }

    /// <summary>A file as it is; null when neither place has it.</summary>
    public byte[]? Bytes(string path) => own?.Read(path) ?? BuiltInBytes(path);

    static byte[]? BuiltInBytes(string path)
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
    /// All files of words, in ordinal order, those of the program first: what the publisher wrote comes later, and
    /// takes their place word by word.
    /// </summary>
    public IEnumerable<(string Tag, SourceText File)> Words(Report report)
    {
        const string folder = "words/";
        var builtIn = Program
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(BuiltIn + folder, StringComparison.Ordinal))
            .Select(name => (Path: name, Bytes: BuiltInBytes(name[BuiltIn.Length..])));
        var mine = (own?.List("words") ?? [])
            .Where(e => !e.IsFolder)
            .Select(e => (Path: Paths.Combine(ownName, folder + e.Name), Bytes: own!.Read(folder + e.Name)));
        return builtIn
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .Concat(mine.OrderBy(f => f.Path, StringComparer.Ordinal))
            .Where(f => f.Path.EndsWith(".yaml", StringComparison.Ordinal) && f.Bytes is not null)
            .Select(f =>
                (
                    Paths.NameOf(f.Path)[..^".yaml".Length],
                    new SourceText(f.Path, ArticleFile.Decode(f.Path, f.Bytes!, report))
                )
            );
    }

    /// <summary>
    /// Reports files of the publisher's own that can come out nowhere: they replace nothing, and nothing names them.
    /// </summary>
    public void ReportUnused(Report report)
    {
        var builtIn = Program
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(BuiltIn, StringComparison.Ordinal))
            .Select(name => name[BuiltIn.Length..])
            .ToList();
        var mine = Files("", depth: 0).ToList();
        var texts = mine.Where(file => Paths.ExtensionOf(file) is ".html" or ".css")
            .ToDictionary(file => file, file => Encoding.UTF8.GetString(own!.Read(file) ?? []));
        foreach (
            var file in mine.Where(file =>
                !builtIn.Contains(file)
                && !IsWords(file)
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
