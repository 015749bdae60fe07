namespace HarrisTrip.Parse.Body;

/// <summary>How blocks are spelt in Markdown, whoever writes them. What stands in them is Markdown already.</summary>
static class MarkdownBlocks
{
    /// <summary>A text in a quotation.</summary>
    public static string Quote(string text) => Prefixed(text, "> ");

    /// <summary>A text behind the mark of a list, its other lines as far in as the first.</summary>
    public static string Item(string mark, string text) =>
        text.Length == 0 ? mark : $"{mark} {Prefixed(text, new string(' ', mark.Length + 1))[(mark.Length + 1)..]}";

    /// <summary>A fenced block that no line of the code ends.</summary>
    /// <param name="language">Left out where it has a backtick, which it may not have behind others.</param>
    public static string Code(string text, string language)
    {
        var fence = new string('`', Math.Max(3, MarkdownText.LongestRun(text) + 1));
        var info = language.Contains('`', StringComparison.Ordinal) ? "" : language;
        return $"{fence}{info}\n{text}{(text.Length == 0 ? "" : "\n")}{fence}";
    }

    /// <summary>A table whose first row is its head; rows with fewer cells than the widest end empty.</summary>
    /// <param name="rows">At least one.</param>
    /// <param name="line">The cells of the line below the head; null for columns without an alignment.</param>
    public static string Table(IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlyList<string>? line = null)
    {
        var width = rows.Max(row => row.Count);
        return string.Join(
            '\n',
            [
                Row(rows[0], width),
                Row(line ?? [.. Enumerable.Repeat("---", width)], width),
                .. rows.Skip(1).Select(row => Row(row, width)),
            ]
        );
    }

    /// <summary>A line as it may stand in a cell.</summary>
    public static string Cell(string line) => line.Replace("|", "\\|", StringComparison.Ordinal);

    static string Row(IReadOnlyList<string> cells, int width) =>
        $"| {string.Join(" | ", cells.Concat(Enumerable.Repeat("", width - cells.Count)))} |";

    static string Prefixed(string text, string prefix) =>
        string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? prefix.TrimEnd() : prefix + line));
}
