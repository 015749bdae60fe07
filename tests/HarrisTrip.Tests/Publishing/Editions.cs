using System.Text;
using HarrisTrip.Cli.Publishing;
using Xunit;

namespace HarrisTrip.Tests.Publishing;

/// <summary>
/// Editions of one site: each has files of its own, some that change with it and some that stay, a file that is a folder
/// in every other one, and a name that is spelt in another case.
/// </summary>
static class Editions
{
    const int Steady = 24;
    const int Slow = 12;

    /// <summary>All files of an edition, and what each holds.</summary>
    public static Dictionary<string, string> Of(int edition)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["index.html"] = $"edition {edition}",
            [$"only/{edition}/index.html"] = "Here and nowhere else.",
            [edition % 2 == 0 ? "shape" : "shape/inner/index.html"] = "A file, or a folder.",
            [edition % 3 == 0 ? "Case.html" : "case.html"] = "One of two names.",
        };
        for (var i = 0; i < Steady; i++)
        {
            files[$"steady/{i % 5}/{i}.html"] = $"page {i}";
        }
        for (var i = 0; i < Slow; i++)
        {
            files[$"slow/{i % 3}/{i}.html"] = $"page {i} of {(edition + i) / Slow}";
        }
        return files;
    }

    /// <summary>Puts all files of an edition into a bundle.</summary>
    /// <param name="published">The edition that readers have, whose files are kept as far as they can be; null to write
    /// all of them.</param>
    public static void Fill(StagedBundle bundle, int edition, int? published)
    {
        var before = published is { } last ? Of(last) : [];
        Parallel.ForEach(
            Of(edition),
            file =>
            {
                if (before.GetValueOrDefault(file.Key) != file.Value || !bundle.TryKeep(file.Key))
                {
                    bundle.Write(file.Key, Encoding.UTF8.GetBytes(file.Value));
                }
            }
        );
    }

    /// <summary>The edition that a folder holds, whole.</summary>
    public static int AssertWhole(string target)
    {
        var edition = int.Parse(
            File.ReadAllText(Path.Combine(target, "index.html"))["edition ".Length..],
            System.Globalization.CultureInfo.InvariantCulture
        );
        var files = Directory
            .GetFiles(target, "*", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(target, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
            .Where(file => file.Path != BundleMark.Name);
        Assert.Equal(
            Of(edition).Select(file => (file.Key, file.Value)).Order(),
            files.Select(file => (file.Path, file.Text)).Order()
        );
        Assert.Equal(
            Of(edition).Keys.Append(BundleMark.Name).Order(StringComparer.Ordinal),
            Bundles.Listed(target).Order(StringComparer.Ordinal)
        );
        return edition;
    }
}
