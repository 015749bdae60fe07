using HarrisTrip.Model.Sites;
using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>
/// A date without an hour is a day: no page, list or feed shows an hour that its author did not write.
/// </summary>
public class DayTests
{
    const string Text = "\n\nThe first ship came in at noon.\n";

    static readonly string Standfirst =
        "standfirst: The new quay takes its first ship after four years of work on the harbour wall.\n";

    [Fact]
    public void A_day_is_printed_without_an_hour_wherever_it_is_shown()
    {
        var (result, bundle) = Site(
            (
                "quay",
                "published: 2026-01-02\nupdated: 2026-01-05\ncorrections:\n  - date: 2026-01-04\n    text: It is four metres.\n"
            )
        );
        Assert.False(result.Failed, result.Diagnostics.Lines());
        var page = bundle.Text("quay/index.html");
        Assert.Contains(
            "<time dir=\"auto\" datetime=\"2026-01-02\">2 January 2026</time>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<time dir=\"auto\" datetime=\"2026-01-05\">5 January 2026</time>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\"datePublished\":\"2026-01-02\",\"dateModified\":\"2026-01-05\"",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<meta property=\"article:published_time\" content=\"2026-01-02\">",
            page,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            bundle.Files.Where(f =>
                f.Key.EndsWith(".html", StringComparison.Ordinal) || f.Key.Contains("sitemap", StringComparison.Ordinal)
            ),
            f => TextOf(f.Value).Contains("00:00", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Feeds_have_the_beginning_of_the_day_where_their_format_asks_for_an_instant()
    {
        var (_, bundle) = Site(("quay", "published: 2026-01-02\n"));
        Assert.Contains(
            "<published>2026-01-02T00:00:00Z</published>",
            bundle.Text("atom.xml"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<pubDate>Fri, 02 Jan 2026 00:00:00 +0000</pubDate>",
            bundle.Text("rss.xml"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<lastmod>2026-01-02</lastmod>",
            bundle.Text("sitemap.xml")
                + string.Concat(
                    bundle.Files.Keys.Where(k => k.StartsWith("sitemap-", StringComparison.Ordinal)).Select(bundle.Text)
                ),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("published: 2026-06-01\n", Standing.Published)]
    [InlineData("published: 2026-06-02\n", Standing.Embargoed)]
    [InlineData("published: 2026-01-02\nexpires: 2026-06-01\n", Standing.Published)]
    [InlineData("published: 2026-01-02\nexpires: 2026-05-31\n", Standing.Expired)]
    [InlineData("published: 2026-01-02\nexpires: 2026-06-01T12:00:00Z\n", Standing.Expired)]
    public void A_day_of_publication_begins_and_a_day_of_expiry_ends_at_midnight(string dates, Standing standing)
    {
        var (result, bundle) = Site(("quay", dates), ("wall", "published: 2026-01-02\n"));
        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Equal(
            standing == Standing.Published,
            bundle.Files.TryGetValue("quay/index.html", out var page)
                && TextOf(page).Contains("at noon", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("published: 2026-06-04\n", "2026-06-04T00:00:00Z")]
    [InlineData("published: 2026-05-20\nexpires: 2026-06-04\n", "2026-06-05T00:00:00Z")]
    public void The_next_build_is_due_when_the_day_begins_or_ends(string dates, string due) =>
        Assert.Equal(
            DateTimeOffset.Parse(due, System.Globalization.CultureInfo.InvariantCulture),
            Site(("quay", dates), ("wall", "published: 2026-01-02\n")).Result.NextRebuild?.At
        );

    [Theory]
    [InlineData("published: 2026-01-02T15:00:00Z\nupdated: 2026-01-02\n", null)]
    [InlineData("published: 2026-01-02\nupdated: 2026-01-02T00:00:00+10:00\n", null)]
    [InlineData("published: 2026-01-02T23:00:00-05:00\nupdated: 2026-01-02\n", null)]
    [InlineData("published: 2026-01-02\nexpires: 2026-01-02\n", null)]
    [InlineData("published: 2026-01-02T15:00:00Z\nupdated: 2026-01-01\n", "date-order")]
    [InlineData("published: 2026-01-02\nupdated: 2026-01-01T23:00:00Z\n", "date-order")]
    [InlineData("published: 2026-01-02\nexpires: 2026-01-01\n", "date-order")]
    [InlineData(
        "published: 2026-01-02\ncorrections:\n  - date: 2026-01-01\n    text: It is four metres.\n",
        "date-order"
    )]
    [InlineData("published: 2026-01-02T09:00\n", "date-invalid")]
    [InlineData("published: 2026-01-02 09:00:00\n", "date-invalid")]
    [InlineData("published: 2026-02-30\n", "date-invalid")]
    [InlineData("published: 2026-01\n", "date-invalid")]
    public void Days_and_instants_are_compared_as_far_as_both_are_known(string dates, string? rule) =>
        Assert.Equal(
            rule,
            Site(("quay", dates)).Result.Rules().FirstOrDefault(r => r.StartsWith("date", StringComparison.Ordinal))
        );

    [Fact]
    public void Days_and_instants_stand_in_one_order_that_is_always_the_same()
    {
        var (_, bundle) = Site(
            ("b", "published: 2026-01-02\n"),
            ("a", "published: 2026-01-02\n"),
            ("c", "published: 2026-01-02T08:00:00Z\n"),
            ("d", "published: 2026-01-01T23:00:00Z\n")
        );
        var feed = bundle.Text("atom.xml");
        Assert.Equal(
            ["c", "a", "b", "d"],
            new[] { "a", "b", "c", "d" }.OrderBy(name =>
                feed.IndexOf($"<id>https://example.org/news/{name}/</id>", StringComparison.Ordinal)
            )
        );
    }

    static (BuildResult Result, MemoryBundle Bundle) Site(params ReadOnlySpan<(string Name, string Dates)> articles)
    {
        var folder = new MemoryFolder().With(
            "site.yaml",
            "title: Port Post\ndescription: All the news of the port and of those who live by it, day by day.\nhosting: {hosts: [none]}\n"
        );
        foreach (var (name, dates) in articles)
        {
            folder.With($"{name}/index.md", $"---\ntitle: Story {name}\n{Standfirst}{dates}---{Text}");
        }
        return Build.Site(folder);
    }

    static string TextOf(byte[] page) => System.Text.Encoding.UTF8.GetString(page);
}
