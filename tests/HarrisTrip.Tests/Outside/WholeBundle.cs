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
        var mark = File.ReadAllText(Path.Combine(folder, BundleMark.Name));
        var listed = mark.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(BundleMark.Entry)
            .ToDictionary(e => e.Path, e => e.Sha256);
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
        return mark;
    }

    /// <summary>
    /// Nothing of a build lies beside the folder that it went to, or among the pictures that it keeps.
    /// </summary>
    public static void AssertNothingLeft(string folder, string articles)
    {
        var beside = Path.GetDirectoryName(folder)!;
        Assert.Empty(Directory.GetFileSystemEntries(beside, ".*.harristrip"));
        Assert.DoesNotContain(
            Directory.GetFiles(articles, "*", SearchOption.AllDirectories),
            f => f.EndsWith(".new", StringComparison.Ordinal) || f.EndsWith(".importing", StringComparison.Ordinal)
        );
    }
}
