using System.Text;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Media;

public class MediaPageTests
{
    static MemoryFolder Film(string record = MediaSite.Film, string file = "crossing.mp4", string more = "") =>
        MediaSite.Folder("video", "crossing.mp4", MediaSite.File(file), record, more);

    static MemoryFolder Recording(string record = MediaSite.Recording) =>
        MediaSite.Folder("audio", "interview.mp3", MediaSite.File("interview.mp3"), record);

    [Fact]
    public void A_film_has_a_player_its_captions_and_its_rights()
    {
        var (result, bundle) = Build.Site(Film());
        var page = Encoding.UTF8.GetString(bundle.Files["story/index.html"]);

        Assert.Equal("", result.Diagnostics.Lines());
        var film = Assert.Single(bundle.Files.Keys, path => path.EndsWith(".mp4", StringComparison.Ordinal));
        Assert.Equal(MediaSite.File("crossing.mp4"), bundle.Files[film]);
        Assert.Contains(
            $"<source src=\"{film["story/".Length..]}\" type=\"video/mp4\">",
            page,
            StringComparison.Ordinal
        );
        Assert.Matches(
            "<video controls playsinline preload=\"none\" width=\"160\" height=\"90\" poster=\"harbour[^\"]+\" aria-label=\"The crossing\">",
            page
        );
        Assert.Matches(
            "<track kind=\"captions\" src=\"crossing\\.[0-9a-f]{10}\\.vtt\" srclang=\"en\" label=\"English\" default>",
            page
        );
        Assert.Contains("MP4, 0:03, 13 kB", page, StringComparison.Ordinal);
        Assert.Contains("Jane Doe / Harbour Post", page, StringComparison.Ordinal);
        Assert.Contains("Ann Poe", page, StringComparison.Ordinal);
        Assert.Contains("\"@type\":\"VideoObject\",\"name\":\"The crossing\"", page, StringComparison.Ordinal);
        Assert.Contains("\"duration\":\"PT3S\"", page, StringComparison.Ordinal);
        Assert.Contains("property=\"og:video\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_film_without_sound_needs_no_captions_and_a_heavy_one_is_told_with_its_size()
    {
        var silent = MediaSite.Film.Replace("\n    captions: [crossing.vtt]", "", StringComparison.Ordinal);
        var folder = Film(silent, "silent.mp4", "checks: {options: {video_kilobytes: 4}}\n");

        Assert.Contains(" muted ", MediaSite.Page(folder), StringComparison.Ordinal);
        Assert.Contains("warning media-too-heavy: `crossing.", MediaSite.Faults(folder), StringComparison.Ordinal);
        Assert.Contains("is 5 kB, more than 4 kB.", MediaSite.Faults(folder), StringComparison.Ordinal);
        Assert.DoesNotContain("error", MediaSite.Faults(folder), StringComparison.Ordinal);
    }

    [Fact]
    public void A_recording_has_a_player_chapters_and_a_transcript()
    {
        var folder = Recording(
                "title: The harbour master\n    credit: John Roe\n    transcript: words.md\n    chapters: parts.vtt"
            )
            .With(
                "story/words.md",
                "**Ann:** Does the wall hold?\n\n**John:** It does. See [the plan](https://example.com/).\n"
            )
            .With(
                "story/parts.vtt",
                "WEBVTT\n\n00:00.000 --> 00:02.000\nThe wall\n\n00:02.000 --> 00:05.000\nThe ships\n"
            );
        var (result, bundle) = Build.Site(folder);
        var page = Encoding.UTF8.GetString(bundle.Files["story/index.html"]);

        Assert.Equal("", result.Diagnostics.Lines());
        Assert.Contains(
            "<audio controls preload=\"none\" aria-label=\"The harbour master\">",
            page,
            StringComparison.Ordinal
        );
        Assert.Matches(
            "<a href=\"interview\\.[0-9a-f]+\\.mp3#t=2\"><span class=\"time\">0:02</span> The ships</a>",
            page
        );
        Assert.Contains("<strong>John:</strong> It does.", page, StringComparison.Ordinal);
        Assert.Contains("\"@type\":\"AudioObject\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Feeds_bring_a_recording_along()
    {
        var bundle = Build.Site(Recording()).Bundle;
        string Text(string path) => Encoding.UTF8.GetString(bundle.Files[path]);

        Assert.Matches(
            "<enclosure url=\"https://example.org/news/story/interview\\.[0-9a-f]+\\.mp3\" length=\"10352\" type=\"audio/mpeg\"/>",
            Text("rss.xml")
        );
        Assert.Contains(
            "<link rel=\"enclosure\" type=\"audio/mpeg\" length=\"10352\"",
            Text("atom.xml"),
            StringComparison.Ordinal
        );
        Assert.Contains("\"duration_in_seconds\": 5", Text("feed.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_is_a_link_that_says_what_it_is()
    {
        var folder = MediaSite.Folder("document", "report.pdf", MediaSite.Pdf(), MediaSite.Report);
        var page = MediaSite.Page(folder);

        Assert.Equal("", MediaSite.Faults(folder));
        Assert.Matches("<a href=\"report\\.[0-9a-f]+\\.pdf\">The report</a>", page);
        Assert.Contains("PDF, 12 pages, 1 kB", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "title: The crossing\n    credit: Jane Doe\n    captions: [crossing.vtt]",
        "6:11: error poster-missing"
    )]
    [InlineData("title: The crossing\n    credit: Jane Doe\n    poster: harbour.png", "7:11: error media-text-missing")]
    [InlineData(
        "title: The crossing\n    poster: harbour.png\n    captions: [crossing.vtt]",
        "7:11: error media-credit-missing"
    )]
    [InlineData(
        "title: The crossing\n    credit: Jane Doe\n    poster: harbour.png\n    captions: [other.vtt]",
        "11:16: error media-file-missing"
    )]
    [InlineData(
        "title: The crossing\n    credit: Jane Doe\n    poster: wall.png\n    captions: [crossing.vtt]",
        "10:13: error image-credit-missing"
    )]
    [InlineData("", "9:1: error media-record-missing")]
    public void What_a_film_lacks_is_told_at_its_line(string record, string fault) =>
        Assert.Contains("articles/story/index.md:" + fault, MediaSite.Faults(Film(record)), StringComparison.Ordinal);

    [Fact]
    public void Captions_are_told_at_their_own_line() =>
        Assert.Contains(
            "articles/story/crossing.vtt:3:1: error captions-invalid: This ends before it begins.",
            MediaSite.Faults(Film().With("story/crossing.vtt", "WEBVTT\n\n00:02.000 --> 00:01.000\nThe ferry.\n")),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_record_that_nothing_shows_and_a_wrong_block_are_told()
    {
        var folder = Film()
            .With(
                "story/index.md",
                MediaSite
                    .Text("video", "crossing.mp4", MediaSite.Film)
                    .Replace("::: video", "::: audio", StringComparison.Ordinal)
            );
        Assert.Contains(
            "`crossing.mp4` is a film, and stands here as a recording. Write `::: video crossing.mp4`",
            MediaSite.Faults(folder),
            StringComparison.Ordinal
        );
        folder.With(
            "story/index.md",
            MediaSite
                .Text("video", "crossing.mp4", MediaSite.Film)
                .Replace("::: video crossing.mp4\n:::\n", "", StringComparison.Ordinal)
        );
        Assert.Contains("warning media-unused: `crossing.mp4`", MediaSite.Faults(folder), StringComparison.Ordinal);
    }

    [Fact]
    public void Content_counts_and_not_the_name() =>
        Assert.Contains(
            "error media-unfit: `crossing.mp4` is not what its name says: it is a recording in the form MP3.",
            MediaSite.Faults(Film(file: "interview.mp3")),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_film_is_used_again_only_by_licence()
    {
        var folder = Film(more: "republish: true\nmarkdown: true\n");
        string Twin() => Encoding.UTF8.GetString(Build.Site(folder).Bundle.Files["story/index.md"]);
        Assert.DoesNotContain(".mp4", Twin(), StringComparison.Ordinal);

        folder.With(
            "story/index.md",
            MediaSite.Text("video", "crossing.mp4", MediaSite.Film + "\n    republish: true")
        );
        Assert.Matches(@"\[The crossing\]\(https://example\.org/news/story/crossing\.[0-9a-f]+\.mp4\)", Twin());
    }
}
