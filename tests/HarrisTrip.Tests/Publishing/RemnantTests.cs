using HarrisTrip.Cli;
using Xunit;

namespace HarrisTrip.Tests.Publishing;

/// <summary>Each state that a killed build can leave on disk, and what the next build makes of it.</summary>
public sealed class RemnantTests : IDisposable
{
    readonly TempFolder folder = new();

    string Dist => folder["dist"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Killed_while_writing_the_stale_bundle_is_deleted()
    {
        Bundles.Publish(Dist, "1");
        folder.Write(".dist.harristrip/lock", "");
        folder.Write(".dist.harristrip/new/story/half.html", "ha");

        AssertNextBuildFinds("1");
    }

    [Fact]
    public void Killed_between_the_two_renames_the_previous_bundle_is_moved_back()
    {
        Bundles.Publish(Dist, "1");
        folder.Write(".dist.harristrip/lock", "");
        Leave(".dist.harristrip/new", "2");
        Directory.Move(Dist, folder[".dist.harristrip/old"]);

        AssertNextBuildFinds("1");
    }

    [Fact]
    public void Killed_between_the_two_renames_and_an_empty_folder_made_since_the_previous_bundle_is_moved_back()
    {
        Leave(".dist.harristrip/old", "1");
        Directory.CreateDirectory(Dist);

        AssertNextBuildFinds("1");
    }

    [Fact]
    public void Killed_after_the_swap_what_is_left_of_the_old_bundle_is_deleted()
    {
        Bundles.Publish(Dist, "2");
        folder.Write(".dist.harristrip/lock", "");
        Leave(".dist.harristrip/old", "1");
        File.Delete(folder[".dist.harristrip/old/index.html"]);

        AssertNextBuildFinds("2");
    }

    [Fact]
    public void Killed_after_the_exchange_the_old_bundle_in_the_place_of_the_new_is_deleted()
    {
        Bundles.Publish(Dist, "2");
        folder.Write(".dist.harristrip/lock", "");
        Leave(".dist.harristrip/new", "1");

        AssertNextBuildFinds("2");
    }

    [Fact]
    public void Killed_before_the_lock_was_made_an_empty_work_folder_is_in_nobodys_way()
    {
        Bundles.Publish(Dist, "1");
        Directory.CreateDirectory(folder[".dist.harristrip"]);

        AssertNextBuildFinds("1");
    }

    [Fact]
    public void Somebody_elses_folder_in_the_place_of_the_bundle_is_refused_and_the_previous_bundle_kept()
    {
        Leave(".dist.harristrip/old", "1");
        folder.Write("dist/notes.txt", "mine");

        Assert.Throws<UsageException>(() => Bundles.Open(Dist));

        Assert.Equal("mine", File.ReadAllText(folder["dist/notes.txt"]));
        Bundles.AssertWhole(folder[".dist.harristrip/old"], "1");
    }

    [Fact]
    public void A_work_folder_that_is_a_link_is_not_followed()
    {
        folder.Write("elsewhere/new/precious.txt", "precious");
        folder.Link(".dist.harristrip", "elsewhere");

        Assert.Contains(
            "is a link",
            Assert.Throws<IOException>(() => Bundles.Open(Dist)).Message,
            StringComparison.Ordinal
        );

        Assert.Equal("precious", File.ReadAllText(folder["elsewhere/new/precious.txt"]));
    }

    void Leave(string path, string version)
    {
        Bundles.Publish(folder["elsewhere"], version);
        Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
        Directory.Move(folder["elsewhere"], folder[path]);
    }

    void AssertNextBuildFinds(string version)
    {
        using (Bundles.Stage(Dist, "3"))
        {
            Bundles.AssertWhole(Dist, version);
        }
        Bundles.AssertWhole(Dist, version);
        Bundles.AssertNothingUnfinished(Dist);

        Bundles.Publish(Dist, "3");
        Bundles.AssertWhole(Dist, "3");
    }
}
