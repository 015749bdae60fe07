using HarrisTrip.Diagnostics;
using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>A theme by itself: what is wrong with it is told at its lines, whatever is published with it.</summary>
public class ThemeCheckTests
{
    [Fact]
    public void The_sample_site_is_good_with_the_program_s_own_theme() =>
        Assert.Equal("", Check(new MemoryFolder()).Lines());

    [Fact]
    public void A_copy_of_the_program_s_own_theme_is_good_and_all_of_it_is_needed()
    {
        var theme = new MemoryFolder();
        foreach (var path in HarrisTrip.Render.Templating.ThemeFiles.BuiltInPaths)
        {
            theme.With(path, HarrisTrip.Render.Templating.ThemeFiles.BuiltInBytes(path)!);
        }
        Assert.Equal("", Check(theme).Lines());
    }

    [Theory]
    [InlineData(
        "partials/tags.html",
        "<ul>\n{{ article.tagz }}",
        "theme/partials/tags.html:2:",
        "template-error",
        "tagz"
    )]
    [InlineData("partials/tags.html", "{{ words.topicz }}", "theme/partials/tags.html:1:", "template-error", "topicz")]
    [InlineData("partials/tags.html", "{{ if article.tags", "theme/partials/tags.html:1:", "template-error", "")]
    [InlineData(
        "partials/tag.html",
        "<p>",
        "theme/partials/tag.html:1:",
        "template-unused",
        "Did you mean `partials/tags.html`?"
    )]
    [InlineData("partials/own.html", "{{ if }}", "theme/partials/own.html:1:", "template-error", "")]
    [InlineData(
        "assets/wall.png",
        "png",
        "theme/assets/wall.png:1:",
        "template-unused",
        "No page of the sample site needs"
    )]
    [InlineData(
        "partials/tags.html",
        "<img src=\"{{ asset 'wal.png' }}\">",
        "theme/partials/tags.html:1:",
        "template-error",
        "assets/wal.png"
    )]
    [InlineData(
        "partials/tags.html",
        "<div style=\"color: red\">Topics</div>",
        "theme/partials/tags.html:1:",
        "policy-conflict",
        ""
    )]
    [InlineData("partials/reply.html", "<h5>Reply</h5>", "theme/partials/reply.html:1:", "heading-order", "")]
    [InlineData("partials/tags.html", "<p><b>Topics</p></b>", "theme/partials/tags.html:1:", "html-parse-error", "")]
    [InlineData(
        "assets/style.css",
        ":root { --paper: #fff; --ink: #000 }\n@media (prefers-color-scheme: dark) { :root { --paper: #777;\n--ink: #888 } }",
        "theme/assets/style.css:3:8",
        "style-contrast",
        "`--ink` (#888888) on `--paper` (#777777) has a contrast of 1.26 to 1 on dark screens"
    )]
    [InlineData("words/it.yaml", "by: Di\n", "theme/words/it.yaml:1:", "words-missing", "")]
    public void A_fault_is_told_at_the_theme_s_line(string file, string text, string at, string rule, string message)
    {
        var found = Check(new MemoryFolder().With(file, text));
        Assert.Contains(
            found,
            d =>
                d.At.ToString().StartsWith(at, StringComparison.Ordinal)
                && d.Rule.Name == rule
                && d.ToString().Contains(message, StringComparison.Ordinal)
        );
    }

    static IReadOnlyList<Diagnostic> Check(MemoryFolder theme) =>
        ThemeCheck.Run(theme, "theme", new MemoryPictures(), 2, TestContext.Current.CancellationToken);
}
