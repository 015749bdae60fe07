namespace HarrisTrip.Tests.Outside;

/// <summary>An example of the CommonMark specification: what an author types, and the HTML that it means.</summary>
/// <param name="Number">Counted from 1, as the specification does.</param>
sealed record CommonMarkExample(int Number, string Markdown, string Html)
{
    static readonly string Fence = new('`', 32);

    public static IReadOnlyList<CommonMarkExample> Read(string specification)
    {
        var examples = new List<CommonMarkExample>();
        var lines = specification.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] == Fence + " example")
            {
                var dot = Array.IndexOf(lines, ".", i);
                var end = Array.IndexOf(lines, Fence, dot);
                examples.Add(
                    new CommonMarkExample(examples.Count + 1, Text(lines[(i + 1)..dot]), Text(lines[(dot + 1)..end]))
                );
                i = end;
            }
        }
        return examples;
    }

    // The specification shows a tab as an arrow.
    static string Text(string[] lines) => string.Concat(lines.Select(line => line + "\n")).Replace('→', '\t');
}
