using System.Globalization;
using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>Drafts, embargoes and expiry: what may not be seen leaves no trace.</summary>
public class TimeTests
{
    [Theory]
    [InlineData("published: 2027-01-01T00:00:00Z")]
    [InlineData("published: 2026-01-01T00:00:00Z\ndraft: true")]
    public void What_may_not_be_seen_leaves_no_trace_in_any_byte(string dates)
    {
        var (result, bundle) = Build.Site(Site(dates));
        Assert.False(result.Failed, result.Diagnostics.Lines());
        foreach (var (path, content) in bundle.Files)
        {
            var text = path + System.Text.Encoding.Latin1.GetString(content);
            Assert.DoesNotContain("zanzibar", text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void An_embargo_ends_at_its_moment_and_not_before()
    {
        var site = Site("published: 2026-07-01T06:00:00+02:00");
        Assert.Equal(1, At("2026-07-01T03:59:59Z").Articles);
        Assert.Equal(2, At("2026-07-01T04:00:00Z").Articles);
        Assert.Equal(
            DateTimeOffset.Parse("2026-07-01T04:00:00Z", CultureInfo.InvariantCulture),
            At("2026-06-01T00:00:00Z").NextRebuild?.At
        );

        BuildResult At(string now) =>
            Build.Site(site, o => o with { Now = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture) }).Result;
    }

    [Fact]
    public void The_next_build_is_due_at_the_nearest_embargo_or_expiry()
    {
        var (result, _) = Build.Site(Site("published: 2026-01-01T00:00:00Z\nexpires: 2026-09-01T00:00:00Z"));
        Assert.Equal(
            DateTimeOffset.Parse("2026-09-01T00:00:00Z", CultureInfo.InvariantCulture),
            result.NextRebuild?.At
        );
    }

    [Fact]
    public void The_home_page_holds_the_newest_and_old_archive_pages_never_change()
    {
        var few = Build.Site(Many(60)).Bundle;
        var more = Build.Site(Many(67)).Bundle;
        Assert.Equal(
            ["index.html", "page/1/index.html", "page/2/index.html"],
            few.Files.Keys.Where(f => f == "index.html" || f.StartsWith("page/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(few.Text("page/1/index.html"), more.Text("page/1/index.html"));
        var listed = more
            .Files.Where(f => f.Key == "index.html" || f.Key.StartsWith("page/", StringComparison.Ordinal))
            .Select(f => more.Text(f.Key))
            .ToList();
        Assert.All(
            Enumerable.Range(0, 67),
            i => Assert.Single(listed, page => page.Contains($">Story {i:D2}</a>", StringComparison.Ordinal))
        );
    }

    static MemoryFolder Many(int count)
    {
        var folder = new MemoryFolder();
        for (var i = 0; i < count; i++)
        {
            folder.With(
                $"story-{i:D2}/index.md",
                $"---\ntitle: Story {i:D2}\npublished: 2026-{1 + i / 28:D2}-{1 + i % 28:D2}T09:00:00Z\n---\n\nText.\n"
            );
        }
        return folder;
    }

    static MemoryFolder Site(string dates) =>
        new MemoryFolder()
            .With(
                "open/index.md",
                "---\ntitle: Open\npublished: 2026-01-02T09:00:00Z\nrelated: [zanzibar]\ntranslations: {es: zanzibar}\n---\n\nText.\n"
            )
            .With(
                "zanzibar/index.md",
                $"---\ntitle: Zanzibar\n{dates}\nlang: es\ntags: [Zanzibar]\nimages:\n  "
                    + $"- file: zanzibar.png\n    alt: Zanzibar\n    credit: Zanzibar\n    lead: true\n---\n\n"
                    + $"Zanzibar.\n"
            )
            .With("zanzibar/zanzibar.png", Pictures.Harbour);
}
