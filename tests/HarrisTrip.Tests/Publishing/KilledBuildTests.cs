using Xunit;

namespace HarrisTrip.Tests.Publishing;

public sealed class KilledBuildTests : IDisposable
{
    readonly TempFolder folder = new();

    string Dist => folder["dist"];

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(true, "written", "1", "1")]
    [InlineData(true, "exchange", "2", "2")]
    [InlineData(false, "move 1", null, "1")]
    [InlineData(false, "move 2", "2", "2")]
    public void A_build_killed_at_a_step_leaves_a_whole_bundle_which_the_next_build_finds(
        bool canExchange,
        string step,
        string? seen,
        string found
    )
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() && canExchange, "This system has no exchange.");
        Bundles.Publish(Dist, "1");

        KilledBuild.Kill(KilledBuild.StartAndStop(Dist, canExchange, step));

        Assert.Equal(seen is not null, Directory.Exists(Dist));
        if (seen is not null)
        {
            Bundles.AssertWhole(Dist, seen);
        }
        Bundles.Open(Dist).Dispose();
        Bundles.AssertWhole(Dist, found);
        Bundles.AssertNothingUnfinished(Dist);
        Bundles.Publish(Dist, "3");
        Bundles.AssertWhole(Dist, "3");
    }

    [Fact]
    public async Task A_build_that_waits_for_another_process_goes_on_when_that_one_is_killed()
    {
        var other = KilledBuild.StartAndStop(Dist, canExchange: true, "written");
        var waiting = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var build = Task.Run(
            () => Bundles.Publish(Dist, "3", new() { Waiting = waiting.SetResult }),
            TestContext.Current.CancellationToken
        );

        Assert.Equal($"another build is writing to {Dist}; waiting", await waiting.Task);
        Assert.False(Directory.Exists(Dist));
        KilledBuild.Kill(other);
        await build;

        Bundles.AssertWhole(Dist, "3");
        Bundles.AssertNothingUnfinished(Dist);
    }
}
