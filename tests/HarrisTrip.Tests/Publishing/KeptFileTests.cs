using HarrisTrip.Cli;
using HarrisTrip.Cli.Publishing;
using Xunit;

namespace HarrisTrip.Tests.Publishing;

/// <summary>A file is taken over unseen only when it is proven to be as it was written.</summary>
public sealed class KeptFileTests : IDisposable
{
    readonly TempFolder folder = new();

    string Dist => folder["dist"];

    string Page => folder["dist/index.html"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Kept_files_are_counted_listed_and_published_as_written_ones_are()
    {
        Bundles.Publish(Dist, "1");
        var mark = File.ReadAllText(folder["dist/.harristrip"]);

        using (var bundle = Bundles.Open(Dist))
        {
            bundle.Write("new.html", "new"u8);
            Assert.True(bundle.TryKeep("index.html"));
            Assert.True(bundle.TryKeep("assets/style.css", "story/one/index.html"));
            Assert.Equal(
                ["assets/style.css", "index.html", "new.html", "story/one/index.html"],
                bundle.Listed().Select(file => file.Path)
            );
            Assert.All(
                bundle.Listed().Where(file => file.Path != "new.html"),
                file => Assert.Contains($"{file.Digest}  {file.Path}\n", mark, StringComparison.Ordinal)
            );
            bundle.Publish();
        }

        Assert.Equal(
            [".harristrip", "assets/style.css", "index.html", "new.html", "story/one/index.html"],
            Bundles.Listed(Dist).Order(StringComparer.Ordinal)
        );
        Assert.Equal("new", File.ReadAllText(folder["dist/new.html"]));
        Assert.Equal(Bundles.Text("1", "index.html"), File.ReadAllText(Page));
    }

    [Fact]
    public void A_bundle_is_the_one_that_was_published_only_while_every_file_is_as_it_was()
    {
        var length = Bundles.Paths.Sum(path => Bundles.Text("1", path).Length);
        UInt128 list;
        using (var first = Bundles.Stage(Dist, "1"))
        {
            first.Publish();
            list = first.List;
        }
        using (var same = Bundles.Open(Dist))
        {
            Assert.False(same.IsPublished(list + 1, jobs: 2));
            Assert.True(same.IsPublished(list, jobs: 2));
            Assert.Equal(length, same.TotalBytes);
        }
        File.AppendAllText(Page, "!");

        using var bundle = Bundles.Open(Dist);
        Assert.False(bundle.IsPublished(list, jobs: 2));
        Bundles.Fill(bundle, "1");
        Assert.Equal(length, bundle.TotalBytes);
        bundle.Publish();
        Bundles.AssertWhole(Dist, "1");
    }

    [Fact]
    public void What_is_not_published_cannot_be_kept()
    {
        using (var first = Bundles.Stage(Dist, "1"))
        {
            Assert.False(first.TryKeep("none.html"));
            first.Publish();
        }

        using var second = Bundles.Open(Dist);
        Assert.False(second.TryKeep("none.html"));
        Assert.False(second.TryKeep(".harristrip"));
        Assert.False(second.TryKeep("../dist/index.html"));
    }

    [Fact]
    public void All_of_them_are_kept_or_none()
    {
        Bundles.Publish(Dist, "1");
        File.AppendAllText(Page, "!");

        using var bundle = Bundles.Open(Dist);
        Assert.False(bundle.TryKeep([.. Bundles.Paths]));
        Bundles.Fill(bundle, "1");
        bundle.Publish();

        Bundles.AssertWhole(Dist, "1");
    }

    [Fact]
    public void What_is_kept_is_not_written_too()
    {
        Bundles.Publish(Dist, "1");
        using var bundle = Bundles.Open(Dist);
        Assert.True(bundle.TryKeep("index.html"));

        Assert.Throws<InvalidOperationException>(() => bundle.TryKeep("index.html"));
        bundle.Write("index.html", "other"u8);
        Assert.Throws<InvalidOperationException>(bundle.Publish);
        Bundles.AssertWhole(Dist, "1");
    }

    public static TheoryData<string, Action<string>> Changes =>
        new()
        {
            { "appended to", file => File.AppendAllText(file, "!") },
            { "changed within its length", ChangeOneByte },
            { "changed within its length, and its time set back", ChangeAndSetBack },
            { "deleted", File.Delete },
            { "replaced by another", Replace },
            { "replaced by a link", ReplaceByLink },
            { "replaced by a folder", ReplaceByFolder },
            { "touched", file => File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch) },
        };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_file_that_somebody_changed_is_not_kept_and_is_written_right(string what, Action<string> change)
    {
        Bundles.Publish(Dist, "1");
        Bundles.Publish(Dist, "2");
        change(Page);

        StagedBundle bundle;
        try
        {
            bundle = Bundles.Open(Dist);
        }
        catch (UsageException)
        {
            Assert.Contains("folder", what, StringComparison.Ordinal);
            return;
        }
        using (bundle)
        {
            Assert.False(bundle.TryKeep("index.html"));
            Assert.True(bundle.TryKeep("story/one/index.html", "story/two/index.html", "assets/style.css"));
            bundle.Write("index.html", System.Text.Encoding.UTF8.GetBytes(Bundles.Text("2", "index.html")));
            bundle.Publish();
        }

        Bundles.AssertWhole(Dist, "2");
        Assert.Null(new FileInfo(Page).LinkTarget);
    }

