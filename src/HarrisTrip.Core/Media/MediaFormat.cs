namespace HarrisTrip.Media;

/// <summary>What a file of its own is to a reader.</summary>
public enum MediaKind
{
    Video,
    Audio,
    Document,
}

/// <summary>A format of files that browsers play or open by themselves.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Type">Its IANA media type.</param>
/// <param name="Extensions">With their dots, the usual one first.</param>
public sealed record MediaFormat(MediaKind Kind, string Name, string Type, params IReadOnlyList<string> Extensions)
{
    public static readonly MediaFormat Mp4 = new(MediaKind.Video, "MP4", "video/mp4", ".mp4");
    public static readonly MediaFormat Webm = new(MediaKind.Video, "WebM", "video/webm", ".webm");
    public static readonly MediaFormat Mp3 = new(MediaKind.Audio, "MP3", "audio/mpeg", ".mp3");
    public static readonly MediaFormat M4a = new(MediaKind.Audio, "M4A", "audio/mp4", ".m4a");
    public static readonly MediaFormat Ogg = new(MediaKind.Audio, "Ogg", "audio/ogg", ".ogg", ".opus");
    public static readonly MediaFormat Pdf = new(MediaKind.Document, "PDF", "application/pdf", ".pdf");

    public static IReadOnlyList<MediaFormat> All { get; } = [Mp4, Webm, Mp3, M4a, Ogg, Pdf];

    /// <summary>How the files of a kind end, as a sentence names them.</summary>
    public static string EndingsOf(MediaKind kind) =>
        string.Join(", ", All.Where(format => format.Kind == kind).SelectMany(format => format.Extensions));
}
