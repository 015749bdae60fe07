using HarrisTrip.Diagnostics;
using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>Keys of front matter that a publication declares itself.</summary>
public sealed class OwnFieldTests
{
    const string Review = """
        fields:
          rating:
            type: number
            values: 0 to 5
            meaning: Stars of the kitchen.
            kinds: [review]
            required: true
          price:
            type: text
            values: [cheap, moderate, dear]
            meaning: What a dinner costs.
          dishes: {type: texts, meaning: What was eaten.}
          visited: {type: date, meaning: When our critic was there.}
          booked: {type: moment, meaning: When the table was booked.}
          seats: {type: integer, meaning: How many guests there is room for.}
          terrace: {type: boolean, meaning: Whether there are tables outside.}
          menu: {type: address, meaning: Where the menu is.}

        """;

    const string Values = """
        rating: 4.50
        price: moderate
        dishes: [Soup, Plaice & chips]
        visited: 2026-01-02
        booked: 2026-01-01T18:30:00Z
        seats: 24
        terrace: true
        menu: https://example.org/menu?a=1&b=2

        """;

    [Fact]
    public void Templates_see_each_field_as_what_it_is()
    {
        var (result, bundle) = Site(
            Review,
            $"kind: review\n{Values}",
            """
            <h1>{{ article.title }}</h1>{{ f = article.fields }}{{ if f.rating }}<p id="a">{{ f.rating }} of 5, {{ if f.rating >= 4.5 }}good{{ end }}, {{ f.price }}</p>
            <p id="b">{{ for dish in f.dishes }}{{ dish }};{{ end }} {{ f.visited.text }} {{ f.booked.iso }} {{ f.seats + 1 }}</p>
            <p id="c">{{ if f.terrace }}<a href="{{ url f.menu }}">Menu</a>{{ end }} {{ for i in 1..f.seats }}*{{ end }}</p>{{ end }}
            """
        );

        Assert.False(result.Failed, result.Diagnostics.Lines());
        var page = bundle.Text("story/index.html");
        Assert.Contains("<p id=\"a\">4.50 of 5, good, moderate</p>", page, StringComparison.Ordinal);
        Assert.Contains(
            "<p id=\"b\">Soup;Plaice &amp; chips; 2 January 2026 2026-01-01T18:30:00Z 25</p>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<a href=\"https://example.org/menu?a=1&amp;b=2\">Menu</a> ************************</p>",
            page,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "kind: review\nratng: 4\n",
        "5:1: error key-unknown: `ratng` is not a key of front matter. Did you mean `rating`?"
    )]
    [InlineData(
        "kind: review\n",
        "4:7: error key-missing: `rating` is missing from front matter, which every article of the kind `review` has. "
            + "Add a line `rating:` with a number from 0 to 5."
    )]
    [InlineData(
        "kind: review\nrating: 6\n",
        "5:9: error value-type: `rating` has to be a number from 0 to 5, but this is `6`. "
            + "Write figures, with a point before decimals, such as 5."
    )]
    [InlineData(
        "kind: review\nrating: 4,5\n",
        "5:9: error value-type: `rating` has to be a number from 0 to 5, but this is `4,5`. "
            + "Write figures, with a point before decimals, such as 5."
    )]
    [InlineData("price: chep\n", "4:8: error value-unknown: `price` cannot be `chep`. Did you mean `cheap`?")]
    [InlineData("visited: 2026-01-02T09:00:00Z\n", "4:10: error date-invalid: `visited` has a time, but is a date.")]
    [InlineData("menu: javascript:alert(1)\n", "4:7: error url-invalid: `menu` is not a full web address.")]
    [InlineData(
        "rating: 4\n",
        "4:9: error field-misplaced: `rating` is a field of other kinds of articles: review. "
            + "Remove it here, correct `kind`, or add `news` to its `kinds` in site.yaml."
    )]
    public void A_fault_in_a_field_is_told_at_its_line(string matter, string fault)
    {
        var (result, _) = Site(Review, matter);
        Assert.Contains(
            result.Diagnostics,
            d => d.ToString().StartsWith("articles/story/index.md:" + fault, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(
        "title: {type: text, meaning: A title.}",
        "1:10: error field-declaration: `title` is a key of every article already."
    )]
    [InlineData(
        "Stars: {type: text, meaning: A title.}",
        "1:10: error field-declaration: `Stars` is not a name for a field"
    )]
    [InlineData(
        "stars: {type: txt, meaning: A title.}",
        "1:24: error value-unknown: `type` cannot be `txt`. Did you mean `text`?"
    )]
    [InlineData("stars: {type: text}", "1:10: error key-missing: `meaning` is missing from a field of your own.")]
    [InlineData("stars: integer", "1:17: error value-type: `stars` has to be a group of keys, but this is `integer`.")]
    [InlineData(
        "stars: {type: integer, meaning: A title., values: [1, 2]}",
        "1:61: error field-declaration: `values` is a list of words, which does not fit `type: integer`. Write a range, such as `1 to 5`."
    )]
    [InlineData(
        "stars: {type: integer, meaning: A title., values: 5 to 1}",
        "1:60: error field-declaration: `values` is not a range: `5 to 1`, which does not fit `type: integer`."
    )]
    [InlineData(
        "stars: {type: integer, meaning: A title., kinds: [reviw]}",
        "1:60: error value-unknown: `reviw` is not a kind of article. Did you mean `review`?"
    )]
    public void A_declaration_that_cannot_be_checked_is_refused(string declaration, string fault)
    {
        var (result, _) = Site($"fields: {{{declaration}}}\n", "");
        Assert.Contains(
            result.Diagnostics,
            d => d.ToString().StartsWith("articles/site.yaml:" + fault, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_field_that_nobody_declared_is_an_error_at_the_templates_line()
    {
        var (result, _) = Site(Review, "", "<p>\n{{ article.fields.ratin }}</p>");
        Assert.Contains(
            result.Diagnostics,
            d =>
                d.ToString()
                    .StartsWith(
                        "theme/article.html:2:19: error template-error: There is no value `ratin` here.",
                        StringComparison.Ordinal
                    )
        );
    }

    [Fact]
    public void Lists_show_fields_and_markdown_has_them()
    {
        var (result, bundle) = Site(
            Review + "markdown: true\n",
            $"kind: review\n{Values}",
            "<h1>{{ article.title }}</h1>",
            ("home.html", "<p>{{ top.fields.rating }} {{ list[0].fields.rating ?? 'none' }}</p>")
        );

        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Contains("<p>4.50 none</p>", bundle.Text("index.html"), StringComparison.Ordinal);
        Assert.Contains(
            "- rating: 4.50\n- price: moderate\n- dishes: Soup, Plaice & chips\n- visited: 2026-01-02\n",
            bundle.Text("story/index.md"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Editors_get_a_schema_with_the_fields()
    {
        var report = new Report();
        var schema = SiteBuild.SchemaOf(new MemoryFolder().With("site.yaml", Review), "articles", report);

        Assert.Empty(report.Sorted());
        var properties = schema["properties"]!;
        Assert.Equal(
            "{\"type\":\"number\",\"minimum\":0,\"maximum\":5,\"description\":\"Stars of the kitchen.\"}",
            properties["rating"]!.ToJsonString()
        );
        Assert.Equal("[\"cheap\",\"moderate\",\"dear\"]", properties["price"]!["enum"]!.ToJsonString());
        Assert.NotNull(properties["title"]);
    }

    [Fact]
    public void A_kind_of_ones_own_has_a_label_a_template_and_a_type()
    {
        var (result, bundle) = Site(
            "kinds:\n  recipe: {label: Recipe, labels: {de: Rezept}, template: recipe.html, schema: ReviewNewsArticle}\n",
            "kind: recipe\n",
            null,
            (
                "recipe.html",
                "<article><h1>{{ article.title }}</h1><p>{{ article.kind_label }}</p>{{ article.body }}</article>\n"
            )
        );

        Assert.DoesNotContain(result.Diagnostics, d => d.Rule.Name == "template-unused");
        Assert.False(result.Failed, result.Diagnostics.Lines());
        var page = bundle.Text("story/index.html");
        Assert.Contains("<article><h1>Harbour</h1><p>Recipe</p>", page, StringComparison.Ordinal);
        Assert.Contains("\"@type\":\"ReviewNewsArticle\"", page, StringComparison.Ordinal);
        Assert.Contains(">Recipe</span>", bundle.Text("index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "recipe: {template: article.html}",
        "1:9: error field-declaration: `recipe` has no label that readers could see."
    )]
    [InlineData(
        "recipe: {label: Recipe, template: recipy.html}",
        "1:43: error value-unknown: There is no template `recipy.html` in the theme."
    )]
    [InlineData("recipe: {label: Recipe, schema: Recipe}", "1:41: error value-unknown: `schema` cannot be `Recipe`.")]
    [InlineData("review: {label: Recipe}", "1:25: error field-declaration: `review` is one of ours")]
    [InlineData("about: {template: article.html}", "1:9: error field-declaration: `about` is a kind of page")]
    public void A_kind_that_cannot_be_shown_is_refused(string kind, string fault)
    {
        var (result, _) = Site($"kinds: {{{kind}}}\n", "");
        Assert.Contains(
            result.Diagnostics,
            d => d.ToString().StartsWith("articles/site.yaml:" + fault, StringComparison.Ordinal)
        );
    }

    static (BuildResult Result, MemoryBundle Bundle) Site(
        string settings,
        string matter,
        string? template = null,
        params (string Name, string Text)[] more
    )
    {
        var theme = more.Aggregate(new MemoryFolder(), (folder, file) => folder.With(file.Name, file.Text));
        if (template is not null)
        {
            theme.With("article.html", template);
        }
        const string standfirst =
            "standfirst: The new quay takes its first ship after four years of work on the harbour wall.\n";
        return Build.Site(
            new MemoryFolder()
                .With("site.yaml", settings)
                .With(
                    "story/index.md",
                    $"---\ntitle: Harbour\npublished: 2026-01-03\n{matter}{standfirst}---\n\nText.\n"
                )
                .With("other/index.md", $"---\ntitle: Other\npublished: 2026-01-02\n{standfirst}---\n\nText.\n"),
            o => o with { Theme = theme, ThemeName = "theme" }
        );
    }
}
