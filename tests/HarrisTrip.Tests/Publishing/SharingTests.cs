using HarrisTrip.Cli.Publishing;
using Xunit;

namespace HarrisTrip.Tests.Publishing;

/// <summary>What two bundles have in common is not written twice, and no file of a reader is ever written to.</summary>
public sealed class SharingTests : IDisposable
{
    const int Many = 300;

    readonly TempFolder folder = new();

    string Dist => folder["dist"];

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void A_file_that_stays_as_it_is_is_the_same_file_in_the_next_bundle(bool canExchange, bool isKept)
    {
        Publish(("a/same.html", "same"), ("a/other.html", "1"));
        var (same, other) = (Number("a/same.html"), Number("a/other.html"));
        var written = File.GetLastWriteTimeUtc(folder["dist/a/same.html"]);

        foreach (var version in (string[])["2", "3", "4"])
        {
            using var bundle = Bundles.Open(Dist, RenamesOfTests.Options(canExchange));
            if (!isKept || !bundle.TryKeep("a/same.html"))
            {
                Assert.False(isKept);
                bundle.Write("a/same.html", "same"u8);
            }
            bundle.Write("a/other.html", System.Text.Encoding.UTF8.GetBytes(version));
            bundle.Publish();

            Assert.Equal(same, Number("a/same.html"));
            Assert.Equal(written, File.GetLastWriteTimeUtc(folder["dist/a/same.html"]));
            Assert.NotEqual(other, Number("a/other.html"));
            Assert.Equal(version, File.ReadAllText(folder["dist/a/other.html"]));
            other = Number("a/other.html");
        }
    }

    [Fact]
    public void Of_many_files_only_what_changed_is_another_than_in_the_bundle_before_and_the_one_before_that()
    {
        var first = PublishMany("1");
        var second = PublishMany("2");
        var third = PublishMany("3");
        var fourth = PublishMany("4");

        Assert.Equal(["changing.html", ".harristrip"], Others(third, fourth).Where(IsFile));
        // Folders are those of the bundle before the last.
        Assert.Equal(["changing.html", ".harristrip"], Others(second, fourth));
        Assert.Equal(["changing.html", ".harristrip"], Others(first, third).Where(IsFile));

        bool IsFile(string path) => File.Exists(Path.Combine(Dist, path));

        static IEnumerable<string> Others(Dictionary<string, ulong> one, Dictionary<string, ulong> other) =>
            other.Where(e => one[e.Key] != e.Value).Select(e => e.Key).OrderDescending(StringComparer.Ordinal);
    }

    [Fact]
    public void When_nothing_differs_nothing_is_touched()
    {
        Bundles.Publish(Dist, "0");
        Bundles.Publish(Dist, "1");
        var before = (folder.Entries("dist"), folder.Entries(".dist.harristrip/spare"));
        var steps = new List<string>();
        var options = new PublishingOptions { Renames = new RenamesOfTests(canExchange: true) { After = steps.Add } };

        Bundles.Publish(Dist, "1", options);
        using (var bundle = Bundles.Open(Dist, options))
        {
            Assert.True(bundle.TryKeep([.. Bundles.Paths]));
            bundle.Publish();
            Assert.Equal(Bundles.Paths.Sum(path => Bundles.Text("1", path).Length), bundle.TotalBytes);
        }

        Assert.Empty(steps);
        Assert.Equal(before.Item1, folder.Entries("dist"));
        Assert.Equal(before.Item2, folder.Entries(".dist.harristrip/spare"));
        Bundles.AssertWhole(Dist, "1");
    }

    [Fact]
    public void Who_has_a_file_open_reads_it_to_its_end_whatever_is_published_meanwhile()
    {
        Bundles.Publish(Dist, "1");
        var open = Bundles.Paths.ToDictionary(path => path, path => new StreamReader(folder[$"dist/{path}"]));

        foreach (var version in (string[])["2", "1", "3", "4"])
        {
            Bundles.Publish(Dist, version);
        }

        foreach (var (path, text) in open)
        {
            Assert.Equal(Bundles.Text("1", path), text.ReadToEnd());
            text.Dispose();
        }
    }

    [Fact]
    public void Where_a_file_cannot_have_two_names_it_is_copied()
    {
        var options = new PublishingOptions { TryLink = (_, _) => false };
        Publish(("same.html", "same"), ("other.html", "1"));
        var same = Number("same.html");
        foreach (var version in (string[])["2", "3", "4"])
        {
            using var bundle = Bundles.Open(Dist, options);
            Assert.True(bundle.TryKeep("same.html"));
            bundle.Write("other.html", System.Text.Encoding.UTF8.GetBytes(version));
            bundle.Publish();

            Assert.NotEqual(same, Number("same.html"));
            Assert.Equal("same", File.ReadAllText(folder["dist/same.html"]));
            Assert.Equal(version, File.ReadAllText(folder["dist/other.html"]));
            same = Number("same.html");
        }
    }

    [Fact]
    public void Without_a_spare_nothing_stays_beside_the_target()
    {
        Bundles.Publish(Dist, "1");
        Bundles.Publish(Dist, "2");

        Bundles.Publish(Dist, "3", new() { KeepSpare = false });

        Bundles.AssertWhole(Dist, "3");
        Bundles.AssertNothingBeside(Dist);
        using var bundle = Bundles.Open(Dist);
        Assert.False(bundle.TryKeep("index.html"));
    }

