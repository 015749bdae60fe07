using System.Text;

namespace HarrisTrip.Check;

/// <summary>
/// What is kept of a page when it has been checked: the anchors it offers, and those it asks of other pages. One is kept
/// for every page, so the anchors are packed.
/// </summary>
public sealed class PageFacts
{
    readonly byte[] anchors;

    internal PageFacts(string file, IEnumerable<string> anchors, IReadOnlyList<AnchorAsked> asked)
    {
        File = file;
        this.anchors = Encoding.UTF8.GetBytes(string.Join('\n', anchors));
        Asked = asked.Count == 0 ? [] : asked.ToArray();
    }

    public string File { get; }

    public IReadOnlyList<AnchorAsked> Asked { get; }

    /// <summary>False for a page that could not be read to its end: nobody knows which anchors it offers.</summary>
    public bool IsKnown { get; init; } = true;

    public IEnumerable<string> Anchors => anchors.Length == 0 ? [] : Encoding.UTF8.GetString(anchors).Split('\n');
}
