using System.Text.Json.Nodes;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Settings;
using HarrisTrip.Tests.Media;
using HarrisTrip.Tests.Sites;

namespace HarrisTrip.Tests.Safety;

/// <summary>
/// A value of a table that is not a group: the keys that lead to it, and the schema that its table states.
/// </summary>
sealed record Leaf(string Path, JsonObject Schema)
{
    /// <summary>What only lists and files of a site show, which a bundle of one article has not.</summary>
    public bool IsOfLists =>
        Path.StartsWith("site.editions", StringComparison.Ordinal)
        || Path.StartsWith("site.categories", StringComparison.Ordinal)
        || Path.StartsWith("site.tags", StringComparison.Ordinal)
        || Path.StartsWith("site.authors", StringComparison.Ordinal)
        || Path.StartsWith("site.menu", StringComparison.Ordinal)
        || Path.StartsWith("site.foot", StringComparison.Ordinal)
        || Path.StartsWith("site.publisher", StringComparison.Ordinal)
        || Path == "site.short_title";

    /// <summary>A text that may be any words: the rest has a grammar, and has to refuse a payload.</summary>
    public bool IsWords =>
        Schema["type"]?.GetValue<string>() == "string"
        && Schema["format"] is null
        && Schema["pattern"] is null
        && !Filled.Good.ContainsKey(Path);
}

/// <summary>
/// A site with a value in every field that the tables have, made from the tables: a new field is in it without a change
/// here, or cannot be filled and says so.
/// </summary>
sealed class Filled(Func<Leaf, string?> words)
{
    /// <summary>Good values for what has a grammar of its own, or a bond with something else.</summary>
    public static IReadOnlyDictionary<string, string> Good { get; } =
        new Dictionary<string, string>
        {
            ["slug"] = "story",
            ["permalink"] = "{slug}/",
            ["site.permalink"] = "{slug}/",
            ["site.hosting.policy"] = "default-src 'self'",
            ["lang"] = "en",
            ["site.lang"] = "en",
            ["site.time_zone"] = "Europe/Berlin",
            ["translations.es"] = "other",
            ["related[]"] = "other",
            ["aliases[]"] = "old/story",
            ["sections[].id"] = "second-part",
            ["authors[].image"] = "harbour.png",
            ["site.authors[].image"] = "harbour.png",
            ["site.authors[].key"] = "ana",
            ["site.authors[].portrait.file"] = "harbour.png",
            ["site.authors[].portrait.rights_expire"] = "2030-01-02",
            ["images[].file"] = "harbour.png",
            ["images[].focus"] = "30% 60%",
            ["media[].file"] = "crossing.mp4",
            ["media[].poster"] = "harbour.png",
            ["media[].captions[]"] = "crossing.vtt",
            ["media[].captions[].file"] = "crossing.vtt",
            ["media[].captions[].lang"] = "es",
            ["media[].chapters"] = "crossing.vtt",
            ["media[].rights_expire"] = "2030-01-02",
            ["expires"] = "2030-01-02T09:00:00Z",
            ["images[].rights_expire"] = "2030-01-02",
            ["comments"] = "open",
            ["site.comments"] = "open",
            ["series.part"] = "2",
            ["site.editions[].lang"] = "es",
            ["site.lead_story"] = "story",
            ["site.menu[]"] = "other",
            ["site.menu[].to"] = "other",
            ["site.foot[]"] = "other",
            ["site.foot[].to"] = "other",
            ["site.categories[]"] = "Puerto",
            ["site.categories[].name"] = "Puerto",
            ["site.tags[]"] = "Barcos",
            ["site.tags[].name"] = "Barcos",
            ["site.authors[].name"] = "Ana Autora",
            ["site.icon"] = "harbour.png",
            ["site.theme"] = "_theme",
            ["site.style.colors.background"] = "#ffffff",
            ["site.style.colors.shade"] = "#eeeeee",
            ["site.style.colors.text"] = "#111111",
            ["site.style.colors.quiet"] = "#444444",
            ["site.style.colors.line"] = "silver",
            ["site.style.colors.accent"] = "navy",
            ["site.style.dark_colors.background"] = "#000000",
            ["site.style.dark_colors.shade"] = "#111111",
            ["site.style.dark_colors.text"] = "#eeeeee",
            ["site.style.dark_colors.quiet"] = "#cccccc",
            ["site.style.dark_colors.line"] = "#333333",
            ["site.style.dark_colors.accent"] = "gold",
            ["site.style.fonts.text"] = "Quay, serif",
            ["site.style.fonts.headings"] = "Quay, serif",
            ["site.style.fonts.labels"] = "Verdana, sans-serif",
            ["site.style.fonts.code"] = "monospace",
            ["site.style.web_fonts[].name"] = "Quay",
            ["site.style.web_fonts[].file"] = "quay.woff2",
            ["site.style.web_fonts[].license"] = "OFL-1.1",
            ["site.style.web_fonts[].weight"] = "200-900",
            ["site.style.width"] = "34rem",
            ["site.style.page_width"] = "60rem",
            ["site.style.logo"] = "harbour.png",
            ["site.style.dark_logo"] = "harbour.png",
            ["site.security.expires"] = "2027-01-02T09:00:00Z",
            ["site.security.languages[]"] = "en",
            ["site.publisher.logo"] = "harbour.png",
            ["site.publisher.founded"] = "2009",
            ["site.publisher.about"] = "other",
            ["site.publisher.principles"] = "other",
            ["site.publisher.corrections"] = "other",
            ["site.publisher.ethics"] = "other",
            ["site.publisher.ownership"] = "other",
            ["site.publisher.diversity"] = "other",
            ["site.publisher.diversity_report"] = "other",
            ["site.publisher.unnamed_sources"] = "other",
            ["site.publisher.feedback"] = "other",
            ["site.publisher.ai_use"] = "other",
            ["site.publisher.masthead"] = "other",
            ["site.publisher.verification"] = "other",
            ["site.publisher.mission"] = "other",
            ["site.publisher.no_bylines"] = "other",
        };

