using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace HarrisTrip.Benchmarks;

/// <summary>
/// What a build of everything costs beside Hugo and Eleventy, which check nothing, and beside a copy of the result: whole
/// processes, in one run, since machines differ from each other and from day to day. The table is Markdown.
/// </summary>
static class GeneratorComparison
{
    /// <summary>The median of an odd number of runs is one of them.</summary>
    const int Runs = 3;

    /// <summary>A program whose builds are compared.</summary>
    /// <param name="Arguments">Of a build, before the folder that it writes.</param>
    sealed record Work(string Name, string Program, string[] Arguments, string In, int Runs = Runs);

    /// <returns>An exit code: 0 when all ended well.</returns>
    public static int Run(string program, IReadOnlyList<int> sizes) =>
        WorkingFolder.Run(
            "generators",
            folder =>
            {
                Console.WriteLine(
                    $"{DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} processors, "
                        + $"{RuntimeInformation.OSDescription}; HarrisTrip {Version(program, "--version")}, "
                        + $"Hugo {Version("hugo", "version")}, Eleventy {Version("eleventy", "--version")}"
                );
                Console.WriteLine();
                Console.WriteLine("| articles | | wall s | CPU s | of Hugo's CPU | peak MB | files |");
                Console.WriteLine("| ---: | --- | ---: | ---: | ---: | ---: | ---: |");
                foreach (var size in sizes)
                {
                    var ofSize = Directory.CreateDirectory(Path.Combine(folder, $"{size}")).FullName;
                    Compare(program, ofSize, size);
                    Directory.Delete(ofSize, recursive: true);
                }
                return 0;
            }
        );

    static void Compare(string program, string folder, int articles)
    {
        var (texts, pictures) = (folder + "/texts", folder + "/pictures");
        var (hugo, eleventy, result) = (folder + "/hugo", folder + "/eleventy", folder + "/result");
        GeneratedSite.Write(texts, articles, pictures: false);
        GeneratedSite.Write(pictures, articles);
        HugoSite.Write(hugo, articles);
        EleventySite.Write(eleventy, articles);
        string[] build = ["--no-cache", "-q", "-o"],
            plain = ["--no-cache", "--precompress", "none", "-q", "-o"];
        double? ofHugo = null;
        foreach (
            var work in new Work[]
            {
                new("Hugo, unchecked", "hugo", ["--source", hugo, "--quiet", "--destination"], hugo),
                new(
                    "Eleventy, unchecked",
                    "eleventy",
                    ["--config=eleventy.config.cjs", "--quiet", "--output"],
                    eleventy
                ),
                // A card for previews is drawn for each article without a picture, once.
                new("texts, first build", program, ["build", texts, .. plain], folder, Runs: 1),
                new("texts", program, ["build", texts, .. plain], folder),
                new("a picture each, first build", program, ["build", pictures, .. build], folder, Runs: 1),
                new("a picture each, with .br and .gz", program, ["build", pictures, .. build], folder),
                new("a copy of that (`cp -r`)", "cp", ["-r", result], folder),
            }
        )
        {
            if (work.Program != program && !IsInstalled(work.Program))
            {
                continue;
            }
            if (work.Program == "cp")
            {
                MeasuredRun.Of(program, folder, ["build", pictures, .. build, result]);
            }
            var (run, files) = Median(work, folder);
            ofHugo ??= work.Program == "hugo" ? run.Processor : null;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {articles:N0} | {work.Name} | {run.Seconds:0.00} | {run.Processor:0.00} "
                        + $"| {run.Processor / ofHugo:0.0} | {run.Peak / 1e6:0} | {files:N0} |"
                )
            );
        }
    }

    /// <summary>Of the runs by their time on processors.</summary>
    static (MeasuredRun Run, int Files) Median(Work work, string folder) =>
        Enumerable
            .Range(0, work.Runs)
            .Select(_ =>
            {
                // Each is kept until all are done: a disk takes long to use again what was just deleted.
                var output = Path.Combine(folder, Path.GetRandomFileName());
                var run = MeasuredRun.Of(work.Program, work.In, [.. work.Arguments, output]);
                return (run, Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Count());
            })
            .OrderBy(one => one.run.Processor)
            .ElementAt(work.Runs / 2);

    static string Version(string program, string argument)
    {
        if (!IsInstalled(program))
        {
            return "is not installed";
        }
        using var asked = Process.Start(new ProcessStartInfo(program, argument) { RedirectStandardOutput = true })!;
        var said = asked.StandardOutput.ReadToEnd().Trim().Split('\n')[0];
        return said.StartsWith("hugo ", StringComparison.Ordinal) ? said.Split(' ')[1] : said;
    }

    static bool IsInstalled(string program) =>
        File.Exists(program)
        || (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(place => File.Exists(Path.Combine(place, program)));
}
