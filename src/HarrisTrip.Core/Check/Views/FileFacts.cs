using System.Text;

namespace HarrisTrip.Check.Views;

/// <summary>
/// What is kept of a page or file when it has been checked: the anchors it offers, and what rules that look at the
/// whole site keep of it. One is kept for every page, so the anchors are packed.
/// </summary>
public sealed class FileFacts
{
    internal FileFacts(string file, IEnumerable<string> anchors, List<Fact> kept)
        : this(kept.Count == 0 ? [] : [.. kept], file, Encoding.UTF8.GetBytes(string.Join('\n', anchors))) { }

    FileFacts(Fact[] facts, string file, byte[] packedAnchors) =>
        (Facts, File, PackedAnchors) = (facts, file, packedAnchors);

    /// <summary>What was kept by an earlier build.</summary>
    internal static FileFacts Again(string file, bool isKnown, byte[] packedAnchors, Fact[] facts) =>
        new(facts, file, packedAnchors) { IsKnown = isKnown };

    /// <summary>Its path in the folder.</summary>
    public string File { get; }

    /// <summary>False for a page that could not be read to its end: nobody knows which anchors it offers.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>
    /// The folder that it was checked in, which may know files that are not in the whole site's: what is embargoed has
    /// one of its own.
    /// </summary>
    internal IPublishedFolder? Folder { get; set; }

    internal IEnumerable<string> Anchors =>
        PackedAnchors.Length == 0 ? [] : Encoding.UTF8.GetString(PackedAnchors).Split('\n');

    internal byte[] PackedAnchors { get; }

    internal Fact[] Facts { get; }

    internal IEnumerable<T> Kept<T>()
        where T : Fact => Facts.OfType<T>();
}
