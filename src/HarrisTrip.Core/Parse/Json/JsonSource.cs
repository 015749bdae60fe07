using System.Text;
using System.Text.Json;

namespace HarrisTrip.Parse.Json;

/// <summary>Why a text is not JSON that can be used.</summary>
/// <param name="Offset">0-based, in UTF-16 units.</param>
/// <param name="What">The rest of a sentence, without a full stop.</param>
public sealed record JsonFault(int Offset, string What, string Help);

/// <summary>
/// JSON of any origin (RFC 8259). The one place that reads it: every name and every text in it is checked once, so
/// that reading one later never throws.
/// </summary>
/// <param name="Root">Undefined where there is a fault.</param>
public sealed record JsonSource(JsonElement Root, JsonFault? Fault)
{
    /// <summary>
    /// How deep lists and objects may be nested: what walks them is recursive.
    /// </summary>
    public const int MaxDepth = 64;

    /// <param name="isLenient">True to ignore comments and extra commas.</param>
    public static JsonSource Read(string json, bool isLenient = false)
    {
        if (HalfCharacter(json) is >= 0 and var half)
        {
            return new(default, new JsonFault(half, "there is half a character here", "Type the text again."));
        }
        var bytes = Encoding.UTF8.GetBytes(json);
        if (JsonWalk.Read(bytes, isLenient, null) is { } fault)
        {
            return new(default, fault);
        }
        using var document = JsonDocument.Parse(
            bytes,
            new JsonDocumentOptions
            {
                AllowTrailingCommas = isLenient,
                CommentHandling = isLenient ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow,
                MaxDepth = MaxDepth,
            }
        );
        return new(document.RootElement.Clone(), null);
    }

    /// <summary>
    /// Every text with the name it stands under and its 0-based offset, in UTF-16 units, as far as the JSON can be
    /// read.
    /// </summary>
    public static IReadOnlyList<(string Name, string Value, int Offset)> Texts(string json)
    {
        var found = new List<(string, string, int)>();
        JsonWalk.Read(Encoding.UTF8.GetBytes(json), isLenient: true, found);
        return found;
    }

    /// <summary>The text under a name; null when there is none, or it is not text.</summary>
    public static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object
        && parent.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    static int HalfCharacter(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (
                char.IsSurrogate(text[at])
                && !(char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[++at]))
            )
            {
                return at;
            }
        }
        return -1;
    }
}
