using System.Collections;
using System.Reflection;
using System.Text.Json;
using HarrisTrip.Check.Views;
using HarrisTrip.Files;
using HarrisTrip.Values;
using Xunit;

namespace HarrisTrip.Tests.Outside;

/// <summary>
/// Every table of names in the program against data that others keep: a name that is missing makes an error of what is
/// right. A difference that stays is listed with its reason in <c>name-tables.txt</c>, where <c>+</c> is a name that
/// only we have and <c>-</c> one that only they have; one that has gone has to go from the list too.
/// </summary>
public class NameTableTests
{
    static readonly Lazy<Task<JsonElement>> theirs = new(ReadAsync);

    public static TheoryData<string> Tables => [.. Ours().Keys];

    [Theory, MemberData(nameof(Tables))]
    public async Task A_table_has_the_names_that_others_keep(string table)
    {
        var kept = Kept(table, (await theirs.Value).GetProperty(table)).ToHashSet(StringComparer.Ordinal);
        var ours = Ours()[table].ToHashSet(StringComparer.Ordinal);
        Assert.True(kept.Count > 20 || table == "grandfathered", $"The data of {table} were not read.");
        // Only the part of schema.org and of the media types that news use is listed at all.
        var isPart = table is "schema-types" or "media-types";
        var differences = ours.Except(kept)
            .Select(name => $"{table} | +{name}")
            .Concat(isPart ? [] : kept.Except(ours).Select(name => $"{table} | -{name}"))
            .ToList();
        var listed = (
            await File.ReadAllLinesAsync(
                Repository.Path("tests", "HarrisTrip.Tests", "Outside", "name-tables.txt"),
                TestContext.Current.CancellationToken
            )
        )
            .Where(line => line.StartsWith(table + " |", StringComparison.Ordinal))
            .SelectMany(Each)
            .ToList();
        Expect.None(
            differences
                .Except(listed)
                .Select(name => $"is not listed: {name}")
                .Concat(listed.Except(differences).Select(name => $"is no difference: {name}"))
        );
    }

    /// <summary>A line is <c>table | names with spaces | reason</c>.</summary>
    static IEnumerable<string> Each(string line)
    {
        var parts = line.Split(" | ");
        Assert.True(parts.Length == 3 && parts[2].Length > 10, $"No reason is given: {line}");
        return parts[1].Split("; ").Select(name => $"{parts[0]} | {name}");
    }

    static IEnumerable<string> Kept(string table, JsonElement data) =>
        data.ValueKind == JsonValueKind.Array
            ? data.EnumerateArray().Select(name => name.GetString()!)
            : data.EnumerateObject()
                .Where(row => Ours()[table].Any(name => name.StartsWith(row.Name + " ", StringComparison.Ordinal)))
                .SelectMany(row => row.Value.EnumerateArray().Select(name => $"{row.Name} {name.GetString()}"));

