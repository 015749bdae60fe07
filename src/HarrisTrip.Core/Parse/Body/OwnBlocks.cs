using HarrisTrip.Values;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;

namespace HarrisTrip.Parse.Body;

/// <summary>
/// Blocks that a publication adds. Their fields are the lines directly below the name, up to the first empty one: they are
/// kept aside as they are written, and are no Markdown.
/// </summary>
static class OwnBlocks
{
    static readonly object known = new();
    static readonly object kindOf = new();
    static readonly object fieldsOf = new();

    /// <summary>The lines of fields, between two 0-based offsets of the text.</summary>
    sealed class FieldLines
    {
        public int Start { get; set; } = -1;
        public int End { get; set; }
        public bool IsOver { get; set; }
    }

    /// <summary>What a text has to be read with.</summary>
    public static MarkdownParserContext Context(IReadOnlyList<BlockKind> own)
    {
        var context = new MarkdownParserContext();
        context.Properties[known] = own.ToDictionary(kind => kind.Name, StringComparer.Ordinal);
        return context;
    }

    public static BlockKind? KindOf(CustomContainer block) => block.GetData(kindOf) as BlockKind;

    /// <summary>Where the fields of a block are in the text, 0-based; null when it has none.</summary>
    public static (int Start, int End)? FieldsOf(CustomContainer block) =>
        block.GetData(fieldsOf) is FieldLines { Start: >= 0 } lines ? (lines.Start, lines.End) : null;

    /// <summary>The names of all that a text was read with.</summary>
    public static void Opened(BlockProcessor processor, CustomContainer block)
    {
        if (
            processor.Context?.Properties.GetValueOrDefault(known) is Dictionary<string, BlockKind> own
            && own.TryGetValue(block.Info ?? "", out var kind)
        )
        {
            block.SetData(kindOf, kind);
            if (kind.HasFields)
            {
                block.SetData(fieldsOf, new FieldLines());
            }
        }
    }

    /// <summary>True for a line that is one of a block's fields, and is kept aside.</summary>
    public static bool TakesLine(BlockProcessor processor, CustomContainer block)
    {
        if (block.GetData(fieldsOf) is not FieldLines { IsOver: false } lines)
        {
            return false;
        }
        var line = processor.Line;
        if (line.AsSpan().IsWhiteSpace())
        {
            lines.IsOver = true;
            return false;
        }
        if (lines.Start < 0)
        {
            lines.Start = TextLine.Start(line.Text, line.Start);
        }
        lines.End = line.End + 1;
        return true;
    }
}
