using System.Text.Json;
using Xunit;

namespace HarrisTrip.Tests.Outside;

/// <summary>The Nu Html Checker, the web's own validator, over what the real program builds.</summary>
public class HtmlCheckerTests
{
    [Fact]
    public async Task The_site_is_valid_HTML_and_CSS_to_the_last_warning()
    {
        NeedChecker();
        using var scratch = new ScratchFolder();
        await RealProgram.BuildAsync(RealProgram.Articles, scratch.Path("site"));

        Expect.None(await CheckAsync(scratch.Path("site")));
    }

    [Fact]
    public async Task A_bundle_of_one_article_is_valid_HTML_and_CSS_to_the_last_warning()
    {
        NeedChecker();
        using var scratch = new ScratchFolder();
        await RealProgram.BuildAsync(RealProgram.OneArticle, scratch.Path("article"));

        Expect.None(await CheckAsync(scratch.Path("article")));
    }

    [Fact]
    public async Task A_site_with_markup_in_every_field_is_valid_too()
    {
        NeedChecker();
        using var scratch = new ScratchFolder();
        await RealProgram.BuildAsync(RealProgram.HardSite, scratch.Path("site"));

        Expect.None(await CheckAsync(scratch.Path("site")));
    }

    [Fact]
    public async Task The_checker_does_find_a_fault_in_a_page_and_in_a_stylesheet()
    {
        NeedChecker();
        using var scratch = new ScratchFolder();
        await File.WriteAllTextAsync(
            scratch.Path("page.html"),
            "<!doctype html><html lang=en><title>A page</title><blink>Stop</blink>",
            TestContext.Current.CancellationToken
        );
        await File.WriteAllTextAsync(
            scratch.Path("style.css"),
            "p { colour: red }",
            TestContext.Current.CancellationToken
        );

        var messages = await CheckAsync(scratch.Root);

        Assert.Contains(messages, message => message.StartsWith("page.html:", StringComparison.Ordinal));
        Assert.Contains(messages, message => message.StartsWith("style.css:", StringComparison.Ordinal));
    }

    /// <summary>All that the checker has to say against the pages and stylesheets of a folder, a line each.</summary>
    static async Task<List<string>> CheckAsync(string folder)
    {
        var (java, checker) = NeedChecker();
        // Named one by one, since in a folder it takes every file for a page, pictures too.
        var files = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".html" or ".css" or ".svg");
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
                .. files.Order(StringComparer.Ordinal),
            ]
        );
        Assert.True(ran.Out.StartsWith('{'), $"The checker did not run: {ran}");
        using var answer = JsonDocument.Parse(ran.Out);
        var messages = answer
            .RootElement.GetProperty("messages")
            .EnumerateArray()
            .Select(message => Line(message, folder))
            .ToList();
        Assert.True(ran.Code == 0 || messages.Count > 0, ran.ToString());
        return messages;
    }

    static string Line(JsonElement message, string folder)
    {
        var path = Uri.UnescapeDataString(Text(message, "url")).Split($"/{Path.GetFileName(folder)}/")[^1];
        return $"{path}: {Text(message, "type")}: {Text(message, "message")} {Text(message, "extract").ReplaceLineEndings(" ")}";
    }

    static string Text(JsonElement message, string key) =>
        message.TryGetProperty(key, out var value) ? value.GetString() ?? "" : "";

    static (string Java, string Checker) NeedChecker() =>
        (
            OutsidePart.Need(OutsidePart.Java, "Java"),
            OutsidePart.Need(OutsidePart.ToolFile("vnu-jar", "build", "dist", "vnu.jar"), "The npm package vnu-jar")
        );
}
