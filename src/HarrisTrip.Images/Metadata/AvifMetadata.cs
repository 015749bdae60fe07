using MetadataExtractor.Formats.Exif;
using MetadataExtractor.IO;

namespace HarrisTrip.Images.Metadata;

/// <summary>
/// The metadata of an AVIF picture. It lies in items anywhere in the file; XMP packets are made to be found by their
/// first and last words (ISO 16684-1, 7.3.2), EXIF by the words that begin it.
/// </summary>
static class AvifMetadata
{
    public static IReadOnlyList<MetadataExtractor.Directory> Read(byte[] file)
    {
        var directories = new List<MetadataExtractor.Directory>();
        var rest = file.AsSpan();
        if (
            rest.IndexOf("<x:xmpmeta"u8) is >= 0 and var from
            && rest[from..].IndexOf("</x:xmpmeta>"u8) is > 0 and var length
        )
        {
            directories.Add(
                new MetadataExtractor.Formats.Xmp.XmpReader().Extract(
                    file[from..(from + length + "</x:xmpmeta>"u8.Length)]
                )
            );
        }
        if (TiffStart(rest) is { } start)
        {
            directories.AddRange(new ExifReader().Extract(new ByteArrayReader(file[start..])));
        }
        return directories;
    }

    static int? TiffStart(ReadOnlySpan<byte> file)
    {
        foreach (var mark in (byte[][])["Exif\0\0II*\0"u8.ToArray(), "Exif\0\0MM\0*"u8.ToArray()])
        {
            if (file.IndexOf(mark) is >= 0 and var at)
            {
                return at + 6;
            }
        }
        return null;
    }
}
