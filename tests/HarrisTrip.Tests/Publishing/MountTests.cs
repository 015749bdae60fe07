using System.Diagnostics;
using Xunit;

namespace HarrisTrip.Tests.Publishing;

public sealed class MountTests : IDisposable
{
    readonly TempFolder folder = new();
    bool mounted;

    string Dist => folder["dist"];

    public void Dispose()
    {
        Unmount();
        folder.Dispose();
    }

    [Fact]
    public void A_mount_point_is_refused_before_anything_is_staged()
    {
        Directory.CreateDirectory(Dist);
        Mount();

        var fault = Assert.Throws<IOException>(() => Bundles.Open(Dist));

        Assert.Contains(Path.Combine(Dist, "site"), fault.Message, StringComparison.Ordinal);
        Bundles.AssertNothingUnfinished(Dist);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_disk_that_is_mounted_while_the_bundle_is_staged_stops_the_swap(bool canExchange)
    {
        Bundles.Publish(Dist, "1");
        using (var bundle = Bundles.Stage(Dist, "2", RenamesOfTests.Options(canExchange)))
        {
            Mount();
            Assert.Contains(
                "another disk",
                Assert.Throws<IOException>(bundle.Publish).Message,
                StringComparison.Ordinal
            );
        }
        Bundles.AssertNothingUnfinished(Dist);
        Unmount();
        Bundles.AssertWhole(Dist, "1");
    }

    [Fact]
    public void A_folder_on_a_mounted_disk_is_published_to()
    {
        Directory.CreateDirectory(Dist);
        Mount();

        Bundles.Publish(folder["dist/site"], "1");
        Bundles.Publish(folder["dist/site"], "2");

        Bundles.AssertWhole(folder["dist/site"], "2");
    }

    void Mount()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only tried on Linux.");
        mounted = Run("mount", "-t", "tmpfs", "tmpfs", Dist);
        Assert.SkipUnless(mounted, "No disk can be mounted here.");
    }

    void Unmount()
    {
        if (mounted)
        {
            mounted = !Run("umount", Dist);
        }
    }

    static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
