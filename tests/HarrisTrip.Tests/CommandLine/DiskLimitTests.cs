using HarrisTrip.Tests.Outside;
using Xunit;

namespace HarrisTrip.Tests.CommandLine;

/// <summary>
/// A disk that gives less than a build asks for: the bundle of before stays whole, and what is said is true.
/// </summary>
public sealed class DiskLimitTests : IDisposable
{
    readonly InterruptedSite site = new(width: 900);

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_limit_to_the_size_of_files_is_told_and_nothing_is_left()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such limits here.");
        Assert.Equal(0, (await RealProgram.RunAsync(site.Build)).Code);
        var before = WholeBundle.Of(site.Dist);
        site.Write("pier", "The pier has a new roof.");
        foreach (var kilobytes in new[] { 4, 16 })
        {
            site.ForgetPictures();

            // The .NET that runs the tests maps its own code from files, unless it is told not to.
            using var build = InterruptedSite.Start(
                $"export DOTNET_EnableWriteXorExecute=0; ulimit -f {kilobytes};",
                site.Build
            );
            var ran = await InterruptedSite.EndAsync(build);

            Assert.True(ran.Code == 3, $"At {kilobytes} kB: {ran}");
            Assert.Matches("larger than the disk|File too large", ran.Error);
            Assert.EndsWith("Nothing was published, and nothing is lost.\n", ran.Error, StringComparison.Ordinal);
            Assert.Equal(before, WholeBundle.Of(site.Dist));
            WholeBundle.AssertNothingLeft(site.Dist, site.Articles);
        }
    }

    [Theory]
    [InlineData("size=64k", "No space left on device")]
    [InlineData("size=400k", "No space left on device")]
    [InlineData("nr_inodes=5", "No space left on device")]
    [InlineData("nr_inodes=16", "No space left on device")]
    [InlineData("ro", "Read-only file system")]
    public async Task A_disk_that_is_full_or_may_not_be_written_to_is_told(string options, string reason)
    {
        var disk = site.Scratch("disk");
        var ran = await Shell.RunAsync(
            """
            mkdir "$1" && mount -t tmpfs -o "$2" tmpfs "$1" || exit 77
            shift 2; "$harristrip" "$@"; code=$?
            ls -A "$disk"; umount "$disk"; exit $code
            """.Replace("$disk", disk, StringComparison.Ordinal),
            [disk, options, "build", site.Articles, "-o", Path.Combine(disk, "dist"), "--now", RealProgram.Now]
        );
        Assert.SkipWhen(ran.Code == 77, "No disk can be mounted here.");

        Assert.Equal((3, ""), (ran.Code, ran.Out));
        Assert.Contains(reason, ran.Error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was published, and nothing is lost.\n", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("story/one/index.html")]
    [InlineData("story")]
    [InlineData("assets")]
    [InlineData("")]
    public void Files_that_somebody_takes_out_of_a_bundle_in_making_are_missed(string path)
    {
        Publishing.Bundles.Publish(site.Dist, "1");
        using (var bundle = Publishing.Bundles.Stage(site.Dist, "2"))
        {
            var taken = Path.Combine(Publishing.Bundles.IncomingOf(site.Dist), path);
            if (File.Exists(taken))
            {
                File.Delete(taken);
            }
            else
            {
                Directory.Delete(taken, recursive: true);
            }
            Assert.ThrowsAny<IOException>(bundle.Publish);
        }
        Publishing.Bundles.AssertWhole(site.Dist, "1");
    }
}
