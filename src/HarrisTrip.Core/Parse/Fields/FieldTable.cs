using System.Text.Json.Nodes;
using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Yaml;
using HarrisTrip.Values;

namespace HarrisTrip.Parse.Fields;

/// <summary>One key: its name, what it may hold, and how it gets into and out of the record.</summary>
/// <param name="Required">Reported when absent. In a draft a missing value is only a warning.</param>
/// <param name="Meaning">What it is for and where it appears, for the reference table.</param>
public sealed record Field<T>(
    string Name,
    string Words,
    bool Required,
    string Meaning,
    Func<T, YamlNode, FieldReader, T> Read,
    Func<T, object?> Show,
    Func<JsonObject> Schema
)
{
    /// <summary>A row of a table, from its shape and the property that holds it.</summary>
    public static Field<T> Of<TValue>(
        string name,
        Shape<TValue> shape,
        Func<T, TValue?> get,
        Func<T, TValue, T> set,
        string meaning,
        bool required = false
    )
        where TValue : class =>
        new(
            name,
            shape.Name,
            required,
            meaning,
            (record, node, reader) => shape.Read(node, name, reader) is { } value ? set(record, value) : record,
            record => get(record) is { } value ? shape.Show(value) : null,
            shape.Schema
        );
}

/// <summary>
/// All keys of one kind of record. Reading, checking, suggestions, what templates see, the reference table and the
/// JSON Schema come from here.
/// </summary>
/// <param name="what">What the record is called in messages: "front matter", "an image".</param>
/// <param name="create">A record at a place, with nothing in it yet.</param>
public sealed class FieldTable<T>(string what, Func<Location, T> create, params IReadOnlyList<Field<T>> fields)
    where T : class
{
    readonly Dictionary<string, Field<T>> byName = fields.ToDictionary(f => f.Name, StringComparer.Ordinal);

    public IReadOnlyList<Field<T>> Fields { get; } = fields;

    public IEnumerable<string> Names => Fields.Select(f => f.Name);

    /// <summary>The same table with some rows in the place of those of their names, and the others at its end.</summary>
    public FieldTable<T> With(IReadOnlyList<Field<T>> rows) =>
        new(
            what,
            create,
            [
                .. Fields.Select(field => rows.FirstOrDefault(row => row.Name == field.Name) ?? field),
                .. rows.Where(row => !byName.ContainsKey(row.Name)),
            ]
        );

    /// <summary>Reads what can be read and reports the rest, each fault at its own place.</summary>
    /// <param name="at">Where a missing key is reported.</param>
    public T Read(YamlMapping mapping, Location at, FieldReader reader)
    {
        var record = create(at);
        foreach (var entry in mapping.Entries)
        {
            if (entry.Value is YamlUnreadable)
            {
                // Reported before; the key is there, though.
                continue;
            }
            if (!byName.TryGetValue(entry.Key, out var field))
            {
                reader.Report.Add(
                    FieldRules.KeyUnknown,
                    entry.At,
                    $"`{entry.Key}` is not a key of {what}.",
                    Suggestion.For(entry.Key, Names) ?? $"The keys are {string.Join(", ", Names)}."
                );
            }
            else if (entry.Value is not YamlScalar { IsNull: true })
            {
                record = field.Read(record, entry.Value, reader);
            }
            else if (entry.Value is YamlScalar { Comment: { IsGlued: true } comment })
            {
                reader.ReportCut(comment, entry.Key);
            }
            else if (field.Required)
            {
                var (word, help) = entry.Value is YamlScalar { Value: "~" or "null" } none
                    ? ($": `{none.Value}` means no value", "Give it a value, or put it in quotes if it is text.")
                    : ("", "Fill it in.");
                reader.ReportMissing(FieldRules.KeyMissing, entry.At, $"`{entry.Key}` has no value{word}.", help);
            }
        }
        foreach (var field in Fields.Where(f => f.Required && !mapping.Entries.Any(e => e.Key == f.Name)))
        {
            reader.ReportMissing(
                FieldRules.KeyMissing,
                at,
                $"`{field.Name}` is missing from {what}.",
                $"Add a line `{field.Name}:` with {field.Words}."
            );
        }
        return record;
    }

    /// <summary>True when nothing is missing that the record cannot be used without.</summary>
    public bool IsComplete(T record) => Fields.All(f => !f.Required || f.Show(record) is not null);

    /// <summary>Every key with its value, null when absent: what a template may ask for.</summary>
    public IReadOnlyDictionary<string, object?> Show(T record) =>
        Fields.ToDictionary(f => f.Name, f => f.Show(record), StringComparer.Ordinal);

    /// <summary>JSON Schema 2020-12 of one such record.</summary>
    public JsonObject Schema()
    {
        var properties = new JsonObject();
        foreach (var field in Fields)
        {
            var schema = field.Schema();
            schema["description"] = field.Meaning;
            properties[field.Name] = schema;
        }
        return new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = properties,
            ["required"] = new JsonArray([.. Fields.Where(f => f.Required).Select(f => JsonValue.Create(f.Name))]),
        };
    }
}
