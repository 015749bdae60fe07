using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HarrisTrip.Parse.Body;

/// <summary>How deep a body is nested. What renders it calls itself for every level, and has to give up somewhere.</summary>
static class Nesting
{
    /// <summary>Markdig throws at its 128th.</summary>
    const int MostLevels = 100;

    /// <summary>The first thing that is nested too deep; null when none is. Without recursion, since this is what stops it.</summary>
    public static MarkdownObject? TooDeep(MarkdownDocument document)
    {
        var open = new Stack<(MarkdownObject Item, int Level)>();
        open.Push((document, 0));
        while (open.TryPop(out var next))
        {
            if (next.Level > MostLevels)
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
}
