using System.Globalization;
using System.Text;
using HarrisTrip.Cli.Publishing;
using HarrisTrip.Tests.Outside;
using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>
/// Whole sites as folders in Cases/: what goes in (site/, perhaps templates/ and options.txt), the diagnostics that
/// come out (diagnostics.txt) and, where something is published, the bundle (expected/; what is made of pictures is
/// listed in expected/_pictures.txt). One case shows every file, so that a change of the theme is read once; the
/// others show the files that they are about, which <c>compare</c> names in options.txt, and the names of all others
/// (expected/_files.txt). HARRISTRIP_UPDATE=1 writes what must come out anew; read the difference before you commit it.
/// </summary>
public class SiteCaseTests
{
    static readonly string Cases = Path.Combine(Repository.Root, "tests", "HarrisTrip.Tests", "Cases");

    static bool Updates => Environment.GetEnvironmentVariable("HARRISTRIP_UPDATE") is { Length: > 0 };

    public static TheoryData<string> Everything =>
        [.. Directory.GetDirectories(Cases).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Everything))]
    public void A_site_gives_the_bundle_and_the_diagnostics_it_must_give(string name)
    {
        var folder = Path.Combine(Cases, name);
        var bundle = new MemoryBundle();
        var result = SiteBuild.Run(Options(folder), bundle);
        var diagnostics = result.Diagnostics.Lines();
        var published = result.Failed
            ? []
            : bundle
                .Files.Where(f => !IsMade(f.Key))
                .ToDictionary(f => f.Key, f => Shown(f.Key, f.Value), StringComparer.Ordinal);
        if (!result.Failed && bundle.Files.Keys.Any(IsMade))
        {
            published["_pictures.txt"] = string.Concat(
                bundle
                    .Files.Where(f => IsMade(f.Key))
                    .OrderBy(f => f.Key, StringComparer.Ordinal)
                    .Select(f => $"{f.Key}: {Encoding.UTF8.GetString(f.Value)}")
            );
        }
        if (!result.Failed && Settings(folder).Where(s => s.Key == "compare").ToList() is [_, ..] compared)
        {
            published = compared
                .Select(s => s.Value)
                .ToDictionary(path => path, path => published[path])
                .Append(new("_files.txt", Names(published.Keys)))
                .ToDictionary();
        }
        if (Updates)
        {
            Update(folder, diagnostics, published);
        }
        Assert.Equal(
            File.Exists(Path.Combine(folder, "diagnostics.txt"))
                ? File.ReadAllText(Path.Combine(folder, "diagnostics.txt"))
                : "",
            diagnostics
        );
        Assert.Equal(
            Expected(folder).OrderBy(f => f.Key, StringComparer.Ordinal),
            published.OrderBy(f => f.Key, StringComparer.Ordinal)
        );
    }

    /// <summary>Files that are made of a picture: of those a line each is enough.</summary>
    static bool IsMade(string path) =>
        Files.Paths.ExtensionOf(path) is ".avif" or ".webp" or ".jpg" or ".png" or ".gif";

    static BuildOptions Options(string folder)
    {
        var options = new BuildOptions(
            new DiskFolder(Path.Combine(folder, "site")),
            "site",
            Single: null,
            new MemoryPictures(),
            Build.Now,
            Jobs: 2
        );
        foreach (var (key, value) in Settings(folder))
        {
            options = key switch
            {
                "single" => options with { Single = value },
                "drafts" => options with { Drafts = true },
                "portable" => options with { Portable = true },
                "now" => options with { Now = DateTimeOffset.Parse(value, CultureInfo.InvariantCulture) },
                "compare" => options,
                _ => throw new InvalidDataException($"{folder}: {key} {value}"),
            };
        }
        var templates = Path.Combine(folder, "templates");
        return Directory.Exists(templates)
            ? options with
            {
                Theme = new DiskFolder(templates),
                ThemeName = "templates",
            }
            : options;
    }

    static IEnumerable<(string Key, string Value)> Settings(string folder)
    {
        var file = Path.Combine(folder, "options.txt");
        return (File.Exists(file) ? File.ReadAllLines(file) : [])
            .Select(line => line.Split(' ', 2))
            .Select(words => (words[0], words.ElementAtOrDefault(1) ?? ""));
    }

    /// <summary>The names of a bundle's files, but for those of the theme's look, which change with their content.</summary>
    static string Names(IEnumerable<string> paths) =>
        string.Concat(
            paths
                .Where(path => !path.StartsWith("assets/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(path => path + "\n")
        );

    /// <summary>Texts as they are; of what cannot be read, how much it is.</summary>
    static string Shown(string path, byte[] content) =>
        path.StartsWith("assets/", StringComparison.Ordinal) || path.EndsWith(".ico", StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"{content.Length} bytes\n")
            : Encoding.UTF8.GetString(content);

    static Dictionary<string, string> Expected(string folder)
    {
        var expected = Path.Combine(folder, "expected");
        return Directory.Exists(expected)
            ? Directory
                .GetFiles(expected, "*", SearchOption.AllDirectories)
                .ToDictionary(
                    f => Path.GetRelativePath(expected, f).Replace('\\', '/'),
                    File.ReadAllText,
                    StringComparer.Ordinal
                )
            : [];
    }

    static void Update(string folder, string diagnostics, Dictionary<string, string> published)
    {
        var expected = Path.Combine(folder, "expected");
        if (Directory.Exists(expected))
        {
            Directory.Delete(expected, recursive: true);
        }
        foreach (var (path, text) in published)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(expected, path))!);
            File.WriteAllText(Path.Combine(expected, path), text);
        }
        File.WriteAllText(Path.Combine(folder, "diagnostics.txt"), diagnostics);
    }
}
