using System.Collections.Concurrent;
using HarrisTrip.Cli.Pictures;
using HarrisTrip.Images;
using HarrisTrip.Images.Metadata;
using HarrisTrip.Tests.Outside;
using HarrisTrip.Tests.Publishing;
using HarrisTrip.Tests.Sites;
using NetVips;
using Xunit;

namespace HarrisTrip.Tests.Images;

/// <summary>
/// What was made once is not made again, whoever asks and in whatever order, and what is remembered has its bounds.
/// </summary>
public sealed class PictureStoreTests
{
    [Fact]
    public void A_second_build_encodes_nothing_and_gives_the_same_bytes()
    {
        var store = new CountingStore();
        var picture = Photographs.Jpeg(500, 300);

        var (_, first) = PictureSite.Build(picture, "photo.jpg", lead: true, store: store);
        var made = store.Kept;
        var (_, second) = PictureSite.Build(picture, "photo.jpg", lead: true, store: store);

        Assert.True(made > 10);
        Assert.Equal(made, store.Kept);
        Assert.Equal(PictureSite.Files(first), PictureSite.Files(second));
    }

    [Fact]
    public void A_changed_credit_gives_the_same_pixels_under_new_names_and_encodes_nothing()
    {
        var store = new CountingStore();
        var picture = Photographs.Jpeg(500, 300);

        var (_, first) = PictureSite.Build(picture, "photo.jpg", lead: true, store: store);
        var made = store.Kept;
        var (_, second) = PictureSite.Build(picture, "photo.jpg", lead: true, "    creator: Ana Ruiz\n", store);

        Assert.Equal(made, store.Kept);
        var (before, after) = (PictureSite.Files(first), PictureSite.Files(second));
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), after.Keys.Order(StringComparer.Ordinal));
        Assert.All(
            before,
            file =>
            {
                Assert.Null(ImageProbe.Read(file.Value)!.Embedded.Creator);
                Assert.Equal("Ana Ruiz", ImageProbe.Read(after[file.Key])!.Embedded.Creator);
                using var one = Image.NewFromBuffer(file.Value);
                using var other = Image.NewFromBuffer(after[file.Key]);
                Assert.Equal(one.WriteToMemory<byte>(), other.WriteToMemory<byte>());
            }
        );
        Assert.DoesNotContain(
            first.Files.Keys.Intersect(second.Files.Keys),
            f => f.EndsWith(".avif", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("photo.jpg")]
    [InlineData("cutout.png")]
    [InlineData("spinner.webp")]
    public async Task A_file_with_metadata_of_its_own_that_somebody_put_among_what_is_remembered_is_made_again(
        string name
    )
    {
        var store = new CountingStore();
        var source = name == "photo.jpg" ? Photographs.Jpeg(500, 300) : PictureKindTests.Make(name);
        var (_, first) = PictureSite.Build(source, name, lead: true, store: store);
        await store.Change(bytes =>
            ImageProbe.Read(bytes) switch
            {
                null => Task.FromResult(bytes),
                { Extension: ".gif" } => ExifTool.WriteAsync(bytes, "-XMP-dc:Creator=Somebody"),
                _ => ExifTool.WriteAsync(bytes, "-XMP-dc:Creator=Somebody", "-GPSLatitude=53.5", "-GPSLatitudeRef=N"),
            }
        );

        var (_, second) = PictureSite.Build(source, name, lead: true, store: store);

        Assert.Equal(PictureSite.Files(first), PictureSite.Files(second));
    }

    [Theory]
    [InlineData("photo.jpg")]
    [InlineData("spinner.webp")]
    public async Task What_is_cut_short_among_what_is_remembered_is_made_again(string name)
    {
        var store = new CountingStore();
        var picture = name == "photo.jpg" ? Photographs.Jpeg(500, 300) : PictureKindTests.Make(name);
        var (_, first) = PictureSite.Build(picture, name, lead: true, store: store);
        foreach (var left in new Index[] { 1, 2, 4, 8, 12, 16, 32, 33, 64, ^100, ^12, ^1 })
        {
            await store.Change(bytes => Task.FromResult(bytes.Length > 100 ? bytes[..left] : bytes));

            var (_, second) = PictureSite.Build(picture, name, lead: true, store: store);

            Assert.Equal(PictureSite.Files(first), PictureSite.Files(second));
        }
    }

    [Fact]
    public void The_number_of_jobs_changes_no_byte()
    {
        var picture = Photographs.Jpeg(750, 500);

        var (_, one) = PictureSite.Build(picture, "photo.jpg", lead: true, jobs: 1);
        var (_, four) = PictureSite.Build(picture, "photo.jpg", lead: true, jobs: 4);

        Assert.Equal(
            one.Files.OrderBy(f => f.Key, StringComparer.Ordinal),
            four.Files.OrderBy(f => f.Key, StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_folder_keeps_itself_out_of_every_history_and_may_be_deleted()
    {
        using var disk = new TempFolder();
        var cache = new PictureCache(disk["articles"]);
        cache.Keep(Key('a'), "picture"u8);

        Assert.Equal("*\n", File.ReadAllText(disk["articles/.harristrip-cache/.gitignore"]));
        Assert.Equal("picture"u8.ToArray(), cache.Find(Key('a')));
        Directory.Delete(disk["articles/.harristrip-cache"], recursive: true);
        Assert.Null(cache.Find(Key('a')));
        cache.Keep(Key('a'), "picture"u8);
        Assert.Equal("picture"u8.ToArray(), cache.Find(Key('a')));
    }

    [Fact]
    public void What_was_changed_or_half_written_is_made_again()
    {
        using var disk = new TempFolder();
        var cache = new PictureCache(disk["articles"]);
        cache.Keep(Key('a'), "picture"u8);
        var file = Directory
            .GetFiles(disk["articles/.harristrip-cache/pictures"], "*", SearchOption.AllDirectories)
            .Single();

        File.WriteAllBytes(file, File.ReadAllBytes(file)[..^1]);
        Assert.Null(cache.Find(Key('a')));
        File.WriteAllText(file, "");
        Assert.Null(cache.Find(Key('a')));
    }

    [Fact]
    public void Past_its_room_what_was_not_used_for_longest_goes_first()
    {
        using var disk = new TempFolder();
        var clock = new Clock(Build.Now);
        var cache = new PictureCache(disk["articles"], capacity: 250, clock);
        foreach (var name in "abc")
        {
            cache.Keep(Key(name), new byte[60]);
            File.SetLastWriteTimeUtc(
                Directory
                    .GetFiles(disk["articles/.harristrip-cache/pictures"], Key(name)[2..], SearchOption.AllDirectories)
                    .Single(),
                clock.GetUtcNow().UtcDateTime
            );
            clock.Now += TimeSpan.FromDays(1);
        }
        Assert.NotNull(cache.Find(Key('a')));

        cache.Trim();

        Assert.NotNull(cache.Find(Key('a')));
        Assert.Null(cache.Find(Key('b')));
        Assert.NotNull(cache.Find(Key('c')));
    }

    [Fact]
    public void Many_builds_at_once_find_whole_pictures_or_none()
    {
        using var disk = new TempFolder();
        var content = new byte[100_000];
        var odd = 0;
        Parallel.For(
            0,
            200,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            n =>
            {
                var cache = new PictureCache(disk["articles"]);
                cache.Keep(Key((char)('a' + (n % 3))), content);
                if (cache.Find(Key((char)('a' + ((n + 1) % 3)))) is { } found && !found.AsSpan().SequenceEqual(content))
                {
                    Interlocked.Increment(ref odd);
                }
            }
        );
        Assert.Equal(0, odd);
        Assert.Equal(
            3,
            Directory.GetFiles(disk["articles/.harristrip-cache/pictures"], "*", SearchOption.AllDirectories).Length
        );
    }

    [Fact]
    public void A_folder_that_cannot_be_written_only_makes_a_build_slower()
    {
        using var disk = new TempFolder();
        disk.Write("articles/.harristrip-cache", "a file where the folder would be");
        var cache = new PictureCache(disk["articles"]);

        cache.Keep(Key('a'), "picture"u8);
        cache.Trim();

        Assert.Null(cache.Find(Key('a')));
    }

    static string Key(char name) => new(name, 64);

    sealed class CountingStore : IPictureStore
    {
        readonly ConcurrentDictionary<string, byte[]> known = new(StringComparer.Ordinal);
        int kept;

        public int Kept => kept;

        public byte[]? Find(string key) => known.GetValueOrDefault(key);

        public async Task Change(Func<byte[], Task<byte[]>> change)
        {
            foreach (var (key, content) in known.ToArray())
            {
                known[key] = await change(content);
            }
        }

        public void Keep(string key, ReadOnlySpan<byte> content)
        {
            known[key] = content.ToArray();
            Interlocked.Increment(ref kept);
        }
    }

    sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
