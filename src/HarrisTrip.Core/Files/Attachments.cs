namespace HarrisTrip.Files;

/// <summary>
/// Files that may be published beside an article. What a browser could run is not among them, and no picture: a link
/// has no place for its credit.
/// </summary>
public static class Attachments
{
    /// <summary>In the order of the alphabet.</summary>
    public static IReadOnlyList<string> Extensions { get; } =
    [
        ".csv",
        ".docx",
        ".epub",
        ".geojson",
        ".ics",
        ".json",
        ".mp3",
        ".mp4",
        ".ods",
        ".odt",
        ".ogg",
        ".pdf",
        ".pptx",
        ".tsv",
        ".txt",
        ".webm",
        ".xlsx",
        ".zip",
    ];

    public static bool Has(string path) => Extensions.Contains(Paths.ExtensionOf(path));
}
