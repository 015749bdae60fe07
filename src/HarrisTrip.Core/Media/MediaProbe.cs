namespace HarrisTrip.Media;

/// <summary>
/// Tells what a film, a recording or a document is by its bytes: only its head and index are read, and of a document
/// all. Whatever the bytes are, it ends soon and never throws but for what the disk throws.
/// </summary>
public static class MediaProbe
{
    /// <param name="file">Can be sought in; stays open.</param>
    public static MediaLook Look(Stream file)
    {
        var bytes = new MediaBytes(file);
        var head = bytes.At(0, 12);
        return head switch
        {
            [] => new MediaFlaw("is empty", "Save it again, or copy it from where it came from."),
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => Mp4File.Look(bytes),
            [0x1A, 0x45, 0xDF, 0xA3, ..] => WebmFile.Look(bytes),
            [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => OggFile.Look(bytes),
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => PdfFile.Look(bytes),
            [(byte)'I', (byte)'D', (byte)'3', ..] => Mp3File.Look(bytes),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', ..] => new MediaFlaw(
                "is a WAV recording, ten times as large as it need be",
                "Export it as MP3 or M4A."
            ),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'A', ..] => new MediaFlaw(
                "is an AVI film, which browsers cannot play",
                "Export it as MP4 (H.264 and AAC)."
            ),
            [(byte)'f', (byte)'L', (byte)'a', (byte)'C', ..] => new MediaFlaw(
                "is a FLAC recording, far larger than it need be",
                "Export it as MP3 or M4A."
            ),
            [0xFF, >= 0xE0, ..] when Mp3File.Look(bytes) is { Facts: not null } sound => sound,
            _ when bytes.Letters(0, 40).StartsWith("version https://git-lfs", StringComparison.Ordinal) =>
                new MediaFlaw("is a pointer of Git LFS and not the file itself", "Fetch the file with `git lfs pull`."),
            _ => new MediaFlaw(
                "is no film, recording or document that browsers show",
                "Export a film as MP4 (H.264 and AAC) or WebM, a recording as MP3, M4A or Opus, a document as PDF."
            ),
        };
    }
}
