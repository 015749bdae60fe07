using HarrisTrip.Diagnostics;
using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>Blocks that a theme adds, from its template and an author's text to pages, feeds and Markdown.</summary>
public sealed class OwnBlockTests
{
    const string Recipe = """
        ---
        meaning: A dish to cook at home.
        title: true
        fields:
          servings: {type: integer, values: 1 to 20, required: true, meaning: For how many it is.}
          time: {type: text, meaning: How long it takes.}
          needs: {type: texts, meaning: What has to be bought.}
        ---
        <aside class="recipe">
        {{~ if block.title ~}}
        <p class="recipe-title">{{ block.title }}</p>
        {{~ end ~}}
        <p>{{ block.fields.servings }} servings{{ if block.fields.time }}, {{ block.fields.time }}{{ end }}</p>
        {{ block.content }}</aside>

        """;

    const string Soup = """
        Before.

        ::: recipe Grandma's "soup"
        servings: 4
        time: 30 minutes
        needs:
          - flour & water
          - salt

        Boil *it*, see [the sea](https://example.com/).

        - One
        - Two
        :::

        After.
        """;

    [Fact]
    public void A_block_is_written_by_its_template()
    {
        var (result, bundle) = Site(Recipe, Soup);

        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Contains(
            """
            <p>Before.</p>
            <aside class="recipe">
            <p class="recipe-title">Grandma’s “soup”</p>
            <p>4 servings, 30 minutes</p>
            <p>Boil <em>it</em>, see <a href="https://example.com/">the sea</a>.</p>
            <ul>
            <li>One</li>
            <li>Two</li>
            </ul>
            </aside>
            <p>After.</p>
            """,
            bundle.Text("story/index.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Feeds_and_Markdown_have_its_fields_and_its_text()
    {
        var (result, bundle) = Site(Recipe, Soup, "markdown: true\n");

        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Contains(
            "**Grandma’s “soup”**\n\n- servings: 4\n- time: 30 minutes\n- needs: flour & water, salt\n\nBoil *it*",
            bundle.Text("story/index.md"),
            StringComparison.Ordinal
        );
        Assert.Contains("servings: 4", bundle.Text("feed.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "::: recipe\nservngs: 4\n\nText.\n:::",
        "8:1: error key-unknown: `servngs` is not a key of the block `recipe`. Did you mean `servings`?"
    )]
    [InlineData("::: recipe\n\nText.\n:::", "7:1: error key-missing: `servings` is missing from the block `recipe`.")]
    [InlineData(
        "::: recipe\nservings: many\n\nText.\n:::",
        "8:11: error value-type: `servings` has to be a whole number from 1 to 20, but this is `many`."
    )]
    [InlineData(
        "::: recipe\nBoil it.\n\nText.\n:::",
        "8:1: error block-content: The lines directly below `::: recipe` are its fields, but this is none. Leave a line empty above the text."
    )]
    [InlineData(
        "::: recipe\nservings: 4\n:::",
        "7:1: error block-content: The block `recipe` has to contain some text. Write it after an empty line, below the fields."
    )]
    [InlineData(
        "::: recpie\nservings: 4\n:::",
        "7:1: error block-unknown: There is no block called `recpie`. Did you mean `recipe`?"
    )]
    [InlineData(
        "> ::: recipe\n> servings: 4\n>\n> Text.\n> :::",
        "7:3: error block-content: The block `recipe` stands in a quotation, where its fields cannot be read."
    )]
    [InlineData(
        "- ::: recipe\n  servings: 40\n\n  Text.\n  :::",
        "8:13: error value-type: `servings` has to be a whole number from 1 to 20, but this is `40`."
    )]
    [InlineData("::: recipe\nservings: 4\n\nSee [it](nowhere/).\n:::", "10:5: error link-broken:")]
    public void A_fault_of_an_author_is_told_at_its_line(string body, string fault)
    {
        var (result, _) = Site(Recipe, body);
        Assert.Contains(
            result.Diagnostics,
            d => d.ToString().StartsWith("articles/story/index.md:" + fault, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(
        "note",
        "---\nmeaning: A note.\n---\n<p></p>\n",
        "1:1: error block-undeclared: `note` is a block of every site already."
    )]
    [InlineData("box", "<p></p>\n", "1:1: error block-undeclared: This template does not say what its block is.")]
    [InlineData(
        "box",
        "---\nmeanin: A box.\n---\n<p></p>\n",
        "2:1: error key-unknown: `meanin` is not a key of the head of a block. Did you mean `meaning`?"
    )]
    [InlineData(
        "box",
        "---\nmeaning: A box.\nfields: {a: {type: txt, meaning: It.}}\n---\n<p></p>\n",
        "3:20: error value-unknown: `type` cannot be `txt`."
    )]
    [InlineData(
        "box",
        "---\nmeaning: A box.\n---\n<p>\n{{ block.fields.heigt }}</p>\n",
        "5:17: error template-error: There is no value `heigt` here."
    )]
    [InlineData("box", "---\nmeaning: A box.\n---\n<p>\n{{ blok.content }}</p>\n", "5:4: error template-error:")]
    [InlineData("box", "---\nmeaning: A box.\n---\n<p>\n<a href=\"nowhere/\">x</a></p>\n", "5:1: error link-broken:")]
    public void A_fault_of_a_template_is_told_at_its_line(string name, string template, string fault)
    {
        var (result, _) = Site(template, "::: box\nText.\n:::", name: name);
        Assert.Contains(
            result.Diagnostics,
            d => d.ToString().StartsWith($"theme/blocks/{name}.html:{fault}", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_an_author_writes_into_a_field_is_text()
    {
        var (result, bundle) = Site(
            "---\nmeaning: A box.\nfields: {a: {type: text, meaning: It.}}\n---\n<p title=\"{{ block.fields.a }}\">{{ block.fields.a }}</p>{{ block.content }}\n",
            "::: box\na: \"<script>alert(1)</script> \\\" onclick=x\"\n\nText.\n:::",
            name: "box"
        );
        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.DoesNotContain("<script>alert", bundle.Text("story/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_is_missing_is_told_once()
    {
        var (result, _) = Site(Recipe, "::: recipe\n\nText.\n:::");
        var error = Assert.Single(result.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Equal("key-missing", error.Rule.Name);
    }

    [Fact]
    public void A_block_shows_a_file_of_data()
    {
        var (result, bundle) = Site(
            "---\nmeaning: Results of an election.\nholds: nothing\n---\n<table><caption>Votes</caption>\n"
                + "<tr><th scope=\"col\">Town</th><th scope=\"col\">Votes</th></tr>\n{{~ for row in data.results ~}}\n"
                + "<tr><td>{{ row.town }}</td><td>{{ row.votes }}</td></tr>\n{{~ end ~}}\n</table>\n",
            "::: results\n:::\n\nText.",
            name: "results",
            data: ("_data/results.csv", "town,votes\nArle,1200\nBree,800\n")
        );
        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Contains(
            "<tr><td>Arle</td><td>1200</td></tr>\n<tr><td>Bree</td><td>800</td></tr>\n",
            bundle.Text("story/index.html"),
            StringComparison.Ordinal
        );
    }

    static (BuildResult Result, MemoryBundle Bundle) Site(
        string template,
        string body,
        string settings = "",
        string name = "recipe",
        (string Name, string Text)? data = null
    )
    {
        var articles = new MemoryFolder()
            .With("site.yaml", settings)
            .With(
                "story/index.md",
                "---\ntitle: Harbour\npublished: 2026-01-03\n"
                    + "standfirst: The new quay takes its first ship after four years of work on the harbour wall.\n"
                    + $"---\n\n{body}\n"
            );
        return Build.Site(
            data is var (path, text) ? articles.With(path, text) : articles,
            o => o with { Theme = new MemoryFolder().With($"blocks/{name}.html", template), ThemeName = "theme" }
        );
    }
}
