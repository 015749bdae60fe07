using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Parse.Body;

/// <summary>What the body leaves to its page.</summary>
/// <param name="Link">The address to print for one that an author wrote; null prints the link's words alone.</param>
/// <param name="Figure">A picture with its caption and credit.</param>
/// <param name="TableLabel">What a table is called that can be scrolled.</param>
/// <param name="TableNumber">What one of several is called, with {number} for its number.</param>
/// <param name="FootnotesLabel">What the notes are called.</param>
/// <param name="FootnoteBack">The name of the way back from a note, with {number} for its number.</param>
/// <param name="FootnoteBackPlace">The same for a note that several places in the text refer to, with {place} for which
/// of them.</param>
/// <param name="MissingBefore">Announced sections that are not written yet, by the number of the heading they belong
/// before; those at the end by -1.</param>
/// <param name="MissingText">The placeholder for such a section.</param>
public sealed record BodyHooks(
    Func<string, Location, string?> Link,
    Func<ImageUse, SafeHtml> Figure,
    string TableLabel,
    string TableNumber,
    string FootnotesLabel,
    string FootnoteBack,
    string FootnoteBackPlace,
    ILookup<int, Section> MissingBefore,
    string MissingText
)
{
    /// <summary>The drawing of a chart; null where there is room for its table alone.</summary>
    public Func<Chart, string>? Chart { get; init; }

    /// <summary>What leads to the table of a chart.</summary>
    public string ChartData { get; init; } = "";

    /// <summary>What stands before the source of a chart or a map.</summary>
    public string SourceLabel { get; init; } = "";

    /// <summary>The drawing of a map, and the list of what it shows.</summary>
    public Func<MapUse, string> Map { get; init; } = _ => "";

    /// <summary>A block that its page writes.</summary>
    public Func<BlockUse, SafeHtml> Block { get; init; } = _ => SafeHtml.Empty;

    /// <summary>A block of the publication's own around what it holds.</summary>
    public Func<BlockUse, SafeHtml, SafeHtml> OwnBlock { get; init; } = (_, content) => content;

    /// <summary>True where a style sheet of ours is there to colour code.</summary>
    public bool IsCodeColoured { get; init; }
}
