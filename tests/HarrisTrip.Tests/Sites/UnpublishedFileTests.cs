using HarrisTrip.Diagnostics;
using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>Files among the articles that are published nowhere.</summary>
public class UnpublishedFileTests
{
    [Theory]
    [InlineData("ads.txt")]
    [InlineData("quay/tides.csv")]
    [InlineData("quay/notes.md")]
    [InlineData("quay/maps/old.png")]
    [InlineData("pictures/harbour.png")]
    [InlineData("site.yml")]
    public void A_file_that_nothing_asks_for_is_told(string path)
    {
        var (result, _) = Build.Site(Folder().With(path, "Words"));

        Assert.False(result.Failed, result.Diagnostics.Lines());
        var fault = Assert.Single(result.Diagnostics, d => d.Rule.Name == "file-unpublished");
        Assert.Equal(
            (
                Severity.Warning,
                $"articles/{path}",
                $"`{path}` is published nowhere: no article shows it or links to it."
            ),
            (fault.Severity, fault.At.Path, fault.Message)
        );
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("_notes/plan.txt")]
    [InlineData("quay/_notes.txt")]
    [InlineData("quay/.DS_Store")]
    [InlineData("quay/Thumbs.db")]
    [InlineData("quay/index.md~")]
    [InlineData("_static/ads.txt")]
    [InlineData("site.yaml")]
    [InlineData("quay/plan.pdf")]
    [InlineData("quay/wall.png")]
    [InlineData("icon.png")]
    [InlineData("logo.png")]
    [InlineData("late/minutes.pdf")]
    [InlineData("draft/table.csv")]
    [InlineData("gone/list.pdf")]
    public void What_is_asked_for_or_meant_for_nobody_is_not(string path)
    {
        var (result, _) = Build.Site(Folder());

        Assert.Contains(path, Folder().Paths);
        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.DoesNotContain("file-unpublished", result.Rules());
    }

    [Fact]
    public void Of_a_whole_archive_the_first_files_are_named_and_the_others_counted()
    {
        var folder = Folder();
        for (var i = 0; i < 1_200; i++)
        {
            folder.With($"archive/{i:0000}.jpg", "Words");
        }

        var faults = Build.Site(folder).Result.Diagnostics.Where(d => d.Rule.Name == "file-unpublished").ToList();

        Assert.Equal(31, faults.Count);
        Assert.Equal("This and 1,169 more files are published nowhere.", faults[^1].Message);
    }

    [Fact]
    public void The_owner_may_not_want_to_hear_of_it()
    {
        var (result, _) = Build.Site(
            new MemoryFolder()
                .With("site.yaml", "title: Harbour Post\nchecks:\n  levels: {file-unpublished: off}\n")
                .With("quay/index.md", Article("", ""))
                .With("ads.txt", "Words")
        );

        Assert.DoesNotContain("file-unpublished", result.Rules());
    }

    static MemoryFolder Folder() =>
        new MemoryFolder()
            .With("site.yaml", "title: Harbour Post\nicon: icon.png\npublisher: {logo: logo.png}\n")
            .With("icon.png", Pictures.Png(512, 512))
            .With("logo.png", Pictures.Harbour)
            .With("README.md", "Words")
            .With("_notes/plan.txt", "Words")
            .With("_static/ads.txt", "Words")
            .With(
                "quay/index.md",
                Article(
                    "images: [{file: wall.png, alt: The wall, credit: Ann Bell}]\n",
                    "![](wall.png)\n\nThe [plan](plan.pdf)."
                )
            )
            .With("quay/plan.pdf", "%PDF-1.7")
            .With("quay/wall.png", Pictures.Harbour)
            .With("quay/_notes.txt", "Words")
            .With("quay/.DS_Store", "Words")
            .With("quay/Thumbs.db", "Words")
            .With("quay/index.md~", "Words")
            .With("late/index.md", Article("", "The [minutes](minutes.pdf).", "2027-01-01"))
            .With("late/minutes.pdf", "%PDF-1.7")
            .With("draft/index.md", Article("draft: true\n", "The [table](table.csv)."))
            .With("draft/table.csv", "Words")
            .With("gone/index.md", Article("expires: 2026-05-01\n", "The [list](list.pdf)."))
            .With("gone/list.pdf", "%PDF-1.7");

    static string Article(string matter, string text, string published = "2026-01-02") =>
        $"---\ntitle: The quay\npublished: {published}\n{matter}---\n\nWords.\n\n{text}\n";
}
