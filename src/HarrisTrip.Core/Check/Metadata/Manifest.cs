using System.Text.Json;
using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Parse.Json;

namespace HarrisTrip.Check.Metadata;

/// <summary>A web app manifest, read once for all rules.</summary>
sealed class Manifest
{
    readonly Lazy<Dictionary<(string Name, string Value), int>> offsets;

    Manifest(string text, JsonElement root, JsonFault? fault)
    {
        (Root, Fault) = (root, fault);
        offsets = new(() =>
            JsonSource
                .Texts(text)
                .DistinctBy(t => (t.Name, t.Value))
                .ToDictionary(t => (t.Name, t.Value), t => t.Offset)
        );
    }

    /// <summary>An object; undefined where there is a <see cref="Fault"/>.</summary>
    public JsonElement Root { get; }

    /// <summary>Why it cannot be read at all.</summary>
    public JsonFault? Fault { get; }

    /// <summary>The objects in its list of icons.</summary>
    public IEnumerable<JsonElement> Icons =>
        Root.ValueKind == JsonValueKind.Object
        && Root.TryGetProperty("icons", out var icons)
        && icons.ValueKind == JsonValueKind.Array
            ? icons.EnumerateArray().Where(icon => icon.ValueKind == JsonValueKind.Object)
            : [];

    static readonly string[] telling = ["name", "short_name", "start_url", "display", "icons"];

    /// <summary>
    /// Null for any other file: browser extensions, lists of files and others are called manifest.json too.
    /// </summary>
    public static Manifest? Of(FileView file) =>
        DataLinks.IsManifest(file.Input.File)
        && file.Memo.Get(() => Read(file.Input.Text)) is var read
        && (file.Input.File.EndsWith(".webmanifest", StringComparison.Ordinal) || read.IsOfSite)
            ? read
            : null;

    bool IsOfSite =>
        Root.ValueKind == JsonValueKind.Object
        && telling.Any(member => Root.TryGetProperty(member, out _))
        && !Root.TryGetProperty("manifest_version", out _);

    /// <summary>
    /// The 0-based offset of a text that stands under a name, in UTF-16 units; 0 when it is not found.
    /// </summary>
    public int OffsetOf(string name, string value) => offsets.Value.GetValueOrDefault((name, value));

    static Manifest Read(string text)
    {
        var (root, fault) = JsonSource.Read(text);
        return fault is not null ? new Manifest(text, default, fault with { What = $"is not JSON: {fault.What}" })
            : root.ValueKind != JsonValueKind.Object
                ? new Manifest(
                    text,
                    default,
                    new JsonFault(0, "is a list or a value, not an object", "Write it in braces.")
                )
            : new Manifest(text, root, null);
    }
}
