using System.Globalization;
using HarrisTrip.Tests.Images;
using HarrisTrip.Tests.Outside;
using Microsoft.Playwright;
using Xunit;

namespace HarrisTrip.BrowserTests;

/// <summary>What a reader's browser loads of pictures, and what it does to the page while they come.</summary>
public sealed class PictureTests(Chromium chromium, PictureTests.TwelveMegapixels photograph)
    : IClassFixture<PictureTests.TwelveMegapixels>,
        IDisposable
{
    /// <summary>In bytes: what the lead picture of a page may weigh on a phone.</summary>
    const int Light = 120_000;

    readonly ScratchFolder scratch = new();

    [Fact]
    public async Task A_photograph_of_twelve_megapixels_is_light_on_a_phone_and_moves_nothing()
    {
        await using var window = await chromium.OpenScreenAsync(width: 390, height: 844, density: 2);
        await using var server = await FileServer.StartAsync(await photograph.BundleAsync(), "/");
        var (page, loaded) = (await window.NewPageAsync(), new List<(string Name, int Bytes)>());
        page.Response += async (_, answer) =>
        {
            if (answer.Request.ResourceType == "image" && answer.Url.Contains("/story/", StringComparison.Ordinal))
            {
                loaded.Add((answer.Url[(answer.Url.LastIndexOf('-') + 1)..], (await answer.BodyAsync()).Length));
            }
        };
        await page.AddInitScriptAsync(
            "window.moved = 0; new PerformanceObserver(list => { for (const entry of list.getEntries()) "
                + "window.moved += entry.value; }).observe({ type: 'layout-shift', buffered: true });"
        );

        await page.GotoAsync(
            new Uri(server.Root, "story/").AbsoluteUri,
            new() { WaitUntil = WaitUntilState.NetworkIdle }
        );
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

        var (name, bytes) = Assert.Single(loaded);
        Assert.Equal("720.avif", name);
        Assert.InRange(bytes, 1_000, Light);
        Assert.Equal(0, await page.EvaluateAsync<double>("() => window.moved"));
        TestContext.Current.SendDiagnosticMessage(
            string.Create(CultureInfo.InvariantCulture, $"The lead picture weighs {bytes:N0} bytes.")
        );
    }

    [Fact]
    public async Task Each_screen_gets_the_width_it_needs()
    {
        await using var server = await FileServer.StartAsync(await photograph.BundleAsync(), "/");
        foreach (
            var (width, density, file) in new[]
            {
                (390, 1, "400.avif"),
                (390, 3, "1216.avif"),
                (1440, 1, "1216.avif"),
                (1440, 2, "2200.avif"),
            }
        )
        {
            await using var window = await chromium.OpenScreenAsync(width, height: 900, density);
            var page = await window.NewPageAsync();

            await page.GotoAsync(
                new Uri(server.Root, "story/").AbsoluteUri,
                new() { WaitUntil = WaitUntilState.NetworkIdle }
            );

            Assert.EndsWith(
                "-" + file,
                await page.Locator("figure.lead img").EvaluateAsync<string>("image => image.currentSrc"),
                StringComparison.Ordinal
            );
            Assert.True(
                await page.Locator("figure.lead img")
                    .EvaluateAsync<bool>("image => image.complete && image.naturalWidth > 0")
            );
        }
    }

    [Fact]
    public async Task The_tone_lies_exactly_where_the_picture_comes()
    {
        await using var window = await chromium.OpenScreenAsync(width: 1280, height: 600, density: 1);
        await BuildAsync(scratch, Photographs.Jpeg(900, 1200));
        await using var server = await FileServer.StartAsync(scratch.Path("bundle"), "/");
        var page = await window.NewPageAsync();

        await page.GotoAsync(
            new Uri(server.Root, "story/").AbsoluteUri,
            new() { WaitUntil = WaitUntilState.NetworkIdle }
        );

        var (picture, tone) = (
            await page.Locator("figure.lead img").BoundingBoxAsync(),
            await page.Locator("figure.lead .tone").BoundingBoxAsync()
        );
        Assert.Equal(
            (picture!.X, picture.Y, picture.Width, picture.Height),
            (tone!.X, tone.Y, tone.Width, tone.Height)
        );
    }

    public void Dispose() => scratch.Dispose();

    static async Task BuildAsync(ScratchFolder scratch, byte[] picture)
    {
        Directory.CreateDirectory(scratch.Path("site", "story"));
        await File.WriteAllBytesAsync(
            scratch.Path("site", "story", "photo.jpg"),
            picture,
            TestContext.Current.CancellationToken
        );
        await File.WriteAllTextAsync(
            scratch.Path("site", "story", "index.md"),
            PictureArticle.Text("photo.jpg", lead: true),
            TestContext.Current.CancellationToken
        );
        await RealProgram.BuildAsync(
            scratch.Path("site"),
            scratch.Path("bundle"),
            "--base-url",
            "https://example.org/"
        );
    }

    /// <summary>A site with one great photograph, which takes long to encode and is only read.</summary>
    public sealed class TwelveMegapixels : IDisposable
    {
        readonly ScratchFolder scratch = new();

        public async Task<string> BundleAsync()
        {
            var bundle = scratch.Path("bundle");
            if (!Directory.Exists(bundle))
            {
                await BuildAsync(scratch, Photographs.Jpeg(4000, 3000));
            }
            return bundle;
        }

        public void Dispose() => scratch.Dispose();
    }
}
