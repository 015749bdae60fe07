using System.Text;

namespace HarrisTrip.Cli.Serving.Answers;

/// <summary>What a request asks for, as it was written in its first line (RFC 9112, 3.2.1).</summary>
static class RequestPath
{
    /// <summary>In bytes: longer than every address that can be in a bundle.</summary>
    const int MaxLength = 4_096;

    static readonly UTF8Encoding strict = new(false, throwOnInvalidBytes: true);

    /// <summary>
    /// The path that a target means: percent-decoded once, from the host's root. Null for what no honest reader asks
    /// for: dot segments, empty ones, slashes and control characters in disguise, backslashes, what is no UTF-8, and
    /// what is overlong.
    /// </summary>
    public static string? Of(string target)
    {
        var end = target.AsSpan().IndexOfAny('?', '#');
        var written = end < 0 ? target : target[..end];
        if (written.Length is 0 or > MaxLength || written[0] != '/' || Decoded(written) is not { } path)
        {
            return null;
        }
        return path.Any(sign => char.IsControl(sign) || sign is '\\' or ':') ? null
            : path.Split('/').Skip(1).SkipLast(1).Any(part => part.Length == 0) ? null
            : path.Split('/').Any(part => part is "." or "..") ? null
            : path;
    }

    /// <summary>Null when a percent sign stands for a slash or for nothing, or when it is no UTF-8.</summary>
    static string? Decoded(string written)
    {
        var bytes = new List<byte>(written.Length);
        for (var at = 0; at < written.Length; at++)
        {
            var sign = written[at];
            if (sign == '%')
            {
                if (
                    at + 2 >= written.Length
                    || !char.IsAsciiHexDigit(written[at + 1])
                    || !char.IsAsciiHexDigit(written[at + 2])
                )
                {
                    return null;
                }
                sign = (char)Convert.ToByte(written[(at + 1)..(at + 3)], 16);
                if (sign == '/')
                {
                    return null;
                }
                at += 2;
            }
            else if (!char.IsAscii(sign))
            {
                return null;
            }
            bytes.Add((byte)sign);
        }
        try
        {
            return strict.GetString([.. bytes]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
