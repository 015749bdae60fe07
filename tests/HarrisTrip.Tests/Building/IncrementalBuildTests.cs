using System.Globalization;
using HarrisTrip.Building;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Building;

/// <summary>A build that remembers the last one gives what a build from nothing gives, byte for byte.</summary>
public sealed class IncrementalBuildTests
{
    const int Edits = 8;

    /// <summary>More of them on demand: HARRISTRIP_SEQUENCES.</summary>
    public static TheoryData<int> Seeds =>
        [
            .. Enumerable.Range(
                1,
                int.TryParse(
                    Environment.GetEnvironmentVariable("HARRISTRIP_SEQUENCES"),
                    CultureInfo.InvariantCulture,
                    out var count
                )
                    ? count
                    : 8
            ),
        ];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void After_any_edits_the_bundle_and_the_diagnostics_are_those_of_a_build_from_nothing(int seed)
    {
        var site = new EditedSite(seed);
        var random = new Random(seed);
        // Two folders that are published in turn, of which the memory is one.
        MemoryBundle[] outputs = [new(), new()];
        var (memory, edits) = ((BuildMemory?)null, new List<string>());
        // The bundle of the receipt, which is in one of the folders.
        MemoryBundle? proven = null;
        BuildReceipt? receipt = null;
        for (var i = 0; i <= Edits; i++)
        {
            var output = random.Next(4) == 0 ? 1 : 0;
            if (random.Next(4) == 0)
            {
                edits.Add("killed");
                Kill(site, outputs[output], memory, random.Next(1, 40));
            }
            if (random.Next(10) == 0)
            {
                edits.Add("damaged");
                memory = null;
            }
            var (clean, expected) = Made(site, outputs[output], null);
            var (again, actual) = Made(site, outputs[output], memory);
            var history = $"seed {seed}: {string.Join(", ", edits)}";
            Assert.True(
                clean.Diagnostics.Lines() == again.Diagnostics.Lines(),
                $"{history}\n{clean.Diagnostics.Lines()}---\n{again.Diagnostics.Lines()}"
            );
            Assert.Equal(Said(clean.Summary), Said(again.Summary));
            if (
                receipt is not null
                && proven is not null
                && outputs[output] == proven
                && SiteBuild.IsAsBefore(receipt, Options(site, proven, memory))
            )
            {
                Assert.Equal(clean.Diagnostics.Lines(), receipt.Summary.Diagnostics.Lines());
                Assert.Equal(Said(clean.Summary), Said(receipt.Summary));
                AssertSame(expected, proven, $"{history}, by its receipt");
            }
            if (!clean.Failed)
            {
                AssertSame(expected, actual, history);
                outputs[output] = actual;
            }
            (proven, receipt) = again.Receipt is { } last ? (actual, Remembered.Again(last)) : (null, null);
            // Kept as a preview keeps it, or as the disk does.
            memory = i % 2 == 0 ? Remembered.Again(again.Memory!) : again.Memory;
            edits.Add(site.Edit());
        }
    }

    static (int Articles, int Pages, int Waived, int Files, DateTimeOffset? Due, string? Of) Said(
        BuildSummary summary
    ) =>
        (
            summary.Articles,
            summary.Pages,
            summary.Waived,
            summary.Files,
            summary.NextRebuild?.At,
            summary.NextRebuild?.Head.Path
        );

    static void AssertSame(MemoryBundle expected, MemoryBundle actual, string history)
    {
        Assert.True(
            expected
                .Files.Keys.Order(StringComparer.Ordinal)
                .SequenceEqual(actual.Files.Keys.Order(StringComparer.Ordinal)),
            $"{history}\n+ {string.Join(' ', actual.Files.Keys.Except(expected.Files.Keys))}\n"
                + $"- {string.Join(' ', expected.Files.Keys.Except(actual.Files.Keys))}"
        );
        foreach (var (path, bytes) in expected.Files)
        {
            Assert.True(
                bytes.AsSpan().SequenceEqual(actual.Files[path]),
                $"{history}: {path}\n{expected.Text(path)}\n---\n{actual.Text(path)}"
            );
        }
    }

