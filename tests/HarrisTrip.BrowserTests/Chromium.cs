using HarrisTrip.Tests.Outside;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(HarrisTrip.BrowserTests.Chromium))]

namespace HarrisTrip.BrowserTests;

/// <summary>One Chromium for all tests, which have a window of their own in it each.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // The flags keep it from asking hosts of its own, which are not there on a closed network.
    static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    IPlaywright? playwright;
    IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Location is { } location)
        {
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = location, Args = Flags });
        }
    }

    /// <summary>An empty window; ends the test when there is no Chromium.</summary>
    /// <param name="scripts">False for a reader who lets none run.</param>
    public async Task<IPage> OpenAsync(bool scripts = true)
    {
        OutsidePart.Need(Location, "Chromium");
        return await browser!.NewPageAsync(new() { JavaScriptEnabled = scripts });
    }

    /// <summary>A window as a screen of some size has it.</summary>
    /// <param name="width">In CSS pixels, as the height.</param>
    /// <param name="density">Pixels of the screen to one of those, along a side.</param>
    public async Task<IBrowserContext> OpenScreenAsync(int width, int height, int density)
    {
        OutsidePart.Need(Location, "Chromium");
        return await browser!.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = height },
                DeviceScaleFactor = density,
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        await (browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        playwright?.Dispose();
    }

    static string? Location =>
        OutsidePart.FirstFile(
            Environment.GetEnvironmentVariable("CHROMIUM"),
            OutsidePart.OnPath(
                "chromium",
                "chromium-browser",
                "google-chrome",
                "google-chrome-stable",
                "chrome",
                "msedge"
            ),
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles),
                "Google",
                "Chrome",
                "Application",
                "chrome.exe"
            ),
            Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86),
                "Microsoft",
                "Edge",
                "Application",
                "msedge.exe"
            )
        );
}
