using HarrisTrip.Cli.Publishing;
using HarrisTrip.Diagnostics;
using Spectre.Console.Rendering;

namespace HarrisTrip.Cli.Output.Reports;

/// <summary>Reads the lines that faults are in. Faults come file by file, so one file is held at a time.</summary>
sealed class SourceLines
{
    /// <summary>In UTF-16 units: of a longer line only the part around the fault is shown.</summary>
    const int Width = 100;

    /// <summary>In bytes. Of a larger file no line is shown.</summary>
    const long MaxFileSize = 16 * 1024 * 1024;

    string? path;
    string[] lines = [];

    /// <summary>
    /// The line of a place, and a caret below its column; null when it cannot be read, as of what is in the program
    /// itself.
    /// </summary>
    public (string Line, string Caret)? Excerpt(Location at)
    {
        if (path != at.Path)
        {
            (path, lines) = (at.Path, Read(at.Path));
        }
        // What is not text would come out as noise.
        if (
            at.Line > lines.Length
            || string.IsNullOrWhiteSpace(lines[at.Line - 1])
            || lines[at.Line - 1].AsSpan().IndexOfAny('\0', '\uFFFD') >= 0
        )
        {
            return null;
        }
        var line = Printable.Spaced(lines[at.Line - 1]);
        var column = Math.Min(at.Column - 1, line.Length);
        var start = line.Length <= Width ? 0 : Math.Clamp(column - Width / 2, 0, line.Length - Width);
        var (before, after) = (
            Printable.Of(line, start, column),
            Printable.Of(line, column, Math.Min(line.Length, start + Width))
        );
        var (left, right) = (start > 0 ? "…" : "", start + Width < line.Length ? "…" : "");
        return (
            $"{left}{before}{after}{right}".TrimEnd(),
            new string(' ', left.Length + new Segment(before).CellCount()) + "^"
        );
    }

    static string[] Read(string path)
    {
        try
        {
            // What has no size may be a pipe, which nobody fills.
            return
                OwnPlace(path) is { } place && new FileInfo(place) is { Exists: true, Length: > 0 and <= MaxFileSize }
                ? File.ReadAllText(place).ReplaceLineEndings("\n").Split('\n')
                : [];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }

    /// <summary>
    /// Where a file really lies; null for a link out of the folder that it stands in, whose goal may be nobody's to
    /// see.
    /// </summary>
    static string? OwnPlace(string path) =>
        RealPath.Find(path) is { } real
        && (
            new FileInfo(path).LinkTarget is null
            || RealPath.Find(Path.GetDirectoryName(Path.GetFullPath(path))!) is { } folder
                && RealPath.IsInside(folder, real)
        )
            ? real
            : null;
}
