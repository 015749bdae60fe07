using System.Globalization;

namespace HarrisTrip.Benchmarks;

/// <summary>
/// What an edit costs, held against a build of everything in the same run: with the real program, pictures in the cache,
/// and all usual outputs.
/// </summary>
sealed class IncrementalComparison(string program, string folder, int articles)
{
    /// <summary>The median of an odd number of runs is one of them.</summary>
    const int Runs = 5;

    /// <summary>How often an article is saved while its site is served; an even number.</summary>
    const int Saves = 20;

    /// <summary>In bytes on disk.</summary>
    const int MaxStatePerArticle = 12 * 1024;

    /// <summary>In bytes: at up to ten thousand articles.</summary>
    const long MaxPeak = 300_000_000;

    readonly string source = Path.Combine(folder, $"articles-{articles}");
    readonly string output = Path.Combine(folder, $"dist-{articles}");
    int edits;

    string State => Path.Combine(source, ".harristrip-cache", "build.state");

    /// <summary>Compares sites of several sizes.</summary>
    /// <returns>An exit code: 0 when every goal is met, 1 when not, 2 when a build failed.</returns>
    public static int Run(string program, IReadOnlyList<int> sizes) =>
        WorkingFolder.Run(
            "incremental",
            folder =>
            {
                Console.WriteLine(
                    $"{"articles", 10}  {"work", -22}{"seconds", 9}{"CPU s", 8}{"of cold", 9}{"peak, MB", 10}  goal"
                );
                // All of them, whatever comes of the first.
                var met = sizes.Select(size => new IncrementalComparison(program, folder, size).Measure()).ToList();
                return met.TrueForAll(size => size) ? 0 : 1;
            }
        );

    bool Measure()
    {
        GeneratedSite.Write(source, articles);
        // Pictures are encoded, and the disk knows all files.
        Build();
        var cold = Median(
            () =>
            {
                Directory.Delete(output, recursive: true);
                File.Delete(State);
            },
            articles > 2_000 ? 1 : 3
        );
        Print("everything", cold, cold, double.NaN, "");
        // What was changed a moment ago is looked at more closely once.
        Build();
        var small = articles <= 1_000;
        return new[]
        {
            Hold("nothing changed", () => { }, cold, small ? 0.1 : 0.01 * cold.Seconds),
            Hold("one word", () => Edit("*so on*", $"*so on* {edits}"), cold, small ? 0.2 : 0.02 * cold.Seconds),
            Hold(
                "one title",
                () => Edit("title: \"", $"title: \"{(char)('A' + edits % 26)}"),
                cold,
                0.05 * cold.Seconds
            ),
            HoldState(),
            HoldServe(small ? 0.1 : 0.3),
        }.All(met => met);
    }

    bool HoldServe(double most)
    {
        var file = EditedFile();
        using var served = new ServedSite(program, source, Path.GetFileName(Path.GetDirectoryName(file)!) + "/");
        var saves = Enumerable
            .Range(0, Saves)
            .Select(_ =>
            {
                edits++;
                var word = $"saved-{edits}";
                return served.SecondsUntilShown(() => Replace(file, "*so on*", $"*so on* {word}"), word);
            })
            .Order()
            .ToList();
        var median = (saves[Saves / 2 - 1] + saves[Saves / 2]) / 2;
        var met = median <= most;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{articles, 10:N0}  {"serve: save to page", -22}{median, 9:0.000}{"", 8}{"", 9}{served.Peak / 1e6, 10:0}  "
                    + $"{most:0.00} s, {(met ? "met" : "missed")}: the median of {Saves}, the longest {saves[^1]:0.000}"
            )
        );
        return met;
    }

    bool Hold(string work, Action edit, MeasuredRun cold, double most)
    {
        var measured = Median(edit, Runs);
        var met = measured.Seconds <= most && measured.Peak <= MaxPeak;
        Print(work, measured, cold, most, met ? "met" : "missed");
        return met;
    }

    bool HoldState()
    {
        var bytes = new FileInfo(State).Length / articles;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{articles, 10:N0}  the state takes {bytes:N0} bytes an article on disk; {MaxStatePerArticle:N0} are allowed"
            )
        );
        return bytes <= MaxStatePerArticle;
    }

    void Print(string work, MeasuredRun measured, MeasuredRun cold, double most, string met) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{articles, 10:N0}  {work, -22}{measured.Seconds, 9:0.000}{measured.Processor, 8:0.00}"
                    + $"{measured.Seconds / cold.Seconds, 9:0.0 %}{measured.Peak / 1e6, 10:0}  "
                    + $"{(double.IsNaN(most) ? "" : $"{most:0.00} s, {met}")}"
            )
        );

    /// <summary>Changes a text in an article in the middle of the site.</summary>
    void Edit(string from, string to)
    {
        edits++;
        Replace(EditedFile(), from, to);
    }

    string EditedFile() =>
        Directory
            .GetFiles(source, "index.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ElementAt(articles / 2);

    static void Replace(string file, string from, string to)
    {
        var text = File.ReadAllText(file);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        File.WriteAllText(file, text[..at] + to + text[(at + from.Length)..]);
    }

    MeasuredRun Median(Action before, int runs) =>
        Enumerable
            .Range(0, runs)
            .Select(_ =>
            {
                before();
                return Build();
            })
            .OrderBy(run => run.Seconds)
            .ElementAt(runs / 2);

    MeasuredRun Build() => MeasuredRun.Of(program, "build", source, "-o", output, "--quiet");
}
