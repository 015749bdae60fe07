using System.Globalization;

namespace HarrisTrip.Values;

/// <summary>The length of a file as people read it, by powers of 1000.</summary>
public static class ByteSize
{
    /// <summary>Such as <c>1.4 MB</c>; kilobytes are rounded up, so that nothing shows less than it has.</summary>
    public static string Of(long bytes) =>
        bytes switch
        {
            1 => "1 byte",
            < 1_000 => $"{bytes.ToString(CultureInfo.InvariantCulture)} bytes",
            < 999_001 => $"{((bytes + 999) / 1_000).ToString(CultureInfo.InvariantCulture)} kB",
            _ => $"{(bytes / 1_000_000m).ToString("0.0", CultureInfo.InvariantCulture)} MB",
        };
}
