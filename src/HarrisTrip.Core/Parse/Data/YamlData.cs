using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Parse.Yaml;
using HarrisTrip.Values;

namespace HarrisTrip.Parse.Data;

/// <summary>YAML as data: what is not in quotes is a number, true or false where it is written as one.</summary>
static class YamlData
{
    public static object? Read(SourceText source, Report report) =>
        YamlReader.ReadValue(source, report) is { } node
            ? Value(node, "This value", new FieldReader(report, Draft: false, QuoteMarks.English))
            : null;

    static object? Value(YamlNode node, string name, FieldReader reader)
    {
        switch (node)
        {
            case YamlSequence list:
                return list.Items.Select(item => Value(item, name, reader)).ToList();
            case YamlMapping group:
                var values = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
                foreach (var entry in group.Entries)
                {
                    values.TryAdd(entry.Key, Value(entry.Value, entry.Key, reader));
                }
                return values;
            case YamlScalar scalar:
                reader.CheckCut(scalar, name);
                return scalar switch
                {
                    { Quoted: true } => new Text(scalar.Value, scalar.At),
                    { IsNull: true } => null,
                    { Value: "true" } => true,
                    { Value: "false" } => false,
                    _ when WrittenDecimal.Read(scalar.Value) is { } number => WrittenDecimal.Shown(number),
                    _ => new Text(scalar.Value, scalar.At),
                };
            default:
                return null;
        }
    }
}
