using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>What a publication keeps as data beside its articles, and what its templates see of it.</summary>
public sealed class DataFileTests
{
    [Fact]
    public void Templates_see_tables_lists_and_groups_with_their_types()
    {
        var (result, bundle) = Site(
            """
            <h1>{{ article.title }}</h1>
            {{~ for row in data.results ~}}
            <p>{{ row.town }}: {{ row.votes }}{{ if row.votes > 1000 }} (many){{ end }}{{ if row.note }}, {{ row.note }}{{ end }}, {{ row.code }}</p>
            {{~ end ~}}
            <p>{{ data.tides.harbour.name }} {{ data.tides.harbour.high[1] + 1 }} {{ if data.tides.harbour.open }}open{{ end }}</p>
            <p>{{ data.wall[0].height }} {{ (moment data.wall[0].built).text }} {{ data.wall[0].zip }}</p>
            """,
            (
                "results.csv",
                "town,votes,note,code\r\nAr & Sea,1200,\"so \"\"close\"\"\r\nand late\",007\r\n\"Port, Old\",7.50,,1\r\n"
            ),
            ("tides.json", "{\"harbour\": {\"name\": \"Quay <1>\", \"high\": [1, 2.5], \"open\": true}}"),
            ("wall.yaml", "- height: 3\n  built: 2026-01-31\n  zip: \"0123\"\n")
        );

        Assert.False(result.Failed, result.Diagnostics.Lines());
        var page = bundle.Text("story/index.html");
        Assert.Contains(
            "<p>Ar &amp; Sea: 1200 (many), so &quot;close&quot;\r\nand late, 007</p>\n<p>Port, Old: 7.50, 1</p>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("<p>Quay &lt;1&gt; 3.5 open</p>", page, StringComparison.Ordinal);
        Assert.Contains("<p>3 31 January 2026 0123</p>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "r.csv",
        "a,b\n1\n",
        "2:1: error data-invalid: This row has 1 values, but the first row names 2 columns."
    )]
    [InlineData("r.csv", "a,a\n1,2\n", "1:3: error data-invalid: Two columns are called `a`.")]
    [InlineData("r.csv", "a;b\n1;2\n", "1:1: error data-invalid: The columns are separated by semicolons.")]
    [InlineData("r.csv", "a,b\n1,\"2\n", "2:3: error data-invalid: The quotation mark here is never closed.")]
    [InlineData(
        "r.csv",
        "a,b\n1,\"2\"3\n",
        "2:6: error data-invalid: A value goes on after its closing quotation mark."
    )]
    [InlineData("r.csv", "", "1:1: error data-invalid: This file is empty.")]
    [InlineData(
        "r.json",
        "{\"a\": 1,\n \"a\": 2}",
        "2:2: error data-invalid: This file is not JSON that can be used: `a` is here a second time in one object."
    )]
    [InlineData(
        "r.json",
        "{\"a\": [1,]}",
        "1:10: error data-invalid: This file is not JSON that can be used: there is a comma before `]` with nothing after it."
    )]
    [InlineData(
        "r.yaml",
        "a: 1\na: 2\n",
        "2:1: error key-duplicate: `a` is here a second time; the first is at line 1."
    )]
    [InlineData("r.yaml", "a: [1\n", null)]
    public void A_fault_is_told_at_its_place(string name, string text, string? fault)
    {
        var (result, _) = Site("<h1>{{ article.title }}</h1>", (name, text));

        Assert.True(result.Failed);
        Assert.Contains(
            result.Diagnostics,
            d => d.ToString().StartsWith($"articles/_data/{name}:{fault}", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("results.xlsx", "`results.xlsx` is no file of data.")]
    [InlineData("Results 2026.csv", "`Results 2026.csv` has a name that no template can write.")]
    [InlineData("wall.json", "`wall.json` would be `data.wall` in templates, as `wall.csv` is already.")]
    public void A_file_that_no_template_can_name_is_told(string name, string message)
    {
        var (result, _) = Site("<h1>{{ article.title }}</h1>", ("wall.csv", "a\n1\n"), (name, "{}"));
        Assert.Contains(result.Diagnostics, d => d.Rule.Name == "data-file-unfit" && d.Message == message);
    }

    [Theory]
    [InlineData(
        "{{ data.reslts }}",
        "theme/article.html:1:9: error template-error: There is no file `_data/reslts.csv`, .json or .yaml for "
            + "`data.reslts`: did you mean `data.results`?"
    )]
    [InlineData(
        "{{ data.results[0].twn }}",
        "theme/article.html:1:20: error template-error: There is no value `twn` here."
    )]
    [InlineData("{{ data.results[0].town = 'x' }}", "theme/article.html:1:")]
    [InlineData("{{ for file in data }}x{{ end }}", "theme/article.html:1:")]
    public void A_slip_in_a_template_is_told_at_its_line(string template, string fault)
    {
        var (result, _) = Site(template, ("results.csv", "town,votes\nAr,5\n"));
        Assert.Contains(
            result.Diagnostics,
            d => d.Rule.Name == "template-error" && d.ToString().StartsWith(fault, StringComparison.Ordinal)
        );
    }

    static (BuildResult Result, MemoryBundle Bundle) Site(string template, params (string Name, string Text)[] data) =>
        Build.Site(
            data.Aggregate(
                new MemoryFolder().With(
                    "story/index.md",
                    "---\ntitle: Harbour\npublished: 2026-01-03\n"
                        + "standfirst: The new quay takes its first ship after four years of work on the harbour wall.\n"
                        + "---\n\nText.\n"
                ),
                (folder, file) => folder.With("_data/" + file.Name, file.Text)
            ),
            o => o with { Theme = new MemoryFolder().With("article.html", template), ThemeName = "theme" }
        );
}
