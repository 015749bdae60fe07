using HarrisTrip.Cli.Importing;
using HarrisTrip.Cli.Publishing;
using HarrisTrip.Diagnostics;
using HarrisTrip.Tests.Outside;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Importing;

/// <summary>
/// Sources as folders in ImportCases/: what comes in (source/), every file of the articles that come out (expected/),
/// and the report of the import (report.txt). The case "seeds" takes the folder of that name at the top level.
/// HARRISTRIP_UPDATE=1 writes the last two anew; read the difference.
/// </summary>
public sealed class ImportCaseTests
{
    static readonly string Cases = Repository.Path("tests", "HarrisTrip.Tests", "ImportCases");

    public static TheoryData<string> Names =>
        [.. Directory.GetDirectories(Cases).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_source_gives_the_articles_and_the_report_it_must_give(string name)
    {
        using var scratch = new ScratchFolder();
        var (expected, reported) = (Path.Combine(Cases, name, "expected"), Path.Combine(Cases, name, "report.txt"));
        var report = Import(
            name == "seeds" ? Repository.Path(name) : Path.Combine(Cases, name, "source"),
            scratch.Root
        );
        if (Environment.GetEnvironmentVariable("HARRISTRIP_UPDATE") is { Length: > 0 })
        {
            if (Directory.Exists(expected))
            {
                Directory.Delete(expected, recursive: true);
            }
            foreach (var (path, content) in Files(scratch.Root))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(expected, path))!);
                File.WriteAllBytes(Path.Combine(expected, path), content);
            }
            File.WriteAllText(reported, report);
        }
        Assert.Equal(File.ReadAllText(reported), report);
        var (built, _) = Build.Site(new DiskFolder(scratch.Root), o => o with { Drafts = true });
        Assert.DoesNotContain(built.Diagnostics, d => d.Severity == Severity.Error && built.Articles > 0);
        Assert.Equal(Files(expected), Files(scratch.Root));
    }

    static string Import(string folder, string articles)
    {
        var report = new Report();
        var lines = new List<string>();
        var (sources, skipped) = ImportFolder.Read(folder, "");
        foreach (var (source, imported, file, outcome) in ImportRun.Run(sources, articles, overwrite: false, report))
        {
            lines.AddRange(imported.Notes.Select(n => n.ToString()));
            lines.Add($"{source.Shown}: {outcome} {Path.GetRelativePath(articles, file).Replace('\\', '/')}");
        }
        lines.AddRange(skipped.Select(s => $"{s.Shown}: skipped, it {s.Why}"));
        return string.Concat(lines.Concat(report.Sorted().Select(d => d.ToString())).Select(line => line + "\n"));
    }

    static SortedDictionary<string, byte[]> Files(string folder) =>
        new(
            Directory.Exists(folder)
                ? Directory
                    .GetFiles(folder, "*", SearchOption.AllDirectories)
                    .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes)
                : [],
            StringComparer.Ordinal
        );
}
