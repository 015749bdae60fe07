using System.Text;
using System.Text.Json;

namespace HarrisTrip.Parse.Json;

/// <summary>Why a text is not JSON that can be used.</summary>
/// <param name="Offset">0-based, in UTF-16 units.</param>
/// <param name="What">The rest of a sentence, without a full stop.</param>
public sealed record JsonFault(int Offset, string What, string Help);

/// <summary>
/// JSON of any origin (RFC 8259). The one place that reads it: every name and every text in it is looked at once, so
/// that whoever asks for one later gets it, and nothing is thrown.
/// </summary>
/// <param name="Root">Undefined where there is a fault.</param>
public sealed record JsonSource(JsonElement Root, JsonFault? Fault)
{
    /// <summary>
    /// As many lists and objects as may stand in each other: what looks through them may call itself.
    /// </summary>
    public const int MostLevels = 64;

    /// <param name="isLenient">True to pass over comments, and commas too many.</param>
    public static JsonSource Read(string json, bool isLenient = false)
    {
        if (HalfCharacter(json) is >= 0 and var half)
        {
            return new(default, new JsonFault(half, "half a character stands here", "Type the text anew."));
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
                MaxDepth = MostLevels,
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

    /// <summary>The text under a name; null when there is none, or it is no text.</summary>
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
