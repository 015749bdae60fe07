using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Metadata;

/// <summary>What robots.txt says to all robots, and to those of search engines (RFC 9309).</summary>
sealed class RobotsFile
{
    const int MostLines = 1_000;

    readonly List<(string Path, bool Allows, Location At)> lines = [];

    public static RobotsFile Read(FileView file)
    {
        var robots = new RobotsFile();
        var (isMeant, isAgents, offset) = (false, false, 0);
        foreach (var line in file.Input.Text.Split('\n').Take(MostLines))
        {
            var parts = line.Split('#')[0].Split(':', 2);
            var (key, value) = (parts[0].Trim().ToLowerInvariant(), parts.Length > 1 ? parts[1].Trim() : "");
            if (key == "user-agent")
            {
                isMeant =
                    (isAgents && isMeant)
                    || value is "*"
                    || value.StartsWith("googlebot", StringComparison.OrdinalIgnoreCase)
                    || value.StartsWith("bingbot", StringComparison.OrdinalIgnoreCase);
            }
            else if (isMeant && key is "allow" or "disallow" && value.Length > 0)
            {
                robots.lines.Add((value, key == "allow", file.Locate(offset)));
            }
            isAgents = key.Length == 0 ? isAgents : key == "user-agent";
            offset += line.Length + 1;
        }
        return robots;
    }

    /// <summary>The line that forbids a path; null when it is allowed. The longest line that fits wins.</summary>
    public Location? Blocks(string path)
    {
        var best = lines
            .Where(l => Fits(l.Path, path))
            .OrderByDescending(l => l.Path.Length)
            .ThenByDescending(l => l.Allows)
            .FirstOrDefault();
        return best.Path is null || best.Allows ? null : best.At;
    }

    /// <summary>* is anything, $ the end.</summary>
    static bool Fits(string pattern, string path)
    {
        var toEnd = pattern.EndsWith('$');
        var parts = (toEnd ? pattern[..^1] : pattern).Split('*');
        var at = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            var found =
                i == 0
                    ? path.StartsWith(parts[0], StringComparison.Ordinal)
                        ? 0
                        : -1
                    : path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }
            at = found + parts[i].Length;
        }
        return !toEnd || at == path.Length || (parts.Length > 1 && path.EndsWith(parts[^1], StringComparison.Ordinal));
    }
}
