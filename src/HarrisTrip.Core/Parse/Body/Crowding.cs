using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace HarrisTrip.Parse.Body;

/// <summary>
/// Sets aside paragraphs, headings and tables with more marks in them than anybody writes. The library's time for one
/// of them grows with the square of the marks, and a table of pipes is filled up to as many cells as its widest row
/// wants.
/// </summary>
static class Crowding
{
    /// <summary>In UTF-16 units. A line is looked through again for every list and quote that begins in it.</summary>
    const int MaxLineLength = 100_000;

    /// <summary>In UTF-16 units: more than most books have.</summary>
    const int MaxTextLength = 2_500_000;

    const int MaxLines = 200_000;

    /// <summary>
    /// For every underlined heading and every link definition the library looks through all blocks before it.
    /// </summary>
    const int MaxLookBack = 20_000;

    const int MaxMarks = 2_000;

    /// <summary>Runs of *, _ and ~~ that may be emphasis: those of a thousand bold cells in a table.</summary>
    const int MaxEmphasis = 2_000;

    const int MaxCells = 50_000;

    /// <summary>The squares of the marks of each text, in all texts of an article: some seconds.</summary>
    const long MaxEffort = 100_000_000;

    static readonly object effortOfAll = new();

    /// <summary>Checks each text when all its lines are there, and before its inlines are parsed.</summary>
    public static void Watch(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Replace<ParagraphBlockParser>(new Paragraphs());
        pipeline.BlockParsers.Replace<HeadingBlockParser>(new Headings());
    }

    /// <summary>True for a text that was set aside: nothing of it is rendered, and that has to be reported.</summary>
    public static bool WasSetAside(LeafBlock text) => text is ParagraphBlock or HeadingBlock && !text.ProcessInlines;

    /// <summary>
    /// The 0-based offset of a text that is too long, or of the line in it that is; -1 when neither is.
    /// </summary>
    public static int TooLongAt(string text, int start)
    {
        if (
            text.Length - start > MaxTextLength
            || Math.Max(text.AsSpan(start).Count('\n'), text.AsSpan(start).Count('\r')) > MaxLines
        )
        {
            return start;
        }
        for (var line = start; text.Length - line > MaxLineLength; )
        {
            var end = text.AsSpan(line, MaxLineLength + 1).LastIndexOfAny('\n', '\r');
            if (end < 0)
            {
                return line;
            }
            line += end + 1;
        }
        return -1;
    }

    /// <summary>
    /// The 0-based offset of the line with which a text has too many underlined headings and link definitions; -1 when
    /// it has not.
    /// </summary>
    public static int LookingBackAt(string text, int start)
    {
        var count = 0;
        foreach (var range in text.AsSpan(start).SplitAny('\r', '\n'))
        {
            var line = text.AsSpan(start)[range].Trim(" \t>");
            if (
                line.Length > 0
                && (
                    !line.ContainsAnyExcept('=')
                    || !line.ContainsAnyExcept('-')
                    || (line[0] == '[' && line.Contains("]:", StringComparison.Ordinal))
                )
                && ++count > MaxLookBack
            )
            {
                return start + range.Start.Value;
            }
        }
        return -1;
    }

    static bool SetAside(BlockProcessor processor, Block block)
    {
        if (block is not LeafBlock text || !IsCrowded(text, processor.Document))
        {
            return false;
        }
        text.ProcessInlines = false;
        return true;
    }

    static bool IsCrowded(LeafBlock text, MarkdownDocument document)
    {
        int marks = 0,
            emphasis = 0,
            widest = 0;
        for (var i = 0; i < text.Lines.Count; i++)
        {
            var line = text.Lines.Lines[i].Slice.AsSpan();
            marks += line.Count('[') + line.Count('<');
            emphasis += Emphasis(line);
            widest = Math.Max(widest, line.Count('|'));
        }
        return marks > MaxMarks
            || emphasis > MaxEmphasis
            || (long)widest * text.Lines.Count > MaxCells
            || IsTooMuch(marks + emphasis, document);
    }

    /// <summary>
    /// How many runs of marks can begin or end emphasis: not those between spaces, and of low lines not those in words.
    /// </summary>
    static int Emphasis(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var at = line.IndexOfAny('*', '_', '~'); at >= 0 && at < line.Length; )
        {
            var (mark, start) = (line[at], at);
            while (at < line.Length && line[at] == mark)
            {
                at++;
            }
            var before = start > 0 ? line[start - 1] : ' ';
            var after = at < line.Length ? line[at] : ' ';
            var isNone =
                (char.IsWhiteSpace(before) && char.IsWhiteSpace(after))
                || (before == '\\' && at - start == 1)
                || (mark == '_' && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after))
                || (mark == '~' && at - start != 2);
            count += isNone ? 0 : 1;
            at = line[at..].IndexOfAny('*', '_', '~') is >= 0 and var next ? at + next : line.Length;
        }
        return count;
    }

    static bool IsTooMuch(long marks, MarkdownDocument document)
    {
        if (marks < 100)
        {
            return false;
        }
        var effort = (document.GetData(effortOfAll) as long? ?? 0) + marks * marks;
        document.SetData(effortOfAll, effort);
        return effort > MaxEffort;
    }

    sealed class Paragraphs : ParagraphBlockParser
    {
        public override bool Close(BlockProcessor processor, Block block) =>
            SetAside(processor, block) || base.Close(processor, block);
    }

    sealed class Headings : HeadingBlockParser
    {
        public override bool Close(BlockProcessor processor, Block block) =>
            SetAside(processor, block) || base.Close(processor, block);
    }
}
