using HarrisTrip.Model.Pictures;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Util;

namespace HarrisTrip.Images.Metadata;

/// <summary>Reads what a picture is from its bytes, without decoding it.</summary>
public static class ImageProbe
{
    /// <summary>Size, kind and embedded credit; null when the bytes are no picture that browsers show.</summary>
    public static ImageFacts? Read(byte[] bytes)
    {
        try
        {
            if (AvifHead.IsAvif(bytes))
            {
                return AvifHead.SizeOf(bytes) is { Width: > 0 } size
                    ? WithMetadata(new ImageFacts(size.Width, size.Height, ".avif"), AvifMetadata.Read(bytes), bytes)
                    : null;
            }
            var safe = PngChunks.WithoutBombs(bytes);
            using var stream = new MemoryStream(safe, writable: false);
            var extension = ExtensionOf(FileTypeDetector.DetectFileType(stream));
            if (extension is null)
            {
                return null;
            }
            stream.Position = 0;
            var directories = ImageMetadataReader.ReadMetadata(stream);
            var (width, height) = SizeOf(directories);
            if (width < 1 || height < 1)
            {
                return null;
            }
            var (shownWidth, shownHeight) = IsTurned(directories) ? (height, width) : (width, height);
            return WithMetadata(new ImageFacts(shownWidth, shownHeight, extension), directories, bytes);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // A foreign parser on bytes that anybody may have made: whatever it says, this is no picture that can be
            // published.
            return null;
        }
    }

    /// <summary>The rights in an XMP packet.</summary>
    public static EmbeddedRights RightsIn(byte[] packet) =>
        packet.Length == 0
            ? EmbeddedRights.None
            : new RightsReader([new MetadataExtractor.Formats.Xmp.XmpReader().Extract(packet)], packet).Rights;

    /// <summary>True when the bytes begin as a picture that browsers show.</summary>
    public static bool BeginsAsPicture(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        return ExtensionOf(FileTypeDetector.DetectFileType(stream)) is not null;
    }

    static ImageFacts WithMetadata(
        ImageFacts facts,
        IReadOnlyList<MetadataExtractor.Directory> directories,
        byte[] bytes
    )
    {
        var rights = new RightsReader(directories, bytes);
        return facts with
        {
            Embedded = rights.Rights,
            Disputes = rights.Disputes,
            HasGpsPosition = Traces.HavePlace(directories),
            HasSerial = Traces.HaveSerial(directories),
            Bytes = bytes.Length,
        };
    }

    static string? ExtensionOf(FileType type) =>
        type switch
        {
            FileType.Jpeg => ".jpg",
            FileType.Png => ".png",
            FileType.Gif => ".gif",
            FileType.WebP => ".webp",
            _ => null,
        };

    static (int Width, int Height) SizeOf(IReadOnlyList<MetadataExtractor.Directory> directories)
    {
        foreach (var directory in directories)
        {
            var width = Number(directory, "Image Width");
            var height = Number(directory, "Image Height");
            if (width > 0 && height > 0 && directory is not ExifDirectoryBase)
            {
                return (width, height);
            }
        }
        return (0, 0);
    }

    static int Number(MetadataExtractor.Directory directory, string name) =>
        directory.Tags.FirstOrDefault(t => t.Name == name) is { } tag && directory.TryGetInt32(tag.Type, out var number)
            ? number
            : 0;

    /// <summary>EXIF orientations 5 to 8 swap width and height.</summary>
    static bool IsTurned(IReadOnlyList<MetadataExtractor.Directory> directories) =>
        directories.OfType<ExifIfd0Directory>().FirstOrDefault() is { } exif
        && exif.TryGetInt32(ExifDirectoryBase.TagOrientation, out var orientation)
        && orientation is >= 5 and <= 8;
}
