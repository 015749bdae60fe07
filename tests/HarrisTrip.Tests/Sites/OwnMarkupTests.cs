using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>Our own markup keeps our own rules: no author is told of what no author wrote.</summary>
public class OwnMarkupTests
{
    [Theory]
    [InlineData(
        "Once[^a], again[^a].\n\n[^a]: Port office.\n",
        "Back to the text at note 1, place 1",
        "Back to the text at note 1, place 2"
    )]
    [InlineData(
        "A[^a] b[^b] c[^a] d[^a].\n\n[^a]: One.\n[^b]: Two.\n",
        "Back to the text at note 1, place 3",
        "Back to the text at note 2"
    )]
    [InlineData(
        "A[^a].\n\n> Quoted[^a].\n\n- Item[^a]\n\n[^a]: One.\n",
        "Back to the text at note 1, place 1",
        "Back to the text at note 1, place 2",
        "Back to the text at note 1, place 3"
    )]
    [InlineData("A[^a].\n\n[^a]: One.\n", "Back to the text at note 1")]
    [InlineData("A[^a] b[^b].\n\n[^a]: One[^b].\n[^b]: Two.\n", "Back to the text at note 2, place 2")]
    [InlineData(
        "| Port | Ships |\n| --- | --- |\n| A | 1 |\n\n| Port | Boats |\n| --- | --- |\n| A | 1 |\n",
        "Table 1",
        "Table 2"
    )]
    [InlineData("| Port | Ships |\n| --- | --- |\n| A | 1 |\n", "Table")]
    [InlineData(
        "| Port | Ships |\n| --- | --- |\n| A | 1 |\n\n::: chart Ships\n| Year | Ships |\n| --- | --- |\n| 2025 | 1 |\n:::\n",
        "Table"
    )]
    public void What_is_there_several_times_has_names_that_differ(string text, params string[] names)
    {
        var (result, page) = Of(text);

        Assert.DoesNotContain(result.Rules(), rule => rule is "link-same-words" or "landmark-names" or "labels-twice");
        Assert.All(names, name => Assert.Single(page.Split($"aria-label=\"{name}\"").Skip(1)));
    }

    [Theory]
    [InlineData("| | Ships |\n| --- | --- |\n| A | 1 |\n")]
    [InlineData("| Port | |\n| --- | ---: |\n| A | 1 |\n")]
    [InlineData("::: chart Ships\n| | Ships |\n| --- | --- |\n| 2025 | 1 |\n:::\n")]
    [InlineData("::: chart Ships\n| Year | |\n| --- | --- |\n| 2025 | 1 |\n:::\n")]
    [InlineData("| | | |\n| --- | --- | --- |\n| A | 1 | 2 |\n")]
    public void A_corner_without_words_is_no_heading(string text)
    {
        var (result, page) = Of(text);

        Assert.DoesNotContain(result.Rules(), rule => rule.StartsWith("table-", StringComparison.Ordinal));
        Assert.DoesNotContain("<th scope=\"col\"></th>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("pt")]
    [InlineData("ar")]
    [InlineData("it")]
    public void Every_block_can_stand_twice_in_every_language(string lang)
    {
        const string Blocks = """
            ::: note
            A note.
            :::

            ::: note Title
            A note.
            :::

            ::: pull_quote
            It is a quay.

            — Ann Bell
            :::

            ::: timeline
            - **1900** The wall
            - **1901** The quay
            :::

            ::: qa
            ### Why a wall?

            Because of the tide.
            :::

            ::: chart Ships
            source: Port office

            | Year | Ships |
            | --- | ---: |
            | 2024 | 12 |
            | 2025 | 14 |
            :::

            ::: chart
            source: Port office

            | Year | Ships |
            | --- | ---: |
            | 2024 | 12 |
            :::

            | Port | Ships |
            | --- | ---: |
            | One | 12 |

            ![](harbour.png)

            [Plans of the wall](https://example.com/wall) and a note[^a] and another[^a].

            ## The wall

            > Quoted words.

            ```
            code
            ```

            """;
        var (result, _) = Of(
            Blocks + Blocks.Replace("## The wall", "## The mole", StringComparison.Ordinal) + "[^a]: Port office.\n",
            $"lang: {lang}\nauthors: [Ann Bell, Tor Vik]\ncategory: World\ntags: [Harbours]\nkey_points: [One, Two]\nshare: true\n"
                + "corrections:\n  - {date: 2026-01-03, text: It was twelve.}\n  "
                + "- {date: 2026-01-03, text: It was ten.}\nimages:\n  "
                + "- {file: harbour.png, alt: The quay, caption: The quay at noon, credit: Port office}\n"
        );

        Assert.Empty(
            result
                .Diagnostics.Where(d => d.Rule.Name is not ("words-missing" or "share-image-missing"))
                .Select(d => d.ToString())
        );
    }

    static (BuildResult Result, string Page) Of(string text, string matter = "authors: [Ann Bell]\n")
    {
        var (result, bundle) = Build.Site(
            new MemoryFolder()
                .With(
                    "site.yaml",
                    "title: The Quay\ndescription: News of the harbour and of those who work in it, "
                        + "every day of the year.\nreply_address: desk@quay.example\ncomments: open\n"
                )
                .With("quay/harbour.png", Pictures.Harbour)
                .With(
                    "quay/index.md",
                    $"---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\n"
                        + $"standfirst: The new quay takes its first ship after four years of work on the harbour "
                        + $"wall.\n{matter}---\n\n{text}\n"
                )
        );
        return (result, bundle.Text("quay/index.html"));
    }
}
