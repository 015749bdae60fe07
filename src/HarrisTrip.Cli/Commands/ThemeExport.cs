using System.CommandLine;
using HarrisTrip.Cli.Output;
using HarrisTrip.Files;
using HarrisTrip.Model.Settings;
using HarrisTrip.Render.Templating;
using HarrisTrip.Values;

namespace HarrisTrip.Cli.Commands;

/// <summary><c>harristrip theme export</c>: the program's own theme, or some of its files, to begin from.</summary>
static class ThemeExport
{
    public static Command Create()
    {
        var target = new Argument<string>("folder") { Description = "Folder for the files, such as my-theme" };
        var names = new Argument<string[]>("file")
        {
            Description = "Files or folders of the theme, such as partials/byline.html (default: all)",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var quiet = Options.Quiet();
        var command = new Command("export", "Write the program's own templates into a folder, to change them")
        {
            target,
            names,
            quiet,
        };
        command.SetAction(
            (parsed, _) =>
                Task.FromResult(Run(parsed.GetValue(target)!, parsed.GetValue(names) ?? [], parsed.GetValue(quiet)))
        );
        return command;
    }

    /// <exception cref="UsageException">A name is unknown, or something stands where a file would be written.</exception>
    static int Run(string folder, string[] names, bool quiet)
    {
        if (string.IsNullOrWhiteSpace(folder))
        {
            throw new UsageException("The name of the folder is empty.", "Name one, such as my-theme.");
        }
        var use = ThemeUse.Of(folder);
        List<string> files = names.Length == 0 ? [.. ThemeFiles.BuiltInPaths] : [.. names.SelectMany(Find).Distinct()];
        if (File.Exists(folder))
        {
            throw new UsageException($"`{folder}` is a file.", "Name a folder, such as my-theme.");
        }
        var standing = files.Where(file => Path.Exists(PlaceOf(file))).ToList();
        if (standing.Count > 0)
        {
            throw new UsageException(
                $"In `{folder}` there is already {Listed(standing)}, and nothing is written over.",
                "Name the files that you need, another folder, or move what is there away."
            );
        }
        foreach (var file in files)
        {
            var place = PlaceOf(file);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            using var stream = new FileStream(place, FileMode.CreateNew);
            stream.Write(ThemeFiles.BuiltInBytes(file)!);
        }
        if (!quiet)
        {
            Terminal.Line($"{Counted.Of(files.Count, "file")} written into {folder}. They are used with");
            Terminal.Line($"  theme: {use.Setting}    in {use.SettingsFile}, or");
            Terminal.Line($"  harristrip build {use.Articles} --templates {folder}");
        }
        return ExitCode.Success;

        string PlaceOf(string file) => Path.Combine([folder, .. file.Split('/')]);
    }

    /// <summary>The file of a name, or all files of a folder.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    static IEnumerable<string> Find(string name)
    {
        var plain = name.Replace('\\', '/').TrimEnd('/');
        plain = plain.StartsWith("templates/", StringComparison.Ordinal) ? plain["templates/".Length..] : plain;
        var found = ThemeFiles.BuiltInPaths.Where(path => path == plain || Paths.IsInside(plain, path)).ToList();
        if (plain.Length > 0 && found.Count > 0)
        {
            return found;
        }
        var known = ThemeFiles.BuiltInPaths;
        throw new UsageException(
            $"The theme has no file `{name}`.",
            known.FirstOrDefault(path => Paths.NameOf(path) == Paths.NameOf(plain)) is { } elsewhere
                ? $"Did you mean `{elsewhere}`?"
                : Suggestion.For(plain, known.Concat(known.Select(Paths.FolderOf).Where(f => f.Length > 0).Distinct()))
                    ?? (
                        Suggestion.Nearest(plain, known.Select(Paths.NameOf)) is { } near
                            ? $"Did you mean `{known.First(path => Paths.NameOf(path) == near)}`?"
                            : $"Its files are {string.Join(", ", known.Where(path => !path.Contains('/', StringComparison.Ordinal)))}, and those in {string.Join(", ", known.Select(Paths.FolderOf).Where(f => f.Length > 0).Distinct())}."
                    )
        );
    }

    static string Listed(List<string> files)
    {
        const int shown = 5;
        var first = string.Join(", ", files.Take(shown).Select(file => $"`{file}`"));
        return files.Count > shown ? $"{first} and {Counted.Of(files.Count - shown, "other file")}" : first;
    }
}

/// <summary>How a site names a folder as its theme.</summary>
/// <param name="Setting">As <c>theme</c> in site.yaml names it.</param>
/// <param name="SettingsFile">The site.yaml to write that into.</param>
sealed record ThemeUse(string Setting, string SettingsFile, string Articles)
{
    const string Settings = "site.yaml";

    /// <exception cref="UsageException">The folder lies where no theme can.</exception>
    public static ThemeUse Of(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var name = Path.GetFileName(full);
        if (Path.GetDirectoryName(full) is not { } above)
        {
            throw new UsageException($"`{folder}` is a whole disk.", "Name a folder, such as my-theme.");
        }
        if (!File.Exists(Path.Combine(above, Settings)))
        {
            var beside = Directory.Exists(above)
                ? Directory
                    .EnumerateDirectories(above)
                    .Where(path => File.Exists(Path.Combine(path, Settings)))
                    .Order(StringComparer.Ordinal)
                    .Select(path => Path.GetFileName(path))
                    .FirstOrDefault()
                : null;
            var articles = Shown(Path.Combine(above, beside ?? "articles"));
            return new ThemeUse("../" + name, $"{articles}/{Settings}", articles);
        }
        return ThemeFolder.Fault(name) is var (message, help)
            ? throw new UsageException($"The folder {message}", help)
            : new ThemeUse(name, Path.Combine(Shown(above), Settings).Replace('\\', '/'), Shown(above));
    }

    static string Shown(string path) => Path.GetRelativePath(Environment.CurrentDirectory, path).Replace('\\', '/');
}
