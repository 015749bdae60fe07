using System.Globalization;
using HarrisTrip.Diagnostics;
using HarrisTrip.Html.Css;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Settings;

/// <summary>
/// Values that are written into a style sheet. Each has a grammar of its own, and is written as that grammar knows it:
/// no text of site.yaml gets there as it is.
/// </summary>
static class StyleShapes
{
    /// <summary>Families that every reader's machine has a typeface for.</summary>
    static readonly string[] generic =
    [
        "serif",
        "sans-serif",
        "monospace",
        "cursive",
        "fantasy",
        "system-ui",
        "ui-serif",
        "ui-sans-serif",
        "ui-monospace",
        "ui-rounded",
    ];

    /// <summary>An opaque colour, as <c>#rrggbb</c>.</summary>
    public static readonly Shape<Text> Color = Mapped(
        "a colour",
        ColorFault,
        text => CssColor.Parse(text)!.Value.Hex(),
        """^(#[0-9A-Fa-f]{3}|#[0-9A-Fa-f]{6}|[A-Za-z]+|(rgb|hsl)\(.*\))$"""
    );

    /// <summary>Typefaces, the one that is wanted first: families as a style sheet writes them.</summary>
    public static readonly Shape<Text> Families = Mapped(
        "typefaces",
        FamiliesFault,
        text => string.Join(", ", NamesIn(text).Select(Written)),
        """^[^;{}<>\\]+$"""
    );

    /// <summary>The name of a typeface.</summary>
    public static readonly Shape<Text> Family = Shapes.Words.Where(
        StyleRules.StyleInvalid,
        text =>
            IsName(text.Value) && !generic.Contains(text.Value)
                ? null
                : (
                    $"cannot be `{Shortened(text.Value)}`.",
                    "Write the name of one typeface in letters, digits, spaces and hyphens, such as Source Serif."
                )
    ) with
    {
        Schema = () => new() { ["type"] = "string", ["pattern"] = """^[\p{L}\p{Nd} ._+-]{1,60}$""" },
    };

    /// <summary>How bold a typeface is: from 1 to 1000, or from one to another of these.</summary>
    public static readonly Shape<Text> Weight = Mapped(
        "a weight",
        text =>
            WeightIn(text) is null
                ? (
                    $"cannot be `{Shortened(text)}`.",
                    "Write a number from 1 to 1000, such as 400 for regular and 700 for bold, or for a variable font "
                        + "the first and the last, such as 200-900."
                )
                : null,
        text => WeightIn(text)!,
        """^\d{1,4}( *- *\d{1,4})?$"""
    );

    /// <summary>Whose font it is, and on which terms.</summary>
    public static readonly Shape<Text> License = Shapes.Words.Where(
        StyleRules.StyleInvalid,
        text =>
            text.Value is { Length: > 0 and <= 100 }
            && text.Value.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '.' or ',' or '+' or '/')
                ? null
                : (
                    "has to be the name of a licence, in letters, digits, spaces and hyphens.",
                    "Write what it is called, such as OFL-1.1."
                )
    ) with
    {
        Schema = () => new() { ["type"] = "string", ["pattern"] = """^[\p{L}\p{Nd} .,+/-]{1,100}$""" },
    };

    /// <summary>A width in rem, of which each is the height of a line's letters: 16 pixels or a little more.</summary>
    public static Shape<Text> Width(int least, int most) =>
        Mapped(
            "a width",
            text => WidthFault(text, least, most),
            text => Rem(text) is { } rem ? string.Create(CultureInfo.InvariantCulture, $"{rem:0.###}rem") : text,
            """^\d+(\.\d+)?(rem|px)$"""
        );

    /// <summary>A width that was read, in rem.</summary>
    public static double? Rem(string width) =>
        CssLength.Parse(width) switch
        {
            ({ } number, "rem") => number,
            ({ } number, "px") => number / 16,
            _ => null,
        };

    /// <summary>The families of a list, without quotation marks.</summary>
    public static IEnumerable<string> NamesIn(string families) =>
        families.Split(',').Select(name => name.Trim().Trim('"', '\'', '“', '”', '‘', '’').Trim());

    static Shape<Text> Mapped(
        string name,
        Func<string, (string Message, string Help)?> fault,
        Func<string, string> write,
        string pattern
    )
    {
        var read = Shapes.Words.Where(StyleRules.StyleInvalid, text => fault(text.Value));
        return read with
        {
            Name = name,
            Read = (node, key, reader) =>
                read.Read(node, key, reader) is { } text ? text with { Value = write(text.Value) } : null,
            Schema = () => new() { ["type"] = "string", ["pattern"] = pattern },
        };
    }

    static (string, string)? ColorFault(string text) =>
        text.Length > 100 || CssColor.Parse(text) is not { } color
            ? (
                $"is no colour: `{Shortened(text)}`.",
                Suggestion.For(text, CssColorNames.All)
                    ?? "Write it as \"#b00020\", in quotes, or as one of CSS's names."
            )
        : color.Alpha < 1
            ? (
                $"is not opaque: `{text}`.",
                "Write the colour that is seen in the end: how well it can be read depends on it."
            )
        : null;

    static (string, string)? FamiliesFault(string text)
    {
        var names = NamesIn(text).ToList();
        return names.Count > 12 || names.Find(name => !IsName(name)) is { }
                ? (
                    $"cannot be `{Shortened(text)}`.",
                    "Write names of typefaces with commas between them, such as Source Serif, Georgia, serif."
                )
            : generic.Contains(names[^1]) ? null
            : (
                $"ends in `{names[^1]}`, which not every reader has.",
                Suggestion.For(names[^1], generic)
                    ?? $"End it in what looks most like it: {names[^1]}, serif or {names[^1]}, sans-serif."
            );
    }

    static (string, string)? WidthFault(string text, int least, int most) =>
        Rem(text) is not { } rem
            ? ($"is no width: `{Shortened(text)}`.", $"Write it in rem, such as {(least + most) / 2}rem.")
        : rem < least || rem > most
            ? (
                $"is {text}, and has to be from {least}rem to {most}rem.",
                rem < least
                    ? "A narrower column breaks its lines too often."
                    : "In longer lines readers lose their place."
            )
        : null;

    static bool IsName(string name) =>
        name.Length is > 0 and <= 60 && name.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '.' or '_' or '+');

    static string Written(string name) => generic.Contains(name) ? name : $"\"{name}\"";

    static string? WeightIn(string text)
    {
        var ends = text.Split('-', StringSplitOptions.TrimEntries);
        var numbers = ends.Select(end =>
                int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0
            )
            .ToList();
        return numbers.Count is 1 or 2 && numbers.TrueForAll(n => n is >= 1 and <= 1000) && numbers[0] <= numbers[^1]
            ? string.Join(' ', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)))
            : null;
    }

    static string Shortened(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
