using System.Globalization;
using HarrisTrip.Check;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using Xunit;

namespace HarrisTrip.Tests.Check;

/// <summary>
/// One slip can be in a page at as many places as it has characters: the first are kept and told, the others counted.
/// </summary>
public class FloodTests
{
    const int Times = 3_000;

    [Theory]
    [InlineData("< ", "html-parse-error")]
    [InlineData("&pier; ", "html-parse-error")]
    [InlineData("\u0002", "html-parse-error")]
    [InlineData("</i>", "html-parse-error")]
    [InlineData("<i id=\"pier\">a</i>", "duplicate-id")]
    [InlineData("<i b=\"1\" b=\"2\">a</i>", "html-parse-error")]
    [InlineData("<pier>a</pier>", "element-unknown")]
    public void Of_many_faults_of_one_rule_a_hundred_are_told_and_all_are_counted(string slip, string rule)
    {
        var (few, many) = (Check(slip, 300), Check(slip, Times));
        Assert.Equal(Times - 300, UnlistedCount(many, rule) - UnlistedCount(few, rule));
        Assert.True(many.HasErrors);
    }

    [Fact]
    public void Faults_beyond_those_that_anybody_asks_for_are_counted_and_not_kept()
    {
        var report = new Report();
        var rule = RuleBook.All["html-parse-error"];
        for (var line = 250_000; line > 0; line--)
        {
            report.Add(rule, new Location("index.html", line, 1), "A slip.", "Mend it.");
        }
        Assert.Equal((100_000, 1), (report.Sorted().Count, report.Sorted()[0].At.Line));
        Assert.Equal(249_900, UnlistedCount(report, rule.Name));
    }

    /// <summary>What the last line of a rule says: how many more there are.</summary>
    static int UnlistedCount(Report report, string rule)
    {
        var listed = report.Summary().Where(d => d.Rule.Name == rule).ToList();
        Assert.Equal(101, listed.Count);
        return int.Parse(listed[^1].Message.Split(' ')[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
    }

    static Report Check(string slip, int times)
    {
        var report = new Report();
        var html =
            $"<!DOCTYPE html><html "
            + $"lang=\"en\"><head><title>Pier</title></head><body><p>{string.Concat(Enumerable.Repeat(slip, times))}</p></body></html>";
        new PageChecker().Check(
            new PageInput("index.html", Location.StartOf("index.html"), html, SourceMap.Empty),
            new Folder(),
            report
        );
        return report;
    }
}
