namespace HarrisTrip.Cli.External;

/// <summary>What a site asks of programs (RFC 9309).</summary>
sealed class Robots
{
    /// <summary>The name by which sites know this program.</summary>
    public const string Product = "HarrisTrip";

    /// <summary>In bytes. The least that has to be read of a file (RFC 9309 2.5).</summary>
    public const int Limit = 500 * 1024;

    public static Robots AllowAll { get; } = new([]);

    public static Robots AllowNothing { get; } = new([(false, "/")]);

    readonly List<(bool Allows, string Pattern)> rules;

    Robots(List<(bool Allows, string Pattern)> rules) => this.rules = rules;

    public static Robots Parse(string text)
    {
        List<(bool, string)> ours = [],
            all = [];
        var (isOurs, isAll, inNames, anyOurs) = (false, false, false, false);
        foreach (var raw in text.TrimStart('\uFEFF').Split('\n', '\r'))
        {
            var line = raw.AsSpan();
            line = (line.IndexOf('#') is >= 0 and var comment ? line[..comment] : line).Trim();
            if (line.IndexOf(':') is not (> 0 and var colon))
            {
                continue;
            }
            var key = line[..colon].Trim();
            var value = line[(colon + 1)..].Trim();
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                (isOurs, isAll) = inNames ? (isOurs, isAll) : (false, false);
                isOurs |=
                    value.Equals(Product, StringComparison.OrdinalIgnoreCase)
                    || value.StartsWith(Product + "/", StringComparison.OrdinalIgnoreCase);
                isAll |= value is "*";
                anyOurs |= isOurs;
                inNames = true;
                continue;
            }
            var allows = key.Equals("allow", StringComparison.OrdinalIgnoreCase);
            if (!allows && !key.Equals("disallow", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }
            inNames = false;
            if (value.Length > 0)
            {
                (
                    isOurs ? ours
                    : isAll ? all
                    : []
                ).Add((allows, value.ToString()));
            }
        }
        return new Robots(anyOurs ? ours : all);
    }

    /// <summary>The longest pattern that matches decides, and of two the one that allows.</summary>
    /// <param name="path">Path and query, percent-encoded.</param>
    public bool Allow(string path)
    {
        var (longest, allows) = (-1, true);
        foreach (var rule in rules)
        {
            if (
                (rule.Pattern.Length > longest || (rule.Pattern.Length == longest && rule.Allows))
                && Matches(rule.Pattern, path)
            )
            {
                (longest, allows) = (rule.Pattern.Length, rule.Allows);
            }
        }
        return allows;
    }

    /// <summary>
    /// A pattern holds for all that begins with it; <c>*</c> stands for anything, <c>$</c> at the end for the end.
    /// </summary>
    static bool Matches(string pattern, string path)
    {
        var isWhole = pattern.EndsWith('$');
        var parts = (isWhole ? pattern[..^1] : pattern).Split('*');
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
