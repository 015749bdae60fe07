using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Yaml;

namespace HarrisTrip.Parse.Fields;

/// <summary>A field of the publication's own: what is said of it where it is declared.</summary>
public sealed partial record DeclaredField(Location At)
{
    /// <summary>More are refused.</summary>
    public const int MaxCount = 100;

    public Text? Name { get; init; }
    public Text? Type { get; init; }
    public Text? Meaning { get; init; }
    public Located<bool>? Required { get; init; }
    public IReadOnlyList<Text>? Words { get; init; }
    public IReadOnlyList<Text>? Kinds { get; init; }

    /// <summary>What one value was written as where several could stand.</summary>
    Text? Only { get; init; }

    public bool IsRequired => Required?.Value ?? false;

    /// <summary>Null where all numbers are allowed.</summary>
    public FieldRange? Range => Only is { } written ? FieldRange.Parse(written.Value) : null;

    static readonly Field<DeclaredField>[] rows =
    [
        Field<DeclaredField>.Of(
            "type",
            Shapes.OneOf([.. FieldTypes.All.Select(type => type.Name)]),
            f => f.Type,
            (f, v) => f with { Type = v },
            "What it holds; `texts` is a list.",
            required: true
        ),
        Field<DeclaredField>.Of(
            "meaning",
            Shapes.Words,
            f => f.Meaning,
            (f, v) => f with { Meaning = v },
            "What it is for, in one sentence: editors read it beside the field.",
            required: true
        ),
        Field<DeclaredField>.Of(
            "required",
            Shapes.Flag,
            f => f.Required,
            (f, v) => f with { Required = v },
            "Must it be given? Default: false."
        ),
        Field<DeclaredField>.Of(
            "values",
            ValuesShape(),
            f => f,
            (f, v) => f with { Words = v.Words, Only = v.Only },
            "The only values there are: of texts a list of words, of numbers a range such as `1 to 5`."
        ),
    ];

    /// <summary>The table of a field of a block.</summary>
    public static FieldTable<DeclaredField> Table { get; } =
        new("a field of your own", at => new DeclaredField(at), rows);

    /// <summary>The table of a field of front matter.</summary>
    public static FieldTable<DeclaredField> OfArticles { get; } =
        new(
            "a field of your own",
            at => new DeclaredField(at),
            [
                .. rows,
                Field<DeclaredField>.Of(
                    "kinds",
                    Shapes.ListOf(Shapes.Words),
                    f => f.Kinds,
                    (f, v) => f with { Kinds = v },
                    "The kinds of articles that have it, such as `review`; `news` is what names no kind. Default: all."
                ),
            ]
        );

    /// <summary>How a value is read; null when the declaration has no type.</summary>
    public Shape<FieldValue>? Shape => Type is { } type ? FieldTypes.Find(type.Value)?.ShapeOf(this) : null;

    /// <summary>Fields by their names, as site.yaml and the heads of blocks declare them.</summary>
    /// <param name="reserved">What no field can be called, and why: the rest of a sentence about the name.</param>
    public static Shape<IReadOnlyList<DeclaredField>> Declarations(
        FieldTable<DeclaredField> table,
        Func<string, string?> reserved
    ) =>
        new(
            "a group: the name of each field, and what it is below it",
            (node, name, reader) =>
            {
                if (node is not YamlMapping mapping)
                {
                    reader.Wrong(
                        node,
                        name,
                        "a group of fields",
                        "Write the name of each field on a line of its own, and below it, indented, `type` and `meaning`."
                    );
                    return null;
                }
                var declared = mapping
                    .Entries.Where(entry => entry.Value is not YamlUnreadable)
                    .Take(MaxCount)
                    .Select(entry => ReadOne(entry, table, reserved, reader))
                    .OfType<DeclaredField>()
                    .ToList();
                if (mapping.Entries.Count > MaxCount)
                {
                    reader.Report.Add(
                        FieldRules.FieldDeclaration,
                        mapping.Entries[MaxCount].At,
                        $"More than {MaxCount} fields are declared here.",
                        "Declare fewer; a list can be one field of the type `texts`."
                    );
                }
                return declared;
            },
            fields => fields.ToDictionary(field => field.Name!.Value, _ => (object?)null),
            () => new() { ["type"] = "object", ["additionalProperties"] = table.Schema() }
        );

    static DeclaredField? ReadOne(
        YamlEntry entry,
        FieldTable<DeclaredField> table,
        Func<string, string?> reserved,
        FieldReader reader
    )
    {
        var fault = !NamePattern().IsMatch(entry.Key)
            ? "is not a name for a field: it has to be of small letters, figures and _, and begin with a letter"
            : reserved(entry.Key);
        if (fault is not null)
        {
            reader.Report.Add(
                FieldRules.FieldDeclaration,
                entry.At,
                $"`{Excerpt.Of(entry.Key, 40)}` {fault}.",
                "Choose another name, such as rating or opening_hours."
            );
            return null;
        }
        if (entry.Value is not YamlMapping mapping)
        {
            reader.Wrong(entry.Value, entry.Key, "a group of keys", "Write `type` and `meaning` below it, indented.");
            return null;
        }
        var field = table.Read(mapping, entry.At, reader) with { Name = new Text(entry.Key, entry.At) };
        return field.Type is { } type && FieldTypes.Find(type.Value) is { } known && field.IsLimitedAs(known, reader)
            ? field
            : null;
    }

    /// <summary>True when what is said of its values fits its type; else that is reported.</summary>
    bool IsLimitedAs(FieldType type, FieldReader reader)
    {
        var (at, fault, help) =
            Words is { } words && !type.HasWords
                ? (words[0].At, "is a list of words", type.HasRange ? "Write a range, such as `1 to 5`." : "Remove it.")
            : Only is { } only && !type.HasRange
                ? (only.At, "is a range", type.HasWords ? "Write a list of words." : "Remove it.")
            : Only is { } range && Range is null
                ? (range.At, $"is not a range: `{Excerpt.Of(range.Value, 40)}`", "Write it as `1 to 5`.")
            : default;
        if (fault is null)
        {
            return true;
        }
        reader.Report.Add(
            FieldRules.FieldDeclaration,
            at,
            $"`values` {fault}, which does not fit `type: {type.Name}`.",
            help
        );
        return false;
    }

    /// <summary>A range in one text, or words in a list.</summary>
    static Shape<DeclaredField> ValuesShape() =>
        new(
            "a list of words, or a range such as `1 to 5`",
            (node, name, reader) =>
                node is YamlScalar
                    ? Shapes.Words.Read(node, name, reader) is { } only
                        ? new DeclaredField(node.At) { Only = only }
                        : null
                    : Shapes.ListOf(Shapes.Words).Read(node, name, reader) is { } words
                        ? new DeclaredField(node.At) { Words = words }
                        : null,
            _ => null,
            () =>
                new()
                {
                    ["anyOf"] = new JsonArray(
                        new JsonObject { ["type"] = "string", ["pattern"] = "^-?[0-9.]+ to -?[0-9.]+$" },
                        new JsonObject
                        {
                            ["type"] = "array",
                            ["items"] = new JsonObject { ["type"] = "string" },
                        }
                    ),
                }
        );

    [GeneratedRegex(@"^[a-z][a-z0-9_]{0,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
