using System.Text;
using HarrisTrip.Tests.Outside;
using Xunit;

namespace HarrisTrip.BrowserTests;

/// <summary>Bundles with faults in them, so that a green test of ours means that there are none.</summary>
public sealed class CrawlTests(Chromium chromium) : IDisposable
{
    const string Style = "<link rel=stylesheet href=style.css>";

    readonly ScratchFolder scratch = new();

    [Theory]
    [InlineData(
        Style + "<a href=next.html#place>On</a><img src=dot.png alt='' loading=lazy style='margin-top:5000px'>",
        null
    )]
    [InlineData("<p>Plain.", "no stylesheet")]
    [InlineData("<link rel=stylesheet href=gone.css>", "/gone.css")]
    [InlineData("<link rel=stylesheet href=empty.css>", "stylesheet without effect: ")]
    [InlineData(Style + "<img src=gone.png alt='' loading=lazy style='margin-top:5000px'>", "picture not shown: ")]
    [InlineData(Style + "<img src=broken.png alt=''>", "picture not shown: ")]
    [InlineData(Style + "<link rel=icon href=gone.ico>", "gone.ico is not there")]
    [InlineData(Style + "<a href=gone.html>On</a>", "gone.html is not there")]
    [InlineData(Style + "<a href=next.html#gone>On</a>", "which has no such place")]
    [InlineData(Style + "<a href=../beside.html>Out</a>", "leads out of the bundle, to ")]
    [InlineData(Style + "<script>console.error('Alas')</script>", "says in the console: Alas")]
    [InlineData(Style + "<script>alas()</script>", "has an error in a script: ")]
    [InlineData(Style + "<img src=http://127.0.0.1:9/dot.png alt=''>", "asks http://127.0.0.1:9/dot.png")]
    [InlineData(Style + "<div style='width:391px'>Wide", "wider than a window of 390 pixels: <div")]
    public async Task A_fault_in_a_page_is_seen_from_a_server_and_from_disk(string body, string? fault)
    {
        var page = await chromium.OpenAsync();
        Write(
            "index.html",
            $"<!doctype html><html lang=en><meta charset=utf-8><title>One</title><link rel=icon href=data:,>{body}"
        );
        Write(
            "next.html",
            $"<!doctype html><html lang=en><meta charset=utf-8><title>Two</title><link rel=icon href=data:,>{Style}<p id=place>Here."
        );
        Write("style.css", "p { color: navy } body { margin: 0 }");
        Write("empty.css", "/* Nothing. */");
        Write("broken.png", "No picture.");
        await File.WriteAllBytesAsync(
            scratch.Path("bundle", "dot.png"),
            Convert.FromBase64String(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
            ),
            TestContext.Current.CancellationToken
        );
        await using var server = await FileServer.StartAsync(scratch.Path("bundle"), "/trip/");

        foreach (
            var (root, first) in new[] { (server.Root, ""), (new Uri(scratch.Path("bundle") + "/"), "index.html") }
        )
        {
            var (faults, _) = await Crawl.ThroughAsync(page, root, first);

            if (fault is null)
            {
                Expect.None(faults);
            }
            else
            {
                Assert.Contains(faults, f => f.Contains(fault, StringComparison.Ordinal));
            }
        }
    }

    public void Dispose() => scratch.Dispose();

    void Write(string name, string text)
    {
        Directory.CreateDirectory(scratch.Path("bundle"));
        File.WriteAllText(scratch.Path("bundle", name), text, Encoding.UTF8);
    }
}
