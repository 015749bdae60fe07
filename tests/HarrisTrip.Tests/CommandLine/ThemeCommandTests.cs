using HarrisTrip.Tests.Outside;
using Xunit;

namespace HarrisTrip.Tests.CommandLine;

/// <summary>A theme of one's own, from its first file to the site that is built with it.</summary>
public sealed class ThemeCommandTests : IDisposable
{
    readonly ScratchFolder scratch = new();

    public ThemeCommandTests()
    {
        scratch.Write("articles/site.yaml", "title: The Record\ntheme: ../look\n");
        scratch.Write(
            "articles/harbour/index.md",
            "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\nauthors: [Ann Author]\n"
                + "standfirst: The new quay takes its first ship after four years of work on the harbour wall.\n---\n\nWe see the wall.\n"
        );
    }

    string Articles => Shown("articles");

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task A_file_is_exported_changed_and_used_since_site_yaml_names_the_theme()
    {
        var exported = await RealProgram.RunAsync(["theme", "export", Shown("look"), "partials/byline.html"]);
        Assert.True(exported.Code == 0, exported.ToString());
        Assert.StartsWith(
            $"1 file written into {Shown("look")}. They are used with\n  theme: ../look    in ",
            exported.Out
        );
        Assert.EndsWith($" --templates {Shown("look")}\n", exported.Out);

        scratch.Write("look/partials/byline.html", "<p class=\"byline\">From our harbour desk: Ann Author</p>\n");
        await RealProgram.BuildAsync(Articles, Shown("dist"));
        var page = await File.ReadAllTextAsync(
            scratch.Path("dist", "harbour", "index.html"),
            TestContext.Current.CancellationToken
        );
        Assert.Contains("From our harbour desk", page, StringComparison.Ordinal);

        // A change in it alone is seen by the next build.
        scratch.Write("look/partials/byline.html", "<p class=\"byline\">From our sea desk: Ann Author</p>\n");
        await RealProgram.BuildAsync(Articles, Shown("dist"));
        page = await File.ReadAllTextAsync(
            scratch.Path("dist", "harbour", "index.html"),
            TestContext.Current.CancellationToken
        );
        Assert.Contains("From our sea desk", page, StringComparison.Ordinal);

        scratch.Write("other/partials/byline.html", "<p class=\"byline\">From another desk: Ann Author</p>\n");
        await RealProgram.BuildAsync(Articles, Shown("dist"), "--templates", Shown("other"));
        page = await File.ReadAllTextAsync(
            scratch.Path("dist", "harbour", "index.html"),
            TestContext.Current.CancellationToken
        );
        Assert.Contains("From another desk", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_theme_that_is_not_there_is_told_with_the_one_that_was_meant()
    {
        scratch.Write("looks/assets/style.css", "p { margin: 0 }");
        var ran = await RealProgram.RunAsync(["build", Articles, "-o", Shown("dist"), "--format", "short"]);
        Assert.Equal(1, ran.Code);
        Assert.Contains(
            $"{Articles}/site.yaml:2:8: error theme-missing: There is no folder `../look`, seen from site.yaml. Did you mean `../looks`?\n",
            ran.Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("../../look", "leads out of the project")]
    [InlineData("/srv/look", "leads out of the project")]
    [InlineData("..", "leads out of the project")]
    [InlineData("harbour", "lies among the articles")]
    public async Task A_theme_may_not_lie_just_anywhere(string theme, string message)
    {
        scratch.Write("articles/site.yaml", $"title: The Record\ntheme: {theme}\n");
        var ran = await RealProgram.RunAsync(["build", Articles, "-o", Shown("dist")]);
        Assert.Equal(1, ran.Code);
        Assert.Contains("site.yaml:2:8: error value-unknown:", ran.Error, StringComparison.Ordinal);
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_exported_over_what_stands_there_and_a_misspelt_name_is_told()
    {
        scratch.Write("look/home.html", "mine");
        var all = await RealProgram.RunAsync(["theme", "export", Shown("look")]);
        Assert.Equal(2, all.Code);
        Assert.Contains(
            "there is already `home.html`, and nothing is written over.",
            all.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "mine",
            await File.ReadAllTextAsync(scratch.Path("look", "home.html"), TestContext.Current.CancellationToken)
        );
        Assert.False(File.Exists(scratch.Path("look", "layout.html")));

        foreach (
            var (name, meant) in new[]
            {
                ("figure.html", "partials/figure.html"),
                ("partials/bylines.html", "partials/byline.html"),
                ("partial", "partials"),
            }
        )
        {
            var wrong = await RealProgram.RunAsync(["theme", "export", Shown("new"), name]);
            Assert.Equal(
                (2, $"harristrip: The theme has no file `{name}`. Did you mean `{meant}`?\n"),
                (wrong.Code, wrong.Error)
            );
        }
        Assert.False(Directory.Exists(scratch.Path("new")));
    }

    [Fact]
    public async Task The_whole_theme_is_exported_and_gives_the_same_pages()
    {
        scratch.Write("articles/site.yaml", "title: The Record\n");
        await RealProgram.BuildAsync(Articles, Shown("plain"));
        Assert.Equal(0, (await RealProgram.RunAsync(["theme", "export", Shown("look"), "-q"])).Code);
        scratch.Write("articles/site.yaml", "title: The Record\ntheme: ../look\n");
        await RealProgram.BuildAsync(Articles, Shown("own"));
        Assert.Equal(
            await File.ReadAllTextAsync(
                scratch.Path("plain", "harbour", "index.html"),
                TestContext.Current.CancellationToken
            ),
            await File.ReadAllTextAsync(
                scratch.Path("own", "harbour", "index.html"),
                TestContext.Current.CancellationToken
            )
        );
        var unknown = await RealProgram.RunAsync(["theme", "exprot"]);
        Assert.Equal(
            (2, "harristrip: There is no command `exprot`. Did you mean `export`?\n"),
            (unknown.Code, unknown.Error)
        );
    }

    [Fact]
    public async Task A_theme_is_checked_by_itself()
    {
        scratch.Write("look/partials/byline.html", "<p>{{ article.athors }}</p>\n");
        var ran = await RealProgram.RunAsync(["theme", "check", Shown("look"), "--format", "short"]);
        Assert.Equal(1, ran.Code);
        Assert.Contains($"{Shown("look")}/partials/byline.html:1:", ran.Out, StringComparison.Ordinal);
        Assert.Contains($"{Shown("look")} checked with a sample site: ", ran.Out, StringComparison.Ordinal);
        var missing = await RealProgram.RunAsync(["theme", "check", Shown("lok")]);
        Assert.Equal(2, missing.Code);
    }

    string Shown(string path) => scratch.Path(path).Replace('\\', '/');
}
