using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using HarrisTrip.Tests.Outside;

namespace HarrisTrip.Tests.Parsing;

/// <summary>
/// A page and the errors in it, from a file in html5lib's form: <c>.test</c> for tags and characters, <c>.dat</c> for
/// where tags stand. Derived from the HTML Living Standard, with two differences. Its places are those where a parser
/// notices; ours are where that begins which has to be changed. And of two errors at one place the first is told.
/// </summary>
/// <param name="Errors">Each as <c>(line,column): code</c>, in the order of their places.</param>
/// <param name="Standard">The standard's codes where ours is coarser; null where they are the same.</param>
/// <param name="UnlikeParse5">Why parse5 does not find them; null when it does.</param>
sealed partial record ParseErrorVector(
    string File,
    string Name,
    string Html,
    IReadOnlyList<string> Errors,
    IReadOnlyList<string>? Standard = null,
    string? UnlikeParse5 = null
)
{
    public static string Folder { get; } = Repository.Path("tests", "HarrisTrip.Tests", "Parsing", "Vectors");

    public IEnumerable<string> Codes => Standard ?? [.. Errors.Select(CodeOf)];

    public static string CodeOf(string error) => error.Split(": ")[1];

    public static IReadOnlyList<ParseErrorVector> In(string file)
    {
        var text = System.IO.File.ReadAllText(Path.Combine(Folder, file));
        return file.EndsWith(".test", StringComparison.Ordinal) ? OfSpelling(file, text) : OfPlaces(file, text);
    }

    static List<ParseErrorVector> OfSpelling(string file, string text)
    {
        using var json = JsonDocument.Parse(text);
        return
        [
            .. json
                .RootElement.GetProperty("tests")
                .EnumerateArray()
                .Select(test => new ParseErrorVector(
                    file,
                    test.GetProperty("description").GetString()!,
                    test.TryGetProperty("doubleEscaped", out _)
                        ? Escape().Replace(test.GetProperty("input").GetString()!, Unescaped)
                        : test.GetProperty("input").GetString()!,
                    [
                        .. test.GetProperty("errors")
                            .EnumerateArray()
                            .Select(e => $"({e.GetProperty("line")},{e.GetProperty("col")}): {e.GetProperty("code")}"),
                    ],
                    test.TryGetProperty("standard", out var codes)
                        ? [.. codes.EnumerateArray().Select(code => code.GetString()!)]
                        : null,
                    test.TryGetProperty("parse5", out var reason) ? reason.GetString() : null
                )),
        ];
    }

    static List<ParseErrorVector> OfPlaces(string file, string text) =>
        [
            .. $"\n{text.ReplaceLineEndings("\n")}"
                .Split("\n#data\n")
                .Skip(1)
                .Select(part => part.Split("\n#errors\n"))
                .Select(part => new ParseErrorVector(
                    file,
                    part[0],
                    part[0],
                    part[1].Split('\n', StringSplitOptions.RemoveEmptyEntries)
                )),
        ];

    static string Unescaped(Match escape) =>
        (
            (char)int.Parse(escape.ValueSpan[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
        ).ToString();

    [GeneratedRegex(@"\\u[0-9A-F]{4}")]
    private static partial Regex Escape();
}
