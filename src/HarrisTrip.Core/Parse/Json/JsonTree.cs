using System.Text;
using System.Text.Json;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Parse.Json;

/// <summary>
/// JSON as plain values: texts with their places, numbers, flags, lists and groups. What can be read in two ways, such as
/// a name that an object has twice, is a fault.
/// </summary>
sealed class JsonTree
{
    /// <summary>Numbers are smaller than this: larger ones lose figures in many programs.</summary>
    const decimal MaxNumber = 1_000_000_000_000_000;

    readonly byte[] json;
    readonly Func<int, Location> locate;
    int counted;
    int offset;
    JsonFault? fault;

    JsonTree(byte[] json, Func<int, Location> locate) => (this.json, this.locate) = (json, locate);

    /// <param name="locate">The place of a 0-based offset, in UTF-16 units.</param>
    public static (object? Value, JsonFault? Fault) Read(string json, Func<int, Location> locate)
    {
        if (JsonSource.Read(json).Fault is { } syntax)
        {
            return (null, syntax);
        }
        var tree = new JsonTree(Encoding.UTF8.GetBytes(json), locate);
        var reader = new Utf8JsonReader(tree.json, new JsonReaderOptions { MaxDepth = JsonSource.MaxDepth + 1 });
        reader.Read();
        var value = tree.Value(ref reader);
        return tree.fault is null ? (value, null) : (null, tree.fault);
    }

    object? Value(ref Utf8JsonReader reader) =>
        reader.TokenType switch
        {
            JsonTokenType.StartObject => Group(ref reader),
            JsonTokenType.StartArray => List(ref reader),
            JsonTokenType.String => Text(ref reader),
            JsonTokenType.Number => Number(ref reader),
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => null,
        };

    OrderedDictionary<string, object?> Group(ref Utf8JsonReader reader)
    {
        var group = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var place = Offset(ref reader);
            var name = reader.GetString()!;
            reader.Read();
            if (!group.TryAdd(name, Value(ref reader)))
            {
                fault ??= new JsonFault(
                    place,
                    $"`{Excerpt.Of(name, 40)}` is here a second time in one object",
                    "Keep one of them."
                );
            }
        }
        return group;
    }

    List<object?> List(ref Utf8JsonReader reader)
    {
        var list = new List<object?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Add(Value(ref reader));
        }
        return list;
    }

    Text Text(ref Utf8JsonReader reader)
    {
        var place = Offset(ref reader);
        var words = reader.GetString()!;
        if (Characters.HasForbidden(words))
        {
            fault ??= new JsonFault(
                place,
                "this text contains a character that cannot be printed",
                "Delete it and type the text again."
            );
        }
        return new Text(words, locate(place));
    }

    object? Number(ref Utf8JsonReader reader)
    {
        var place = Offset(ref reader);
        if (reader.TryGetDecimal(out var number) && Math.Abs(number) < MaxNumber)
        {
            return WrittenDecimal.Shown(number);
        }
        fault ??= new JsonFault(
            place,
            "this number has more than fifteen figures before its point",
            "Round it, or write it as a text, in quotation marks."
        );
        return null;
    }

    int Offset(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        offset += Encoding.UTF8.GetCharCount(json, counted, start - counted);
        counted = start;
        return offset;
    }
}
