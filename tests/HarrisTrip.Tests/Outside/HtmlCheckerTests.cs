using System.Text.Json;
using Xunit;

namespace HarrisTrip.Tests.Outside;

/// <summary>The Nu Html Checker, the web's own validator, over what the real program builds.</summary>
public class HtmlCheckerTests(HtmlCheckerTests.Checked found) : IClassFixture<HtmlCheckerTests.Checked>
{
    [Fact]
    public void The_site_is_valid_HTML_and_CSS_to_the_last_warning() => Expect.None(found.In("site"));

    [Fact]
    public void A_bundle_of_one_article_is_valid_HTML_and_CSS_to_the_last_warning() => Expect.None(found.In("article"));

    [Fact]
    public void A_site_with_markup_in_every_field_is_valid_too() => Expect.None(found.In("hard"));

    [Fact]
    public void The_checker_does_find_a_fault_in_a_page_and_in_a_stylesheet()
    {
        var messages = found.In("wrong").ToList();

        Assert.Contains(messages, message => message.StartsWith("page.html:", StringComparison.Ordinal));
        Assert.Contains(messages, message => message.StartsWith("style.css:", StringComparison.Ordinal));
    }

    /// <summary>
    /// All that the checker has to say against the pages and stylesheets of four folders, a line each. It is started
    /// once: most of what it takes is its start.
    /// </summary>
    public sealed class Checked : IAsyncLifetime
    {
        readonly ScratchFolder scratch = new();
        List<string> messages = [];

        public IEnumerable<string> In(string folder)
        {
            NeedChecker();
            return messages
                .Where(m => m.StartsWith(folder + "/", StringComparison.Ordinal))
                // A property of SVG 2 that every browser has, and the checker does not know.
                .Where(m => !m.Contains("Property “paint-order” doesn't exist", StringComparison.Ordinal))
                .Select(m => m[(folder.Length + 1)..]);
        }

        public async ValueTask InitializeAsync()
        {
            if (OutsidePart.Java is not { } java || Checker is not { } checker)
            {
                return;
            }
            await RealProgram.BuildAsync(RealProgram.Articles, scratch.Path("site"));
            await RealProgram.BuildAsync(RealProgram.OneArticle, scratch.Path("article"));
            await RealProgram.BuildAsync(RealProgram.HardSite, scratch.Path("hard"));
            // The last to be read: were the checker to stop on its way, it would not find them.
            scratch.Write("wrong/page.html", "<!doctype html><html lang=en><title>A page</title><blink>Stop</blink>");
            scratch.Write("wrong/style.css", "p { colour: red }");
            // Named one by one, since in a folder it takes every file for a page, pictures too.
            var files = Directory
                .EnumerateFiles(scratch.Root, "*", SearchOption.AllDirectories)
                .Where(file => Path.GetExtension(file) is ".html" or ".css" or ".svg")
                .OrderBy(file => file.StartsWith(scratch.Path("wrong"), StringComparison.Ordinal))
                .ThenBy(file => file, StringComparer.Ordinal);
            var ran = await OutsideProgram.RunAsync(
                java,
                [
                    "-jar",
                    checker,
                    "--Werror",
                    "--also-check-css",
                    "--also-check-svg",
                    "--stdout",
                    "--format",
                    "json",
                    .. files,
                ]
            );
            Assert.True(ran.Out.StartsWith('{'), $"The checker did not run: {ran}");
            using var answer = JsonDocument.Parse(ran.Out);
            messages =
            [
                .. answer
                    .RootElement.GetProperty("messages")
                    .EnumerateArray()
                    .Select(message => Line(message, scratch.Root)),
            ];
        }

        public ValueTask DisposeAsync()
        {
            scratch.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    static string Line(JsonElement message, string folder)
    {
        var path = Uri.UnescapeDataString(Text(message, "url")).Split($"/{Path.GetFileName(folder)}/")[^1];
        return $"{path}: {Text(message, "type")}: {Text(message, "message")} {Text(message, "extract").ReplaceLineEndings(" ")}";
    }

    static string Text(JsonElement message, string key) =>
        message.TryGetProperty(key, out var value) ? value.GetString() ?? "" : "";

    static string? Checker => OutsidePart.ToolFile("vnu-jar", "build", "dist", "vnu.jar");

    static void NeedChecker()
    {
        OutsidePart.Need(OutsidePart.Java, "Java");
        OutsidePart.Need(Checker, "The npm package vnu-jar");
    }
}
