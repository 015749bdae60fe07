using System.Diagnostics;
using System.Text;
using Xunit;

namespace HarrisTrip.Tests.Publishing;

public sealed class WriteTests : IDisposable
{
    readonly TempFolder folder = new();

    string Dist => folder["dist"];

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("/etc/x")]
    [InlineData("../x")]
    [InlineData("a/../../x")]
    [InlineData("a/../x")]
    [InlineData("./x")]
    [InlineData("a//x")]
    [InlineData("a/")]
    [InlineData("a\\x")]
    [InlineData("c:/x")]
    [InlineData("a\nb")]
    [InlineData(".harristrip")]
    public void A_path_that_is_not_plainly_inside_the_bundle_is_a_bug(string path)
    {
        using (var bundle = Bundles.Open(Dist))
        {
            Assert.Throws<InvalidOperationException>(() => bundle.Write(path, "x"u8));
        }
        Assert.Empty(folder.Tree());
    }

    [Fact]
    public void A_path_that_is_written_twice_is_a_bug()
    {
        using var bundle = Bundles.Open(Dist);
        bundle.Write("index.html", "1"u8);

        Assert.Throws<InvalidOperationException>(() => bundle.Write("index.html", "2"u8));
    }

    [Fact]
    public void A_bundle_that_a_file_is_missing_from_is_never_published()
    {
        Bundles.Publish(Dist, "1");
        using (var bundle = Bundles.Stage(Dist, "2"))
        {
            Assert.ThrowsAny<IOException>(() => bundle.Write("index.html/inner.html", "a file cannot be a folder"u8));
            Assert.Throws<InvalidOperationException>(bundle.Publish);
        }
        Bundles.AssertWhole(Dist, "1");
    }

    [Fact]
    public void A_closed_bundle_takes_nothing_more()
    {
        using var bundle = Bundles.Stage(Dist, "1");
        bundle.Publish();

        Assert.Throws<InvalidOperationException>(() => bundle.Write("late.html", "late"u8));
        Assert.Throws<InvalidOperationException>(bundle.Publish);
        Bundles.AssertWhole(Dist, "1");
    }

    [Fact]
    public void Many_threads_write_at_once_and_every_file_is_counted()
    {
        const int Count = 500;
        using var bundle = Bundles.Open(Dist);

        Parallel.For(
            0,
            Count,
            i => bundle.Write($"story/{i % 100}/page-{i}.html", Encoding.UTF8.GetBytes($"page {i:0000}"))
        );
        bundle.Publish();

        var listed = Bundles.Listed(Dist);
        Assert.Equal(Count + 1, listed.Count);
        Assert.Equal(Count * "page 0000".Length, bundle.TotalBytes);
        Assert.All(listed, path => Assert.True(File.Exists(Path.Combine(Dist, path)), path));
    }

    [Fact]
    public void The_mark_begins_with_its_version_and_lists_hash_and_path_in_ordinal_order()
    {
        using var bundle = Bundles.Open(Dist);
        bundle.Write("é.html", ""u8);
        bundle.Write("b/a.html", "abc"u8);
        bundle.Write("B.html", ""u8);
        bundle.Publish();

        const string Empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        const string Abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        Assert.Equal(
            $"# HarrisTrip bundle 1\n{Empty}  B.html\n{Abc}  b/a.html\n{Empty}  é.html\n",
            Encoding.UTF8.GetString(File.ReadAllBytes(folder["dist/.harristrip"]))
        );
    }

    [Fact]
    public void Sha256sum_proves_a_bundle_by_its_mark()
    {
        Bundles.Publish(Dist, "1");
        Assert.Equal(0, Sha256Sum());

        File.AppendAllText(folder["dist/index.html"], "changed");
        Assert.NotEqual(0, Sha256Sum());
    }

    int Sha256Sum()
    {
        try
        {
            using var check = Process.Start(
                new ProcessStartInfo("sha256sum", ["--check", "--strict", "--quiet", ".harristrip"])
                {
                    WorkingDirectory = Dist,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            check.WaitForExit();
            return check.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("There is no sha256sum here.");
            throw;
        }
    }
}
