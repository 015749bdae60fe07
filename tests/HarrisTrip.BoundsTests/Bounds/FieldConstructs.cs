using System.Text.Json.Nodes;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Settings;
using static HarrisTrip.Tests.Safety.Bounds.Construct;

namespace HarrisTrip.Tests.Safety.Bounds;

/// <summary>What keys can hold any number of: a new list in a table of fields has its row at once.</summary>
static class FieldConstructs
{
    public static IEnumerable<Construct> All =>
        [
            .. Lists("front matter", FrontMatter.Table.Schema()),
            .. Lists("site.yaml", SiteSettings.Table.Schema()),
            .. Lists("published article", FrontMatter.Table.Schema()).Select(c => c.Extra),
            .. Texts("front matter", FrontMatter.Table.Schema()),
            .. Texts("site.yaml", SiteSettings.Table.Schema()),
            .. ((string[])["front matter", "site.yaml", "words"]).SelectMany(Yaml),
            new(
                "front matter",
                "sections and their headings",
                size => Both(size, i => $"  - The wall {i}\n", i => $"## The wall {i}\n\n", "sections:\n")
            ),
            new(
                "front matter",
                "sections with other headings",
                size => Both(size, i => $"  - The wall {i}\n", i => $"## A quay {i}\n\n", "sections:\n")
            ),
            new(
                "front matter",
                "sections with headings almost like theirs",
                size => Both(size, i => $"  - The wall {i}\n", i => $"## The walls {i}\n\n", "sections:\n")
            ),
            new(
                "front matter",
                "pictures and their records",
                size =>
                    Both(
                        size,
                        i => $"  - {{file: p{i}.png, alt: a, credit: c}}\n",
                        i => $"![](p{i}.png)\n\n",
                        "images:\n"
                    )
            ),
            new(
                "front matter",
                "records of one picture",
                Count("images:\n", _ => "  - {file: harbour.png, alt: a, credit: c}\n", "")
            ),
        ];

    /// <summary>How YAML itself is written.</summary>
    static IEnumerable<Construct> Yaml(string reader) =>
        [
            .. (
                (string[])
                    [
                        "[",
                        "{a: ",
                        "[{a: ",
                        "- ",
                        "? ",
                        "{",
                        "\"",
                        "'",
                        "|",
                        ">",
                        "&a ",
                        "*a ",
                        "!a ",
                        "%",
                        "@",
                        ": ",
                        "a: ",
                        "# ",
                        "\\",
                        ",",
                        "-",
                        "~ ",
                    ]
            ).Select(mark => new Construct(reader, $"`{mark}` in a value", Repeat("tags: ", mark, "\n"))),
            new(reader, "keys", Count(i => $"key_{i}: a\n")),
            new(reader, "equal keys", Repeat("title: a\n")),
            new(reader, "broken keys", Count(i => $"key_{i}: \"a\"b\n")),
            new(reader, "keys of one group", Count("series:\n", i => $"  key_{i}: a\n", "")),
            new(reader, "remarks", Repeat("# a\n")),
            new(reader, "empty lines", Repeat("\n")),
            new(reader, "a long text", size => "standfirst: " + new string('a', size)),
            new(reader, "a long text of words", Repeat("standfirst: ", "words and ", "\n")),
            new(reader, "a text over lines", Repeat("standfirst: >-\n", "  words\n", "")),
            new(reader, "a quoted text over lines", Repeat("standfirst: \"", "words\n  ", "\"\n")),
            new(reader, "escapes", Repeat("standfirst: \"", "\\u0041", "\"\n")),
            new(
                reader,
                "groups that go deeper",
                size =>
                    string.Concat(Enumerable.Range(0, (int)Math.Sqrt(size)).Select(i => $"{new string(' ', i)}a:\n"))
            ),
            new(reader, "lists in lists", Nest("tags: [", "]")),
            new(reader, "tabs", Repeat("tags:\n", "\t- a\n", "")),
            new(reader, "plain lines", Repeat("words\n")),
            new(reader, "lines that are no key", Repeat("- a\n")),
            new(reader, "unclosed quotation marks", Count(i => $"key_{i}: \"a\n")),
        ];