    static Dictionary<string, IEnumerable<string>> Ours() =>
        new(StringComparer.Ordinal)
        {
            ["css-properties"] = Words("Check.Html.Css.Properties", "known"),
            ["css-at-rules"] = Words("Check.Html.Css.AtRules", "known"),
            ["css-selectors"] = Words("Check.Html.Css.PseudoClasses", "known"),
            ["css-colors"] = Words("Check.Html.Css.CssValues", "colors"),
            ["css-color-values"] = Words("Html.Css.CssColorNames", "Table")
                .Chunk(2)
                .Select(pair => string.Join(' ', pair)),
            ["css-words"] = Rows("Check.Html.Css.PropertyValues", "words")
                .Where(row => row.Word.Length > 0)
                .Select(row => $"{row.Key} {row.Word}"),
            ["html-elements"] = Lines("Check.Html.ElementTable", "Rows").Select(row => row.Split('|')[0]),
            ["html-obsolete-elements"] = Lines("Check.Html.ObsoleteTable", "ElementRows")
                .Select(row => row.Split('=')[0]),
            ["html-attributes"] = Words("Check.Html.AttributeTable", "Global")
                .Select(a => "* " + a.Split('=')[0])
                .Concat(
                    Lines("Check.Html.AttributeTable", "ByElement")
                        .Concat(Lines("Check.Html.ObsoleteTable", "AttributeRows"))
                        .Select(row => row.Split(':', 2))
                        .SelectMany(row =>
                            row[1]
                                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                                .Select(a => $"{row[0]} {a.Split('=')[0]}")
                        )
                ),
            ["svg-elements"] = Words("Check.Html.ForeignTable", "svg"),
            ["svg-attributes"] = Words("Check.Html.ForeignTable", "svgAttributes"),
            ["mathml-elements"] = Words("Check.Html.ForeignTable", "math"),
            ["aria-roles"] = Words("Check.Aria.AriaRoles", "Names")
                .Concat(Words("Check.Aria.AriaRoles", "abstractRoles")),
            ["aria-attributes"] = Words("Check.Aria.AriaAttributes", "Names"),
            ["schema-types"] = Words("Check.Metadata.SchemaOrg", "Types"),
            ["schema-properties"] = (
                ((string Name, string Parents, string Properties)[])Value("Check.Metadata.SchemaOrg", "Table")
            ).SelectMany(t =>
                t.Properties.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => $"{t.Name} {p}")
            ),
            ["languages"] = Letters(2).Concat(Letters(3)).Where(LanguageRegistry.Knows),
            ["regions"] = Words("Check.Html.LanguageTags", "regions"),
            ["areas"] = Words("Check.Html.LanguageTags", "areas"),
            ["scripts"] = Words("Check.Html.LanguageTags", "scripts"),
            ["variants"] = Words("Check.Html.LanguageTags", "variants"),
            ["grandfathered"] = Words("Check.Html.LanguageTags", "grandfathered"),
            ["media-types"] = MediaTypes.ByExtension.Select(t => $"{t.Key} {t.Value.Split(';')[0]}"),
        };

    /// <summary>Every word of so many letters.</summary>
    static IEnumerable<string> Letters(int count) =>
        count == 0
            ? [""]
            : Letters(count - 1).SelectMany(word => Enumerable.Range('a', 26).Select(letter => word + (char)letter));

    static object Value(string type, string member)
    {
        var owner = typeof(Rule).Assembly.GetType("HarrisTrip." + type, throwOnError: true)!;
        const BindingFlags All = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        return owner.GetField(member, All)?.GetValue(null)
            ?? owner.GetProperty(member, All)?.GetValue(null)
            ?? throw new MissingMemberException(type, member);
    }

    static IEnumerable<string> Words(string type, string member) =>
        Value(type, member) is string text
            ? text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            : ((IEnumerable)Value(type, member)).Cast<string>();

    static string[] Lines(string type, string member) => ((string)Value(type, member)).Split('\n');

    static IEnumerable<(string Key, string Word)> Rows(string type, string member) =>
        (
            (IEnumerable<KeyValuePair<string, System.Collections.Frozen.FrozenSet<string>>>)Value(type, member)
        ).SelectMany(row => row.Value.Select(word => (row.Key, word)));

    static async Task<JsonElement> ReadAsync()
    {
        var node = OutsidePart.Need(OutsidePart.OnPath("node"), "Node.js");
        OutsidePart.Need(
            OutsidePart.ToolFile("@webref", "css", "css.json"),
            "The npm package @webref/css (tests/tools)"
        );
        OutsidePart.Need(
            OutsidePart.ToolFile("schema-dts", "dist", "schema.d.ts"),
            "The npm package schema-dts (tests/tools)"
        );
        var ran = await OutsideProgram.RunAsync(
            node,
            [
                Repository.Path("tests", "HarrisTrip.Tests", "Outside", "Parts", "name-tables.mjs"),
                Repository.Path("tests", "tools", "node_modules"),
            ]
        );
        Assert.True(ran.Code == 0, ran.ToString());
        return JsonDocument.Parse(ran.Out).RootElement;
    }
}