    [Fact]
    public void A_file_can_become_a_folder_and_a_folder_a_file()
    {
        for (var round = 0; round < 3; round++)
        {
            Publish(("same.html", "same"), ("a", "file"), ("b/c/d", "1"), ("b/e", "2"));
            Publish(("same.html", "same"), ("a/b/c", "1"), ("b", "file"));
        }

        Publish(("same.html", "same"), ("a", "file"), ("b/c", "file"));

        Assert.Equal("file", File.ReadAllText(folder["dist/a"]));
        Assert.Equal("file", File.ReadAllText(folder["dist/b/c"]));
    }

    [Fact]
    public void What_came_into_the_spare_from_elsewhere_is_never_published()
    {
        Bundles.Publish(Dist, "1");
        Bundles.Publish(Dist, "2");
        folder.Write(".dist.harristrip/spare/notes.txt", "notes");
        folder.Write(".dist.harristrip/spare/.DS_Store", "");
        folder.Write(".dist.harristrip/spare/more/notes.txt", "notes");
        File.Delete(folder[".dist.harristrip/spare/story/two/index.html"]);
        folder.Write(".dist.harristrip/spare/story/two/index.html/inner.html", "notes");
        File.Delete(folder[".dist.harristrip/spare/index.html"]);
        folder.Link(".dist.harristrip/spare/index.html", "elsewhere");

        Bundles.Publish(Dist, "3");

        Bundles.AssertWhole(Dist, "3");
        Bundles.AssertNothingUnfinished(Dist);
    }

    [Theory]
    [InlineData("spare")]
    [InlineData("stamps")]
    [InlineData("")]
    public void What_stays_beside_the_target_can_be_deleted(string part)
    {
        Bundles.Publish(Dist, "1");
        Bundles.Publish(Dist, "2");
        var place = Path.Combine(Bundles.WorkFolderOf(Dist), part);
        if (File.Exists(place))
        {
            File.Delete(place);
        }
        else
        {
            Directory.Delete(place, recursive: true);
        }

        Bundles.Publish(Dist, "3");

        Bundles.AssertWhole(Dist, "3");
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("moved")]
    [InlineData("copied")]
    public void A_target_that_was_deleted_moved_or_copied_by_hand_is_published_again(string what)
    {
        Bundles.Publish(Dist, "1");
        Bundles.Publish(Dist, "2");
        Directory.Move(Dist, folder["elsewhere"]);
        switch (what)
        {
            case "deleted":
                Directory.Delete(folder["elsewhere"], recursive: true);
                break;
            case "copied":
                folder.Copy("elsewhere", "dist");
                break;
        }

        Bundles.Publish(Dist, "2");
        Bundles.AssertWhole(Dist, "2");
        Bundles.Publish(Dist, "3");

        Bundles.AssertWhole(Dist, "3");
        if (what == "moved")
        {
            Bundles.AssertWhole(folder["elsewhere"], "2");
        }
    }

    [Fact]
    public void The_spare_of_another_target_is_of_no_harm()
    {
        Publish(("index.html", "another"), ("another.html", "another"));
        Publish(("index.html", "another 2"), ("another.html", "another"));
        Directory.Move(folder[".dist.harristrip"], folder[".site.harristrip"]);

        Bundles.Publish(folder["site"], "1");
        Bundles.Publish(folder["site"], "2");

        Bundles.AssertWhole(folder["site"], "2");
        Assert.Equal("another 2", File.ReadAllText(folder["dist/index.html"]));
    }

    [Fact]
    public void Rights_that_somebody_gave_are_not_handed_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such rights here.");
        Bundles.Publish(Dist, "1");
        Bundles.Publish(Dist, "2");
        var usual = Rights();
        const UnixFileMode All = (UnixFileMode)0b111_111_111;
        foreach (var path in (string[])["", "story/one", "index.html", "story/two/index.html"])
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(folder[$"dist/{path}"], All);
            }
        }

        Bundles.Publish(Dist, "2");
        Bundles.Publish(Dist, "3");
        Assert.Equal(usual, Rights());
        Bundles.Publish(Dist, "3");
        Bundles.Publish(Dist, "4");

        Assert.Equal(usual, Rights());
        Bundles.AssertWhole(Dist, "4");

        List<(string, UnixFileMode)> Rights() =>
            [
                .. Directory
                    .GetFileSystemEntries(Dist, "*", SearchOption.AllDirectories)
                    .Append(Dist)
                    .Order(StringComparer.Ordinal)
                    .Select(path => (path, new FileInfo(path).UnixFileMode)),
            ];
    }

    [Fact]
    public void What_stays_beside_the_target_is_for_its_owner_and_for_nobodys_history()
    {
        Bundles.Publish(Dist, "1");
        Bundles.Publish(Dist, "2");

        Assert.Equal("*\n", File.ReadAllText(folder[".dist.harristrip/.gitignore"]));
        if (!OperatingSystem.IsWindows())
        {
            var others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
            Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(folder[".dist.harristrip"]) & others);
        }
    }

    Dictionary<string, ulong> PublishMany(string version)
    {
        Publish([
            ("changing.html", version),
            .. Enumerable.Range(0, Many).Select(i => ($"story/{i % 10}/{i}.html", $"page {i}")),
        ]);
        return Directory
            .GetFileSystemEntries(Dist, "*", SearchOption.AllDirectories)
            .ToDictionary(entry => Path.GetRelativePath(Dist, entry), Bundles.FileNumber);
    }

    void Publish(params (string Path, string Text)[] files)
    {
        using var bundle = Bundles.Open(Dist);
        foreach (var (path, text) in files)
        {
            bundle.Write(path, System.Text.Encoding.UTF8.GetBytes(text));
        }
        bundle.Publish();
    }

    ulong Number(string path) => Bundles.FileNumber(folder[$"dist/{path}"]);
}
