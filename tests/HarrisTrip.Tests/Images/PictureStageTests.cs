using System.Collections.Concurrent;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Images;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Images;

/// <summary>Pictures are made when no text has a fault, and what is made is kept.</summary>
public sealed class PictureStageTests
{
    static readonly string[] names = ["quay.jpg", "walls.jpg", "lights.jpg"];

    /// <summary>
    /// Faults that are found while an article is read, while pages are made, when a page is checked, and when all are.
    /// </summary>
    public static TheoryData<string, string, string> Faults =>
        new()
        {
            { "index.md", "[The wall](#wall)", "link-broken" },
            { "index.md", "[The wall](../wall/)", "link-broken" },
            { "index.md", "![](gone.jpg)", "image-file-missing" },
            { "index.md", "## The quay\n\n#### The wall", "heading-order" },
            { "other.md", "---\ntitle: Harbour opens\npublished: yesterday\n---\n", "date-invalid" },
            { "site.yaml", "title: Harbour Post\nicon: gone.svg\n", "icon-unfit" },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void With_a_fault_in_a_text_no_picture_is_encoded(string file, string content, string rule)
    {
        var (store, counts) = (new Memory(), new List<int>());
        var folder = file == "index.md" ? Site(content) : Site().With(file, content);

        var (result, bundle) = Build(folder, new PictureMaker(store, 2), counts);

        Assert.Contains(result.Diagnostics, d => d.Rule.Name == rule && d.Severity == Severity.Error);
        Assert.Empty(store.Pictures);
        Assert.Empty(counts);
        Assert.DoesNotContain(
            bundle.Files.Keys,
            f =>
                f.EndsWith(".jpg", StringComparison.Ordinal)
                || f.EndsWith(".png", StringComparison.Ordinal)
                || f.EndsWith(".ico", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_is_waived_keeps_no_picture_from_being_encoded()
    {
        var store = new Memory();
        var site =
            "title: Harbour Post\nchecks:\n  waivers:\n    - rule: link-broken\n      "
            + "reason: The wall is being written.\n      until: 2030-01-01\n";

        var (result, _) = Build(Site("[The wall](#wall)").With("site.yaml", site), new PictureMaker(store, 2), []);

        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.NotEmpty(store.Pictures);
    }

    [Fact]
    public void Who_looks_at_what_could_be_made_sees_the_pictures_that_were_made_before_a_text_had_a_fault()
    {
        var (store, counts) = (new Memory(), new List<int>());
        var (_, good) = Build(Site(), new PictureMaker(store, 2), []);

        var (result, shown) = Sites.Build.Site(
            Site("[The wall](#wall)"),
            o => o with { Pictures = new PictureMaker(store, 2), HasGlance = true, Encoding = counts.Add }
        );

        Assert.True(result.Failed);
        Assert.Empty(counts);
        var expected = good.Files.Where(f => f.Key.StartsWith("story/", StringComparison.Ordinal) && IsEncoded(f.Key));
        Assert.NotEmpty(expected);
        Assert.All(expected, f => Assert.Equal(f.Value, shown.Files[f.Key]));
    }

    static bool IsEncoded(string file) => Paths.ExtensionOf(file) is ".avif" or ".webp" or ".jpg";

    [Fact]
    public void A_picture_that_cannot_be_decoded_is_told_at_its_record_and_the_others_are_kept()
    {
        var store = new Memory();
        var (failed, _) = Build(Site(), new Damaged(new PictureMaker(store, 2), "walls"), []);

        var fault = Assert.Single(failed.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal(
            ("image-unreadable", "articles/story/index.md:9:11", "`walls.jpg` is damaged."),
            (fault.Rule.Name, fault.At.ToString(), fault.Message)
        );
        var kept = store.Pictures.Count;
        Assert.InRange(kept, 2 * 9, int.MaxValue);

        var counts = new List<int>();
        var (result, bundle) = Build(Site(), new PictureMaker(store, 2), counts);

        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Equal([1], counts);
        Assert.All(
            names,
            name =>
                Assert.Contains(
                    bundle.Files.Keys,
                    f =>
                        f.StartsWith($"story/{name[..^4]}.", StringComparison.Ordinal)
                        && f.EndsWith(".avif", StringComparison.Ordinal)
                )
        );
    }

    [Fact]
    public void What_was_made_before_a_build_is_stopped_is_kept()
    {
        var store = new Memory();
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() =>
            Sites.Build.Site(
                Site(),
                o =>
                    o with
                    {
                        Pictures = new PictureMaker(store, 1),
                        PictureProgress = (_, _) => stop.Cancel(),
                        Stop = stop.Token,
                    }
            )
        );

        var kept = store.Pictures.ToHashSet();
        Assert.InRange(kept.Count(p => !store.IsIcon(p)), 1, 3);

        Assert.False(Build(Site(), new PictureMaker(store, 1), []).Result.Failed);
        Assert.Subset(store.Found.ToHashSet(), kept);
    }

    [Fact]
    public void How_many_pictures_are_encoded_is_told_before_the_first_and_not_when_all_are_remembered()
    {
        var store = new Memory();
        var first = new List<int>();
        var counts = new ConcurrentBag<(int Made, int All)>();
        Sites.Build.Site(
            Site(),
            o =>
                o with
                {
                    Pictures = new PictureMaker(store, 2),
                    Encoding = first.Add,
                    PictureProgress = (made, all) => counts.Add((made, all)),
                }
        );
        var second = new List<int>();
        Build(Site(), new PictureMaker(store, 2), second);

        // The photographs, and the card of an article that has no lead.
        Assert.Equal([4], first);
        Assert.Empty(second);
        Assert.Single(counts.Select(c => c.All).Distinct());
        Assert.Equal(counts.Max(c => c.All), counts.Max(c => c.Made));
    }

    [Fact]
    public void The_weight_of_pictures_is_told_though_they_are_made_after_their_pages()
    {
        var (result, _) = Build(
            Site()
                .With(
                    "site.yaml",
                    "title: Harbour Post\nchecks:\n  options:\n    picture_kilobytes: 1\n    pictures_kilobytes: 1\n"
                ),
            new PictureMaker(null, 2),
            []
        );

        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Contains(
            result.Diagnostics,
            d =>
                d.Rule.Name == "image-too-heavy"
                && d.At.ToString() == "articles/story/index.md:6:11"
                && d.Message.Contains("story/quay.", StringComparison.Ordinal)
        );
        Assert.Contains(
            result.Diagnostics,
            d =>
                d.Rule.Name == "page-too-heavy"
                && d.Message.Contains("The pictures of the page weigh", StringComparison.Ordinal)
        );
    }

    static MemoryFolder Site(string more = "") =>
        names.Aggregate(
            new MemoryFolder().With(
                "story/index.md",
                $"""
                ---
                title: Harbour opens
                published: 2026-01-02T09:00:00Z
                standfirst: The new quay takes its first ship after four years of work on the harbour wall.
                images:
                {string.Concat(
                    names.Select(name =>
                        $"  - file: {name}\n    alt: A ship at the {name[..^4]}\n    credit: Port office\n"
                    )
                )}---

                {string.Join("\n\n", names.Select(name => $"The first ship came in.\n\n![]({name})"))}

                {more}

                """
            ),
            (folder, name) => folder.With("story/" + name, Photographs.Jpeg(500 + name.Length, 150))
        );

    static (BuildResult Result, MemoryBundle Bundle) Build(
        MemoryFolder folder,
        IPictureMaker maker,
        List<int> counts
    ) => Sites.Build.Site(folder, o => o with { Pictures = maker, Jobs = 2, Encoding = counts.Add });

    /// <summary>Remembers in memory what was made, as the cache does on the disk.</summary>
    sealed class Memory : IPictureStore
    {
        readonly ConcurrentDictionary<string, byte[]> kept = new();

        public ConcurrentBag<string> Found { get; } = [];

        /// <summary>The keys of what is no note.</summary>
        public IReadOnlyCollection<string> Pictures => [.. kept.Where(k => k.Value.Length > 40).Select(k => k.Key)];

        public bool IsIcon(string key) => kept[key] is [0x89, ..];

        public byte[]? Find(string key)
        {
            if (!kept.TryGetValue(key, out var content))
            {
                return null;
            }
            Found.Add(key);
            return content;
        }

        public void Keep(string key, ReadOnlySpan<byte> content) => kept[key] = content.ToArray();
    }

    /// <summary>Finds one picture damaged when it is decoded, and not before.</summary>
    sealed class Damaged(IPictureMaker maker, string name) : IPictureMaker
    {
        readonly int width = 500 + name.Length + ".jpg".Length;

        public string Settings => maker.Settings;

        public PictureInspection Inspect(byte[] picture) => maker.Inspect(picture);

        public void ReadCached(
            byte[] picture,
            IReadOnlyList<PictureFile> wanted,
            byte[] packet,
            Action<PictureFile, byte[]> made
        ) => maker.ReadCached(picture, wanted, packet, made);

        public void Make(
            byte[] picture,
            ImageFacts facts,
            IReadOnlyList<PictureFile> wanted,
            byte[] packet,
            Action<PictureFile, byte[]> made,
            CancellationToken stop
        )
        {
            if (picture.AsSpan().SequenceEqual(Photographs.Jpeg(width, 150)))
            {
                throw new PictureException(new PictureFlaw("is damaged", "Copy it anew."));
            }
            maker.Make(picture, facts, wanted, packet, made, stop);
        }

        public byte[] SanitizeSvg(byte[] drawing) => maker.SanitizeSvg(drawing);

        public byte[] RasterizeSvg(byte[] drawing, byte[] packet) => maker.RasterizeSvg(drawing, packet);

        public byte[]? ReadCachedDrawing(byte[] drawing, byte[] packet) => maker.ReadCachedDrawing(drawing, packet);

        public byte[] Icon(byte[] picture, ImageFacts facts, IconFile icon, byte[] packet) =>
            maker.Icon(picture, facts, icon, packet);

        public EmbeddedRights ReadRights(byte[] packet) => maker.ReadRights(packet);

        public ImageFacts? ReadBack(byte[] file) => maker.ReadBack(file);

        public double? WidthOf(string text, bool bold) => maker.WidthOf(text, bold);
    }
}
