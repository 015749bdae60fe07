using HarrisTrip.Cli;
using HarrisTrip.Cli.Publishing;
using Xunit;

namespace HarrisTrip.Tests.Publishing;

public sealed class RefusalTests : IDisposable
{
    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_with_files_and_no_mark_is_refused_by_three_of_their_names()
    {
        foreach (var name in (string[])["a.txt", "b.txt", "c/d.txt", "e.txt", "f.txt"])
        {
            folder.Write($"dist/{name}", name);
        }

        var refused = AssertRefused("dist");

        Assert.Contains(
            "HarrisTrip did not make what is in it: `a.txt`, `b.txt`, `c/` and 2 more.",
            refused.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("-o", refused.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# HarrisTrip bundle 2\n")]
    [InlineData("# HarrisTrip bundle 1\nnot a line of ours\n")]
    [InlineData("# HarrisTrip bundle 1\n../a.txt\n")]
    public void A_mark_that_is_not_one_of_ours_is_no_mark(string mark)
    {
        folder.Write("dist/.harristrip", mark);

        AssertRefused("dist");
    }

    [Theory]
    [InlineData(".git/HEAD", "`.git/`")]
    [InlineData("notes.txt", "`notes.txt`")]
    [InlineData("story/one/notes.txt", "`story/one/notes.txt`")]
    [InlineData("story/three/index.html", "`story/three/`")]
    public void A_bundle_with_a_foreign_file_in_it_is_refused_by_that_name(string file, string named)
    {
        Bundles.Publish(folder["dist"], "1");
        folder.Write($"dist/{file}", "mine");

        var refused = AssertRefused("dist");

        Assert.Contains($"holds what is not part of the bundle: {named}.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_in_a_bundle_is_foreign_and_not_followed()
    {
        folder.Write("photos/one.jpg", "one");
        Bundles.Publish(folder["dist"], "1");
        Directory.Delete(folder["dist/assets"], recursive: true);
        folder.Link("dist/assets", folder["photos"]);

        Assert.Contains("`assets`", AssertRefused("dist").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_is_taken()
    {
        Directory.CreateDirectory(folder["dist"]);

        Bundles.Publish(folder["dist"], "1");

        Bundles.AssertWhole(folder["dist"], "1");
    }

    [Fact]
    public void What_a_file_manager_leaves_behind_is_nobodys_work()
    {
        Bundles.Publish(folder["dist"], "1");
        folder.Write("dist/.DS_Store", "");
        folder.Write("dist/story/Thumbs.db", "");

        Bundles.Publish(folder["dist"], "2");

        Bundles.AssertWhole(folder["dist"], "2");
    }

    [Fact]
    public void A_copy_of_a_bundle_is_ours_too_even_one_with_its_line_ends_changed()
    {
        Bundles.Publish(folder["dist"], "1");
        Directory.Move(folder["dist"], folder["elsewhere"]);
        File.WriteAllText(
            folder["elsewhere/.harristrip"],
            File.ReadAllText(folder["elsewhere/.harristrip"]).ReplaceLineEndings("\r\n")
        );

        Bundles.Publish(folder["elsewhere"], "2");

        Bundles.AssertWhole(folder["elsewhere"], "2");
    }

    [Fact]
    public void A_file_is_refused()
    {
        folder.Write("dist", "a file");

        Assert.Contains("is a file", AssertRefused("dist").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("articles", "is the place of the sources")]
    [InlineData("articles/", "is the place of the sources")]
    [InlineData("articles/dist", "lies inside the sources")]
    [InlineData("other/../articles/dist", "lies inside the sources")]
    [InlineData(".", "contains the sources")]
    [InlineData("link", "is the place of the sources")]
    [InlineData("link/new", "lies inside the sources")]
    [InlineData("story/dist", "lies inside the sources")]
    [InlineData("up/articles", "is the place of the sources")]
    public void A_place_that_overlaps_the_sources_is_refused_through_links_too(string target, string why)
    {
        folder.Write("articles/one/index.md", "one");
        folder.Link("link", "articles");
        folder.Link("story", folder["articles/one"]);
        folder.Link("up", ".");

        var refused = AssertRefused(target, "articles");

        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_that_are_named_by_a_link_are_found_too()
    {
        folder.Write("articles/one.md", "one");
        folder.Link("link", "articles");

        AssertRefused("articles/dist", "link");
    }

    [Fact]
    public void The_parent_of_a_single_source_file_is_refused()
    {
        folder.Write("articles/one.md", "one");

        Assert.Contains(
            "contains the sources",
            AssertRefused("articles", "articles/one.md").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_neighbour_whose_name_begins_alike_is_no_overlap()
    {
        folder.Write("articles/one.md", "one");

        using var bundle = StagedBundle.Open(folder["articles-dist"], [folder["articles"]]);

        bundle.Publish();
    }

    [Fact]
    public void The_root_of_a_drive_is_refused()
    {
        var root = Path.GetPathRoot(folder["dist"])!;

        Assert.Contains(
            "root",
            Assert.Throws<UsageException>(() => StagedBundle.Open(root, [])).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_home_folder_is_refused()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        Assert.SkipWhen(home.Length == 0, "There is no home folder here.");

        Assert.Contains(
            "home",
            Assert.Throws<UsageException>(() => StagedBundle.Open(home, [])).Message,
            StringComparison.Ordinal
        );
        folder.Link("house", home);
        Assert.Contains(
            "home",
            Assert.Throws<UsageException>(() => StagedBundle.Open(folder["house"], [])).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void No_name_is_refused() => Assert.Throws<UsageException>(() => StagedBundle.Open("", []));

    [Fact]
    public void A_foreign_file_that_comes_while_the_bundle_is_staged_stops_the_swap()
    {
        Bundles.Publish(folder["dist"], "1");
        using (var bundle = Bundles.Stage(folder["dist"], "2"))
        {
            folder.Write("dist/notes.txt", "mine");
            Assert.Contains(
                "`notes.txt`",
                Assert.Throws<UsageException>(bundle.Publish).Message,
                StringComparison.Ordinal
            );
        }

        Assert.Equal("mine", File.ReadAllText(folder["dist/notes.txt"]));
        File.Delete(folder["dist/notes.txt"]);
        Bundles.AssertWhole(folder["dist"], "1");
        Bundles.AssertNothingUnfinished(folder["dist"]);
    }

    [Theory]
    [InlineData(true, "exchange")]
    [InlineData(false, "move 1")]
    public void A_foreign_file_that_comes_in_the_very_moment_of_the_swap_is_given_back(bool canExchange, string moment)
    {
        Bundles.Publish(folder["dist"], "1");
        var renames = new RenamesOfTests(canExchange) { Before = step => WriteOnceAt(step == moment) };
        using (var bundle = Bundles.Stage(folder["dist"], "2", new() { Renames = renames }))
        {
            Assert.Throws<UsageException>(bundle.Publish);
        }

        Assert.Equal("mine", File.ReadAllText(folder["dist/notes.txt"]));
        File.Delete(folder["dist/notes.txt"]);
        Bundles.AssertWhole(folder["dist"], "1");
        Bundles.AssertNothingUnfinished(folder["dist"]);

        void WriteOnceAt(bool now)
        {
            if (now && !File.Exists(folder["dist/notes.txt"]))
            {
                folder.Write("dist/notes.txt", "mine");
            }
        }
    }

    UsageException AssertRefused(string target, params string[] sources)
    {
        var before = folder.Tree();
        var refused = Assert.Throws<UsageException>(() =>
            StagedBundle.Open(folder[target], [.. sources.Select(s => folder[s])])
        );
        Assert.Equal(before, folder.Tree());
        return refused;
    }
}
