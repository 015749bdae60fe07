using System.Text;
using HarrisTrip.Model.Pictures;

namespace HarrisTrip.Images.Drawings;

/// <summary>
/// Drawings in SVG 2, in its secure static mode: nothing in them runs, and nothing is loaded from anywhere. What is not
/// safe when a reader opens the file itself is refused, what is not drawn is left out, and the rest is rewritten.
/// </summary>
static class SafeDrawing
{
    /// <summary>Identifies how drawings are written: change it when that changes.</summary>
    public const string Settings = "drawing 1";

    /// <summary>In bytes: an svg element begins before that.</summary>
    const int Start = 20_000;

    public static bool IsDrawing(byte[] bytes) =>
        Decode(bytes.AsSpan(0, Math.Min(bytes.Length, Start))).TrimStart('\uFEFF', ' ', '\t', '\r', '\n') is var start
        && start.StartsWith('<')
        && (start.Contains("<svg", StringComparison.Ordinal) || start.Contains(":svg", StringComparison.Ordinal));

    /// <param name="inspect">Inspects a picture in it; throws where it cannot be published.</param>
    public static PictureInspection Inspect(byte[] bytes, Func<byte[], ImageFacts> inspect)
    {
        var removed = new List<string>();
        try
        {
            var pictures = new EmbeddedPictures(inspect, (picture, _) => picture, removed.Add);
            var copy = DrawingCopy.Of(bytes, pictures, removed.Add, isWhole: true);
            return new PictureInspection(
                new ImageFacts(copy.Width, copy.Height, ".svg") { Bytes = copy.Bytes.Length },
                null
            )
            {
                // Pictures in it are encoded again later: the settings for that are part of its name.
                Identity = pictures.Any ? [.. copy.Bytes, .. Encoding.UTF8.GetBytes(Settings)] : copy.Bytes,
                Removed = [.. removed.Distinct()],
            };
        }
        catch (PictureException fault)
        {
            return new PictureInspection(null, fault.Flaw);
        }
    }

    /// <summary>The drawing as it is published.</summary>
    /// <param name="make">Encodes a picture in it again.</param>
    public static byte[] Rewrite(
        byte[] bytes,
        Func<byte[], ImageFacts> inspect,
        Func<byte[], ImageFacts, byte[]> make
    ) => DrawingCopy.Of(bytes, new EmbeddedPictures(inspect, make, _ => { }), _ => { }, isWhole: true).Bytes;

    static string Decode(ReadOnlySpan<byte> bytes) =>
        (
            bytes switch
            {
                [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => Encoding.BigEndianUnicode,
                [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => Encoding.Unicode,
                _ => Encoding.UTF8,
            }
        ).GetString(bytes);
}
