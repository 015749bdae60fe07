using System.Text;

namespace HarrisTrip.Images.Drawings;

/// <summary>The bytes in an address of the scheme <c>data</c> (RFC 2397; WHATWG Fetch, 6).</summary>
static class DataAddress
{
    /// <summary>The bytes; null when it is none, or cannot be read.</summary>
    public static byte[]? Read(string address)
    {
        var comma = address.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        var content = address[(comma + 1)..];
        var bytes = content.Contains('%', StringComparison.Ordinal)
            ? Unescaped(content)
            : Encoding.UTF8.GetBytes(content);
        if (!address[..comma].TrimEnd().EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
        {
            return bytes;
        }
        var digits = string.Concat(Encoding.ASCII.GetString(bytes).Split([' ', '\t', '\r', '\n', '\f'])).TrimEnd('=');
        var padded = digits.PadRight((digits.Length + 3) / 4 * 4, '=');
        var decoded = new byte[padded.Length / 4 * 3];
        return Convert.TryFromBase64String(padded, decoded, out var length) ? decoded[..length] : null;
    }

    public static string Write(string type, byte[] bytes) => $"data:{type};base64,{Convert.ToBase64String(bytes)}";

    static byte[] Unescaped(string text)
    {
        var source = Encoding.UTF8.GetBytes(text);
        var (length, at) = (0, 0);
        while (at < source.Length)
        {
            var isEscape =
                source[at] == '%'
                && at + 2 < source.Length
                && char.IsAsciiHexDigit((char)source[at + 1])
                && char.IsAsciiHexDigit((char)source[at + 2]);
            source[length++] = isEscape
                ? (byte)(
                    (Convert.ToInt32(((char)source[at + 1]).ToString(), 16) << 4)
                    | Convert.ToInt32(((char)source[at + 2]).ToString(), 16)
                )
                : source[at];
            at += isEscape ? 3 : 1;
        }
        return source[..length];
    }
}
