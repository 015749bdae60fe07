using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Xmp;

namespace HarrisTrip.Images.Metadata;

/// <summary>What metadata reveals of people: where they were, and which device was theirs.</summary>
static class Traces
{
    /// <summary>A position in EXIF or XMP; cameras without reception write zeros.</summary>
    public static bool HavePlace(IReadOnlyList<MetadataExtractor.Directory> directories) =>
        directories.OfType<GpsDirectory>().Any(gps => gps.GetGeoLocation() is { IsZero: false })
        || directories
            .OfType<XmpDirectory>()
            .Any(xmp =>
                xmp.GetXmpProperties().TryGetValue("exif:GPSLatitude", out var latitude)
                && latitude.AsSpan().IndexOfAnyInRange('1', '9') >= 0
            );

    /// <summary>The serial number of a camera, a lens or a flash, in EXIF, in a maker's own notes, or in XMP.</summary>
    public static bool HaveSerial(IReadOnlyList<MetadataExtractor.Directory> directories) =>
        directories
            .Where(d => d is not XmpDirectory)
            .SelectMany(d => d.Tags)
            .Any(tag =>
                tag.Name.Contains("Serial Number", StringComparison.OrdinalIgnoreCase) && HasDigit(tag.Description)
            ) || new XmpReader(directories).HasSerial;

    static bool HasDigit(string? value) => value is not null && value.AsSpan().IndexOfAnyInRange('1', '9') >= 0;
}
