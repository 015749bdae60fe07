using System.Reflection;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Parse;

namespace HarrisTrip.Render.Templating;

/// <summary>The theme's files: each from the publisher's own folder if it is there, else the one built into the program.</summary>
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
    public byte[]? Bytes(string path)
    {
        if (own?.Read(path) is { } mine)
        {
            return mine;
        }
        using var stream = Program.GetManifestResourceStream(BuiltIn + path);
        if (stream is null)
        {
            return null;
        }
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The languages that have a file of words: tag and file, in ordinal order.</summary>
    public IEnumerable<(string Tag, SourceText File)> Words(Report report)
    {
        const string folder = "words", extension = ".yaml";
        var builtIn = Program.GetManifestResourceNames()
            .Where(name => name.StartsWith($"{BuiltIn}{folder}/", StringComparison.Ordinal))
            .Select(Paths.NameOf);
        var mine = own?.List(folder).Where(e => !e.IsFolder).Select(e => e.Name) ?? [];
        foreach (var name in builtIn.Concat(mine).Where(n => n.EndsWith(extension, StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal))
        {
            if (Text($"{folder}/{name}", report) is { } file)
            {
                yield return (name[..^extension.Length], file);
            }
        }
    }
}
