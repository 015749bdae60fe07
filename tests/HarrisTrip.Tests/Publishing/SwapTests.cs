using Xunit;

namespace HarrisTrip.Tests.Publishing;

public sealed class SwapTests : IDisposable
{
    readonly TempFolder folder = new();

    string Dist => folder["dist"];

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_bundle_takes_the_place_of_the_previous_one_and_leaves_nothing_unfinished(bool canExchange)
    {
        Bundles.Publish(Dist, "1", RenamesOfTests.Options(canExchange));
        Bundles.AssertWhole(Dist, "1");

        Bundles.Publish(Dist, "2", RenamesOfTests.Options(canExchange));

        Bundles.AssertWhole(Dist, "2");
        Bundles.AssertNothingUnfinished(Dist);
    }

    [Fact]
    public void Files_that_the_new_bundle_no_longer_has_are_gone()
    {
        using (var bundle = Bundles.Open(Dist))
        {
            bundle.Write("gone/index.html", "gone"u8);
            bundle.Publish();
        }

        Bundles.Publish(Dist, "2");

        Bundles.AssertWhole(Dist, "2");
    }

    [Fact]
    public void The_kernel_here_exchanges_folders_in_one_step()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "This system has no such step.");
        var steps = new List<string>();
        Bundles.Publish(Dist, "1");

        Bundles.Publish(Dist, "2", new() { Renames = new RenamesOfTests(canExchange: true) { After = steps.Add } });

        Assert.Equal(["exchange"], steps);
    }

    [Fact]
    public void Without_publishing_the_previous_bundle_stays_and_nothing_is_left()
    {
        Bundles.Publish(Dist, "1");
        var before = folder.Tree();

        Bundles.Stage(Dist, "2").Dispose();

        Assert.Equal(before, folder.Tree());
    }

    [Fact]
    public void Without_publishing_not_even_the_folders_above_are_left()
    {
        Bundles.Stage(folder["a/b/dist"], "1").Dispose();

        Assert.Empty(folder.Tree());
    }

    [Fact]
    public void Missing_folders_above_the_target_are_made()
    {
        Bundles.Publish(folder["a/b/dist"], "1");

        Bundles.AssertWhole(folder["a/b/dist"], "1");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_target_that_is_a_link_stays_one_and_the_folder_behind_it_is_swapped(bool canExchange)
    {
        Directory.CreateDirectory(folder["www/current"]);
        folder.Link("dist", Path.Combine("www", "current"));

        Bundles.Publish(Dist, "1", RenamesOfTests.Options(canExchange));
        Bundles.Publish(Dist, "2", RenamesOfTests.Options(canExchange));

        Assert.Equal(Path.Combine("www", "current"), new DirectoryInfo(Dist).LinkTarget);
        Bundles.AssertWhole(folder["www/current"], "2");
        Bundles.AssertNothingUnfinished(folder["www/current"]);
        Bundles.AssertNothingUnfinished(Dist);
    }

    [Fact]
    public void A_link_to_a_folder_that_is_not_there_yet_gives_that_folder()
    {
        folder.Link("dist", folder["www/current"]);

        Bundles.Publish(Dist, "1");

        Bundles.AssertWhole(folder["www/current"], "1");
    }

    [Theory]
    [InlineData("move 1")]
    [InlineData("move 2")]
    public void When_a_rename_fails_the_previous_bundle_is_in_its_place_at_once(string failing)
    {
        Bundles.Publish(Dist, "1");
        var renames = new RenamesOfTests(canExchange: false)
        {
            Before = step => ThrowAt(step == failing, new IOException("The disk is tired.")),
        };
        using (var bundle = Bundles.Stage(Dist, "2", new() { Renames = renames }))
        {
            var fault = Assert.Throws<IOException>(bundle.Publish);
            Assert.Contains("The disk is tired. What was there is as it was.", fault.Message, StringComparison.Ordinal);
            Bundles.AssertWhole(Dist, "1");
        }
        Bundles.AssertWhole(Dist, "1");
        Bundles.AssertNothingUnfinished(Dist);
    }

    [Fact]
    public void When_even_the_undoing_fails_the_message_says_where_the_previous_bundle_is_and_the_next_build_has_it()
    {
        Bundles.Publish(Dist, "1");
        var renames = new RenamesOfTests(canExchange: false)
        {
            Before = step => ThrowAt(step != "move 1", new IOException("The disk is tired.")),
        };
        using (var bundle = Bundles.Stage(Dist, "2", new() { Renames = renames }))
        {
            Assert.Contains(
                Path.Combine(Bundles.WorkFolderOf(Dist), "old"),
                Assert.Throws<IOException>(bundle.Publish).Message,
                StringComparison.Ordinal
            );
        }

        Bundles.Open(Dist).Dispose();

        Bundles.AssertWhole(Dist, "1");
        Bundles.AssertNothingUnfinished(Dist);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(18)]
    public void A_target_on_another_file_system_is_said_in_plain_words(int errno)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "These are error numbers of Unix.");
        Bundles.Publish(Dist, "1");
        var renames = new RenamesOfTests(canExchange: true) { Before = _ => throw new IOException("EXDEV", errno) };
        using (var bundle = Bundles.Stage(Dist, "2", new() { Renames = renames }))
        {
            Assert.Contains(
                "another disk",
                Assert.Throws<IOException>(bundle.Publish).Message,
                StringComparison.Ordinal
            );
        }

        Bundles.AssertWhole(Dist, "1");
        Bundles.AssertNothingUnfinished(Dist);
    }

    [Fact]
    public void Files_and_folders_have_the_rights_that_any_new_ones_have()
    {
        folder.Write("usual/file", "");

        Bundles.Publish(Dist, "1");

        Assert.Equal(Rights(folder["usual"]), Rights(Dist));
        Assert.Equal(Rights(folder["usual"]), Rights(folder["dist/story/one"]));
        Assert.Equal(Rights(folder["usual/file"]), Rights(folder["dist/index.html"]));
        Assert.Equal(Rights(folder["usual/file"]), Rights(folder["dist/.harristrip"]));
    }

    /// <summary>The same for all files on Windows, which has no such rights.</summary>
    static UnixFileMode Rights(string path) => new FileInfo(path).UnixFileMode;

    static void ThrowAt(bool now, Exception fault)
    {
        if (now)
        {
            throw fault;
        }
    }
}
