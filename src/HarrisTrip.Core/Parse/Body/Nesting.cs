using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HarrisTrip.Parse.Body;

/// <summary>
/// How deep a body is nested. Rendering is recursive, and has to stop somewhere.
/// </summary>
static class Nesting
{
    /// <summary>Markdig throws at its 128th.</summary>
    const int MaxDepth = 100;

    static readonly object deepest = new();

    /// <summary>
    /// Opens no quote, list or block where it would be too deep: the library's time grows with the square of the
    /// levels.
    /// </summary>
    public static void Watch(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Replace<QuoteBlockParser>(new Quotes());
        pipeline.BlockParsers.Replace<ListBlockParser>(new Lists());
        pipeline.BlockParsers.Replace<CustomContainerParser>(new Containers());
    }

    /// <summary>The 0-based offset of the first thing that is nested too deep; null when none is.</summary>
    public static int? TooDeepAt(MarkdownDocument document) =>
        document.GetData(deepest) as int? ?? TooDeep(document)?.Span.Start;

    static bool IsFull(BlockProcessor processor)
    {
        var level = 1;
        for (var block = processor.CurrentContainer; block?.Parent is { } around; block = around)
        {
            level++;
        }
        if (level <= MaxDepth)
        {
            return false;
        }
        if (!processor.Document.ContainsData(deepest))
        {
            processor.Document.SetData(deepest, processor.Start);
        }
        return true;
    }

    /// <summary>Without recursion, since this is what stops it.</summary>
    static MarkdownObject? TooDeep(MarkdownDocument document)
    {
        var open = new Stack<(MarkdownObject Item, int Level)>();
        open.Push((document, 0));
        while (open.TryPop(out var next))
        {
            if (next.Level > MaxDepth)
            {
                return next.Item;
            }
            // The last first: the stack turns them round.
            switch (next.Item)
            {
                case ContainerBlock container:
                    for (var i = container.Count - 1; i >= 0; i--)
                    {
                        open.Push((container[i], next.Level + 1));
                    }
                    break;
                case LeafBlock { Inline: { } inline }:
                    open.Push((inline, next.Level + 1));
                    break;
                case ContainerInline container:
                    for (var inline = container.LastChild; inline is not null; inline = inline.PreviousSibling)
                    {
                        open.Push((inline, next.Level + 1));
                    }
                    break;
            }
        }
        return null;
    }

    sealed class Quotes : QuoteBlockParser
    {
        public override BlockState TryOpen(BlockProcessor processor) =>
            IsFull(processor) ? BlockState.None : base.TryOpen(processor);
    }

    sealed class Lists : ListBlockParser
    {
        public override BlockState TryOpen(BlockProcessor processor) =>
            IsFull(processor) ? BlockState.None : base.TryOpen(processor);
    }

    sealed class Containers : CustomContainerParser
    {
        public override BlockState TryOpen(BlockProcessor processor)
        {
            if (IsFull(processor))
            {
                return BlockState.None;
            }
            var state = base.TryOpen(processor);
            if (state != BlockState.None && processor.NewBlocks.TryPeek(out var block))
            {
                OwnBlocks.Opened(processor, (CustomContainer)block);
            }
            return state;
        }

        public override BlockState TryContinue(BlockProcessor processor, Block block) =>
            base.TryContinue(processor, block) is var state
            && state == BlockState.Continue
            && OwnBlocks.TakesLine(processor, (CustomContainer)block)
                ? BlockState.ContinueDiscard
                : state;
    }
}
