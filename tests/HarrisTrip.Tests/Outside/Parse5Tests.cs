using System.Text.Json;
using HarrisTrip.Tests.Parsing;
using Xunit;

namespace HarrisTrip.Tests.Outside;

/// <summary>Our vectors of parse errors against parse5, which uses the standard's codes.</summary>
public class Parse5Tests
{
    /// <summary>For where tags stand the standard has no codes: these are parse5's own.</summary>
    static readonly HashSet<string> ofPlaces =
    [
        "abandoned-head-element-child",
        "closing-of-element-with-open-child-elements",
        "disallowed-content-in-noscript-in-head",
        "end-tag-without-matching-open-element",
        "eof-in-element-that-can-contain-only-text",
        "misplaced-doctype",
        "misplaced-start-tag-for-head-element",
        "missing-doctype",
        "nested-noscript-in-head",
        "non-conforming-doctype",
        "open-elements-left-after-eof",
    ];

    [Fact]
    public async Task The_errors_of_spelling_are_those_that_parse5_finds()
    {
        var found = (await ReadAsync()).GetProperty("found");
        Expect.None(
            Vectors()
                .Where(vector =>
                    vector.UnlikeParse5 is null
                    != Comparable(vector.Codes)
                        .SequenceEqual(Comparable(Words(found.GetProperty(vector.File).GetProperty(vector.Name))))
                )
                .Select(vector => $"{vector.File}: {vector.Name}")
        );
    }

    [Fact]
    public async Task Every_error_of_spelling_has_a_vector()
    {
        var known = Words((await ReadAsync()).GetProperty("known")).Except(ofPlaces).ToList();
        Assert.True(known.Count > 45, "The codes were not read.");
        Assert.Empty(known.Except(Vectors().SelectMany(vector => vector.Codes)));
    }

    static IEnumerable<ParseErrorVector> Vectors() =>
        ParseErrorTests
            .Files.Select(file => (string)file)
            .Where(file => file.EndsWith(".test", StringComparison.Ordinal))
            .SelectMany(ParseErrorVector.In);

    static IEnumerable<string> Comparable(IEnumerable<string> codes) =>
        codes.Where(code => !ofPlaces.Contains(code) && code != "unclosed-element").Order(StringComparer.Ordinal);

    static IEnumerable<string> Words(JsonElement list) => list.EnumerateArray().Select(word => word.GetString()!);

    static async Task<JsonElement> ReadAsync()
    {
        var node = OutsidePart.Need(OutsidePart.OnPath("node"), "Node.js");
        OutsidePart.Need(OutsidePart.ToolFile("parse5", "package.json"), "The npm package parse5 (tests/tools)");
        var ran = await OutsideProgram.RunAsync(
            node,
            [
                Repository.Path("tests", "HarrisTrip.Tests", "Outside", "Parts", "parse-errors.mjs"),
                Repository.Path("tests", "tools", "node_modules"),
                ParseErrorVector.Folder,
            ]
        );
        Assert.True(ran.Code == 0, ran.ToString());
        return JsonDocument.Parse(ran.Out).RootElement;
    }
}
