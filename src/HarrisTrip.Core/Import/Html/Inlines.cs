using System.Text;

namespace HarrisTrip.Import.Html;

/// <summary>Some words of a line, from one 0-based offset to before another.</summary>
/// <param name="Address">Where a link leads.</param>
sealed record Span(int Start, int End, ElementForm Style, string? Address);

/// <summary>The words of one paragraph, and how they are set, gathered piece by piece; comes out as Markdown.</summary>
sealed partial class Inlines
{
    /// <summary>
    /// Longer paragraphs, or those with more brackets, are read by no Markdown in good time: they are broken up,
    /// without their marks.
    /// </summary>
    const int MaxLength = 15_000,
        MaxBrackets = 1_000,
        MaxSpans = 1_000;

    readonly StringBuilder words = new();
    readonly List<Span> spans = [];
    readonly List<(int Start, ElementForm Style, string? Address)> open = [];

    /// <summary>Line breaks are \n.</summary>
    public string Words => words.ToString().Trim(' ', '\n');

    public bool IsEmpty => string.IsNullOrWhiteSpace(words.ToString());

    /// <summary>More than a paragraph can hold.</summary>
    public bool IsTooLong =>
        words.Length > MaxLength
        || spans.Count > MaxSpans
        || Words.Count(c => c is '[' or '<') + spans.Count(s => s.Style == ElementForm.Link) > MaxBrackets;

    /// <summary>In UTF-16 units, so far.</summary>
    public int Length => words.Length;

    /// <summary>The 0-based end of a first line that is bold from its beginning to its end; 0 when it is not.</summary>
    public int BoldLine
    {
        get
        {
            var text = words.ToString();
            var start = text.Length - text.TrimStart(' ', '\n').Length;
            return spans
                    .Find(s =>
                        s.Style == ElementForm.Strong
                        && s.Start == start
                        && text.AsSpan(s.End).TrimStart(' ') is [] or ['\n', ..]
                    )
                    ?.End
                ?? 0;
        }
    }

    /// <summary>The last character so far; a space when there is none.</summary>
    public char Last => words.Length > 0 ? words[^1] : ' ';

    public IEnumerable<string> PageAddresses => spans.Where(s => s.Style == ElementForm.Link).Select(s => s.Address!);

    public void Text(string text) => PageText.Append(words, text);

    public void Break()
    {
        if (words.Length > 0 && words[^1] == ' ')
        {
            words.Length--;
        }
        if (words.Length > 0 && (words.Length == 1 || words[^1] != '\n' || words[^2] != '\n'))
        {
            words.Append('\n');
        }
    }

    /// <summary>The same, apart where two line breaks stand together: that is how old pages make paragraphs.</summary>
    /// <returns>Each with the 0-based offset where it began.</returns>
    public IEnumerable<(Inlines Part, int At)> SplitAtBlankLines()
    {
        var (text, start) = (words.ToString(), 0);
        foreach (var part in text.Split("\n\n"))
        {
            if (!string.IsNullOrWhiteSpace(part))
            {
                yield return (Part(start, start + part.Length), start);
            }
            start += part.Length + 2;
        }
    }

    public void Begin(ElementForm style, string? address = null) => open.Add((words.Length, style, address));

    /// <summary>Ends what was begun last.</summary>
    public void End()
    {
        var (start, style, address) = open[^1];
        open.RemoveAt(open.Count - 1);
        var end = words.Length;
        while (start < end && words[start] is ' ' or '\n')
        {
            start++;
        }
        while (end > start && words[end - 1] is ' ' or '\n')
        {
            end--;
        }
        // Nothing is bold twice, and nothing is a link within a link.
        if (start == end || open.Exists(o => o.Style == style) || open.Exists(o => o.Style == ElementForm.Code))
        {
            return;
        }
        for (
            var before = spans.Count - 1;
            style is not (ElementForm.Link or ElementForm.Code) && before >= 0 && spans[before].End >= start;
            before--
        )
        {
            if (spans[before].Style == style && spans[before].End == start)
            {
                start = spans[before].Start;
                spans.RemoveAt(before);
            }
        }
        spans.Add(new Span(start, end, style, address));
    }

    /// <summary>The same from one 0-based offset to before another, with what is set in it.</summary>
    public Inlines Part(int from, int to)
    {
        var part = new Inlines();
        part.words.Append(words, from, to - from);
        part.spans.AddRange(
            spans
                .Where(s => s.Start < to && s.End > from)
                .Select(s => s with { Start = Math.Max(0, s.Start - from), End = Math.Min(to, s.End) - from })
        );
        return part;
    }
}
