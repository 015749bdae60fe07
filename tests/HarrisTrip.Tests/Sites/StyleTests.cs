using System.Text;
using HarrisTrip.Diagnostics;
using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>The look that site.yaml describes, in the bundle and in what is told.</summary>
public class StyleTests
{
    const string Drawing =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120 40'><rect width='120' height='40'/><!-- k --></svg>";

    [Fact]
    public void Colours_widths_and_typefaces_become_custom_properties_at_the_end_of_the_style_sheet()
    {
        var (result, bundle) = With(
            "colors: {background: white, accent: \"#036\"}\n  dark_colors: {accent: rgb(255 200 0)}\n"
                + "  fonts: {text: \"Charter, 'Times New Roman', serif\", headings: 'Impact, sans-serif'}\n"
                + "  width: 560px\n  page_width: 60rem"
        );

        Assert.Empty(Faults(result));
        var css = bundle.Text(Sheet(bundle));
        Assert.EndsWith(
            """

            :root {
              --serif: "Charter", "Times New Roman", serif;
              --display: "Impact", sans-serif;
            }

            @media screen {
            :root {
              --measure: 35rem;
              --wide: 60rem;
            }
            }

            @media screen and (prefers-color-scheme: light) {
            :root {
              --paper: #ffffff;
              --accent: #003366;
            }
            }

            @media screen and (prefers-color-scheme: dark) {
            :root {
              --accent: #ffc800;
            }
            }

            """.ReplaceLineEndings("\n"),
            css,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<meta name=\"theme-color\" content=\"#ffffff\" media=\"(prefers-color-scheme: light)\">",
            bundle.Text("index.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_web_font_is_published_preloaded_and_named_with_its_licence()
    {
        var (result, bundle) = With(
            "fonts: {text: 'Quay Serif, Georgia, serif'}\n  web_fonts:\n"
                + "    - {name: Quay Serif, file: _look/quay.woff2, weight: 200-900, license: OFL-1.1}\n"
                + "    - {name: Quay Serif, file: type/italic.woff2, slant: italic, license: OFL-1.1}",
            o =>
                o with
                {
                    Theme = new MemoryFolder().With("assets/type/italic.woff2", WebFonts.OfLength(300)),
                    ThemeName = "theme",
                }
        );

        Assert.Empty(Faults(result));
        var upright = Assert.Single(bundle.Files.Keys, f => f.StartsWith("assets/quay.", StringComparison.Ordinal));
        var italic = Assert.Single(bundle.Files.Keys, f => f.StartsWith("assets/italic.", StringComparison.Ordinal));
        var css = bundle.Text(Sheet(bundle));
        Assert.Contains(
            $"/* Quay Serif: OFL-1.1 */\n@font-face {{\n  font-family: \"Quay Serif\";\n  src: url(\"{upright[7..]}\") format(\"woff2\");\n"
                + "  font-weight: 200 900;\n  font-style: normal;\n  font-display: swap;\n}\n",
            css,
            StringComparison.Ordinal
        );
        Assert.Contains($"url(\"{italic[7..]}\")", css, StringComparison.Ordinal);
        var page = bundle.Text("story/index.html");
        Assert.Contains(
            $"<link rel=\"preload\" href=\"../{upright}\" as=\"font\" type=\"font/woff2\" crossorigin>",
            page,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(italic, page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_logo_takes_the_place_of_the_title_and_is_cleaned()
    {
        var (result, bundle) = With("logo: _look/logo.svg\n  dark_logo: _look/dark.svg");

        Assert.Equal(["drawing-stripped", "drawing-stripped"], Faults(result));
        var logo = Assert.Single(bundle.Files.Keys, f => f.StartsWith("assets/logo.", StringComparison.Ordinal));
        var dark = Assert.Single(bundle.Files.Keys, f => f.StartsWith("assets/dark.", StringComparison.Ordinal));
        Assert.DoesNotContain("<!--", bundle.Text(logo), StringComparison.Ordinal);
        Assert.Contains(
            $"<picture class=\"logo\"><source srcset=\"../{dark}\" media=\"screen and (prefers-color-scheme: dark)\">"
                + $"<img src=\"../{logo}\" width=\"120\" height=\"40\" alt=\"The Record\"></picture>",
            bundle.Text("story/index.html"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("colors: {accent: crimsom}", "4:20", "`accent` is no colour: `crimsom`. Did you mean `crimson`?")]
    [InlineData("colors: {accent: \"red;} body{display:none\"}", "4:20", "is no colour")]
    [InlineData("colors: {accent: url(https://example.com/)}", "4:20", "is no colour")]
    [InlineData("colors: {text: \"#0008\"}", "4:18", "`text` is not opaque")]
    [InlineData("colours: {text: black}", "4:3", "Did you mean `colors`?")]
    [InlineData("fonts: {text: Georgia}", "4:17", "End it in what looks most like it: Georgia, serif")]
    [InlineData("fonts: {text: 'Georgia, sens-serif'}", "4:17", "Did you mean `sans-serif`?")]
    [InlineData("fonts: {text: 'a</style>, serif'}", "4:17", "cannot be `a</style>, serif`")]
    [InlineData("width: 90rem", "4:10", "`width` is 90rem, and has to be from 24rem to 48rem.")]
    [InlineData("width: calc(1px)", "4:10", "`width` is no width")]
    [InlineData("logo: logo.svg", "4:9", "There is no file `logo.svg` beside site.yaml.")]
    [InlineData("logo: _look/quay.woff2", "4:9", "`_look/quay.woff2` ")]
    public void What_no_style_sheet_could_use_is_told_at_its_place(string style, string at, string message)
    {
        var (result, bundle) = With(style);

        var fault = Assert.Single(result.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal($"articles/site.yaml:{at}", fault.At.ToString());
        Assert.Contains(message, fault.ToString(), StringComparison.Ordinal);
        Assert.True(result.Failed);
        Assert.DoesNotContain("example.com", bundle.Text(Sheet(bundle)), StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_that_cannot_be_read_are_told_with_figures_and_with_one_that_can()
    {
        var (result, _) = With("colors: {accent: \"#ff8a80\"}\n  dark_colors: {background: \"#777777\"}");

        Assert.Equal(
            [
                "articles/site.yaml:4:20: error style-contrast: `accent` (#ff8a80) on the theme’s `background` (#fbf8f2) has "
                    + "a contrast of 2.15 to 1 on light screens; text needs 4.5 to 1.",
            ],
            result
                .Diagnostics.Where(d => d.Message.Contains("theme’s `background`", StringComparison.Ordinal))
                .Select(d => $"{d.At}: error {d.Rule.Name}: {d.Message}")
        );
        var help = result
            .Diagnostics.First(d => d.Message.StartsWith("`accent` (#ff8a80)", StringComparison.Ordinal))
            .Help;
        Assert.Matches("^With \"#[0-9a-f]{6}\" for `colors.accent` it can be read.$", help);
        var better = help.Split('"')[1];
        Assert.Empty(Faults(With($"colors: {{accent: \"{better}\"}}").Result));
        Assert.Contains(result.Diagnostics, d => d.Message.Contains("dark screens", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("OTTO", 60, "is a font for desktops")]
    [InlineData("wOF2", 60, "is cut short or damaged")]
    [InlineData("wOF2", 400_000, "readers wait for it")]
    public void A_font_is_judged_by_what_is_in_it(string signature, int length, string message)
    {
        var font =
            length > 1000 ? WebFonts.OfLength(length) : [.. Encoding.ASCII.GetBytes(signature), .. new byte[length]];
        var (result, bundle) = Build.Site(
            Folder(
                    "fonts: {text: 'Quay, serif'}\n  web_fonts: [{name: Quay, file: _look/quay.woff2, license: OFL-1.1}]"
                )
                .With("_look/quay.woff2", font)
        );

        Assert.Contains(
            message,
            Assert.Single(result.Diagnostics, d => d.Rule.Name == "font-unfit").Message,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(bundle.Files.Keys, f => f.EndsWith(".woff2", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_theme_of_ones_own_does_not_use_is_told()
    {
        var (result, _) = With(
            "colors: {background: white, accent: navy}\n  width: 30rem",
            o =>
                o with
                {
                    Theme = new MemoryFolder().With("assets/style.css", "body { background: var(--paper) }"),
                    ThemeName = "theme",
                }
        );

        Assert.Equal(
            [
                "`accent` changes nothing: no style sheet of the theme has `var(--accent)`.",
                "`width` changes nothing: no style sheet of the theme has `var(--measure)`.",
            ],
            result.Diagnostics.Where(d => d.Rule.Name == "style-unused").Select(d => d.Message)
        );
    }

    [Fact]
    public void A_theme_links_several_style_sheets_and_preloads_a_font_by_its_published_name()
    {
        var (result, bundle) = With(
            "width: 30rem",
            o =>
                o with
                {
                    Theme = new MemoryFolder()
                        .With(
                            "partials/nameplate.html",
                            "{{ site.title }}<link rel=\"stylesheet\" href=\"{{ asset 'more/extra.css' }}\">"
                                + "<link rel=\"preload\" href=\"{{ asset 'more/quay.woff2' }}\" as=\"font\" type=\"font/woff2\" crossorigin>"
                        )
                        .With(
                            "assets/more/extra.css",
                            "@font-face { font-family: Quay; font-display: swap; src: url(quay.woff2) }"
                        )
                        .With("assets/more/quay.woff2", WebFonts.Font),
                    ThemeName = "theme",
                }
        );

        Assert.False(result.Failed, result.Diagnostics.Lines());
        var font = Assert.Single(bundle.Files.Keys, f => f.EndsWith(".woff2", StringComparison.Ordinal));
        var extra = Assert.Single(bundle.Files.Keys, f => f.StartsWith("assets/extra.", StringComparison.Ordinal));
        Assert.Contains($"url({font[7..]})", bundle.Text(extra), StringComparison.Ordinal);
        Assert.Contains($"href=\"../{font}\"", bundle.Text("story/index.html"), StringComparison.Ordinal);
    }

    static MemoryFolder Folder(string style) =>
        new MemoryFolder()
            .With("site.yaml", $"title: The Record\ndescription: News of the harbour\nstyle:\n  {style}\n")
            .With("_look/logo.svg", Drawing)
            .With("_look/dark.svg", Drawing.Replace("120", "121", StringComparison.Ordinal))
            .With("_look/quay.woff2", WebFonts.Font)
            .With(
                "story/index.md",
                "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\nauthors: [Ann Author]\n"
                    + "standfirst: The new quay takes its first ship after four years of work on the harbour wall.\n---\n\nWords.\n"
            );

    static (BuildResult Result, MemoryBundle Bundle) With(
        string style,
        Func<BuildOptions, BuildOptions>? options = null
    ) => Build.Site(Folder(style), options);

    static IEnumerable<string> Faults(BuildResult result) =>
        result
            .Rules()
            .Where(rule =>
                rule.StartsWith("style-", StringComparison.Ordinal)
                || rule
                    is "font-unfit"
                        or "logo-unfit"
                        or "drawing-stripped"
                        or "template-error"
                        or "asset-missing"
                        or "css-syntax"
            );

    static string Sheet(MemoryBundle bundle) =>
        bundle.Files.Keys.Single(f =>
            f.StartsWith("assets/style.", StringComparison.Ordinal) && f.EndsWith(".css", StringComparison.Ordinal)
        );
}
