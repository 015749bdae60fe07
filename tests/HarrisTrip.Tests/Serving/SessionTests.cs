using HarrisTrip.Cli.Serving;
using HarrisTrip.Cli.Serving.Sites;
using HarrisTrip.Cli.Serving.Watching;
using HarrisTrip.Tests.Sites;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HarrisTrip.Tests.Serving;

/// <summary>Builds one after the other, as sources and the time have it.</summary>
public sealed class SessionTests : IAsyncDisposable
{
    static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    readonly SmallSite site = new();
    readonly FakeTimeProvider clock = new(Build.Now);
    readonly LatestState states = new();
    readonly CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(
        TestContext.Current.CancellationToken
    );
    readonly ManualWatch watch;
    CountedPreview? preview;
    Task? run;

    public SessionTests()
    {
        watch = new ManualWatch(clock);
        stop.CancelAfter(patience);
    }

    [Fact]
    public async Task An_embargo_ends_while_it_runs()
    {
        site.Write("ferry-opens", "The ferry opens", published: "2026-06-02T06:00:00Z");
        var before = await StartAsync();

        Assert.Equal(404, before.Find("/news/ferry-opens/")!.Value.Answer.Status);
        await watch.IsAwaitedAsync(stop.Token);
        clock.Advance(TimeSpan.FromHours(18));

        var after = await states.AfterAsync(before.Build, stop.Token);
        Assert.Equal(200, after.Find("/news/ferry-opens/")!.Value.Answer.Status);
        Assert.Equal(2, after.Build);
    }

    [Fact]
    public async Task The_last_good_page_stays_until_its_fault_is_fixed()
    {
        var good = await StartAsync();
        var page = Text(good, "/news/quay/");

        site.Write("quay", "The new quay", more: "aliases: [old/quay]\n", body: "[Nowhere](nowhere.md)");
        var broken = await NextAsync(good);
        Assert.Contains("link-broken", broken.Faults.Select(fault => fault.Rule.Name));
        Assert.False(broken.IsGood);
        Assert.Equal(page, Text(broken, "/news/quay/"));

        site.Write("quay", "The new quay", more: "aliases: [old/quay]\n", body: "Other words.");
        var repaired = await NextAsync(broken);
        Assert.True(repaired.IsGood);
        Assert.Contains("Other words.", Text(repaired, "/news/quay/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_never_was_good_is_shown_as_far_as_it_could_be_made()
    {
        var good = await StartAsync();

        site.Write("pier", "The pier", body: "[Nowhere](nowhere.md)");
        var broken = await NextAsync(good);

        Assert.Contains("The pier", Text(broken, "/news/pier/"), StringComparison.Ordinal);
        Assert.DoesNotContain("The pier", Text(broken, "/news/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_is_shown_before_the_build_and_is_then_what_the_build_makes()
    {
        var good = await StartAsync();

        site.Write("quay", "The new quay", more: "aliases: [old/quay]\n", body: "Other words.");
        watch.TellSave("quay/index.md");
        var glance = await states.AfterAsync(good.Build, stop.Token);
        Assert.True(glance.IsGood);
        Assert.Equal(1, preview!.Builds);
        Assert.Contains("Other words.", Text(glance, "/news/quay/"), StringComparison.Ordinal);
        Assert.DoesNotContain("Other words.", Text(glance, "/news/atom.xml"), StringComparison.Ordinal);

        var built = await NextAsync(glance);
        Assert.Equal(2, preview.Builds);
        Assert.Equal(Text(glance, "/news/quay/"), Text(built, "/news/quay/"));
        Assert.Contains("Other words.", Text(built, "/news/atom.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The new quay", "[Nowhere](nowhere.md)", "")]
    [InlineData("The new quay", "Words.", "slug: another-quay\n")]
    [InlineData("The new quay", "Words.", "draft: true\n")]
    // It stands in lists.
    [InlineData("The newest quay", "Words.", "")]
    public async Task What_one_page_cannot_tell_waits_for_the_build(string title, string body, string more)
    {
        var good = await StartAsync();

        site.Write("quay", title, more: "aliases: [old/quay]\n" + more, body: body);
        watch.TellSave("quay/index.md");
        var built = await NextAsync(good);

        Assert.Equal((2, 2), (built.Build, preview!.Builds));
    }

    [Fact]
    public async Task A_build_that_a_save_comes_upon_is_begun_again()
    {
        var good = await StartAsync();
        await watch.IsAwaitedAsync(stop.Token);

        site.Write("quay", "The newest quay", more: "aliases: [old/quay]\n");
        watch.Sign = new CancellationToken(canceled: true);
        watch.Tell();
        await watch.IsAwaitedAsync(stop.Token);
        Assert.Same(good, await states.AfterAsync(0, stop.Token));

        watch.Sign = CancellationToken.None;
        clock.Advance(ChangeBatch.Quiet);
        var built = await states.AfterAsync(good.Build, stop.Token);
        Assert.Contains("The newest quay", Text(built, "/news/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_goes_and_comes_back_is_seen()
    {
        var good = await StartAsync();

        site.Delete("quay");
        var without = await NextAsync(good);
        Assert.True(without.IsGood, without.Faults.Lines());
        Assert.Equal(404, without.Find("/news/quay/")!.Value.Answer.Status);

        site.Write("quay", "The new quay");
        Assert.Equal(200, (await NextAsync(without)).Find("/news/quay/")!.Value.Answer.Status);
    }

    async Task<PreviewState> StartAsync()
    {
        preview = new CountedPreview(site.Preview());
        var session = new PreviewSession(preview, watch, clock, states);
        run = Task.Run(() => session.RunAsync(stop.Token));
        var first = await states.AfterAsync(0, stop.Token);
        Assert.True(first.IsGood, first.Faults.Lines());
        return first;
    }

    /// <summary>The state after a change.</summary>
    Task<PreviewState> NextAsync(PreviewState before)
    {
        watch.Tell();
        return states.AfterAsync(before.Build, stop.Token);
    }

    sealed class CountedPreview(ISitePreview preview) : ISitePreview
    {
        public int Builds { get; private set; }

        public PreviewedSite Update(DateTimeOffset now, NewPictures pictures, CancellationToken stop)
        {
            Builds++;
            return preview.Update(now, pictures, stop);
        }

        public PreviewedSite? Glance(PreviewedSite last, SourceChanges changed) => preview.Glance(last, changed);
    }

    static string Text(PreviewState state, string path) =>
        state.Find(path) is var (shown, answer)
            ? System.Text.Encoding.UTF8.GetString(shown.Files.Read(answer.File!)!)
            : "";

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        if (run is not null)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        }
        stop.Dispose();
        site.Dispose();
    }
}
