using System.Text.Json;
using HarrisTrip.Check.Links;

namespace HarrisTrip.Check.Metadata;

/// <summary>A web app manifest, read once for all rules.</summary>
sealed class Manifest
{
    Manifest(JsonElement root, string? fault, int faultLine) => (Root, Fault, FaultLine) = (root, fault, faultLine);

    /// <summary>An object; undefined where there is a <see cref="Fault"/>.</summary>
    public JsonElement Root { get; }

    /// <summary>Why it cannot be read at all.</summary>
    public string? Fault { get; }

    /// <summary>1-based.</summary>
    public int FaultLine { get; }

    /// <summary>The objects in its list of icons.</summary>
    public IEnumerable<JsonElement> Icons => Root.ValueKind == JsonValueKind.Object && Root.TryGetProperty("icons", out var icons) && icons.ValueKind == JsonValueKind.Array
        ? icons.EnumerateArray().Where(icon => icon.ValueKind == JsonValueKind.Object) : [];

    static readonly string[] telling = ["name", "short_name", "start_url", "display", "icons"];

    /// <summary>Null for a file that is none: extensions of browsers, lists of files and others are called manifest.json too.</summary>
    public static Manifest? Of(FileView file) => DataLinks.IsManifest(file.Input.File) && file.Memo.Get(() => Read(file.Input.Text)) is var read
        && (file.Input.File.EndsWith(".webmanifest", StringComparison.Ordinal) || read.IsOfSite) ? read : null;

    bool IsOfSite => Root.ValueKind == JsonValueKind.Object && telling.Any(member => Root.TryGetProperty(member, out _)) && !Root.TryGetProperty("manifest_version", out _);

    static Manifest Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object ? new Manifest(document.RootElement.Clone(), null, 1)
                : new Manifest(default, "is a list or a value, and no object.", 1);
        }
        catch (JsonException fault)
        {
            return new Manifest(default, "is no JSON that can be read.", (int)(fault.LineNumber ?? 0) + 1);
        }
        catch (ArgumentException)
        {
            return new Manifest(default, "holds half a character.", 1);
        }
    }
}
