using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Rules;

/// <summary>What a site's owner may decide of rules, and what not.</summary>
public class RuleSettingsTests
{
    const string Head = "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\nstandfirst: Short.\n---\n\n";
    const string Settings =
        "title: News\ndescription: Reports from a small harbour town and its quay, every day of the year.\n"
        + "base_url: https://example.org/\n";
    const string Body = "See [the old wall](https://example.org/wall) or [this](#no-such-anchor).\n";

    [Fact]
    public void A_rule_can_be_off_or_graver()
    {
        Assert.Contains("description-length", Rules(""));
        Assert.DoesNotContain("description-length", Rules("  levels:\n    description-length: off\n"));
        Assert.Contains(
            "story/index.md:4:13: error description-length:",
            FaultsOf("  levels:\n    description-length: error\n"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_measure_can_be_another_one()
    {
        Assert.DoesNotContain("page-too-large", Rules(""));
        Assert.Contains("page-too-large", Rules("  options:\n    elements: 10\n"));
        // A page's weight is known when its pictures are made, which waits until no text has an error.
        Assert.Contains(
            "page-too-heavy",
            Rules("  options:\n    html_kilobytes: 0\n  levels:\n    link-broken: warning\n")
        );
        Assert.Contains(
            "site.yaml:6:15: error value-type: `elements` has to be a whole number, but this is `many`.",
            FaultsOf("  options:\n    elements: many\n"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_waiver_lets_a_fault_stay_until_its_day_is_over_everywhere()
    {
        const string waiver =
            "  waivers:\n    - rule: link-broken\n      page: story/index.md\n      "
            + "place: no-such-anchor\n      reason: The second part comes on Friday.\n      until: 2026-07-31\n";
        Assert.Contains("link-broken", Rules(""));
        Assert.DoesNotContain("link-broken", Rules(waiver));
        Assert.Equal(1, Run(waiver).Waived);
        Assert.DoesNotContain("link-broken", Rules(waiver, "2026-08-01T11:59:59Z"));
        var over = Run(waiver, "2026-08-01T12:00:00Z").Diagnostics;
        Assert.Contains(over, d => d.Rule.Name == "link-broken");
        Assert.Contains(
            "site.yaml:6:7: warning waiver-expired: This waiver of `link-broken` ended on 2026-07-31.",
            over.Lines(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("page: other/index.md")]
    [InlineData("page: tory/index.md")]
    [InlineData("place: another-anchor")]
    public void A_waiver_that_covers_nothing_is_told_and_the_fault_as_well(string narrowed)
    {
        var faults = FaultsOf(
            $"  waivers:\n    - rule: link-broken\n      {narrowed}\n      reason: Later.\n      until: 2027-01-01\n"
        );
        Assert.Contains(
            "site.yaml:6:7: warning waiver-unused: This waiver of `link-broken` covers nothing.",
            faults,
            StringComparison.Ordinal
        );
        Assert.Contains("error link-broken", faults, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image-credit-missing")]
    [InlineData("rights-expired")]
    [InlineData("link-scheme")]
    [InlineData("raw-html")]
    [InlineData("mixed-content")]
    [InlineData("yaml-syntax")]
    public void What_keeps_readers_and_rights_safe_is_not_waived(string rule)
    {
        Assert.Contains("rule-protected", Rules($"  levels:\n    {rule}: off\n"));
        Assert.Contains("rule-protected", Rules($"  levels:\n    {rule}: warning\n"));
        Assert.Contains(
            "rule-protected",
            Rules($"  waivers:\n    - rule: {rule}\n      reason: Later.\n      until: 2027-01-01\n")
        );
    }

    [Fact]
    public void A_rule_that_is_not_there_is_told_with_the_one_that_was_probably_meant() =>
        Assert.Contains(
            "site.yaml:6:5: error rule-unknown: There is no rule `link-brokn`. Did you mean `link-broken`?",
            FaultsOf("  levels:\n    link-brokn: off\n"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_waiver_needs_a_reason_and_an_end() =>
        Assert.Equal(
            ["key-missing", "key-missing"],
            Rules("  waivers:\n    - rule: link-broken\n").Where(r => r == "key-missing")
        );

    [Theory]
    [InlineData("page: other/index.md", "2027-01-01")]
    [InlineData("page: other/index.md", "2026-01-01")]
    [InlineData("place: another-anchor", "2027-01-01")]
    [InlineData("place: another-anchor", "2026-01-01")]
    [InlineData("page: wall/index.html", "2027-01-01")]
    public void A_build_of_one_article_does_not_judge_the_waivers_of_others(string narrowed, string until)
    {
        var settings =
            $"{Settings}checks:\n  waivers:\n    - rule: link-broken\n      {narrowed}\n      reason: Later.\n      until: {until}\n";
        var articles = new MemoryFolder().With("story/index.md", Head + Body).With("site.yaml", settings);
        Assert.DoesNotContain(
            "waiver-unused",
            Build.Site(articles, o => o with { Single = "story/index.md" }).Result.Rules()
        );
        Assert.Contains("waiver-unused", Build.Site(articles).Result.Rules());
    }

    static IEnumerable<string> Rules(string checks, string now = "2026-07-30T00:00:00Z") => Run(checks, now).Rules();

    static string FaultsOf(string checks) => Run(checks).Diagnostics.Lines();

    static BuildResult Run(string checks, string now = "2026-07-30T00:00:00Z") =>
        Build
            .Site(
                new MemoryFolder()
                    .With("story/index.md", Head + Body)
                    .With("site.yaml", checks.Length == 0 ? Settings : $"{Settings}checks:\n{checks}"),
                o => o with { Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture) }
            )
            .Result;
}
