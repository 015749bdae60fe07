using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Pictures;
using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>What a theme's style sheets load is published with them, and told where it cannot be.</summary>
public class ThemeStyleTests
{
    [Theory]
    [InlineData(
        "@font-face { font-family: Quay; font-display: swap; src: url(type/quay.woff2) format(\"woff2\") }",
        "type/quay.woff2",
        "url(quay.#.woff2) format(\"woff2\")"
    )]
    [InlineData(
        "@font-face { font-display: swap; src: url('type/quay.eot?#iefix') }",
        "type/quay.eot",
        "url('quay.#.eot?#iefix')"
    )]
    [InlineData("p { background: url( \"wall.png\" ) }", "wall.png", "url( \"wall.#.png\" )")]
    [InlineData("p { background: URL(\\77 all.png) }", "wall.png", "URL(wall.#.png)")]
    [InlineData("p { background: url(\"my%20wall.png\") }", "my wall.png", "url(\"my-wall.#.png\")")]
    [InlineData("p { background: url(\"my wall.png\") }", "my wall.png", "url(\"my-wall.#.png\")")]
    [InlineData(
        "p { background: image-set(\"wall.avif\" type(\"image/avif\") 1x) }",
        "wall.avif",
        "image-set(\"wall.#.avif\" type(\"image/avif\") 1x)"
    )]
    [InlineData("p { cursor: url(hook.cur) 2 2, auto; }", "hook.cur", "url(hook.#.cur) 2 2, auto")]
    [InlineData("p { mask: url(shapes.svg?v=2#crane) }", "shapes.svg", "url(shapes.#.svg?v=2#crane)")]
    [InlineData(":root { --wall: url(./deep/../wall.png) }", "wall.png", "url(wall.#.png)")]
    [InlineData("/* url(gone.png) */ p { background: url(../outer.png) }", "../outer.png", "url(outer.#.png)")]
    public void What_a_style_sheet_names_is_published_beside_it_under_a_hashed_name(
        string css,
        string file,
        string written
    )
    {
        var (result, bundle) = With(
            new MemoryFolder()
                .With("assets/style.css", css)
                .With(file[..2] == ".." ? file[3..] : "assets/" + file, "content of " + file)
        );

        Assert.False(result.Failed, result.Diagnostics.Lines());
        var published = Assert
            .Single(bundle.Files, f => System.Text.Encoding.UTF8.GetString(f.Value) == "content of " + file)
            .Key;
        Assert.True(SourceAssets.IsHashedName(published), published);
        Assert.StartsWith("assets/", published, StringComparison.Ordinal);
        Assert.Contains(
            written.Replace("#.", published.Split('.')[1] + ".", StringComparison.Ordinal),
            Style(bundle),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Style_sheets_that_load_others_are_followed_from_their_own_folders()
    {
        var (result, bundle) = With(
            new MemoryFolder()
                .With("assets/style.css", "@import \"parts/head.css\" screen;\n@import url(parts/foot.css);\n")
                .With("assets/parts/head.css", "h1 { background: url(rule.svg) }\n")
                .With("assets/parts/foot.css", "@import 'head.css';\nh2 { background: url(../ink.svg) }\n")
                .With("assets/parts/rule.svg", "<svg/>")
                .With("assets/ink.svg", "<svg />")
        );

        Assert.False(result.Failed, result.Diagnostics.Lines());
        foreach (var sheet in bundle.Files.Keys.Where(f => f.EndsWith(".css", StringComparison.Ordinal)))
        {
            foreach (
                var name in System
                    .Text.RegularExpressions.Regex.Matches(bundle.Text(sheet), @"[a-z]+\.[0-9a-f]{10}\.[a-z]+")
                    .Select(m => m.Value)
            )
            {
                Assert.Contains("assets/" + name, bundle.Files.Keys);
            }
        }
        Assert.Equal(3, bundle.Files.Keys.Count(f => f.EndsWith(".css", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_style_sheet_has_another_name_when_what_it_loads_is_another_file()
    {
        static string Name(string font) =>
            With(
                new MemoryFolder()
                    .With("assets/style.css", "p { background: url(wall.png) }")
                    .With("assets/wall.png", font)
            )
                .Bundle.Files.Keys.Single(f => f.EndsWith(".css", StringComparison.Ordinal));

        Assert.NotEqual(Name("one"), Name("two"));
    }

    [Theory]
    [InlineData(
        "\np { background: url(gone.png) }",
        "theme/assets/style.css:2:21: error theme-file-missing: The theme has no file `assets/gone.png`, which this style sheet loads."
    )]
    [InlineData(
        "p {}\n  @font-face { font-display: swap; src: url(\"Quay.woff2\") }",
        "theme/assets/style.css:2:46: error theme-file-missing: The theme has no file `assets/Quay.woff2`,"
    )]
    [InlineData(
        "@import 'gone.css';",
        "theme/assets/style.css:1:10: error theme-file-missing: The theme has no file `assets/gone.css`,"
    )]
    [InlineData(
        "p { background: url(../../secret.png) }",
        "theme/assets/style.css:1:21: error theme-file-missing: `../../secret.png` leads out of the theme's folder."
    )]
    [InlineData(
        "p { background: url(%2e%2e/..\\\\..\\\\secret.png) }",
        "theme/assets/style.css:1:21: error theme-file-missing: "
    )]
    [InlineData(
        "p { background: url(/news/wall.png) }",
        "theme/assets/style.css:1:21: error asset-missing: The file `/news/wall.png` is not published."
    )]
    [InlineData(
        "@import \"style.css\";",
        "theme/assets/style.css:1:10: error template-error: `style.css` is loaded here, and itself loads this style sheet."
    )]
    [InlineData(
        "@import \"loop.css\";",
        "theme/assets/loop.css:1:13: error template-error: `./style.css` is loaded here, and itself loads this style sheet."
    )]
    [InlineData(
        "@font-face { font-display: swap; src: url(https://fonts.example.net/a.woff2) }",
        "theme/assets/style.css:1:43: error policy-conflict: "
            + "The policy that hosts send forbids `https://fonts.example.net/a.woff2`: "
            + "`font-src 'self'` does not name it."
    )]
    [InlineData(
        "@import url(//fonts.example.net/css2?family=Quay);",
        "theme/assets/style.css:1:13: error policy-conflict: "
            + "The policy that hosts send forbids `//fonts.example.net/css2?family=Quay`: "
            + "`style-src 'self'` does not name it."
    )]
    [InlineData(
        "p { background: url(https://cdn.example.net/wall) }",
        "theme/assets/style.css:1:21: error policy-conflict: "
            + "The policy that hosts send forbids `https://cdn.example.net/wall`: `img-src 'self'`"
    )]
    public void What_readers_would_not_get_is_an_error_at_its_place_and_told_once(string css, string expected)
    {
        var (result, _) = With(
            new MemoryFolder()
                .With("assets/style.css", css)
                .With("assets/quay.woff2", "")
                .With("assets/loop.css", "@import url(./style.css);")
        );

        Assert.StartsWith(
            expected,
            Assert.Single(result.Diagnostics, d => d.Severity == Severity.Error).ToString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("p { mask: url(#crane) }")]
    [InlineData("p { background: url(data:image/png;base64,AAAA) }")]
    [InlineData("@namespace svg url(http://www.w3.org/2000/svg);")]
    [InlineData("p::before { content: \"url(gone.png)\" }")]
    [InlineData("/* @import 'gone.css'; */")]
    [InlineData("p { background: url(https://example.org/news/elsewhere.png) }", "asset-missing")]
    public void What_names_no_file_of_the_theme_stays_as_it_is(string css, params string[] rules)
    {
        var (result, bundle) = With(new MemoryFolder().With("assets/style.css", css));

        Assert.Equal(rules, result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Rule.Name));
        Assert.Equal(css, Style(bundle));
    }

    [Fact]
    public void A_host_that_the_policy_names_may_give_fonts()
    {
        var articles = Article.With(
            "site.yaml",
            "title: The Quay\nhosting:\n  policy: \"default-src 'none'; img-src 'self'; style-src 'self'; "
                + "font-src https://fonts.example.net; manifest-src 'self'\"\n"
        );

        var (result, _) = Build.Site(
            articles,
            o =>
                o with
                {
                    Theme = new MemoryFolder().With(
                        "assets/style.css",
                        "@font-face { font-display: swap; src: url(https://fonts.example.net/a.woff2) }"
                    ),
                    ThemeName = "theme",
                }
        );

        Assert.DoesNotContain("policy-conflict", result.Rules());
    }

    static MemoryFolder Article =>
        new MemoryFolder().With(
            "quay.md",
            "---\ntitle: Quay\npublished: 2026-01-02T09:00:00Z\n"
                + "standfirst: The new quay takes its first ship after four years of work on the harbour wall.\n"
                + "---\n\nWords.\n"
        );

    static (BuildResult Result, MemoryBundle Bundle) With(MemoryFolder theme) =>
        Build.Site(Article, o => o with { Theme = theme, ThemeName = "theme" });

    static string Style(MemoryBundle bundle) =>
        bundle.Text(bundle.Files.Keys.Single(f => f.StartsWith("assets/style.", StringComparison.Ordinal)));
}
