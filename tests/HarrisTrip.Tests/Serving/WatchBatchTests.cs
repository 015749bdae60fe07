using HarrisTrip.Cli.Serving.Watching;
using Xunit;

namespace HarrisTrip.Tests.Serving;

/// <summary>Which changes are one, by a clock of the test's own.</summary>
public sealed class WatchBatchTests
{
    static readonly string quay = Path.Combine("articles", "quay", "index.md");
    static readonly string crane = Path.Combine("articles", "crane", "index.md");

    readonly ChangeBatch batch = new();

    static TimeSpan Ms(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);

    /// <summary>Lets changes happen, and gives those that were one: each by the moment at which it was complete.</summary>
    List<(TimeSpan At, IReadOnlyCollection<string>? Paths)> Run(IEnumerable<(int At, string? Path)> happening)
    {
        var complete = new List<(TimeSpan, IReadOnlyCollection<string>?)>();
        foreach (var (at, path) in happening)
        {
            Close(Ms(at));
            batch.Add(path, Ms(at));
        }
        Close(TimeSpan.MaxValue);
        return complete;

        void Close(TimeSpan now)
        {
            if (batch.Due is { } due && due <= now)
            {
                complete.Add((due, batch.Take()));
                batch.WasChange(due);
            }
        }
    }

    [Fact]
    public void Nothing_is_waited_for_when_nothing_happened() => Assert.Null(batch.Due);

    [Fact]
    public void A_save_on_its_own_is_complete_almost_at_once() =>
        Assert.Equal([Ms(1020)], Run([(1000, quay)]).Select(change => change.At));

    /// <summary>A file beside it, the old one under another name, the new one in its place.</summary>
    [Fact]
    public void So_is_one_of_an_editor_that_writes_by_renames()
    {
        var one = Assert.Single(
            Run([(0, quay + ".tmp"), (2, quay + "~"), (4, quay), (5, quay + ".tmp"), (9, quay), (12, quay)])
        );

        Assert.Equal((Ms(32), 3), (one.At, one.Paths!.Count));
    }

    [Fact]
    public void Ten_saves_in_a_second_are_one_change()
    {
        var saves = Enumerable
            .Range(0, 10)
            .SelectMany(save => new[] { (save * 100, quay), (save * 100, $"articles/story-{save}/index.md") });

        var one = Assert.Single(Run(saves!));

        Assert.Equal((Ms(1050), 11), (one.At, one.Paths!.Count));
    }

    /// <summary>The first is seen at once, as any save on its own: nobody knows yet that others follow.</summary>
    [Fact]
    public void Saves_of_one_file_that_follow_a_first_are_one_change()
    {
        var saves = Enumerable.Range(0, 10).Select(save => (save * 100, (string?)quay));

        Assert.Equal([Ms(20), Ms(1050)], Run(saves).Select(change => change.At));
    }

    [Fact]
    public void Saves_of_somebody_who_writes_are_each_seen_at_once() =>
        Assert.Equal([Ms(20), Ms(1520), Ms(3020)], Run([(0, quay), (1500, quay), (3000, crane)]).Select(c => c.At));

    [Fact]
    public void A_checkout_is_one_change_although_the_disk_is_slow() =>
        Assert.Equal([Ms(390)], Run([(0, quay), (1, crane), (120, quay), (240, crane)]).Select(change => change.At));

    [Fact]
    public void A_burst_that_never_ends_is_built_all_the_same()
    {
        var burst = Enumerable.Range(0, 100).Select(n => (n * 100, n % 2 == 0 ? quay : crane));

        var complete = Run(burst!);

        Assert.Equal(ChangeBatch.Longest, complete[0].At);
        Assert.All(
            complete.Zip(complete.Skip(1)),
            two => Assert.InRange(two.Second.At - two.First.At, Ms(1), ChangeBatch.Longest + Ms(100))
        );
    }

    [Fact]
    public void What_nobody_can_name_may_be_anything()
    {
        Assert.Equal([(Ms(150), null)], Run([(0, null), (0, quay)]));
        Assert.Null(Assert.Single(Run(Enumerable.Range(0, 2_000).Select(n => (9_000, (string?)$"{n}")))).Paths);
    }
}
