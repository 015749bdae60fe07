using System.Text.RegularExpressions;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Html;

/// <summary>Media types (RFC 2045 as the MIME Sniffing Standard reads it).</summary>
static partial class MediaType
{
    public static string? Fault(string value) => Pattern().IsMatch(value) ? null : "a media type, such as image/png";

    /// <summary>What a file field accepts: types, kinds of types and endings of file names.</summary>
    public static string? Accept(string value)
    {
        foreach (var part in value.Split(',').Select(WordList.Trim))
        {
            if (
                !(
                    part is ['.', _, ..]
                    || part.ToLowerInvariant() is "audio/*" or "video/*" or "image/*"
                    || (Pattern().IsMatch(part) && !part.Contains(';') && !part.Contains('*'))
                )
            )
            {
                return "media types such as image/png or image/*, or endings such as .pdf, with commas between them";
            }
        }
        return null;
    }

    [GeneratedRegex(
        """^[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+([ \t]*;[ \t]*[!#$%&'*+.^_`|~0-9A-Za-z-]+="""
            + """([!#$%&'*+.^_`|~0-9A-Za-z-]+|"([^"\\]|\\.)*"))*\z""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();
}
