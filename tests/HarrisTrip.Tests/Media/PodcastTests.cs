using System.Text;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Media;

public class PodcastTests
{
    const string Feed = "series/the-wall/podcast.xml";

    [Fact]
    public void A_series_with_recordings_is_a_podcast()
    {
        var (result, bundle) = Build.Site(Folder());
        var feed = Encoding.UTF8.GetString(bundle.Files[Feed]);
        var list = Encoding.UTF8.GetString(bundle.Files["series/the-wall/index.html"]);

        Assert.Equal("", result.Diagnostics.Lines());
        Assert.Contains(
            "<itunes:category text=\"News\">\n<itunes:category text=\"Daily News\"/>",
            feed,
            StringComparison.Ordinal
        );
        Assert.Contains("<itunes:email>podcast@example.org</itunes:email>", feed, StringComparison.Ordinal);
        Assert.Contains("<itunes:explicit>false</itunes:explicit>", feed, StringComparison.Ordinal);
        Assert.Matches("<itunes:image href=\"https://example.org/news/[^\"]+\\.png\"/>", feed);
        Assert.Matches(
            "<enclosure url=\"https://example.org/news/story/interview[^\"]+\" length=\"10352\" type=\"audio/mpeg\"/>",
            feed
        );
        Assert.Contains("<itunes:duration>5</itunes:duration>", feed, StringComparison.Ordinal);
        Assert.Contains("<itunes:episode>2</itunes:episode>", feed, StringComparison.Ordinal);
        Assert.Contains("<a href=\"podcast.xml\">", list, StringComparison.Ordinal);
        Assert.Matches("<link rel=\"alternate\" type=\"application/rss\\+xml\"[^>]*href=\"podcast.xml\"", list);
    }

    [Theory]
    [InlineData("cover.png", "harbour.png", "8:14: error podcast-unfit: `harbour.png` is no cover of a podcast")]
    [InlineData("News > Daily News", "Nwes", "9:17: warning feed-recommended")]
    [InlineData("      explicit: false\n", "", "error key-missing")]
    [InlineData("email: podcast@", "email: podcast", "10:14: error")]
    [InlineData("name: The wall", "name: The walls", "5:11: warning name-unused")]
    public void What_a_podcast_lacks_is_told_at_its_line(string old, string now, string fault) =>
        Assert.Contains(fault, MediaSite.Faults(Folder(old, now)), StringComparison.Ordinal);

    [Fact]
    public void One_without_a_recording_is_told() =>
        Assert.Contains(
            "error podcast-unfit: No published article of the series `The wall` has a recording",
            MediaSite.Faults(
                Folder()
                    .With(
                        "story/index.md",
                        "---\ntitle: Harbour opens\nseries: The wall\npublished: 2026-01-02T09:00:00Z\n---\n\nWords.\n"
                    )
            ),
            StringComparison.Ordinal
        );

    internal static MemoryFolder Folder(string old = "=", string now = "=") =>
        MediaSite
            .Folder("audio", "interview.mp3", MediaSite.File("interview.mp3"), MediaSite.Recording)
            .With(
                "story/index.md",
                MediaSite
                    .Text("audio", "interview.mp3", MediaSite.Recording)
                    .Replace("published:", "series: {name: The wall, part: 2}\npublished:", StringComparison.Ordinal)
            )
            .With("cover.png", Pictures.Png(1400, 1400))
            .With("harbour.png", Pictures.Harbour)
            .With(
                "site.yaml",
                (
                    "title: Harbour Post\n"
                    + "description: What happens on the quay, on the wall and out at sea, told from the harbour.\n"
                    + "base_url: https://example.org/news/\n"
                    + "series:\n"
                    + "  - name: The wall\n"
                    + "    description: Four years of work on the harbour wall, told by those who built it by hand.\n"
                    + "    podcast:\n"
                    + "      image: cover.png\n"
                    + "      category: News > Daily News\n"
                    + "      email: podcast@example.org\n"
                    + "      explicit: false\n"
                ).Replace(old, now, StringComparison.Ordinal)
            );
}
