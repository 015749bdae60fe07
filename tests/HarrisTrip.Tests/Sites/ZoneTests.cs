using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>Dates that name no zone are those of the publication.</summary>
public sealed class ZoneTests
{
    const string Berlin = "time_zone: Europe/Berlin\n";

    [Theory]
    [InlineData("2026-01-31T09:00:00", "2026-01-31T09:00:00+01:00")]
    [InlineData("2026-01-31 09:00", "2026-01-31T09:00:00+01:00")]
    [InlineData("2026-03-31 09:00:30", "2026-03-31T09:00:30+02:00")]
    // What names a zone means that one.
    [InlineData("2026-01-31T09:00:00Z", "2026-01-31T09:00:00Z")]
    [InlineData("2026-03-31T09:00:00-05:00", "2026-03-31T09:00:00-05:00")]
    // When the people of Berlin still went by the sun, 53 minutes and 28 seconds before Greenwich.
    [InlineData("1848-03-18 14:30", "1848-03-18T14:30:00+00:53")]
    [InlineData("2026-03-31", "2026-03-31")]
    public void A_date_without_a_zone_is_one_of_the_publication(string written, string meant)
    {
        var (result, bundle) = Site(Berlin, written);

        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Contains(
            $"<meta property=\"article:published_time\" content=\"{meant}\">",
            bundle.Text("story/index.html"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "2026-03-29 02:30",
        "`published` is a time that does not exist in Europe/Berlin: clocks were set forward there, from 02:00 to 03:00."
    )]
    [InlineData(
        "2025-10-26 02:30",
        "`published` is a time that comes twice in Europe/Berlin, since clocks were set back: with the offset +02:00 and again with +01:00."
    )]
    public void An_hour_that_clocks_leave_out_or_repeat_is_an_error(string written, string message)
    {
        var (result, _) = Site(Berlin, written);

        var fault = Assert.Single(result.Diagnostics, d => d.Rule.Name == "date-invalid");
        Assert.Equal(
            (
                message,
                "articles/story/index.md:3:12",
                "Write it as 2026-01-31, or with a time and zone as 2026-01-31T09:00:00Z."
            ),
            (fault.Message, fault.At.ToString(), fault.Help)
        );
    }

    /// <summary>Samoa went from the 29th to the 31st of December 2011; Cuba changes its clocks at midnight.</summary>
    [Theory]
    [InlineData("Pacific/Apia", "2011-12-29", "")]
    [InlineData(
        "Pacific/Apia",
        "2011-12-30",
        "is a day that does not exist in Pacific/Apia: the date line was moved over it."
    )]
    [InlineData("Pacific/Apia", "2011-12-31", "")]
    [InlineData("America/Havana", "2026-03-08", "")]
    [InlineData("America/Havana", "2025-11-02", "")]
    public void A_day_that_a_zone_left_out_is_an_error(string zone, string day, string message)
    {
        var (result, _) = Site($"time_zone: {zone}\n", day);

        Assert.Equal(
            message.Length == 0 ? [] : ["`published` " + message],
            result.Diagnostics.Where(d => d.Severity == Diagnostics.Severity.Error).Select(d => d.Message)
        );
    }

    [Fact]
    public void Without_a_zone_in_site_yaml_a_time_needs_its_own()
    {
        var (result, _) = Site("", "2026-01-31 09:00");

        var fault = Assert.Single(result.Diagnostics, d => d.Rule.Name == "date-invalid");
        Assert.Equal("`published` has no zone.", fault.Message);
        Assert.Contains("`time_zone`", fault.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Europe/Berlim", "Did you mean `Europe/Berlin`?")]
    [InlineData("Mitteleuropa", "Write one such as Europe/Berlin.")]
    public void A_zone_that_nobody_knows_is_an_error(string zone, string help)
    {
        var (result, _) = Site($"time_zone: {zone}\n", "2026-01-31 09:00");

        var fault = Assert.Single(result.Diagnostics, d => d.Severity == Diagnostics.Severity.Error);
        Assert.Equal(
            ("value-unknown", "articles/site.yaml:2:12", "`time_zone` is not the name of a time zone.", help),
            (fault.Rule.Name, fault.At.ToString(), fault.Message, fault.Help)
        );
    }

    [Fact]
    public void A_change_is_dated_where_its_author_dates_it()
    {
        var (result, bundle) = Sites.Build.Site(Folder(Berlin, "published: 2026-01-31\nupdated: 2026-06-01"));

        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.DoesNotContain("sitemap-page-mismatch", result.Rules());
        Assert.Contains(
            "<lastmod>2026-06-01</lastmod>",
            bundle.Text("sitemap-articles-1.xml"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_day_before_that_of_publication_is_an_error_there_too() =>
        Assert.Contains(
            "date-order",
            Sites.Build.Site(Folder(Berlin, "published: 2026-01-31\nupdated: 2026-01-30")).Result.Rules()
        );

    [Theory]
    [InlineData("time_zone:\n")]
    [InlineData("time_zone: # Europe/Berlin\n")]
    public void A_zone_that_is_not_there_is_none(string settings)
    {
        var (result, _) = Site(settings, "2026-01-31 09:00");

        Assert.Contains(result.Diagnostics, d => d.Message == "`published` has no zone.");
    }

    /// <summary>By the sun Manila was 15 hours and 56 minutes behind Greenwich, since its ships came from the east.</summary>
    [Theory]
    [InlineData("0206-01-31")]
    [InlineData("1840-01-31 09:00")]
    public void A_date_from_before_zones_is_an_error_where_none_can_say_it(string date)
    {
        var (result, _) = Site("time_zone: Asia/Manila\n", date);

        Assert.Contains(
            result.Diagnostics,
            d =>
                d.Message.EndsWith(
                    "lies before clocks in Asia/Manila were set within 14 hours of UTC.",
                    StringComparison.Ordinal
                )
        );
    }

    /// <summary>A day begins, and ends, by the clocks of the publication.</summary>
    [Theory]
    [InlineData("published: 2026-06-02", "2026-06-01T21:59:59Z", false)]
    [InlineData("published: 2026-06-02", "2026-06-01T22:00:00Z", true)]
    [InlineData("published: 2026-01-01\nexpires: 2026-06-02", "2026-06-02T21:59:59Z", true)]
    [InlineData("published: 2026-01-01\nexpires: 2026-06-02", "2026-06-02T22:00:00Z", false)]
    // 23 hours and 25 hours long.
    [InlineData("published: 2026-01-01\nexpires: 2026-03-29", "2026-03-29T21:59:59Z", true)]
    [InlineData("published: 2026-01-01\nexpires: 2026-03-29", "2026-03-29T22:00:00Z", false)]
    [InlineData("published: 2026-01-01\nexpires: 2026-10-25", "2026-10-25T22:59:59Z", true)]
    [InlineData("published: 2026-01-01\nexpires: 2026-10-25", "2026-10-25T23:00:00Z", false)]
    public void A_day_is_one_of_the_publication(string dates, string now, bool isPublished)
    {
        var (_, bundle) = Sites.Build.Site(
            Folder(Berlin, dates),
            o => o with { Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture) }
        );

        Assert.Equal(isPublished, bundle.Text("index.html").Contains("Harbour opens", StringComparison.Ordinal));
    }

    /// <summary>The zone may stand below what depends on it.</summary>
    [Fact]
    public void Dates_in_site_yaml_are_of_that_zone_too()
    {
        var (result, bundle) = Site(
            "security: {contacts: [mailto:security@example.org], expires: 2027-03-01 09:00}\n" + Berlin,
            "2026-01-31"
        );

        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Contains(
            "Expires: 2027-03-01T09:00:00+01:00",
            bundle.Text(".well-known/security.txt"),
            StringComparison.Ordinal
        );
    }

    static (BuildResult Result, MemoryBundle Bundle) Site(string settings, string published) =>
        Sites.Build.Site(Folder(settings, $"published: {published}"));

    static MemoryFolder Folder(string settings, string dates) =>
        new MemoryFolder()
            .With("site.yaml", "title: Harbour Post\n" + settings)
            .With(
                "story/index.md",
                $"---\ntitle: Harbour opens\n{dates}\nstandfirst: The new quay takes its first ship after four "
                    + "years of work on the harbour wall.\n---\n\nThe first ship came in.\n"
            )
            .With(
                "other/index.md",
                "---\ntitle: The old crane\npublished: 2025-01-02T09:00:00Z\nstandfirst: The crane that lifted the "
                    + "first stone of the wall goes to the museum this spring.\n---\n\nIt stays.\n"
            );
}
