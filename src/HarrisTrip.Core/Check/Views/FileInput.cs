using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Views;

/// <summary>A file that is no page, to be checked.</summary>
/// <param name="File">Its path in the folder, with forward slashes.</param>
/// <param name="Shown">The same file as the user named it; for one that we built, the source it was made from.</param>
public sealed record FileInput(string File, Location Shown, string Text)
{
    /// <summary>Which source wrote which part of it; empty for a file that is checked where it lies.</summary>
    public SourceMap Map { get; init; } = SourceMap.Empty;

    /// <summary>The policy of the pages that load it; null when none is known.</summary>
    public string? Policy { get; init; }

    /// <summary>Why its text is perhaps not what its bytes mean; null when there is no doubt.</summary>
    public string? DecodingFault { get; init; }
}
