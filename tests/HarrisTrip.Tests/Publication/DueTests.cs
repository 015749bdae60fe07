using System.Globalization;
using HarrisTrip.Model.Sites;
using HarrisTrip.Tests.Outside;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Publication;

/// <summary>When the next build is due, and why.</summary>
public class DueTests
{
    [Theory]
    [InlineData("published: 2026-07-01T06:00:00+02:00", "2026-07-01T04:00:00Z", DueReason.EmbargoEnds)]
    [InlineData(
        "published: 2026-01-01T00:00:00Z\nexpires: 2026-09-01T00:00:00Z",
        "2026-09-01T00:00:00Z",
        DueReason.ArticleExpires
    )]
    [InlineData(
        "published: 2026-05-31T00:00:00Z\nexpires: 2026-09-01T00:00:00Z",
        "2026-06-02T00:00:00Z",
        DueReason.LeavesNewsSitemap
    )]
    [InlineData(
        "published: 2026-01-01T00:00:00Z\nexpires: 2026-09-01T00:00:00Z\nimages:\n  - file: harbour.png\n    "
            + "alt: A\n    credit: B\n    lead: true\n    rights_expire: 2026-08-01",
        "2026-08-02T00:00:00Z",
        DueReason.PictureRightsEnd
    )]
    public void The_next_build_is_due_when_something_would_come_out_otherwise(
        string matter,
        string at,
        DueReason reason
    )
    {
        var folder = new MemoryFolder()
            .With("open/index.md", "---\ntitle: Open\npublished: 2026-01-01T00:00:00Z\n---\n\nText.\n")
            .With("quay/index.md", $"---\ntitle: Quay\n{matter}\n---\n\nText.\n")
            .With("quay/harbour.png", Pictures.Harbour);
        var due = Build.Site(folder).Result.NextRebuild!;
        Assert.Equal(
            (DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), reason, "quay/index.md"),
            (due.At, due.Reason, due.Head.Path)
        );
    }

    [Fact]
    public async Task A_scheduler_is_told_the_moment_or_nothing()
    {
        using var scratch = new ScratchFolder();
        Directory.CreateDirectory(scratch.Path("articles", "quay"));
        await File.WriteAllTextAsync(
            scratch.Path("articles", "quay", "index.md"),
            "---\ntitle: Quay\npublished: 2026-01-01T00:00:00Z\nexpires: 2026-09-01T00:00:00Z\n---\n\nText.\n",
            TestContext.Current.CancellationToken
        );
        string[] due = ["due", scratch.Path("articles"), "--now"];
        var ran = await RealProgram.RunAsync([.. due, "2026-06-01T00:00:00Z"]);
        Assert.Equal(
            (0, $"2026-09-01T00:00:00Z expiry {scratch.Path("articles")}/quay/index.md\n"),
            (ran.Code, ran.Out)
        );
        ran = await RealProgram.RunAsync([.. due, "2026-10-01T00:00:00Z"]);
        Assert.Equal((0, ""), (ran.Code, ran.Out));
        ran = await RealProgram.RunAsync([.. due, "2026-10-01T00:00:00Z", "--format", "json"]);
        Assert.Equal((0, "{\"due\":null}\n"), (ran.Code, ran.Out));
    }
}