    /// <summary>
    /// Each list, and each group whose keys authors choose, with as many entries as there is room for.
    /// </summary>
    static IEnumerable<Construct> Lists(string reader, JsonObject table) =>
        Paths(table, "")
            .SelectMany(path =>
                new[]
                {
                    new Construct(
                        reader,
                        $"`{path.Name}`",
                        size =>
                            Nested(
                                path.Name,
                                Count(i => $"  - {Value(path.Items, i)}\n")(size),
                                path.Schema,
                                i => $"  key-{i}: {Value(path.Items, i)}\n",
                                size
                            )
                    ),
                    new Construct(
                        reader,
                        $"`{path.Name}`, all equal",
                        size =>
                            Nested(
                                path.Name,
                                Count(_ => $"  - {Value(path.Items, 1)}\n")(size),
                                path.Schema,
                                i => $"  q{(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}: {Value(path.Items, 1)}\n",
                                size
                            )
                    ),
                    new Construct(
                        reader,
                        $"`{path.Name}`, all wrong",
                        size =>
                            Nested(
                                path.Name,
                                Count(i => $"  - [[a{i}]]\n")(size),
                                path.Schema,
                                i => $"  Ä{i}: [a]\n",
                                size
                            )
                    ),
                }
            );

    /// <summary>Each text, as long as there is room for.</summary>
    static IEnumerable<Construct> Texts(string reader, JsonObject table) =>
        table["properties"]!
            .AsObject()
            .Where(p => p.Value!["type"]?.GetValue<string>() == "string" && p.Key != "title")
            .Select(p => new Construct(
                reader,
                $"a long `{p.Key}`",
                size => $"{p.Key}: {Times("a/b-c.d ", size / 8)}\n"
            ));

    static string Nested(string path, string list, JsonObject schema, Func<int, string> entry, int size)
    {
        var (keys, text) = (path.Split('.'), schema["type"]!.GetValue<string>() == "array" ? list : Count(entry)(size));
        return keys.Length == 1
            ? $"{path}:\n{text}"
            : $"{keys[0]}:\n  {keys[1]}:\n{string.Concat(text.Split('\n').Select(line => $"  {line}\n"))}";
    }

    static IEnumerable<(string Name, JsonObject Schema, JsonNode Items)> Paths(JsonObject table, string before)
    {
        foreach (var (name, value) in table["properties"]!.AsObject())
        {
            var schema = Plain(value!);
            switch (schema["type"]?.GetValue<string>())
            {
                case "array":
                    yield return (before + name, schema, schema["items"]!);
                    break;
                case "object" when schema["additionalProperties"] is JsonObject values:
                    yield return (before + name, schema, values);
                    break;
                case "object":
                    foreach (var path in Paths(schema, $"{before}{name}."))
                    {
                        yield return path;
                    }
                    break;
            }
        }
    }

    /// <summary>Of a text or a group, the group.</summary>
    static JsonObject Plain(JsonNode schema) =>
        (schema["anyOf"] is JsonArray choices ? choices[^1]! : schema).AsObject();

    /// <summary>A value as the schema wants it, in one line.</summary>
    static string Value(JsonNode of, int number)
    {
        var schema = Plain(of);
        return schema["enum"] is JsonArray words
            ? words[number % words.Count]!.GetValue<string>()
            : schema["type"]?.GetValue<string>() switch
            {
                "array" => $"[{Value(schema["items"]!, number)}, {Value(schema["items"]!, number + 1)}]",
                "object" when schema["properties"] is JsonObject properties =>
                    $"{{{string.Join(", ", properties.Select(p => $"{p.Key}: {Value(p.Value!, number)}"))}}}",
                "object" => "{}",
                "boolean" => "true",
                "integer" => "1",
                _ => schema["format"]?.GetValue<string>() switch
                {
                    "uri" => $"\"https://example.org/a-{number}\"",
                    "email" => $"a{number}@example.org",
                    "date-time" => "2026-01-02T09:00:00Z",
                    _ => schema["pattern"] is null ? $"name-{number}" : $"2026-01-{1 + number % 28:00}",
                },
            };
    }

    static string Both(int size, Func<int, string> key, Func<int, string> body, string before)
    {
        var count = size / (key(1000).Length + body(1000).Length);
        return $"{before}{string.Concat(Enumerable.Range(0, count).Select(key))}---\n"
            + $"{string.Concat(Enumerable.Range(0, count).Select(body))}";
    }
}
