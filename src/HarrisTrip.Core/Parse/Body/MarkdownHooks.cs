using HarrisTrip.Diagnostics;

namespace HarrisTrip.Parse.Body;

/// <summary>What a body that is written as Markdown leaves to whoever asks for it.</summary>
/// <param name="Link">The full address to print for one that an author wrote; null prints the link's words
/// alone.</param>
/// <param name="Figure">A picture with its caption and credit, as Markdown; empty leaves it out.</param>
/// <param name="FootnotesLabel">What the notes are called.</param>
public sealed record MarkdownHooks(
    Func<string, Location, string?> Link,
    Func<ImageUse, string> Figure,
    string FootnotesLabel
)
{
    /// <summary>A block that its page writes, as Markdown; empty leaves it out.</summary>
    public Func<BlockUse, string> Block { get; init; } = _ => "";

    /// <summary>The fields of a block of the publication's own, as Markdown.</summary>
    public Func<BlockUse, string> OwnBlock { get; init; } = _ => "";

    /// <summary>What stands before the source of a chart or a map.</summary>
    public string SourceLabel { get; init; } = "";

    /// <summary>What a map shows, as a list; empty where nothing has a name.</summary>
    public Func<MapUse, string> Map { get; init; } = _ => "";
}
