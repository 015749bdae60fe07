namespace HarrisTrip.Model.Pictures;

/// <summary>Inspects pictures, and makes the files of them that pages show. Used from any thread.</summary>
public interface IPictureMaker
{
    /// <summary>Identifies how it makes files: another text means other bytes.</summary>
    string Settings { get; }

    /// <summary>Reads what a picture is, to its last pixel: what is let through here can be made into files.</summary>
    PictureInspection Inspect(byte[] picture);

    /// <summary>Gives the files of a picture that are in its cache.</summary>
    /// <param name="made">Takes each file in.</param>
    void ReadCached(byte[] picture, IReadOnlyList<PictureFile> wanted, byte[] packet, Action<PictureFile, byte[]> made);

    /// <summary>
    /// Makes files of a picture: upright, in sRGB, and with nothing of the file's own metadata. The same picture and
    /// packet give the same bytes on any number of threads.
    /// </summary>
    /// <param name="facts">What its inspection found.</param>
    /// <param name="packet">The XMP packet that goes into each of them; empty for none.</param>
    /// <param name="made">Takes each file in, in any order and from any thread.</param>
    /// <exception cref="PictureException">The picture cannot be decoded.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    void Make(
        byte[] picture,
        ImageFacts facts,
        IReadOnlyList<PictureFile> wanted,
        byte[] packet,
        Action<PictureFile, byte[]> made,
        CancellationToken stop
    );

    /// <summary>
    /// A drawing as it is published: only what is drawn is left, and of pictures in it only their pixels.
    /// </summary>
    /// <exception cref="PictureException">It cannot be published.</exception>
    byte[] SanitizeSvg(byte[] drawing);

    /// <summary>
    /// Draws an SVG as a PNG in the size that it says it has, with the program's own fonts and no others: Noto Sans,
    /// regular and bold, for Latin, Greek, Cyrillic, Arabic, Hebrew, Devanagari, Bengali, Tamil, Thai, Georgian and
    /// Armenian.
    /// </summary>
    /// <param name="packet">The XMP packet that goes into it; empty for none.</param>
    /// <exception cref="PictureException">It cannot be drawn.</exception>
    byte[] RasterizeSvg(byte[] drawing, byte[] packet);

    /// <summary>The same from its cache; else null.</summary>
    byte[]? ReadCachedDrawing(byte[] drawing, byte[] packet);

    /// <summary>Makes one of the files of a site's icon: a square PNG.</summary>
    /// <param name="facts">What its inspection found.</param>
    /// <param name="packet">The XMP packet that goes into it; empty for none.</param>
    /// <exception cref="PictureException">The picture cannot be decoded.</exception>
    byte[] Icon(byte[] picture, ImageFacts facts, IconFile icon, byte[] packet);

    /// <summary>The rights in an XMP packet.</summary>
    EmbeddedRights ReadRights(byte[] packet);

    /// <summary>The facts of a file that was made, read back from its bytes without decoding it.</summary>
    ImageFacts? ReadBack(byte[] file);

    /// <summary>
    /// The width of a text in ems, as the program's own fonts set it; null when they lack one of its characters.
    /// </summary>
    double? WidthOf(string text, bool bold);
}

/// <summary>What the inspection of a picture finds: its facts, or why it cannot be published.</summary>
public sealed record PictureInspection(ImageFacts? Facts, PictureFlaw? Flaw)
{
    /// <summary>
    /// What changes when the published file does, where that is not the file that was inspected; else null.
    /// </summary>
    public byte[]? Identity { get; init; }

    /// <summary>What of a drawing is not published, in an editor's words.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];
}

/// <summary>Why a picture cannot be published, in an editor's words.</summary>
/// <param name="What">Goes on after the file's name, such as "is cut short".</param>
/// <param name="Help">What to do.</param>
public sealed record PictureFlaw(string What, string Help);

/// <summary>A picture cannot be made into files.</summary>
public sealed class PictureException(PictureFlaw flaw, Exception? inner = null) : Exception(flaw.What, inner)
{
    public PictureFlaw Flaw { get; } = flaw;
}
