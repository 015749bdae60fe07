using System.Text.RegularExpressions;

namespace HarrisTrip.Images.Drawings;

/// <summary>What programs write about themselves and their users where words for readers should be.</summary>
static partial class DiskPaths
{
    /// <summary>True for a text with the path of a file on somebody's disk.</summary>
    public static bool Holds(string text) => Path().IsMatch(text);

    /// <summary>True for a text in which a program says that it made the drawing.</summary>
    public static bool IsStamp(string text) => Stamp().IsMatch(text);

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}/.])(?:/(?:home|Users|root|tmp|var|mnt|media|opt|srv|usr|etc|private|Volumes|run)/"
            + @"|~/)[^\s/]|(?<![\p{L}\p{N}])[A-Za-z]:[\\/](?!/)|\\\\[\w.$-]+\\|\bfile:/",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Path();

    [GeneratedRegex(
        @"^\s*(?:created|generated|made|exported|produced|drawn) (?:with|by|using|in|from) ",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Stamp();
}
