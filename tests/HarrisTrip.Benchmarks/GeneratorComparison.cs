using System.Globalization;
using System.Runtime.InteropServices;

namespace HarrisTrip.Benchmarks;

/// <summary>
/// What a build of everything costs beside Hugo, which checks nothing, and beside a copy of the result: whole processes, in
/// one run, since machines differ from each other and from day to day.
/// </summary>
static class GeneratorComparison
{
    /// <summary>The median of an odd number of runs is one of them.</summary>
    const int Runs = 3;

    /// <returns>An exit code: 0 when all ended well.</returns>
    public static int Run(string program, IReadOnlyList<int> sizes) =>
        WorkingFolder.Run(
            "generators",
            folder =>
            {
                Console.WriteLine(
                    $"{DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} processors, {RuntimeInformation.OSDescription}"
                );
                var hasHugo = HasHugo();
                Console.WriteLine(
                    hasHugo ? "Beside Hugo, with the same texts and lists; see HugoSite.cs." : "There is no Hugo."
                );
                Console.WriteLine(
                    $"{"articles", 10}  {"", -40}{"seconds", 9}{"CPU s", 8}{"of Hugo", 9}{"peak, MB", 10}{"files", 9}"
                );
                foreach (var size in sizes)
                {
                    Compare(
                        program,
                        Directory.CreateDirectory(Path.Combine(folder, $"{size}")).FullName,
                        size,
                        hasHugo
                    );
                }
                return 0;
            }
        );

    static void Compare(string program, string folder, int articles, bool hasHugo)
    {
        var (texts, pictures, hugo) = (folder + "/texts", folder + "/pictures", folder + "/hugo");
        GeneratedSite.Write(texts, articles, pictures: false);
        GeneratedSite.Write(pictures, articles);
        double? ofHugo = null;
        if (hasHugo)
        {
            HugoSite.Write(hugo, articles);
            ofHugo = Print("Hugo, unchecked", Runs, "hugo", "--source", hugo, "--quiet", "--destination");
        }
        // A card for previews is drawn for each article without a picture, once.
        Print(
            "texts alone, first build",
            1,
            program,
            "build",
            texts,
            "--no-cache",
            "--precompress",
            "none",
            "-q",
            "-o"
        );
        Print("texts alone", Runs, program, "build", texts, "--no-cache", "--precompress", "none", "-q", "-o");
        Print("a picture each, first build", 1, program, "build", pictures, "--no-cache", "-q", "-o");
        Print("a picture each, .br and .gz", Runs, program, "build", pictures, "--no-cache", "-q", "-o");
        var result = folder + "/result";
        MeasuredRun.Of(program, "build", pictures, "--no-cache", "-q", "-o", result);
        Print("a copy of that (cp -r)", Runs, "cp", "-r", result);

        double Print(string work, int runs, string started, params string[] arguments)
        {
            var measured = Enumerable
                .Range(0, runs)
                .Select(_ =>
                {
                    // Not in its place: a disk takes long to use again what was just deleted.
                    var output = Path.Combine(folder, Path.GetRandomFileName());
                    var run = MeasuredRun.Of(started, [.. arguments, output]);
                    var files = Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Count();
                    Directory.Delete(output, recursive: true);
                    return (Run: run, Files: files);
                })
                .OrderBy(one => one.Run.Processor)
                .ElementAt(runs / 2);
            var share = ofHugo is { } other
                ? (measured.Run.Processor / other).ToString("0.0", CultureInfo.InvariantCulture)
                : "";
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{articles, 10:N0}  {work, -40}{measured.Run.Seconds, 9:0.00}{measured.Run.Processor, 8:0.00}{share, 9}"
                        + $"{measured.Run.Peak / 1e6, 10:0}{measured.Files, 9:N0}"
                )
            );
            return measured.Run.Processor;
        }
    }

    static bool HasHugo() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(place => File.Exists(Path.Combine(place, "hugo")));
}
