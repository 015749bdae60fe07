using HarrisTrip.Diagnostics;
using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>
/// A publisher's own templates: each file takes the place of one in the program, and none can print a blank or break a
/// page.
/// </summary>
public class TemplateTests
{
    const string Article =
        "---\ntitle: Harbour \"opens\" & more\npublished: 2026-01-02T09:00:00Z\n"
        + "standfirst: The new quay takes its first ship after four years of work on the harbour wall.\n"
        + "sources:\n  - title: Office\n    url: https://example.org/?a=1&b=2\n---\n\nText with *stress*.\n";

    [Fact]
    public void A_file_of_ones_own_takes_the_place_of_one_in_the_program()
    {
        var (result, bundle) = With("partials/footer.html", "<footer>Printed by {{ site.title }}</footer>\n");
        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Contains("<footer>Printed by News</footer>", bundle.Text("index.html"), StringComparison.Ordinal);
        Assert.Contains("<h1>Harbour “opens” &amp; more</h1>", bundle.Text("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_style_of_ones_own_has_an_address_of_its_own()
    {
        var plain = Build.Article(Article).Bundle.Files.Keys.Single(f => f.EndsWith(".css", StringComparison.Ordinal));
        var mine = With("assets/style.css", "body { color: black }\n")
            .Bundle.Files.Keys.Single(f => f.EndsWith(".css", StringComparison.Ordinal));
        Assert.NotEqual(plain, mine);
    }

    [Fact]
    public void A_fault_of_a_template_is_told_once_with_the_number_of_pages()
    {
        var theme = new MemoryFolder().With("partials/footer.html", "<footer>\n<a href=\"gone/\">Gone</a></footer>\n");
        var site = Enumerable
            .Range(1, 40)
            .Aggregate(new MemoryFolder(), (folder, n) => folder.With($"a{n:00}.md", Article));
        var fault = Assert.Single(
            Build.Site(site, o => o with { Theme = theme, ThemeName = "templates" }).Result.Diagnostics,
            d => d.Rule.Name == "link-broken"
        );
        Assert.Equal(
            "templates/partials/footer.html:2:1: error link-broken: "
                + "`gone/` leads to nothing that is published. This happens on 47 pages, first on `404.html`. "
                + "Correct the address, or remove the link.",
            fault.ToString()
        );
    }

    [Theory]
    [InlineData("<p>{{ article.titel }}</p>", "templates/article.html:1:15", "There is no value `titel` here.")]
    [InlineData(
        "<p>\n  {{ article.dateline }}</p>",
        "templates/article.html:2:6",
        "`article.dateline` has no value on this page; print it only after `if`."
    )]
    [InlineData("<p>{{ artcle }}</p>", "templates/article.html:1:7", null)]
    [InlineData("{{ article }}", "templates/article.html:1:4", "This cannot be printed: it is a group of values.")]
    [InlineData("{{ article.sources }}", "templates/article.html:1:4", "This cannot be printed: it is a list.")]
    [InlineData("{{ capture x }}a{{ end }}", "templates/article.html:1:4", null)]
    [InlineData(
        "{{ include '../../etc/passwd' }}",
        "templates/article.html:1:4",
        "There is no template `../../etc/passwd` to include."
    )]
    [InlineData("{{ include 'article.html' }}", "templates/article.html:1:4", "`article.html` includes itself.")]
    [InlineData(
        "<a href=\"{{ url 'javascript:alert(1)' }}\">",
        "templates/article.html:1:13",
        "`javascript:alert(1)` is not an address that readers can safely follow."
    )]
    [InlineData(
        "{{ asset 'none.css' }}",
        "templates/article.html:1:4",
        "There is no file `assets/none.css` in the theme."
    )]
    [InlineData("{{ attr 'title' }}", "templates/article.html:1:16", null)]
    [InlineData("{{ date.now }}", "templates/article.html:1:4", null)]
    [InlineData("{{ for x in article.sources }}", "templates/article.html:1:", null)]
    public void What_is_missing_or_unsafe_is_a_fault_at_the_templates_own_line(
        string template,
        string place,
        string? message
    )
    {
        var (result, _) = With("article.html", template);
        var fault = Assert.Single(result.Diagnostics, d => d.Rule.Name == "template-error");
        Assert.Equal(Severity.Error, fault.Severity);
        Assert.StartsWith(place, fault.ToString(), StringComparison.Ordinal);
        if (message is not null)
        {
            Assert.Equal(message, fault.Message);
        }
    }

    [Fact]
    public void A_template_at_fault_is_told_once_however_many_pages_it_makes()
    {
        var folder = new MemoryFolder();
        for (var i = 0; i < 20; i++)
        {
            folder.With($"story-{i}/index.md", Article);
        }
        var (result, _) = Build.Site(
            folder,
            o =>
                o with
                {
                    Theme = new MemoryFolder().With("article.html", "{{ article.titel }}"),
                    ThemeName = "templates",
                }
        );
        Assert.Single(result.Diagnostics, d => d.Rule.Name == "template-error");
    }

    [Theory]
    [InlineData("{{ article.title }}", "Harbour “opens” &amp; more")]
    [InlineData(
        "<i{{ attr 'title' article.title }}{{ attr 'lang' article.dateline }}>",
        "<i title=\"Harbour “opens” &amp; more\">"
    )]
    [InlineData("<i{{ attr 'title' 'Harbour \"opens\"' }}>", "<i title=\"Harbour &quot;opens&quot;\">")]
    [InlineData("{{ url article.sources[0].url }}", "https://example.org/?a=1&amp;b=2")]
    [InlineData("{{ json article.title }}", "\"Harbour “opens” \\u0026 more\"")]
    [InlineData("{{ json 'Harbour \"opens\"' }}", "\"Harbour \\u0022opens\\u0022\"")]
    [InlineData("{{ article.title | string.upcase }}", "HARBOUR “OPENS” &amp; MORE")]
    [InlineData("{{ if article.dateline }}no{{ else }}yes{{ end }}", "yes")]
    [InlineData("{{ article.body }}", "<p>Text with <em>stress</em>.</p>")]
    [InlineData("{{ article.published.iso }}", "2026-01-02T09:00:00Z")]
    public void Each_context_has_its_own_escaping(string template, string printed)
    {
        var (result, bundle) = With("article.html", $"<h1>{{{{ article.title }}}}</h1><p>[{template}]</p>");
        Assert.DoesNotContain("template-error", result.Rules());
        Assert.Contains($"[{printed}", bundle.Text("index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ while true }}a{{ end }}")]
    [InlineData("{{ while true; end }}")]
    [InlineData("{{ for i in 1..2000000000 }}{{ end }}")]
    [InlineData("{{ for i in 1..100000 }}{{ for j in 1..100000 }}{{ end }}{{ end }}")]
    [InlineData("{{ x = (1..2000000000) | array.size }}")]
    [InlineData("{{ func f; f; f; end; f }}")]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ while true }}{{ 'a' | string.pad_left 100000 }}{{ end }}")]
    [InlineData("{{ 'a' | string.pad_left 2000000000 }}")]
    [InlineData("{{ x = 'a'; while true; x = x + x; end }}")]
    public async Task A_template_without_an_end_is_a_fault_at_its_line(string template)
    {
        var (result, _) = await Task.Run(() => With("article.html", "\n" + template))
            .WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

        Assert.StartsWith(
            "templates/article.html:2:",
            Assert.Single(result.Diagnostics, d => d.Rule.Name == "template-error").ToString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "partials/byline.htm",
        "`partials/byline.htm` replaces no template, and no template names it. Did you mean `partials/byline.html`?"
    )]
    [InlineData(
        "partial/byline.html",
        "`partial/byline.html` replaces no template, and no template names it. Did you mean `partials/byline.html`?"
    )]
    [InlineData(
        "Article.html",
        "`Article.html` replaces no template, and no template names it. Did you mean `article.html`?"
    )]
    [InlineData(
        "assets/harbour-at-dawn.svg",
        "`assets/harbour-at-dawn.svg` replaces no template, and no template names it. Name it in a template, or remove it from the folder."
    )]
    public void A_file_that_takes_no_place_is_told_with_the_name_that_was_probably_meant(string file, string expected)
    {
        var (result, _) = With(file, "<p>Mine</p>\n");

        var fault = Assert.Single(result.Diagnostics, d => d.Rule.Name == "template-unused");
        Assert.Equal(
            (Severity.Warning, $"templates/{file}:1:1", expected),
            (fault.Severity, fault.At.ToString(), $"{fault.Message} {fault.Help}")
        );
    }

    [Fact]
    public void A_file_that_takes_a_place_or_is_named_by_another_is_not()
    {
        var theme = new MemoryFolder()
            .With("article.html", "<h1>{{ article.title }}</h1>{{ include 'partials/mine.html' }}")
            .With("partials/mine.html", "<img src=\"{{ asset 'logo.svg' }}\" alt=\"\">")
            .With("assets/logo.svg", "<svg/>")
            .With("assets/style.css", "@font-face { src: url(fonts/mine.woff2) }")
            .With("assets/fonts/mine.woff2", "")
            .With("words/fr.yaml", "by: Par\n")
            .With("README.md", "")
            .With(".gitignore", "");

        Assert.DoesNotContain(
            "template-unused",
            Build.Article(Article, o => o with { Theme = theme, ThemeName = "templates" }).Result.Rules()
        );
    }

    [Theory]
    [InlineData("he", " lang=\"en\"")]
    [InlineData("en", "")]
    [InlineData("es-MX", "")]
    public void Words_that_the_theme_lacks_are_marked_as_the_English_they_are(string lang, string mark)
    {
        var page = Build
            .Article(
                Article.Replace("---\ntitle", $"---\nlang: {lang}\nkind: analysis\ntitle", StringComparison.Ordinal)
            )
            .Bundle.Text("index.html");

        Assert.Contains($"<h2 id=\"_sources\"{mark}>", page, StringComparison.Ordinal);
        Assert.Contains($"<span class=\"kind\"{mark}>", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"#_main\"{mark}>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_is_never_cut_however_long_it_is()
    {
        var (result, bundle) = Build.Article(
            Article + string.Concat(Enumerable.Repeat("Another line of a very long story.\n\n", 60_000)) + "The end.\n"
        );
        Assert.False(result.Failed);
        Assert.Contains("<p>The end.</p>", bundle.Text("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_that_the_template_makes_is_told_at_the_templates_line()
    {
        var (result, _) = With("article.html", "<h1>{{ article.title }}</h1>\n<h4>Deep</h4>\n");
        Assert.Contains(
            "templates/article.html:2:1: error heading-order",
            result.Diagnostics.Lines(),
            StringComparison.Ordinal
        );
    }

    static (BuildResult Result, MemoryBundle Bundle) With(string file, string text) =>
        Build.Article(Article, o => o with { Theme = new MemoryFolder().With(file, text), ThemeName = "templates" });
}
