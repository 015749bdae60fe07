using System.Globalization;

namespace HarrisTrip.Cli.Serving.Answers;

/// <summary>A part of a file (RFC 9110, 14).</summary>
/// <param name="First">0-based.</param>
/// <param name="Last">0-based; the byte there belongs to it.</param>
readonly record struct ByteRange(long First, long Last)
{
    /// <summary>
    /// The one range that a Range header asks for. Whole is true where the header is to be ignored; a null range with
    /// it false cannot be satisfied.
    /// </summary>
    /// <param name="length">Of the file, in bytes.</param>
    public static (bool Whole, ByteRange? Range) Of(string? header, long length)
    {
        if (
            header is null
            || !header.StartsWith("bytes=", StringComparison.OrdinalIgnoreCase)
            || header["bytes=".Length..].Split('-') is not [var from, var to]
        )
        {
            return (true, null);
        }
        var (first, last) = (Number(from), Number(to));
        var isWritten = (first is not null || from.Length == 0) && (last is not null || to.Length == 0);
        if (!isWritten || (first ?? last) is null || first > last)
        {
            return (true, null);
        }
        if (first is null)
        {
            return last == 0 || length == 0
                ? (false, null)
                : (false, new ByteRange(Math.Max(0, length - last!.Value), length - 1));
        }
        return first >= length
            ? (false, null)
            : (false, new ByteRange(first.Value, Math.Min(last ?? length - 1, length - 1)));
    }

    static long? Number(string digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
