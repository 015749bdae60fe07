using System.Text;
using HarrisTrip.Cli.Publishing;
using Xunit;

namespace HarrisTrip.Tests.Publishing;

/// <summary>Bundles of a few files, each of which holds its version and its path.</summary>
static class Bundles
{
    public static IReadOnlyList<string> Paths { get; } =
    ["assets/style.css", "index.html", "story/one/index.html", "story/two/index.html"];

    public static StagedBundle Open(string target, PublishingOptions? options = null, bool looksAhead = true)
    {
        var bundle = StagedBundle.Open(target, [], options);
        if (looksAhead)
        {
            bundle.LookAhead();
        }
        return bundle;
    }

    public static StagedBundle Stage(string target, string version, PublishingOptions? options = null)
    {
        var bundle = Open(target, options);
        Fill(bundle, version);
        return bundle;
    }

    public static void Publish(string target, string version, PublishingOptions? options = null)
    {
        using var bundle = Stage(target, version, options);
        bundle.Publish();
    }

    public static void Fill(StagedBundle bundle, string version)
    {
        foreach (var path in Paths)
        {
            bundle.Write(path, Encoding.UTF8.GetBytes(Text(version, path)));
        }
    }

    public static string Text(string version, string path) => $"{version} {path}";

    public static void AssertWhole(string target, string version)
    {
        var files = Directory
            .GetFiles(target, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(target, f).Replace('\\', '/'));
        Assert.Equal(Listed(target).Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
        Assert.Equal(Paths.Prepend(".harristrip"), files.Order(StringComparer.Ordinal));
        Assert.All(Paths, path => Assert.Equal(Text(version, path), File.ReadAllText(Path.Combine(target, path))));
    }

    /// <summary>The files of a bundle by its mark.</summary>
    public static IReadOnlyList<string> Listed(string target)
    {
        var files = new List<string>();
        Assert.True(BundleMark.Read(target, files.Add));
        return files;
    }

    public static string WorkFolderOf(string target) =>
        Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.harristrip");

    /// <summary>Where the files of a bundle in making come in.</summary>
    public static string IncomingOf(string target) => Path.Combine(WorkFolderOf(target), "new");

    /// <summary>Beside the target lies at most what the next build has use for.</summary>
    public static void AssertNothingUnfinished(string target)
    {
        if (Directory.Exists(WorkFolderOf(target)))
        {
            Assert.Subset(
                new HashSet<string?> { ".gitignore", "spare", "stamps" },
                Directory.GetFileSystemEntries(WorkFolderOf(target)).Select(Path.GetFileName).ToHashSet()
            );
        }
    }

    public static void AssertNothingBeside(string target) => Assert.False(Path.Exists(WorkFolderOf(target)));

    /// <summary>Which file of its disk this is, by its number.</summary>
    public static ulong FileNumber(string path) => KernelFiles.Look(path)!.Value.Stamp.Id;
}
