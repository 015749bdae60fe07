using System.Collections.Concurrent;
using System.Text;
using HarrisTrip.Cli.Serving;
using HarrisTrip.Cli.Serving.Sites;
using HarrisTrip.Cli.Serving.Watching;
using HarrisTrip.Files;
using HarrisTrip.Images;
using HarrisTrip.Tests.Images;
using HarrisTrip.Tests.Sites;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HarrisTrip.Tests.Serving;

/// <summary>A preview shows texts at once, and makes a picture when somebody looks at it.</summary>
public sealed class LaterPictureTests
{
    static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    readonly MemoryFolder folder = new MemoryFolder()
        .With("site.yaml", "title: Harbour Post\nchecks:\n  options:\n    picture_kilobytes: 1\n")
        .With("quay/index.md", PictureArticle.Text("quay.jpg", lead: false))
        .With("quay/quay.jpg", Photographs.Jpeg(700, 300))
        .With(
            "crane/index.md",
            PictureArticle.Text("crane.jpg", lead: true).Replace("opens", "closes", StringComparison.Ordinal)
        )
        .With("crane/crane.jpg", Photographs.Jpeg(720, 300));

    [Fact]
    public void A_picture_is_made_when_it_is_looked_at_and_is_that_of_a_build()
    {
        var (_, built) = Sites.Build.Site(folder, o => o with { Pictures = new PictureMaker(null, 2), BaseUrl = null });

        var site = Update(Preview(), NewPictures.WhenLookedAt);

        Assert.False(site.Result.Failed, site.Result.Diagnostics.Lines());
        Assert.False(site.Files.IsWhole);
        Assert.Equal(built.Files.Keys.Order(StringComparer.Ordinal), site.Files.Paths);
        var pictures = Encoded(site);
        Assert.All(pictures, path => Assert.Null(site.Files.SizeOf(path)));
        Assert.Equal(built.Files[pictures[0]], site.Files.Read(pictures[0]));
        Assert.Equal(built.Files[pictures[0]].LongLength, site.Files.SizeOf(pictures[0]));
        Assert.All(pictures.Skip(1), path => Assert.Null(site.Files.SizeOf(path)));
    }

    [Fact]
    public void What_pictures_weigh_is_told_when_all_are_made()
    {
        var preview = Preview();

        Assert.DoesNotContain("image-too-heavy", Update(preview, NewPictures.WhenLookedAt).Result.Rules());
        var whole = Update(preview, NewPictures.All);

        Assert.True(whole.Files.IsWhole);
        Assert.Contains("image-too-heavy", whole.Result.Rules());
        Assert.All(whole.Files.Paths, path => Assert.NotNull(whole.Files.SizeOf(path)));
    }

    [Fact]
    public void A_build_without_a_change_makes_none_and_keeps_those_that_were_looked_at()
    {
        var preview = Preview();
        var before = Update(preview, NewPictures.WhenLookedAt);
        var looked = Encoded(before)[0];
        var bytes = before.Files.Read(looked);

        var after = Update(preview, NewPictures.WhenLookedAt);

        Assert.Equal(0, after.Result.Files.Made);
        Assert.Same(bytes, after.Files.Read(looked));
        Assert.All(Encoded(after).Skip(1), path => Assert.Null(after.Files.SizeOf(path)));
    }

    [Fact]
    public void A_page_that_is_made_again_beside_kept_ones_has_no_fault()
    {
        var preview = Preview();
        Update(preview, NewPictures.WhenLookedAt);

        folder.With(
            "crane/index.md",
            Encoding
                .UTF8.GetString(folder.Read("crane/index.md")!)
                .Replace("came in", "went out", StringComparison.Ordinal)
        );
        var after = Update(preview, NewPictures.WhenLookedAt);

        Assert.InRange(after.Result.Files.Kept, 1, int.MaxValue);
        Assert.False(after.Result.Failed, after.Result.Diagnostics.Lines());
        Assert.True(Update(preview, NewPictures.All).Files.IsWhole);
    }

