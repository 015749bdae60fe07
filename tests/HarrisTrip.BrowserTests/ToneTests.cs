using System.Globalization;
using HarrisTrip.Tests.Outside;
using Microsoft.Playwright;
using NetVips;
using Xunit;

namespace HarrisTrip.BrowserTests;

/// <summary>What stands in a picture's place until it comes, never stands over it.</summary>
public sealed class ToneTests(Chromium chromium) : IDisposable
{
    // Most of a picture is sand, which is the tone; its ends are of other colours.
    static readonly double[] Sand = [214, 178, 120],
        Sea = [20, 60, 160],
        Brick = [170, 30, 30];

    readonly ScratchFolder scratch = new();

    [Theory]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task Every_picture_shows_its_own_colours_at_its_place(string lang)
    {
        await using var window = await chromium.OpenScreenAsync(width: 1280, height: 400, density: 1);
        Write(
            "quay",
            lang,
            1,
            ("lead.png", Striped(350, 600), true),
            ("column.png", Striped(600, 400), false),
            ("tall.png", Striped(250, 750), false)
        );
        Write("wall", lang, 2, ("lead.png", Striped(640, 400), true), ("column.jpg", Striped(450, 450), false));
        await File.WriteAllTextAsync(
            scratch.Path("site", "site.yaml"),
            $"title: The Quay\ndescription: News of the harbour and of those who work in it, every day of the year.\nlang: {lang}\n",
            TestContext.Current.CancellationToken
        );
        await RealProgram.BuildAsync(
            scratch.Path("site"),
            scratch.Path("bundle"),
            "--base-url",
            "https://example.org/"
        );
        await using var server = await FileServer.StartAsync(scratch.Path("bundle"), "/");
        var (page, seen) = (await window.NewPageAsync(), 0);
        foreach (
            var (scheme, media, path) in new[] { "quay/", "wall/", "" }.SelectMany(path =>
                new[]
                {
                    (ColorScheme.Light, Microsoft.Playwright.Media.Screen, path),
                    (ColorScheme.Dark, Microsoft.Playwright.Media.Screen, path),
                    (ColorScheme.Light, Microsoft.Playwright.Media.Print, path),
                }
            )
        )
        {
            await page.EmulateMediaAsync(new() { Media = media, ColorScheme = scheme });
            await page.GotoAsync(
                new Uri(server.Root, path).AbsoluteUri,
                new() { WaitUntil = WaitUntilState.NetworkIdle }
            );
            foreach (var frame in await page.Locator(".frame").AllAsync())
            {
                await frame.ScrollIntoViewIfNeededAsync();
                await frame.Locator("img").EvaluateAsync("image => image.decode()");
                using var shot = Image.NewFromBuffer(await frame.Locator("img").ScreenshotAsync());
                // A picture that is not as wide as its place begins where a line begins.
                var shape = await frame
                    .Locator("img")
                    .EvaluateAsync<double>("image => image.naturalWidth / image.naturalHeight");
                var width = Math.Min(shot.Width, shot.Height * shape);
                var left = lang == "ar" ? shot.Width - width : 0;
                Expect(Sea, shot, left + (width * 0.1), $"{path} {scheme} {media} {seen}, left");
                Expect(Sand, shot, left + (width * 0.5), $"{path} {scheme} {media} {seen}, middle");
                Expect(Brick, shot, left + (width * 0.9), $"{path} {scheme} {media} {seen}, right");
                seen++;
            }
        }
        Assert.Equal(18, seen);
    }

    public void Dispose() => scratch.Dispose();

    static void Expect(double[] colour, Image shot, double x, string what)
    {
        var found = shot.Getpoint((int)x, shot.Height / 2);
        Assert.True(
            colour.Zip(found).All(pair => Math.Abs(pair.First - pair.Second) < 24),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what}: {string.Join(' ', found.Take(3))} is not {string.Join(' ', colour)}."
            )
        );
    }

    /// <summary>A fifth of sea, sand, and a fifth of brick, from the left.</summary>
    static Image Striped(int width, int height)
    {
        using var sand = Plain(width, height, Sand);
        using var sea = Plain(width / 5, height, Sea);
        using var brick = Plain(width / 5, height, Brick);
        using var half = sand.Insert(sea, 0, 0);
        return half.Insert(brick, width - (width / 5), 0);
    }

    static Image Plain(int width, int height, double[] colour)
    {
        using var black = Image.Black(width, height, bands: 3);
        using var filled = black.Linear([1, 1, 1], colour);
        using var small = filled.Cast(Enums.BandFormat.Uchar);
        return small.Copy(interpretation: Enums.Interpretation.Srgb);
    }

    void Write(string name, string lang, int day, params (string File, Image Picture, bool Lead)[] pictures)
    {
        Directory.CreateDirectory(scratch.Path("site", name));
        foreach (var (file, picture, _) in pictures)
        {
            File.WriteAllBytes(
                scratch.Path("site", name, file),
                file.EndsWith(".png", StringComparison.Ordinal)
                    ? picture.PngsaveBuffer()
                    : picture.JpegsaveBuffer(q: 95)
            );
            picture.Dispose();
        }
        var records = string.Concat(
            pictures.Select(p =>
                $"  - {{file: {p.File}, alt: Sea and sand, credit: Port office{(p.Lead ? ", lead: true" : "")}}}\n"
            )
        );
        var body = string.Concat(pictures.Where(p => !p.Lead).Select(p => $"\n![]({p.File})\n"));
        File.WriteAllText(
            scratch.Path("site", name, "index.md"),
            $"""
            ---
            title: {name} opens
            lang: {lang}
            published: 2026-01-0{day}T09:00:00Z
            standfirst: The new quay takes its first ship after four years of work on the harbour wall.
            images:
            {records}---

            Words.
            {body}
            """
        );
    }
}