    /// <summary>Begins a build, and ends it in the middle: neither its bundle nor its memory is kept.</summary>
    static void Kill(EditedSite site, MemoryBundle published, BuildMemory? memory, int files)
    {
        using var stop = new CancellationTokenSource();
        try
        {
            SiteBuild.Run(
                Options(site, published, memory) with
                {
                    Progress = (done, _) =>
                    {
                        if (done >= files)
                        {
                            stop.Cancel();
                        }
                    },
                    Stop = stop.Token,
                },
                new MemoryBundle(published)
            );
        }
        catch (OperationCanceledException)
        {
            // As it was asked to be.
        }
    }

    [Fact]
    public void What_an_edit_does_not_touch_is_not_made_again()
    {
        var articles = new MemoryFolder().With("site.yaml", "title: The Harbour\n");
        for (var i = 0; i < 30; i++)
        {
            articles.With($"story-{i}/index.md", Story(i, "closed"));
            articles.With($"story-{i}/quay.png", Pictures.Harbour);
        }
        var first = new MemoryBundle();
        var memory = SiteBuild.Run(Options(articles), first).Memory;

        var nothing = SiteBuild.Run(
            Options(articles) with
            {
                Memory = Remembered.Again(memory!),
            },
            new MemoryBundle(first)
        );
        Assert.Equal(0, nothing.Files.Made);

        articles.With("story-25/index.md", Story(25, "open again"));
        var second = new MemoryBundle(first);
        var word = SiteBuild.Run(Options(articles) with { Memory = nothing.Memory }, second);
        // Its page, and the feeds that tell of all of it; not the credits of its picture.
        Assert.Equal(["atom.xml", "feed.json", "rss.xml", "story-25/index.html"], Changed(first, second));
        Assert.Equal(4, word.Files.Made);

        articles.With(
            "story-25/index.md",
            Story(25, "open again").Replace("Ada Poe", "John Roe", StringComparison.Ordinal)
        );
        var third = new MemoryBundle(second);
        SiteBuild.Run(Options(articles) with { Memory = word.Memory }, third);
        Assert.Contains("credits/index.html", Changed(second, third));
    }

    static IEnumerable<string> Changed(MemoryBundle before, MemoryBundle after) =>
        after
            .Files.Where(f => !before.Files.TryGetValue(f.Key, out var old) || !old.AsSpan().SequenceEqual(f.Value))
            .Select(f => f.Key)
            .Order(StringComparer.Ordinal);

    static string Story(int number, string state) =>
        $"---\ntitle: Story {number}\npublished: 2026-05-{1 + number % 28:00}T08:00:00Z\n"
        + "authors: [Jane Doe]\ntags: [tide]\nimages:\n  - {file: quay.png, alt: A quay, credit: Ada Poe}\n---\n\n"
        + $"The harbour is {state}.\n\n![](quay.png)\n";

    static BuildOptions Options(MemoryFolder articles) =>
        new(
            articles,
            "articles",
            Single: null,
            new MemoryPictures(),
            Build.Now,
            Jobs: 2,
            BaseUrl: "https://example.org/"
        );

    static (BuildResult Result, MemoryBundle Bundle) Made(EditedSite site, MemoryBundle published, BuildMemory? memory)
    {
        var bundle = new MemoryBundle(published);
        return (SiteBuild.Run(Options(site, published, memory), bundle), bundle);
    }

    static BuildOptions Options(EditedSite site, MemoryBundle published, BuildMemory? memory) =>
        new(
            site.Articles(),
            "articles",
            Single: null,
            new MemoryPictures(),
            site.Now,
            Jobs: 2,
            Drafts: site.Drafts,
            Theme: site.Theme(),
            ThemeName: "theme",
            BaseUrl: site.BaseUrl,
            Portable: site.Portable,
            Previous: path => published.Files.GetValueOrDefault(path)
        )
        {
            Memory = memory,
            PreviousPages = [.. published.Files.Keys.Where(HarrisTrip.Files.Paths.IsPage)],
        };
}