    /// <summary>
    /// Names that only choose what something is said of: of another name nothing is said, which is a warning.
    /// </summary>
    public static IReadOnlyList<string> Choosing { get; } =
    ["site.categories[]", "site.categories[].name", "site.tags[]", "site.tags[].name", "site.authors[].name"];

    static readonly string[] False = ["draft", "images[].decorative"];

    readonly List<Leaf> leaves = [];
    readonly List<string> headings = [];

    /// <summary>Every leaf of all tables.</summary>
    public static IReadOnlyList<Leaf> Leaves { get; } = LeavesOf();

    /// <summary>The site: an article with every field, another that it names, and the settings.</summary>
    public MemoryFolder Folder() =>
        new MemoryFolder()
            .With("site.yaml", Yaml(Settings(), "site."))
            .With(
                "story/index.md",
                $"---\n{Yaml(FrontMatter.Table.Schema(), "")}---\nA first paragraph.\n\n"
                    + "::: video crossing.mp4\n:::\n\n"
                    + $"{string.Concat(headings.Select(h => $"## {Markdown(h)}\n\nWords.\n\n"))}"
            )
            .With("story/harbour.png", Pictures.Harbour)
            .With("story/crossing.mp4", MediaSite.File("crossing.mp4"))
            .With("story/crossing.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nThe ferry leaves.\n")
            .With("harbour.png", Pictures.Harbour)
            .With("quay.woff2", WebFonts.Font)
            .With(
                "other/index.md",
                "---\ntitle: La otra\nlang: es\ncategory: Puerto\ntags: [Barcos]\nauthors: [Ana Autora]\n"
                    + "published: 2026-01-02T09:00:00Z\n"
                    + "standfirst: El nuevo muelle recibe su primer barco después de cuatro años de obras en el "
                    + "puerto.\n---\nTexto.\n"
            );

    /// <summary>Without what an owner decides of rules and declares for editors, which no page shows.</summary>
    static JsonObject Settings()
    {
        var schema = SiteSettings.Table.Schema();
        ((JsonObject)schema["properties"]!).Remove("checks");
        ((JsonObject)schema["properties"]!).Remove("fields");
        ((JsonObject)schema["properties"]!).Remove("kinds");
        return schema;
    }

    static List<Leaf> LeavesOf()
    {
        var all = new Filled(_ => null);
        _ = all.Folder();
        return all.leaves;
    }

    string Yaml(JsonObject schema, string prefix) =>
        string.Concat(
            ((JsonObject)schema["properties"]!).Select(field =>
                $"{field.Key}: {Value((JsonObject)field.Value!, prefix + field.Key)}\n"
            )
        );

    /// <summary>A value as YAML in its flow style.</summary>
    string Value(JsonObject schema, string path)
    {
        if (schema["anyOf"] is JsonArray forms)
        {
            // A list has one of each, a single value can only be the largest.
            return string.Join(
                ", ",
                forms
                    .Skip(path.EndsWith("[]", StringComparison.Ordinal) ? 0 : forms.Count - 1)
                    .Select(form => Value((JsonObject)form!, path))
            );
        }
        switch (schema["type"]?.GetValue<string>())
        {
            case "array":
                return $"[{Value((JsonObject)schema["items"]!, path + "[]")}]";
            case "object" when schema["properties"] is JsonObject properties:
                return $"{{{string.Join(", ", properties.Select(p => $"{p.Key}: {Value((JsonObject)p.Value!, $"{path}.{p.Key}")}"))}}}";
            case "object":
                return $"{{es: {Value((JsonObject)schema["additionalProperties"]!, path + ".es")}}}";
        }
        var leaf = new Leaf(path, schema);
        leaves.Add(leaf);
        var value = words(leaf) ?? Plain(leaf);
        if (path is "sections[]" or "sections[].title")
        {
            headings.Add(value);
        }
        return
            schema["type"]?.GetValue<string>() == "boolean" && value is "true" or "false"
            || schema["type"]?.GetValue<string>() == "integer" && value.All(char.IsAsciiDigit)
            ? value
            : Payloads.Quoted(value);
    }

    static string Plain(Leaf leaf) =>
        Good.TryGetValue(leaf.Path, out var good) ? good
        : leaf.Schema["enum"] is JsonArray choices ? choices[0]!.GetValue<string>()
        : (
            leaf.Schema["type"]?.GetValue<string>(),
            leaf.Schema["format"]?.GetValue<string>() ?? leaf.Schema["pattern"]?.GetValue<string>()
        ) switch
        {
            ("boolean", _) => False.Contains(leaf.Path) ? "false" : "true",
            ("integer", _) => "30",
            ("string", "date-time") => "2026-01-02T09:00:00Z",
            ("string", @"^\d{4}-\d{2}-\d{2}") => "2026-01-02",
            ("string", "uri") => "https://example.org/news/",
            ("string", "email") => "editor@example.org",
            ("string", null) => $"Words of {leaf.Path}",
            var other => throw new InvalidOperationException($"`{leaf.Path}` is {other}: say here what fits it."),
        };

    /// <summary>Words as Markdown that means just these words.</summary>
    static string Markdown(string words) =>
        string.Concat(
            words.Select(c =>
                char.IsAscii(c) && char.IsPunctuation(c) || char.IsAscii(c) && char.IsSymbol(c)
                    ? $"\\{c}"
                    : c.ToString()
            )
        );
}
