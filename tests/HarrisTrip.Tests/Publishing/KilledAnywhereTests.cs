using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace HarrisTrip.Tests.Publishing;

/// <summary>
/// A build that is killed at any call by which it changes the disk: the old or the new is whole, and the next is right.
/// <c>HARRISTRIP_KILLS</c> says how often, <c>HARRISTRIP_SEED</c> where chance begins.
/// </summary>
public sealed class KilledAnywhereTests(ITestOutputHelper output) : IDisposable
{
    const int UsualKills = 8;
    const int UsualSeed = 5;
    const int EditionCount = 7;

    /// <summary>By which a build changes names on the disk, and how many of them come before its end is sure.</summary>
    static readonly (string Call, int Count)[] calls =
    [
        ("?rename,?renameat2", 24),
        ("?link,?linkat", 24),
        ("?unlink,?unlinkat", 20),
        ("?rmdir", 10),
        ("?mkdir,?mkdirat", 8),
        ("?pwrite64", 8),
    ];

    readonly TempFolder folder = new();

    string Dist => folder["dist"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Wherever_a_build_is_killed_the_old_or_the_new_is_whole_and_the_next_one_is_right()
    {
        Assert.SkipUnless(HasStrace(), "There is no strace here that may trace.");
        var seed = Number("HARRISTRIP_SEED", UsualSeed);
        var chance = new Random(seed);
        var kills = 0;
        int? published = null;
        for (var build = 0; build < Number("HARRISTRIP_KILLS", UsualKills); build++)
        {
            var edition = chance.Next(EditionCount);
            var canExchange = chance.Next(3) != 0;
            var (call, most) = calls[chance.Next(calls.Length)];
            var count = chance.Next(most);
            var context =
                $"seed {seed}, build {build}: {edition} over {published}, {call} {count}, exchange {canExchange}";

            var killed = await KilledBuild.KillAtAsync(Dist, canExchange, edition, published, call, count);

            kills += killed ? 1 : 0;
            output.WriteLine($"{context}, killed {killed}");
            if (Directory.Exists(Dist))
            {
                var whole = Editions.AssertWhole(Dist);
                Assert.True(whole == edition || (killed && whole == published), context);
            }
            else
            {
                // Between the two renames of a disk without an exchange, or before the first bundle.
                Assert.True(killed && (published is null || !canExchange), context);
            }
            if (chance.Next(3) == 0)
            {
                // The next one finds what this one left, and may be killed over it.
                published = Directory.Exists(Dist) ? Editions.AssertWhole(Dist) : published;
                continue;
            }
            Bundles.Open(Dist).Dispose();
            Bundles.AssertNothingUnfinished(Dist);
            published = Directory.Exists(Dist) ? Editions.AssertWhole(Dist) : null;
            var next = chance.Next(EditionCount);
            using (var bundle = Bundles.Open(Dist))
            {
                Editions.Fill(bundle, next, published);
                bundle.Publish();
            }
            Assert.Equal(next, Editions.AssertWhole(Dist));
            published = next;
        }
        output.WriteLine($"{kills} builds were killed.");
    }

    static bool HasStrace()
    {
        try
        {
            using var strace = Process.Start(
                new ProcessStartInfo("strace", ["-qqq", "-o", "/dev/null", "true"]) { RedirectStandardError = true }
            )!;
            strace.WaitForExit();
            return strace.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
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
}
