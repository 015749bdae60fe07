using System.Globalization;
using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Metadata;

/// <summary>What a robots.txt asks of one robot (RFC 9309).</summary>
/// <param name="Lines">The longest pattern decides, and of two the one that allows: the first that matches.</param>
public sealed record RobotsRules(EquatableArray<RobotsLine> Lines)
{
    /// <param name="product">The name of the robot. What is asked of all is asked of one that is not named.</param>
    /// <param name="max">How many lines are taken in of those for it, and of those for all.</param>
    /// <param name="locate">Where what stands at a 0-based offset of the text was written; there, if nothing is
    /// said.</param>
    public static RobotsRules Read(
        string text,
        string product,
        int max = int.MaxValue,
        Func<int, Location>? locate = null
    )
    {
        locate ??= new SourceText("robots.txt", text).Locate;
        List<RobotsLine> own = [],
            all = [];
        var (isOwn, isAll, inNames, isNamed) = (false, false, false, false);
        foreach (var range in text.AsSpan().SplitAny('\n', '\r'))
        {
            // Some files begin with a byte order mark.
            var line = text.AsSpan()[range].TrimStart('\uFEFF');
            line = line.IndexOf('#') is >= 0 and var comment ? line[..comment] : line;
            if (line.IndexOf(':') is not (> 0 and var colon))
            {
                continue;
            }
            var key = line[..colon].Trim();
            var value = line[(colon + 1)..].Trim();
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                (isOwn, isAll) = inNames ? (isOwn, isAll) : (false, false);
                isOwn |= ProductOf(value).Equals(product, StringComparison.OrdinalIgnoreCase);
                isAll |= value is "*";
                (isNamed, inNames) = (isNamed || isOwn, true);
                continue;
            }
            var allows = key.Equals("allow", StringComparison.OrdinalIgnoreCase);
            if (!allows && !key.Equals("disallow", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }
            inNames = false;
            var meant = isOwn ? own : all;
            if (value.Length > 0 && (isOwn || isAll) && meant.Count < max)
            {
                meant.Add(new RobotsLine(Encoded(value.ToString()), allows, locate(range.Start.Value)));
            }
        }
        return new RobotsRules([
            .. (isNamed ? own : all).OrderByDescending(l => l.Pattern.Length).ThenByDescending(l => l.Allows),
        ]);
    }

    /// <summary>Where the line stands that forbids a path; null when it is allowed.</summary>
    /// <param name="path">From the root, with its query.</param>
    public Location? Forbidding(string path)
    {
        path = Encoded(path);
        return Lines.FirstOrDefault(l => l.Matches(path)) is { Allows: false } line ? line.At : null;
    }

    /// <summary>A name is letters, hyphens and low lines: a version behind it is no part of it.</summary>
    static ReadOnlySpan<char> ProductOf(ReadOnlySpan<char> value)
    {
        var end = 0;
        while (end < value.Length && (char.IsAsciiLetter(value[end]) || value[end] is '-' or '_'))
        {
            end++;
        }
        return value[..end];
    }

    /// <summary>Percent-encoded where it has to be and nowhere else, so that a path has one form (2.2.2).</summary>
    static string Encoded(string path)
    {
        if (Ascii.IsValid(path) && !path.Contains('%'))
        {
            return path;
        }
        var octets = Encoding.UTF8.GetBytes(path);
        var encoded = new StringBuilder(octets.Length);
        for (var at = 0; at < octets.Length; at++)
        {
            byte escaped = 0;
            var isEscape =
                octets[at] == '%'
                && at + 2 < octets.Length
                && byte.TryParse(
                    octets.AsSpan(at + 1, 2),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out escaped
                );
            var octet = isEscape ? escaped : octets[at];
            at += isEscape ? 2 : 0;
            if (isEscape ? !IsUnreserved((char)octet) : octet > 0x7F)
            {
                encoded.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
            }
            else
            {
                encoded.Append((char)octet);
            }
        }
        return encoded.ToString();
    }

    static bool IsUnreserved(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~';
}

/// <summary>
/// A line that allows or forbids. Its pattern holds for all that begins with it; <c>*</c> stands for anything, <c>$</c>
/// at the end for the end.
/// </summary>
/// <param name="At">Where it stands in the file, or was written.</param>
public sealed record RobotsLine(string Pattern, bool Allows, Location At)
{
    /// <param name="path">Encoded as the pattern is.</param>
    internal bool Matches(string path)
    {
        var isWhole = Pattern.EndsWith('$');
        var pattern = isWhole ? Pattern.AsSpan(0, Pattern.Length - 1) : Pattern;
        var left = path.AsSpan();
        var isFirst = true;
        foreach (var range in pattern.Split('*'))
        {
            var part = pattern[range];
            if (isWhole && !isFirst && range.End.Value == pattern.Length)
            {
                return left.EndsWith(part, StringComparison.Ordinal);
            }
            if (
                (
                    isFirst
                        ? left.StartsWith(part, StringComparison.Ordinal)
                            ? 0
                            : -1
                        : left.IndexOf(part)
                )
                is not (>= 0 and var found)
            )
            {
                return false;
            }
            left = left[(found + part.Length)..];
            isFirst = false;
        }
        return !isWhole || left.IsEmpty;
    }
}
