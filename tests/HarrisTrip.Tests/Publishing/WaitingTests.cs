using HarrisTrip.Cli.Publishing;
using Xunit;

namespace HarrisTrip.Tests.Publishing;

public sealed class WaitingTests : IDisposable
{
    readonly TempFolder folder = new();

    string Dist => folder["dist"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_second_build_says_so_waits_and_comes_after_the_first()
    {
        var messages = new List<string>();
        var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var first = Bundles.Stage(Dist, "1");
        var second = Task.Run(
            () => Bundles.Publish(Dist, "2", new() { Waiting = Record }),
            TestContext.Current.CancellationToken
        );

        await waiting.Task;
        Assert.False(second.IsCompleted);
        first.Publish();
        first.Dispose();
        await second;

        Assert.Equal([$"another build is writing to {Dist}; waiting"], messages);
        Bundles.AssertWhole(Dist, "2");
        Bundles.AssertNothingUnfinished(Dist);

        void Record(string sentence)
        {
            messages.Add(sentence);
            waiting.SetResult();
        }
    }

    [Fact]
    public void A_second_build_that_is_out_of_patience_says_so_and_harms_nothing()
    {
        using var first = Bundles.Stage(Dist, "1");

        var fault = Assert.Throws<IOException>(() => Bundles.Open(Dist, new() { LockTimeout = TimeSpan.Zero }));

        Assert.Contains("Another build", fault.Message, StringComparison.Ordinal);
        first.Publish();
        first.Dispose();
        Bundles.AssertWhole(Dist, "1");
        Bundles.AssertNothingUnfinished(Dist);
    }

    [Fact]
    public void Builds_into_neighbouring_folders_do_not_wait()
    {
        using var one = Bundles.Stage(folder["one"], "1", new() { LockTimeout = TimeSpan.Zero });
        using var two = Bundles.Stage(folder["two"], "2", new() { LockTimeout = TimeSpan.Zero });

        two.Publish();
        one.Publish();

        Bundles.AssertWhole(folder["one"], "1");
        Bundles.AssertWhole(folder["two"], "2");
    }

    [Fact]
    public async Task Of_builds_that_storm_one_folder_no_two_ever_have_it_at_once()
    {
        const int Builds = 4;
        const int Turns = 100;
        var target = new Target("dist", Dist);
        var inside = 0;
        var most = 0;
        var storm = Enumerable
            .Range(0, Builds)
            .Select(_ =>
                Task.Run(
                    () =>
                    {
                        for (var turn = 0; turn < Turns; )
                        {
                            WorkFolder work;
                            try
                            {
                                work = WorkFolder.Take(target, new() { LockTimeout = TimeSpan.Zero });
                            }
                            catch (IOException)
                            {
                                continue;
                            }
                            most = Math.Max(most, Interlocked.Increment(ref inside));
                            Directory.CreateDirectory(work.New);
                            Interlocked.Decrement(ref inside);
                            work.Dispose();
                            turn++;
                        }
                    },
                    TestContext.Current.CancellationToken
                )
            );
        await Task.WhenAll(storm);

        Assert.Equal(1, most);
        Bundles.AssertNothingUnfinished(Dist);
    }
}
