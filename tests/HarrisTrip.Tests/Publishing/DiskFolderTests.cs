using System.Text;
using HarrisTrip.Cli.Publishing;
using HarrisTrip.Files;
using Xunit;

namespace HarrisTrip.Tests.Publishing;

public sealed class DiskFolderTests : IDisposable
{
    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_lists_what_lies_directly_in_it_in_ordinal_order()
    {
        folder.Write("articles/b.md", "");
        folder.Write("articles/B.md", "");
        folder.Write("articles/é.md", "");
        folder.Write("articles/.hidden", "");
        folder.Write("articles/a/index.md", "");
        var articles = new DiskFolder(folder["articles"]);

        Assert.Equal(
            [new(".hidden", false), new("B.md", false), new("a", true), new("b.md", false), new("é.md", false)],
            articles.List("")
        );
        Assert.Equal([new("index.md", false)], articles.List("a"));
        Assert.Empty(articles.List("nowhere"));
        Assert.Empty(articles.List("b.md"));
    }

    [Fact]
    public void A_file_is_read_and_what_is_no_file_is_null()
    {
        folder.Write("articles/a/index.md", "# Héllo");
        folder.Write("articles/empty.md", "");
        var articles = new DiskFolder(folder["articles"]);

        Assert.Equal("# Héllo", Text(articles.Read("a/index.md")));
        Assert.Equal("# Héllo", Text(articles.Read("a/../a/./index.md")));
        Assert.Equal("", Text(articles.Read("empty.md")));
        Assert.Null(articles.Read("a"));
        Assert.Null(articles.Read(""));
        Assert.Null(articles.Read("none.md"));
        Assert.Null(articles.Read("none/none.md"));
        Assert.Null(articles.Read("empty.md/none.md"));
    }

    [Fact]
    public void Nothing_outside_is_read_by_a_path_or_by_a_link()
    {
        folder.Write("secret/key.txt", "secret");
        folder.Write("articles-2/key.txt", "secret");
        Directory.CreateDirectory(folder["articles/a"]);
        folder.Link("articles/file.txt", folder["secret/key.txt"]);
        folder.Link("articles/folder", "../secret");
        folder.Link("articles/a/far", "../../articles-2");
        folder.Link("articles/hop", "folder");
        var articles = new DiskFolder(folder["articles"]);

        foreach (
            var path in (string[])
                [
                    "../secret/key.txt",
                    folder["secret/key.txt"],
                    "file.txt",
                    "folder/key.txt",
                    "a/far/key.txt",
                    "hop/key.txt",
                ]
        )
        {
            Assert.Null(articles.Read(path));
        }
        Assert.Empty(articles.List("folder"));
        Assert.Empty(articles.List("a/far"));
        Assert.Empty(articles.List(".."));
    }

    [Fact]
    public void Links_that_stay_inside_are_followed()
    {
        folder.Write("real/shared/map.svg", "map");
        folder.Write("real/a/index.md", "a");
        folder.Link("real/a/images", "../shared");
        folder.Link("real/a/again.svg", folder["real/shared/map.svg"]);
        folder.Link("articles", "real");
        var articles = new DiskFolder(folder["articles"]);

        Assert.Equal("map", Text(articles.Read("a/images/map.svg")));
        Assert.Equal("map", Text(articles.Read("a/again.svg")));
        Assert.Equal(
            [
                new("again.svg", false) { LinkTo = "shared/map.svg" },
                new("images", true) { LinkTo = "shared" },
                new("index.md", false),
            ],
            articles.List("a")
        );
    }

    [Fact]
    public void Links_that_lead_round_in_a_circle_never_keep_a_walk_going()
    {
        folder.Write("articles/a/index.md", "a");
        folder.Write("articles/b/index.md", "b");
        folder.Link("articles/a/up", "..");
        folder.Link("articles/a/to-b", "../b");
        folder.Link("articles/b/to-a", "../a");
        folder.Link("articles/self.md", "self.md");
        var articles = new DiskFolder(folder["articles"]);

        Assert.Equal(
            ["a/index.md", "a/to-b/index.md", "b/index.md", "b/to-a/index.md", "self.md"],
            Walk(articles, "").Order(StringComparer.Ordinal)
        );
        Assert.Null(articles.Read("self.md"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Names_are_exact_in_case(bool checkCase)
    {
        folder.Write("articles/Images/Map.svg", "map");
        var articles = new DiskFolder(folder["articles"], checkCase || RealPath.IgnoresCase);

        Assert.Equal("map", Text(articles.Read("Images/Map.svg")));
        Assert.Single(articles.List("Images"));
        Assert.Null(articles.Read("Images/map.svg"));
        Assert.Null(articles.Read("images/Map.svg"));
        Assert.Empty(articles.List("images"));
    }

    [Fact]
    public void A_file_too_large_to_hold_is_a_clear_fault()
    {
        Directory.CreateDirectory(folder["articles"]);
        using (var file = File.Create(folder["articles/film.mp4"]))
        {
            file.SetLength(DiskFolder.MaxFileSize + 1);
        }

        var fault = Assert.Throws<IOException>(() => new DiskFolder(folder["articles"]).Read("film.mp4"));

        Assert.Contains("`film.mp4`", fault.Message, StringComparison.Ordinal);
        Assert.Contains("512", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_in_a_files_place_is_an_empty_file_and_nothing_waits_for_it()
    {
        folder.Write("articles/empty.md", "");
        Assert.SkipUnless(folder.Pipe("articles/pipe.md"), "No pipe can be made here.");
        var articles = new DiskFolder(folder["articles"]);

        var content = await Task.Run(() => articles.Read("pipe.md"))
            .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal("", Text(content));
    }

    static string? Text(byte[]? content) => content is null ? null : Encoding.UTF8.GetString(content);

    static IEnumerable<string> Walk(DiskFolder articles, string at) =>
        articles
            .List(at)
            .SelectMany(entry =>
                entry.IsFolder ? Walk(articles, Paths.Combine(at, entry.Name)) : [Paths.Combine(at, entry.Name)]
            );
}
