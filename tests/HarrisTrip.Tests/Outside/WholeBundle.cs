using System.Security.Cryptography;
using HarrisTrip.Cli.Publishing;
using Xunit;

namespace HarrisTrip.Tests.Outside;

/// <summary>Bundles as the program leaves them on the disk.</summary>
static class WholeBundle
{
    /// <summary>The bundle's own list of its files, which each of them is held against.</summary>
    public static string Of(string folder)
    {
        var listed = new Dictionary<string, string>(StringComparer.Ordinal);
        Assert.True(BundleMark.Read(folder, (path, digest) => listed.Add(path, $"{digest}")));
        Assert.True(listed.Remove(BundleMark.Name));
        var there = Directory
            .GetFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'));
        Assert.True(there.Remove(BundleMark.Name));
        Assert.Equal(listed.Keys.Order(StringComparer.Ordinal), there.Keys.Order(StringComparer.Ordinal));
        Assert.All(
            there,
            file =>
                Assert.Equal(listed[file.Key], Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file.Value))))
        );
        return File.ReadAllText(Path.Combine(folder, BundleMark.Name));
    }

    /// <summary>
    /// Nothing that a build was in the middle of lies beside the folder that it went to, or among the pictures that it
    /// keeps.
    /// </summary>
    public static void AssertNothingLeft(string folder, string articles)
    {
        var beside = Path.GetDirectoryName(folder)!;
        Assert.All(
            Directory.GetDirectories(beside, ".*.harristrip").SelectMany(Directory.GetFileSystemEntries),
            entry => Assert.Contains(Path.GetFileName(entry), (string[])[".gitignore", "spare", "stamps"])
        );
        Assert.DoesNotContain(
            Directory.GetFiles(articles, "*", SearchOption.AllDirectories),
            f => f.EndsWith(".new", StringComparison.Ordinal) || f.EndsWith(".importing", StringComparison.Ordinal)
        );
    }
}
