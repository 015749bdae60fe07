using System.Text.Json.Nodes;
using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Yaml;
using HarrisTrip.Values;

namespace HarrisTrip.Parse.Fields;

/// <summary>A type that the publication can give to a field of its own.</summary>
/// <param name="Name">As site.yaml and the heads of blocks name it.</param>
/// <param name="HasWords">True when the field can be limited to a few words.</param>
/// <param name="HasRange">True when it can be limited to a range.</param>
/// <param name="ShapeOf">How a field of this type is read.</param>
public sealed record FieldType(
    string Name,
    bool HasWords,
    bool HasRange,
    Func<DeclaredField, Shape<FieldValue>> ShapeOf
);

/// <summary>All types of fields of one's own.</summary>
public static class FieldTypes
{
    /// <summary>A day alone.</summary>
    static readonly Shape<Located<Moment>> Day = Shapes.Day.Where(
        FieldRules.DateInvalid,
        day => day.Value.HasTime ? ("has a time, but is a date.", "Write it as 2026-01-31.") : null
    ) with
    {
        Name = "a date",
        Schema = () => new() { ["type"] = "string", ["pattern"] = @"^\d{4}-\d{2}-\d{2}$" },
    };

    public static IReadOnlyList<FieldType> All { get; } =
    [
        new("text", true, false, field => As(WordsOf(field), text => new TextValue(text))),
        new("texts", true, false, field => As(Shapes.ListOf(WordsOf(field)), texts => new TextsValue(texts))),
        new("integer", false, true, field => Number(field, isWhole: true)),
        new("number", false, true, field => Number(field, isWhole: false)),
        new("boolean", false, false, _ => As(Shapes.Flag, flag => new FlagValue(flag.Value))),
        new("date", false, false, _ => As(Day, day => new MomentValue(day.Value))),
        new("moment", false, false, _ => As(Shapes.Instant, moment => new MomentValue(moment.Value))),
        new("address", false, false, _ => As(Shapes.Web, address => new TextValue(address))),
    ];

    public static FieldType? Find(string name) => All.FirstOrDefault(type => type.Name == name);

    static Shape<Text> WordsOf(DeclaredField field) =>
        field.Words is { Count: > 0 } words ? Shapes.OneOf([.. words.Select(word => word.Value)]) : Shapes.Prose;

    static Shape<FieldValue> Number(DeclaredField field, bool isWhole)
    {
        var (least, most) = field.Range is { } range ? ((decimal?)range.Least, (decimal?)range.Most) : (null, null);
        var name = (isWhole ? "a whole number" : "a number") + (field.Range is { } limits ? $" {limits}" : "");
        return new(
            name,
            (node, key, reader) =>
            {
                if (
                    node is YamlScalar { Quoted: false } scalar
                    && WrittenDecimal.Read(scalar.Value) is { } number
                    && (!isWhole || number.Scale == 0)
                    && field.Range?.Has(number) != false
                )
                {
                    return new NumberValue(scalar.Value);
                }
                var example =
                    field.Range is { } known ? WrittenDecimal.Shown(known.Most)
                    : isWhole ? 500
                    : 4.5m;
                reader.Wrong(
                    node,
                    key,
                    name,
                    $"Write figures{(isWhole ? " only" : ", with a point before decimals")}, such as "
                        + string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{example}.")
                );
                return null;
            },
            value => value.Shown,
            () =>
            {
                var schema = new JsonObject { ["type"] = isWhole ? "integer" : "number" };
                if (least is { } from && most is { } to)
                {
                    (schema["minimum"], schema["maximum"]) = (from, to);
                }
                return schema;
            }
        );
    }

    static Shape<FieldValue> As<T>(Shape<T> shape, Func<T, FieldValue> made)
        where T : class =>
        new(
            shape.Name,
            (node, name, reader) => shape.Read(node, name, reader) is { } value ? made(value) : null,
            value => value.Shown,
            shape.Schema
        );
}
