using Xunit;

namespace HarrisTrip.Tests.Check;

/// <summary>
/// JSON that cannot be read is one error at its place, wherever it stands, and never the end of the program.
/// </summary>
public class JsonTests
{
    /// <summary>
    /// Each with the line and column of its fault, counted from the beginning of the JSON, and words of the message.
    /// </summary>
    public static TheoryData<string, int, int, string> Broken =>
        new()
        {
            { """{"name": "Pier \ud83d"}""", 1, 10, "half a character" },
            { """{"na\udc00me": "Pier"}""", 1, 2, "half a character" },
            { "{\n\"name\":\n  [\"\\uDBFF\\u0041\"]}", 3, 4, "half a character" },
            { """{"\uD800": {"\uD800": 1}}""", 1, 2, "half a character" },
            { "{\"name\": \"Pier \udc12\"}", 1, 16, "half a character" },
            { "{\"name\": \"Pier\",}", 1, 17, "there is a comma before `}`" },
            { "{\"name\": [1, 2,\n]}", 2, 1, "there is a comma before `]`" },
            { "{\"name\": NaN}", 1, 10, "`NaN` is not a JSON value" },
            { "{\"name\": -Infinity}", 1, 11, "`Infinity` is not a JSON value" },
            { "{\"name\": undefined}", 1, 10, "`undefined` is not a JSON value" },
            { "{'name': 1}", 1, 2, "single quotation marks" },
            { "{\"name\": 1 // pier\n}", 1, 12, "a comment" },
            { "{\"näme\": \"Pi\ter\"}", 1, 13, "control character" },
            { "{\"name\": \"Pier\" \"place\": 1}", 1, 17, "a text is where none is allowed" },
            { "{\"name\": 1} {}", 1, 13, "`{` is not allowed here" },
            { "{\"name\": " + new string('[', 64) + new string(']', 64) + "}", 1, 73, "more than 64 levels" },
            { new string('[', 100_000), 1, 65, "more than 64 levels" },
            { "\ufeff{}", 1, 1, "byte order mark" },
        };

    [Theory, MemberData(nameof(Broken))]
    public void A_manifest(string json, int line, int column, string what) =>
        One(
            new Folder().With("index.html", "").WithFile("pier.webmanifest", json),
            "manifest-invalid",
            "pier.webmanifest",
            line,
            column,
            what
        );

    [Theory]
    [InlineData("{\"name\": \"Pier\"", 1, 16, "ends too soon")]
    [InlineData("{\"name\":\n\"Pier", 2, 6, "ends too soon")]
    [InlineData("[", 1, 2, "ends too soon")]
    [InlineData(" \n", 1, 1, "it is empty")]
    public void A_manifest_that_ends_too_soon(string json, int line, int column, string what) =>
        A_manifest(json, line, column, what);

    [Theory, MemberData(nameof(Broken))]
    public void A_feed(string json, int line, int column, string what) =>
        One(
            new Folder().With("index.html", "").WithFile("feed.json", $"{json}\n//https://jsonfeed.org/version/1.1"),
            "feed-unreadable",
            "feed.json",
            line,
            column,
            what
        );

    [Theory, MemberData(nameof(Broken))]
    public void An_import_map(string json, int line, int column, string what) =>
        Script("importmap", "attribute-conflict", json, line, column, what);

    [Theory, MemberData(nameof(Broken))]
    public void Speculation_rules(string json, int line, int column, string what) =>
        Script("speculationrules", "attribute-conflict", json, line, column, what);

    [Theory, MemberData(nameof(Broken))]
    public void Structured_data(string json, int line, int column, string what) =>
        Script("application/ld+json", "json-ld-invalid", json, line, column, what);

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_may_end_as_on_other_systems(string end) =>
        One(
            new Folder().With(
                "index.html",
                $"<p>Pier</p>{end}<script type=\"importmap\">{{{end}\"imports\": {{{end}\"a\": \"\\ud800\"}}}}</script>"
            ),
            "attribute-conflict",
            "index.html",
            4,
            6,
            "half a character"
        );

    [Theory]
    [InlineData("""{"imports": {"pier": "./\ud83d\ude80.js", "\u0061b": "/x.js", "pier": "./y.js"}}""")]
    [InlineData("""{"imports": {"a": "./a.js"}, "scopes": {"/caf\u00e9/": {"b": "./b.js"}}}""")]
    [InlineData("{ }")]
    [InlineData("{\"imports\": {\"\\\\ud800\": \"./back\\\\udc00slash.js\"}}")]
    [InlineData("\t{\"integrity\": {\"./a.js\": \"sha384-1e999\"}}\r\n")]
    public void What_the_grammar_allows_is_no_fault(string map) =>
        Assert.Empty(
            new Folder().With("index.html", $"<script type=\"importmap\">{map}</script>").Faults("attribute-conflict")
        );

    [Theory]
    [InlineData(
        "{\"name\": \"Pier\", \"big\": 1e99999, \"small\": -0.000e-99999, \"long\": "
            + "123456789012345678901234567890123456789012345678901234567890}"
    )]
    [InlineData(
        "{\"name\": \"Pier\", \"name\": \"Quay\", \"icons\": [1, null, [], {\"src\": \"p.png\", \"src\": \"p.png\"}]}"
    )]
    [InlineData("{\"name\": \"\\ud83d\\ude80 \\u0000\", \"\\ud83d\\ude80\": {}}")]
    public void A_manifest_may_hold_strange_things(string json) =>
        Assert.Empty(
            new Folder()
                .With("index.html", "")
                .WithFile("p.png")
                .WithFile("pier.webmanifest", json)
                .Faults("manifest-invalid")
        );

    static void Script(string type, string rule, string json, int line, int column, string what) =>
        One(
            new Folder().With("index.html", $"\n<script type=\"{type}\">\n{json}</script>"),
            rule,
            "index.html",
            line + 2,
            column,
            what
        );

    static void One(Folder folder, string rule, string path, int line, int column, string what)
    {
        var fault = Assert.Single(folder.Faults(rule));
        Assert.Equal($"{path}:{line}:{column}", fault.At.ToString());
        Assert.Contains(what, fault.Message, StringComparison.Ordinal);
    }
}
