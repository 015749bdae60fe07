using System.Diagnostics;
using System.Globalization;
using HarrisTrip.Tests.Outside;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.CommandLine;

/// <summary>
/// The program, ended at moments that nobody chose: after each the old or the new is there whole, and the next run is
/// right.
/// <c>HARRISTRIP_KILLS</c> says how often, <c>HARRISTRIP_KILLED</c> at which work (such as Republication),
/// <c>HARRISTRIP_SEED</c> where chance begins.
/// </summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    const int UsualKills = 8;
    const int UsualSeed = 13;

    /// <summary>The one signal that no program can take.</summary>
    const string Kill = "KILL";
    static readonly string[] signals = ["TERM", "INT", "HUP", "QUIT"];

    readonly InterruptedSite site = new(width: 600);
    readonly Dictionary<string, int> ends = new(StringComparer.Ordinal);

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Whenever_it_is_ended_the_old_or_the_new_is_whole_and_the_next_run_is_right()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such signals here.");
        var (kills, seed) = (Number("HARRISTRIP_KILLS", UsualKills), Number("HARRISTRIP_SEED", UsualSeed));
        var chance = new Random(seed);
        IWork[] all = [new FirstBuild(site), new Republication(site), new Check(site), new Import(site)];
        var works = Environment.GetEnvironmentVariable("HARRISTRIP_KILLED") is { } only
            ? [.. all.Where(work => work.GetType().Name == only)]
            : all;
        for (var i = 0; i < kills; i++)
        {
            var work = works[i % works.Length];
            work.Prepare();
            if (work.Took is null)
            {
                var watch = Stopwatch.StartNew();
                Assert.Equal(0, (await RealProgram.RunAsync(work.Arguments)).Code);
                work.Took = watch.Elapsed;
                work.Learn();
                work.Prepare();
            }
            string[] sent =
                chance.Next(3) == 0
                    ? [Kill]
                    : [.. Enumerable.Range(0, chance.Next(1, 4)).Select(_ => signals[chance.Next(signals.Length)])];
            // Every third near the end, where a bundle is swapped in.
            var moment =
                work.Took.Value * (chance.Next(3) == 0 ? 0.8 + chance.NextDouble() * 0.3 : chance.NextDouble());
            var context =
                $"{i} (seed {seed}): {string.Join(' ', work.Arguments)}; {string.Join(' ', sent)} after {moment.TotalMilliseconds:0} ms";

            var begin = TimeProvider.System.GetLocalNow();
            using var process = Process.Start(
                new ProcessStartInfo(RealProgram.Location, work.Arguments)
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            await Task.Delay(moment, TestContext.Current.CancellationToken);
            await Shell.SignalAsync(process, sent);
            var ran = await InterruptedSite.EndAsync(process);
            if (ran.Code == 0 && process.ExitTime - begin is var whole && whole < work.Took)
            {
                // A build that remembers the one before is over sooner than the first.
                work.Took = whole;
            }

            context += $"\n{ran}";
            var killed = sent is [Kill];
            // A signal that comes before the program takes any, or after it is done, ends it as it ends others.
            var unheard = ran is { Code: > 128, Error: "" };
            var end = $"{work.GetType().Name} {(killed ? "killed" : unheard ? "unheard" : $"exit {ran.Code}")}";
            ends[end] = ends.GetValueOrDefault(end) + 1;
            Assert.True(ran.Code is 0 or 3 || killed || unheard, context);
            Assert.False(
                ran.Error.Contains("   at ", StringComparison.Ordinal)
                    || ran.Error.Contains("bug", StringComparison.Ordinal),
                context
            );
            Assert.True(ran.Code != 3 || ran.Error.Split("harristrip: Stopped.").Length == 2, context);
            try
            {
                work.AssertWhole(published: ran.Code == 0);
                if (killed)
                {
                    // Half a file in the store of pictures, which no program that is killed can take away.
                    foreach (var half in Directory.GetFiles(site.Articles, "*.new", SearchOption.AllDirectories))
                    {
                        File.Delete(half);
                    }
                }
                else
                {
                    WholeBundle.AssertNothingLeft(site.Dist, site.Scratch(""));
                }
                var next = await RealProgram.RunAsync(work.Arguments);
                Assert.True(next.Code == 0, next.ToString());
                work.AssertWhole(published: true);
                WholeBundle.AssertNothingLeft(site.Dist, work is Import ? site.Scratch("came") : site.Dist);
            }
            catch (Xunit.Sdk.XunitException fault)
            {
                Assert.Fail($"{context}\n{fault.Message}");
            }
        }
        output.WriteLine(
            $"{kills} ends, seed {seed}: "
                + $"{string.Join(", ", ends.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key} {e.Value}"))}"
        );
    }

    static int Number(string name, int usual) =>
        int.TryParse(
            Environment.GetEnvironmentVariable(name),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : usual;

    /// <summary>Something that the program does, and that is ended in the middle of it.</summary>
    interface IWork
    {
        string[] Arguments { get; }

        /// <summary>How long it takes when nobody ends it.</summary>
        TimeSpan? Took { get; set; }

        void Prepare();

        /// <summary>Remembers what comes of it when nobody ends it.</summary>
        void Learn();

        /// <param name="published">Did the program say that it was done?</param>
        void AssertWhole(bool published);
    }

    /// <summary>Into an empty place, with all pictures to be made.</summary>
    sealed class FirstBuild(InterruptedSite site) : IWork
    {
        string right = "";

        public string[] Arguments => site.Build;

        public TimeSpan? Took { get; set; }

        public void Prepare()
        {
            site.ForgetPictures();
            site.Write("tide", "The tide is as it was.");
            if (Directory.Exists(site.Dist))
            {
                Directory.Delete(site.Dist, recursive: true);
            }
        }

        public void Learn() => right = WholeBundle.Of(site.Dist);

        public void AssertWhole(bool published)
        {
            Assert.True(!published || Directory.Exists(site.Dist));
            if (Directory.Exists(site.Dist))
            {
                Assert.Equal(right, WholeBundle.Of(site.Dist));
            }
        }
    }

    /// <summary>Over the bundle of before, with pictures that are made already.</summary>
    sealed class Republication(InterruptedSite site) : IWork
    {
        int edition;
        string before = "";

        public string[] Arguments => [.. site.Build, "--zip"];

        public TimeSpan? Took { get; set; }

        public void Prepare()
        {
            before = Directory.Exists(site.Dist) ? WholeBundle.Of(site.Dist) : "";
            site.Write("tide", $"The tide is as it was on day {++edition}.");
        }

        public void Learn() { }

        public void AssertWhole(bool published)
        {
            if (!Directory.Exists(site.Dist))
            {
                Assert.Equal((false, ""), (published, before));
                return;
            }
            var now = WholeBundle.Of(site.Dist);
            var page = File.ReadAllText(Path.Combine(site.Dist, "tide", "index.html"));
            var isNew = page.Contains($"on day {edition}.", StringComparison.Ordinal);
            Assert.True(isNew || now == before && !published, "Neither the old bundle nor the new one.");
        }
    }

    /// <summary>Of a folder, which is read and never written to.</summary>
    sealed class Check(InterruptedSite site) : IWork
    {
        string before = "";

        public string[] Arguments => ["check", site.Dist, "--now", RealProgram.Now];

        public TimeSpan? Took { get; set; }

        public void Prepare() => before = WholeBundle.Of(site.Dist);

        public void Learn() { }

        public void AssertWhole(bool published) => Assert.Equal(before, WholeBundle.Of(site.Dist));
    }

    /// <summary>Of posts with pictures, into an empty place.</summary>
    sealed class Import(InterruptedSite site) : IWork
    {
        const int Posts = 120;

        Dictionary<string, string> right = [];

        string Came => site.Scratch("came");

        public string[] Arguments => ["import", site.Scratch("old"), "-o", Came];

        public TimeSpan? Took { get; set; }

        public void Prepare()
        {
            if (!Directory.Exists(site.Scratch("old")))
            {
                Directory.CreateDirectory(site.Scratch("old"));
                for (var i = 1; i <= Posts; i++)
                {
                    File.WriteAllText(
                        Path.Combine(site.Scratch("old"), $"post-{i}.md"),
                        $"---\ntitle: Post {i}\ndate: 2025-01-01\nauthor: Ida Lind\n---\n\nWords of post {i}.\n\n![The bank](bank.png)\n"
                    );
                }
                File.WriteAllBytes(Path.Combine(site.Scratch("old"), "bank.png"), Pictures.Harbour);
            }
            if (Directory.Exists(Came))
            {
                Directory.Delete(Came, recursive: true);
            }
        }

        public void Learn() => right = Read();

        public void AssertWhole(bool published)
        {
            var now = Read();
            Assert.True(!published || now.Count == right.Count);
            Assert.All(now, file => Assert.Equal(right[file.Key], file.Value));
        }

        /// <summary>All files that others look at: what is being written has another name until it is whole.</summary>
        Dictionary<string, string> Read() =>
            !Directory.Exists(Came)
                ? []
                : Directory
                    .GetFiles(Came, "*", SearchOption.AllDirectories)
                    .Where(f => !f.EndsWith(".importing", StringComparison.Ordinal))
                    .ToDictionary(f => Path.GetRelativePath(Came, f), f => Convert.ToHexString(File.ReadAllBytes(f)));
    }
}
