using HarrisTrip.Diagnostics;
using HarrisTrip.Media;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Media;

public class WebVttTests
{
    const string Good = """
        WEBVTT - The crossing

        NOTE Made by hand.

        1
        00:00.000 --> 00:02.000 align:start line:0 position:10%,line-left size:80%
        <v Ann Author>The <i>ferry</i> leaves.

        00:00:01.500 --> 00:00:03.000
        <c.loud>Rope</c> &amp; <00:00:02.000>chain.
        - And steel.
        """;

    [Fact]
    public void Good_captions_are_read_in_order()
    {
        var report = new Report();
        var cues = WebVtt.Read(new SourceText("a.vtt", Good), isChapters: false, TimeSpan.FromSeconds(3), report);

        Assert.Equal("", report.Sorted().Lines());
        Assert.Equal(["The ferry leaves.", "Rope & chain. - And steel."], cues.Select(cue => cue.Words));
        Assert.Equal([0, 1.5], cues.Select(cue => cue.Start.TotalSeconds));
    }

    [Theory]
    [InlineData("1\n00:00:01,000 --> 00:00:02,000\nWords\n", "a.vtt:1:1", "not `WEBVTT`")]
    [InlineData("WEBVTT\nWords\n", "a.vtt:2:1", "no empty line below")]
    [InlineData("WEBVTT\n\n00:01,000 --> 00:02.000\nWords\n", "a.vtt:3:1", "not a comma")]
    [InlineData("WEBVTT\n\n00:02.000 --> 00:01.000\nWords\n", "a.vtt:3:1", "ends before it begins")]
    [InlineData(
        "WEBVTT\n\n00:05.000 --> 00:06.000\nA\n\n00:03.000 --> 00:04.000\nB\n",
        "a.vtt:6:1",
        "before the caption above it, at line 3"
    )]
    [InlineData(
        "WEBVTT\n\n00:01.000 --> 00:02.000\nA\n00:03.000 --> 00:04.000\nB\n",
        "a.vtt:5:1",
        "no empty line above"
    )]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\n\nWords\n", "a.vtt:3:1", "no text below")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\n\nWords\n", "a.vtt:5:1", "has no times")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000 size:big\nWords\n", "a.vtt:3:25", "no setting")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\nA <b>wall\n", "a.vtt:4:3", "`<b>` is not ended")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\nA <span>wall\n", "a.vtt:4:3", "no mark of captions")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\nA\n1 < 2\n", "a.vtt:5:3", "does not end")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\n<v>A\n", "a.vtt:4:1", "who speaks")]
    [InlineData("WEBVTT\n\nSTYLE\n::cue { color: red }\n", "a.vtt:3:1", "how captions look")]
    [InlineData("WEBVTT\n\n01:00.000 --> 01:02.000\nWords\n", "a.vtt:3:1", "after the end of the file")]
    [InlineData("WEBVTT\n", "a.vtt:1:1", "no caption in this file")]
    public void What_players_would_skip_is_told_at_its_line(string text, string place, string words)
    {
        var report = new Report();
        WebVtt.Read(new SourceText("a.vtt", text), isChapters: false, TimeSpan.FromSeconds(10), report);

        Assert.Contains(
            report.Sorted().Select(fault => fault.ToString()),
            fault =>
                fault.StartsWith(place + ":", StringComparison.Ordinal)
                && fault.Contains(words, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("00:00.000 --> 00:04.000\nA\n\n00:03.000 --> 00:05.000\nB\n", "before the one above it ends")]
    [InlineData("00:00.000 --> 00:04.000\nA <b>wall</b>\n", "no marks")]
    [InlineData("00:00.000 --> 00:04.000\nA\nB\n", "second line")]
    public void Chapters_are_titles_one_after_the_other(string text, string words)
    {
        var report = new Report();
        WebVtt.Read(new SourceText("a.vtt", "WEBVTT\n\n" + text), isChapters: true, length: null, report);

        Assert.Contains(words, report.Sorted().Lines(), StringComparison.Ordinal);
    }
}
