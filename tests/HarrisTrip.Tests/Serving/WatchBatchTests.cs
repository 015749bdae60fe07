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

    /// <summary>
    /// Lets changes happen, and gives those that were one, each by the moment at which it was complete, and the moments
    /// at which a save was glanced at.
    /// </summary>
    (List<(TimeSpan At, IReadOnlyCollection<string>? Paths)> Complete, List<TimeSpan> Glances) Run(
        IEnumerable<(int At, string? Path)> happening
    )
    {
        var complete = new List<(TimeSpan, IReadOnlyCollection<string>?)>();
        var glances = new List<TimeSpan>();
        foreach (var (at, path) in happening)
        {
            Pass(Ms(at));
            batch.Add(path, Ms(at));
        }
        Pass(TimeSpan.MaxValue);
        return (complete, glances);

        void Pass(TimeSpan now)
        {
            if (batch.GlanceDue is { } glance && glance <= now && glance < batch.Due)
            {
                glances.Add(glance);
                batch.Glance();
            }
            if (batch.Due is { } due && due <= now)
            {
                complete.Add((due, batch.Take()));
            }
        }
    }

    [Fact]
    public void Nothing_is_waited_for_when_nothing_happened() => Assert.Null(batch.Due);

    [Fact]
    public void A_save_is_glanced_at_almost_at_once_and_complete_when_nothing_follows()
    {
        var (complete, glances) = Run([(1000, quay)]);

        Assert.Equal([Ms(1020)], glances);
        Assert.Equal([Ms(1150)], complete.Select(change => change.At));
    }

    /// <summary>A file beside it, the old one under another name, the new one in its place.</summary>
    [Fact]
    public void An_editor_that_writes_by_renames_makes_one_save()
    {
        var (complete, glances) = Run([
            (0, quay + ".tmp"),
            (2, quay + "~"),
            (4, quay),
            (5, quay + ".tmp"),
            (9, quay),
            (12, quay),
        ]);

        Assert.Equal([Ms(32)], glances);
        Assert.Equal((Ms(162), 3), (Assert.Single(complete).At, complete[0].Paths!.Count));
    }

    [Fact]
    public void Ten_saves_in_a_second_are_one_change()
    {
        var (complete, glances) = Run(Enumerable.Range(0, 10).Select(save => (save * 100, (string?)quay)));

        Assert.Equal(Ms(1050), Assert.Single(complete).At);
        Assert.Equal(10, glances.Count);
    }

    [Fact]
    public void So_are_ten_saves_of_different_articles()
    {
        var (complete, glances) = Run(
            Enumerable.Range(0, 10).Select(save => (save * 100, (string?)$"articles/story-{save}/index.md"))
        );

        Assert.Equal((Ms(1050), 10), (Assert.Single(complete).At, complete[0].Paths!.Count));
        Assert.Single(glances);
    }

    [Fact]
    public void A_checkout_is_one_change_although_the_disk_is_slow()
    {
        var (complete, glances) = Run([(0, quay), (1, crane), (120, quay), (240, crane)]);

        Assert.Equal(Ms(390), Assert.Single(complete).At);
        Assert.Empty(glances);
    }

    [Fact]
    public void A_burst_that_never_ends_is_built_all_the_same()
    {
        var (complete, _) = Run(Enumerable.Range(0, 100).Select(n => (n * 100, (string?)(n % 2 == 0 ? quay : crane))));

        Assert.Equal(ChangeBatch.MaxBurst, complete[0].At);
        Assert.All(
            complete.Zip(complete.Skip(1)),
            two => Assert.InRange(two.Second.At - two.First.At, Ms(1), ChangeBatch.MaxBurst + Ms(100))
        );
    }

    [Fact]
    public void What_nobody_can_name_may_be_anything()
    {
        Assert.Equal([(Ms(150), null)], Run([(0, null), (0, quay)]).Complete);
        var many = Enumerable.Range(0, 2_000).Select(n => (9_000, (string?)$"{n}"));
        Assert.Null(Assert.Single(Run(many).Complete).Paths);
    }
}
