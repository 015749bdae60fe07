namespace HarrisTrip.Diagnostics;

/// <summary>
/// A place in a file as an editor names it. Line and column are 1-based; the column counts UTF-16 units.
/// </summary>
/// <param name="Path">The file as the user named it, with forward slashes.</param>
public readonly record struct Location(string Path, int Line, int Column) : IComparable<Location>
{
    /// <summary>The first character of a file: where a fault stands that belongs to the file as a whole.</summary>
    public static Location StartOf(string path) => new(path, 1, 1);

    public int CompareTo(Location other)
    {
        var byPath = string.CompareOrdinal(Path, other.Path);
        if (byPath != 0)
        {
            return byPath;
        }
        var byLine = Line.CompareTo(other.Line);
        return byLine != 0 ? byLine : Column.CompareTo(other.Column);
    }

    public override string ToString() => $"{Path}:{Line}:{Column}";

    public static bool operator <(Location left, Location right) => left.CompareTo(right) < 0;

    public static bool operator >(Location left, Location right) => left.CompareTo(right) > 0;

    public static bool operator <=(Location left, Location right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Location left, Location right) => left.CompareTo(right) >= 0;
}
