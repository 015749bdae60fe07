using System.Text;

namespace HarrisTrip.Import.Markdown;

/// <summary>A change of a text: what stands between two 0-based offsets is replaced.</summary>
readonly record struct Edit(int Start, int End, string Text);

/// <summary>
/// A text that is changed step by step, and of each of its characters the 0-based offset in the source that it came
/// from.
/// </summary>
sealed class TracedText
{
    readonly int[] origins;

    TracedText(string text, int[] origins) => (Text, this.origins) = (text, origins);

    public string Text { get; }

    public static TracedText From(string source, int start) =>
        new(source[start..], [.. Enumerable.Range(start, source.Length - start + 1)]);

    /// <summary>
    /// Where in the source a 0-based offset of this text comes from; an offset out of range is moved to the nearest
    /// end.
    /// </summary>
    public int Origin(int offset) => origins[Math.Clamp(offset, 0, Text.Length)];

    /// <summary>Makes all changes at once. One that lies in what an earlier or larger one replaces is void.</summary>
    public TracedText With(IReadOnlyCollection<Edit> edits)
    {
        if (edits.Count == 0)
        {
            return this;
        }
        var text = new StringBuilder(Text.Length + 64);
        var from = new List<int>(Text.Length + 64);
        var at = 0;
        foreach (var edit in edits.OrderBy(e => e.Start).ThenByDescending(e => e.End))
        {
            if (edit.Start < at)
            {
                continue;
            }
            Copy(edit.Start);
            text.Append(edit.Text);
            from.AddRange(Enumerable.Repeat(Origin(edit.Start), edit.Text.Length));
            at = edit.End;
        }
        Copy(Text.Length);
        from.Add(origins[^1]);
        return new TracedText(text.ToString(), [.. from]);

        void Copy(int end)
        {
            text.Append(Text, at, end - at);
            from.AddRange(origins.AsSpan(at, end - at));
            at = end;
        }
    }
}
