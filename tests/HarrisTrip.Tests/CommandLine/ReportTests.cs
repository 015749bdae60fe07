using System.Text.Json;
using System.Xml.Linq;
using HarrisTrip.Tests.Outside;
using Xunit;

namespace HarrisTrip.Tests.CommandLine;

/// <summary>The reports, as the programs that read them see them.</summary>
public sealed class ReportTests : IDisposable
{
    const string Page =
        "<!DOCTYPE html>\n<html lang=\"en\"><head><title>Home, "
        + "100 %</title><link rel=\"icon\" href=\"data:,\"></head>\n<body><h1>Home</h1>\n"
        + "\t<p>港 <a href=\"gone.html\">Gone</a></p>\n<p>Or <a href=\"gone.html\">gone</a></p></body></html>\n";

    readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task A_fault_is_shown_with_its_line_and_a_caret_below_its_column()
    {
        scratch.Write("site/index.html", Page);
        var ran = await Check("text");
        Assert.StartsWith(
            $"""
            {scratch.Path(
                "site"
            )}/index.html:4:7: error link-broken: `gone.html` leads to nothing that is published. Correct the address, or remove the link.
                |  <p>港 <a href="gone.html">Gone</a></p>
                |        ^
            {scratch.Path("site")}/index.html:5:7: error link-broken:
            """.TrimEnd(),
            ran.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Very_long_lines_are_shown_around_the_fault()
    {
        scratch.Write("site/index.html", Page.Replace("Or ", new string('x', 500), StringComparison.Ordinal));
        var shown = (await Check("text")).Out.Split('\n');
        var line = shown.Single(l => l.Contains("xxx", StringComparison.Ordinal));
        Assert.StartsWith("    | …xxx", line, StringComparison.Ordinal);
        Assert.Equal(
            line.IndexOf("<a href", StringComparison.Ordinal),
            shown[Array.IndexOf(shown, line) + 1].IndexOf('^', StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Json_lines_stand_alone_and_name_the_page_as_it_was_named()
    {
        scratch.Write("site/index.html", Page);
        var ran = await Check("jsonl");
        Assert.Equal((1, ""), (ran.Code, ran.Error));
        var first = JsonDocument.Parse(ran.Out.Split('\n')[0]).RootElement;
        Assert.Equal(
            ["path", "line", "column", "rule", "group", "severity", "message", "help"],
            first.EnumerateObject().Select(p => p.Name)
        );
        Assert.Equal(
            ($"{scratch.Path("site")}/index.html", 4, 7, "link-broken", "links", "error"),
            (
                first.GetProperty("path").GetString(),
                first.GetProperty("line").GetInt32(),
                first.GetProperty("column").GetInt32(),
                first.GetProperty("rule").GetString(),
                first.GetProperty("group").GetString(),
                first.GetProperty("severity").GetString()
            )
        );
    }

    [Fact]
    public async Task What_shows_in_a_page_names_the_line_that_its_author_wrote()
    {
        var articles = WriteArticle();
        var line = JsonDocument
            .Parse(
                (await RealProgram.RunAsync(["build", articles, "-o", scratch.Path("dist"), "--format", "jsonl"]))
                    .Out.Split('\n')
                    .Single(l => l.Contains("link-broken", StringComparison.Ordinal))
            )
            .RootElement;
        Assert.Equal("quay/index.html", line.GetProperty("path").GetString());
        Assert.Equal(
            ($"{articles}/quay/index.md", 7, 5),
            (
                line.GetProperty("source").GetProperty("path").GetString(),
                line.GetProperty("source").GetProperty("line").GetInt32(),
                line.GetProperty("source").GetProperty("column").GetInt32()
            )
        );
        var annotations = await RealProgram.RunAsync([
            "build",
            articles,
            "-o",
            scratch.Path("dist"),
            "--format",
            "github",
        ]);
        Assert.Contains(
            $"::error file={articles}/quay/index.md,line=7,col=5,title=link-broken (links)::",
            annotations.Out,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Published", annotations.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sarif_keeps_its_schema()
    {
        scratch.Write("site/index.html", Page);
        scratch.Write("site/ein haus/ü.html", Page);
        var node = OutsidePart.Need(OutsidePart.OnPath("node"), "Node.js");
        var schema = OutsidePart.Need(
            OutsidePart.ToolFile("@microsoft", "jest-sarif", "lib", "schemas", "sarif-2.1.0-rtm.5.json"),
            "The schema of SARIF (npm, tests/tools)"
        );
        var log = scratch.Write("log.sarif", (await Check("sarif")).Out);
        var script = scratch.Write(
            "validate.cjs",
            """
            const [ajv, schema, log] = process.argv.slice(2).map(require);
            const valid = new ajv({ schemaId: "auto", unknownFormats: "ignore", logger: false });
            valid.addMetaSchema(require(process.argv[5]));
            if (!valid.validate(schema, log)) { console.log(JSON.stringify(valid.errors)); process.exit(1); }
            console.log(log.runs[0].results.length);
            """
        );
        var ajv = Repository.Path("tests", "tools", "node_modules", "ajv");
        var ran = await OutsideProgram.RunAsync(
            node,
            [script, ajv, schema, Json(log), Path.Combine(ajv, "lib", "refs", "json-schema-draft-04.json")]
        );
        Assert.Equal((0, "5\n", ""), (ran.Code, ran.Out, ran.Error));
        Assert.Contains("/ein%20haus/%C3%BC.html\"", File.ReadAllText(log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_quality_has_a_fingerprint_for_each_fault()
    {
        scratch.Write("site/index.html", Page);
        var faults = JsonDocument.Parse((await Check("gitlab")).Out).RootElement.EnumerateArray().ToList();
        Assert.Equal(
            [4, 5],
            faults.Select(f => f.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32())
        );
        Assert.Equal(2, faults.Select(f => f.GetProperty("fingerprint").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task JUnit_has_a_suite_for_each_file_also_for_one_without_a_fault()
    {
        scratch.Write("site/index.html", Page.Replace("Or ", "<a href=\"\u0001😀\">Oh</a>", StringComparison.Ordinal));
        scratch.Write("site/style.css", "p { color: black }\n");
        var suites = XDocument.Parse((await Check("junit")).Out).Root!.Elements("testsuite").ToList();
        var page = suites.Single(s => s.Attribute("name")!.Value.EndsWith("index.html", StringComparison.Ordinal));
        Assert.Contains(
            "link-broken",
            page.Elements("testcase")
                .Where(c => c.Element("failure") is not null)
                .Select(c => c.Attribute("name")!.Value)
        );
        Assert.Equal(page.Attribute("tests")!.Value, $"{page.Elements("testcase").Count()}");
    }

    [Fact]
    public async Task The_page_of_a_report_keeps_our_own_rules_and_shows_markup_as_text()
    {
        scratch.Write(
            "site/index.html",
            Page.Replace("gone.html", "<script>alert(1)</script>", StringComparison.Ordinal)
        );
        var report = scratch.Write("report.html", (await Check("html")).Out);
        Assert.DoesNotContain("<script", File.ReadAllText(report), StringComparison.Ordinal);
        var ran = await RealProgram.RunAsync(["check", report, "--skip", "metadata"]);
        Assert.Equal("1 page checked: 0 errors, 0 warnings.\n", ran.Out);
    }

    [Fact]
    public async Task An_unknown_format_is_told_with_those_that_there_are()
    {
        var ran = await Check("jsonline");
        Assert.Equal(
            (
                2,
                "",
                "harristrip: --format cannot be `jsonline`. "
                    + "The formats are text, short, jsonl, sarif, github, gitlab, junit, html. "
                    + "See `harristrip check --help`.\n"
            ),
            (ran.Code, ran.Out, ran.Error)
        );
    }

    Task<Ran> Check(string format) =>
        RealProgram.RunAsync(["check", scratch.Path("site"), "--only", "links", "--format", format]);

    string WriteArticle()
    {
        scratch.Write(
            "articles/quay/index.md",
            "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\n"
                + "standfirst: The new quay takes its first ship after four years of work on the harbour wall.\n"
                + "---\n\nSee [the wall](#the-wall).\n"
        );
        return scratch.Path("articles");
    }

    /// <summary>Node reads JSON by the ending of its name.</summary>
    static string Json(string file)
    {
        File.Copy(file, file + ".json", overwrite: true);
        return file + ".json";
    }
}
