using HarrisTrip.Tests.Outside;
using Xunit;

namespace HarrisTrip.Tests.CommandLine;

/// <summary>Signals, one or many: the program ends in good order, and nothing of what it was doing is left.</summary>
public sealed class InterruptionTests : IDisposable
{
    readonly InterruptedSite site = new(width: 600);

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    [InlineData("HUP")]
    [InlineData("QUIT")]
    [InlineData("XCPU")]
    [InlineData("TERM", "TERM")]
    [InlineData("INT", "INT", "INT")]
    [InlineData("HUP", "TERM")]
    [InlineData("QUIT", "INT", "HUP", "TERM", "INT", "TERM", "HUP", "QUIT")]
    public async Task A_build_that_is_asked_to_stop_says_so_once_and_leaves_nothing(params string[] signals)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such signals here.");
        using var build = InterruptedSite.Start("", site.Build);
        await site.UntilWritingAsync(build);
        await Shell.SignalAsync(build, signals);

        Assert.Equal(
            new Ran(3, "", "harristrip: Stopped. Nothing was published, and nothing is lost.\n"),
            await InterruptedSite.EndAsync(build)
        );
        Assert.False(Directory.Exists(site.Dist));
        WholeBundle.AssertNothingLeft(site.Dist, site.Articles);
    }

    [Fact]
    public async Task The_bundle_of_before_stays_and_the_next_build_is_right()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such signals here.");
        Assert.Equal(0, (await RealProgram.RunAsync(site.Build)).Code);
        var before = WholeBundle.Of(site.Dist);
        site.ForgetPictures();
        site.Write("tide", "The tide is higher than it was.");

        using var build = InterruptedSite.Start("", site.Build);
        await site.UntilWritingAsync(build);
        await Shell.SignalAsync(build, ["HUP", "HUP"]);
        Assert.Equal(3, (await InterruptedSite.EndAsync(build)).Code);
        Assert.Equal(before, WholeBundle.Of(site.Dist));

        Assert.Equal(0, (await RealProgram.RunAsync(site.Build)).Code);
        Assert.NotEqual(before, WholeBundle.Of(site.Dist));
        WholeBundle.AssertNothingLeft(site.Dist, site.Articles);
    }

    [Theory]
    [InlineData("HUP")]
    [InlineData("INT")]
    [InlineData("QUIT")]
    public async Task What_whoever_started_it_has_it_ignore_stays_ignored(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such signals here.");
        using var build = InterruptedSite.Start($"trap '' {signal};", site.Build);
        await site.UntilWritingAsync(build);
        await Shell.SignalAsync(build, [signal, signal]);

        Assert.Equal(0, (await InterruptedSite.EndAsync(build)).Code);
        WholeBundle.Of(site.Dist);
    }

    [Fact]
    public async Task A_build_that_waits_for_another_one_stops_too()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such signals here.");
        using var turn = Publishing.Bundles.Open(site.Dist);
        using var build = InterruptedSite.Start("", site.Build);
        var line = await build.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.EndsWith("; waiting", line, StringComparison.Ordinal);
        await Shell.SignalAsync(build, ["TERM", "TERM"]);

        Assert.Equal(
            new Ran(3, "", "harristrip: Stopped. Nothing was published, and nothing is lost.\n"),
            await InterruptedSite.EndAsync(build)
        );
        Assert.True(Directory.Exists(Publishing.Bundles.IncomingOf(site.Dist)));
    }
}
