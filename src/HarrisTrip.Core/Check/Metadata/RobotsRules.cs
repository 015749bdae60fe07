using System.Globalization;
using System.Text;

namespace HarrisTrip.Check.Metadata;

/// <summary>What a robots.txt asks of one robot (RFC 9309).</summary>
public sealed class RobotsRules
{
    /// <summary>The longest pattern decides, and of two the one that allows: the first that matches.</summary>
    readonly List<Line> lines;

    RobotsRules(IEnumerable<Line> lines) =>
        this.lines = [.. lines.OrderByDescending(l => l.Length).ThenByDescending(l => l.Allows)];

    /// <param name="product">The name of the robot. What is asked of all is asked of one that is not named.</param>
    /// <param name="most">How many lines are taken in of those for it, and of those for all.</param>
    public static RobotsRules Read(string text, string product, int most = int.MaxValue)
    {
        List<Line> own = [],
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
            if (value.Length > 0 && (isOwn || isAll) && meant.Count < most)
            {
                meant.Add(new Line(Encoded(value.ToString()), allows, range.Start.Value));
            }
        }
        return new RobotsRules(isNamed ? own : all);
    }

    /// <summary>The 0-based offset of the line that forbids a path; null when it is allowed.</summary>
    /// <param name="path">From the root, with its query.</param>
    public int? Forbidding(string path)
    {
        path = Encoded(path);
        return lines.Find(l => l.Matches(path)) is { Allows: false } line ? line.At : null;
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

    /// <summary>
    /// A pattern holds for all that begins with it; <c>*</c> stands for anything, <c>$</c> at the end for the end.
    /// </summary>
    sealed class Line(string pattern, bool allows, int at)
    {
        readonly bool isWhole = pattern.EndsWith('$');

        /// <summary>What stands between the stars.</summary>
        readonly string[] parts = (pattern.EndsWith('$') ? pattern[..^1] : pattern).Split('*');

        public int Length => pattern.Length;

        public bool Allows => allows;

        /// <summary>Where it stands in the file.</summary>
        public int At => at;

        public bool Matches(string path)
        {
            if (!path.StartsWith(parts[0], StringComparison.Ordinal))
            {
                return false;
            }
            var at = parts[0].Length;
            for (var i = 1; i < parts.Length; i++)
            {
                if (isWhole && i == parts.Length - 1)
                {
                    return path.Length - at >= parts[i].Length && path.EndsWith(parts[i], StringComparison.Ordinal);
                }
                var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
                if (found < 0)
                {
                    return false;
                }
                at = found + parts[i].Length;
            }
            return !isWhole || at == path.Length;
        }
    }
}
