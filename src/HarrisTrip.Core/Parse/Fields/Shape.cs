using System.Text.Json.Nodes;
using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Yaml;

namespace HarrisTrip.Parse.Fields;

/// <summary>One kind of value that a field can have: how it is read, handed to a template, and described.</summary>
/// <param name="Name">What an editor calls it, as in "wants …".</param>
/// <param name="Read">The value, or null after a diagnostic. The text is the field's name.</param>
/// <param name="Show">What a template sees: text, flags, moments, lists and dictionaries of these.</param>
/// <param name="Schema">Its JSON Schema (2020-12).</param>
public sealed record Shape<T>(
    string Name,
    Func<YamlNode, string, FieldReader, T?> Read,
    Func<T, object?> Show,
    Func<JsonObject> Schema
)
    where T : class
{
    /// <summary>The same shape with one more demand on the value.</summary>
    /// <param name="fault">What is wrong with a value, and what to do; null when it is good.</param>
    public Shape<T> Where(RuleInfo rule, Func<T, (string Message, string Help)?> fault) =>
        this with
        {
            Read = (node, name, reader) =>
            {
                if (Read(node, name, reader) is not { } value)
                {
                    return null;
                }
                if (fault(value) is not { } wrong)
                {
                    return value;
                }
                reader.Report.Add(rule, node.At, $"`{name}` {wrong.Message}", wrong.Help);
                return null;
            },
        };
}
