namespace HarrisTrip.Cli.Publishing;

/// <summary>Places on disk by their true names, so that a link cannot hide that two of them are one.</summary>
static class RealPath
{
    /// <summary>As many as Linux follows in one path.</summary>
    const int MaxLinks = 40;

    static readonly char[] separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    /// <summary>Whether names that differ only in case are one on this system as it comes.</summary>
    public static bool IgnoresCase { get; } = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();

    static StringComparison Comparison => IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>As <see cref="Find"/>, but a circle is a fault.</summary>
    /// <exception cref="IOException">Links lead in a circle.</exception>
    public static string Of(string path) =>
        Find(path) ?? throw new IOException($"The symbolic links in `{path}` lead in a circle.");

    /// <summary>
    /// The absolute path without a link in it, with no slash at its end. What does not exist yet stays as it is
    /// written.
    /// <c>..</c> after a link leads to where the link's goal lies, as the kernel has it (except on Windows).
    /// Null when links lead in a circle.
    /// </summary>
    public static string? Find(string path)
    {
        var full = OperatingSystem.IsWindows()
            ? Path.GetFullPath(path)
            : Path.Combine(Environment.CurrentDirectory, path);
        var real = Path.GetPathRoot(full)!;
        var ahead = new Stack<string>();
        Push(full);
        for (var links = 0; ahead.TryPop(out var part); )
        {
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }
            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } goal)
            {
                real = next;
                continue;
            }
            if (++links > MaxLinks)
            {
                return null;
            }
            if (Path.IsPathRooted(goal))
            {
                real = Path.GetPathRoot(Path.GetFullPath(goal, real))!;
            }
            Push(goal);
        }
        return real;

        void Push(string more)
        {
            var parts = more[Path.GetPathRoot(more)!.Length..].Split(separators, StringSplitOptions.RemoveEmptyEntries);
            foreach (var part in parts.Where(p => p != ".").Reverse())
            {
                ahead.Push(part);
            }
        }
    }

    public static bool AreSame(string one, string other) => one.Equals(other, Comparison);

    /// <summary>True when a path lies below a folder, at any depth. Both must be real.</summary>
    public static bool IsInside(string folder, string path) =>
        path.Length > folder.Length
        && path.StartsWith(folder, Comparison)
        && (Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);

    public static bool IsSameOrInside(string folder, string path) => AreSame(folder, path) || IsInside(folder, path);
}
