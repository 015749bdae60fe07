namespace HarrisTrip.Diagnostics;

/// <summary>A file's text, and the line and column of each 0-based UTF-16 offset in it.</summary>
public sealed class SourceText(string path, string text)
{
    readonly Lazy<int[]> lineStarts = new(() => FindLineStarts(text), LazyThreadSafetyMode.PublicationOnly);

    public string Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>Line and column of a 0-based offset; an offset out of range is moved to the nearest end.</summary>
    public Location Locate(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        if (offset > 0 && offset < Text.Length && Text[offset] == '\n' && Text[offset - 1] == '\r')
        {
            // Between the two halves of a line break no editor has a column.
            offset--;
        }
        var index = Array.BinarySearch(lineStarts.Value, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new Location(Path, line + 1, offset - lineStarts.Value[line] + 1);
    }

    /// <summary>The 0-based offset of a line and column, 1-based; the end of the text for a line past it.</summary>
    public int OffsetOf(int line, int column) =>
        line < 1 ? 0
        : line > lineStarts.Value.Length ? Text.Length
        : Math.Clamp(lineStarts.Value[line - 1] + column - 1, 0, Text.Length);

    static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }
        return [.. starts];
    }
}