    [Fact]
    public void A_copy_of_a_bundle_is_written_once_and_kept_from_then_on()
    {
        Bundles.Publish(Dist, "1");
        folder.Copy("dist", "copy");
        Directory.Delete(Dist, recursive: true);
        Directory.Move(folder["copy"], Dist);
        Assert.All(Bundles.Paths, path => File.SetLastWriteTimeUtc(folder[$"dist/{path}"], new(2026, 3, 4)));

        using (var bundle = Bundles.Open(Dist))
        {
            Assert.False(bundle.TryKeep("index.html"));
            Bundles.Fill(bundle, "1");
            bundle.Publish();
        }

        using var next = Bundles.Open(Dist);
        Assert.True(next.TryKeep([.. Bundles.Paths]));
    }

    [Fact]
    public void A_file_that_is_changed_after_it_was_kept_stops_the_build()
    {
        Bundles.Publish(Dist, "1");
        using (var bundle = Bundles.Open(Dist))
        {
            Assert.True(bundle.TryKeep("index.html"));
            bundle.Write("new.html", "new"u8);
            File.AppendAllText(Page, "!");

            Assert.Contains(
                "Build again",
                Assert.Throws<IOException>(bundle.Publish).Message,
                StringComparison.Ordinal
            );
        }

        Assert.False(File.Exists(folder["dist/new.html"]));
        Assert.EndsWith("!", File.ReadAllText(Page), StringComparison.Ordinal);
        Bundles.Publish(Dist, "2");
        Bundles.AssertWhole(Dist, "2");
    }

    [Fact]
    public void Files_of_a_bundle_that_was_compressed_otherwise_are_not_kept()
    {
        Bundles.Publish(Dist, "1", new() { Precompression = Precompression.Fast });

        using (var bundle = Bundles.Open(Dist, new() { Precompression = Precompression.Best }))
        {
            Assert.False(bundle.TryKeep("index.html"));
        }
        using (var bundle = Bundles.Open(Dist, new() { Precompression = Precompression.Fast }))
        {
            Assert.True(bundle.TryKeep("index.html"));
        }
    }

    [Fact]
    public void What_was_compressed_beside_a_file_is_kept_with_it()
    {
        var options = new PublishingOptions { Precompression = Precompression.Fast };
        var text = System.Text.Encoding.UTF8.GetBytes(new string('a', 5_000));
        using (var bundle = Bundles.Open(Dist, options))
        {
            var texts = new Precompressed(bundle);
            texts.Write("long.html", text);
            texts.Write("short.html", "short"u8);
            bundle.Publish();
        }
        var mark = File.ReadAllText(folder["dist/.harristrip"]);
        Assert.Contains("long.html.br", mark, StringComparison.Ordinal);

        using (var bundle = Bundles.Open(Dist, options))
        {
            Assert.True(new Precompressed(bundle).TryKeep("long.html", "short.html"));
            bundle.Publish();
        }
        Assert.Equal(mark, File.ReadAllText(folder["dist/.harristrip"]));

        File.Delete(folder["dist/long.html.gz"]);
        using (var bundle = Bundles.Open(Dist, options))
        {
            var texts = new Precompressed(bundle);
            Assert.False(texts.TryKeep("long.html"));
            texts.Write("long.html", text);
            Assert.True(texts.TryKeep("short.html"));
            bundle.Publish();
        }
        Assert.Equal(mark, File.ReadAllText(folder["dist/.harristrip"]));
        Assert.True(File.Exists(folder["dist/long.html.gz"]));
    }

    [Fact]
    public void An_archive_has_the_kept_files_too()
    {
        Bundles.Publish(Dist, "1");
        for (var round = 0; round < 2; round++)
        {
            using var bundle = Bundles.Open(Dist, new() { Zip = true });
            Assert.True(bundle.TryKeep([.. Bundles.Paths]));
            bundle.Publish();

            using var archive = System.IO.Compression.ZipFile.OpenRead(folder["dist.zip"]);
            Assert.Equal(Bundles.Listed(Dist).Order(StringComparer.Ordinal), archive.Entries.Select(e => e.FullName));
        }
    }

    static void ChangeOneByte(string file)
    {
        using var stream = new FileStream(file, FileMode.Open);
        stream.WriteByte((byte)'#');
    }

    static void ChangeAndSetBack(string file)
    {
        var before = File.GetLastWriteTimeUtc(file);
        ChangeOneByte(file);
        File.SetLastWriteTimeUtc(file, before);
    }

    static void Replace(string file)
    {
        var text = File.ReadAllText(file);
        File.Delete(file);
        File.WriteAllText(file, text);
    }

    static void ReplaceByLink(string file)
    {
        var real = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "real"));
        File.Move(file, real);
        File.CreateSymbolicLink(file, real);
    }

    static void ReplaceByFolder(string file)
    {
        File.Delete(file);
        Directory.CreateDirectory(file);
    }
}