    [Fact]
    public void A_picture_that_went_after_its_page_was_made_is_not_there()
    {
        var site = Update(Preview(), NewPictures.WhenLookedAt);
        folder.Without("quay/quay.jpg");

        Assert.Null(site.Files.Read(Encoded(site).First(path => path.StartsWith("quay/", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Those_that_nobody_looks_at_are_made_when_nothing_else_is_left_to_do()
    {
        await using var session = new Session(Preview(), NewPictures.All);
        var texts = await session.AfterAsync(null);
        Assert.True(texts is { IsGood: true, Good.Files.IsWhole: false });

        // A save comes upon them, and before them.
        session.Watch.Sign = new CancellationToken(canceled: true);
        await session.WaitAsync();
        await session.Watch.IsAwaitedAsync(TestContext.Current.CancellationToken);
        session.Watch.Sign = CancellationToken.None;
        session.Watch.Tell();
        var saved = await session.AfterAsync(texts);
        Assert.True(saved is { IsGood: true, Good.Files.IsWhole: false });

        await session.WaitAsync();
        Assert.True((await session.AfterAsync(saved)) is { IsGood: true, Good.Files.IsWhole: true });
        Assert.Equal(
            [NewPictures.WhenLookedAt, NewPictures.WhenLookedAt, NewPictures.All],
            session.Built.Select(reason => reason.Pictures)
        );
    }

    [Fact]
    public async Task They_are_left_to_the_build_where_that_is_asked_for()
    {
        await using var session = new Session(Preview(), NewPictures.WhenLookedAt);
        var texts = await session.AfterAsync(null);
        await session.WaitAsync();
        session.Watch.Tell();
        var saved = await session.AfterAsync(texts);

        Assert.True(saved is { IsGood: true, Good.Files.IsWhole: false });
        Assert.All(session.Built, reason => Assert.Equal(NewPictures.WhenLookedAt, reason.Pictures));
    }

    SitePreview Preview()
    {
        var maker = new PictureMaker(null, 2);
        return new SitePreview(
            (now, stop) => new BuildOptions(folder, "articles", Single: null, maker, now, Jobs: 2, Stop: stop)
        );
    }

    static PreviewedSite Update(SitePreview preview, NewPictures pictures) =>
        preview.Update(Build.Now, pictures, TestContext.Current.CancellationToken);

    static List<string> Encoded(PreviewedSite site) =>
        [.. site.Files.Paths.Where(path => Paths.ExtensionOf(path) is ".avif" or ".webp")];

    /// <summary>Runs until it is disposed.</summary>
    sealed class Session : IAsyncDisposable
    {
        readonly FakeTimeProvider clock = new(Build.Now);
        readonly LatestState states = new();
        readonly CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(
            TestContext.Current.CancellationToken
        );
        readonly ConcurrentQueue<BuildReason> built = new();
        readonly Task run;

        public Session(ISitePreview preview, NewPictures pictures)
        {
            stop.CancelAfter(patience);
            Watch = new ManualWatch(clock);
            var session = new PreviewSession(preview, Watch, clock, states)
            {
                Pictures = pictures,
                Built = (_, reason, _) => built.Enqueue(reason),
            };
            run = Task.Run(() => session.RunAsync(stop.Token));
        }

        public ManualWatch Watch { get; }

        public IReadOnlyCollection<BuildReason> Built => built;

        public Task<PreviewState> AfterAsync(PreviewState? before) => states.AfterAsync(before?.Build ?? 0, stop.Token);

        /// <summary>Lets so much time pass that nobody saves any more.</summary>
        public async Task WaitAsync()
        {
            await Watch.IsAwaitedAsync(stop.Token);
            clock.Advance(ChangeBatch.Quiet);
        }

        public async ValueTask DisposeAsync()
        {
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
            stop.Dispose();
        }
    }
}
