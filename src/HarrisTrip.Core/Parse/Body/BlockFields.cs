using System.Buffers;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HarrisTrip.Parse.Body;

/// <summary>A line <c>key: value</c> of a block.</summary>
/// <param name="Value">As it is printed: words, links, emphasis.</param>
/// <param name="Words">Its value without markup.</param>
sealed record BlockField(string Key, ContainerInline Value, string Words, MarkdownObject At);

/// <summary>
/// What a chart or a map says of itself, in paragraphs whose lines are <c>key: value</c>, above or below all else that
/// stands in it.
/// </summary>
sealed class BlockFields
{
    static readonly SearchValues<char> KeySigns = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-"
    );

    readonly List<BlockField> fields = [];
    readonly HashSet<Block> paragraphs = [];

    public BlockField? this[string key] => fields.Find(field => field.Key == key);

    /// <summary>True for a paragraph that holds fields, and is not printed.</summary>
    public bool Has(Block block) => paragraphs.Contains(block);

    /// <param name="known">The keys there are.</param>
    /// <param name="tell">Where faults go.</param>
    public static BlockFields Read(
        CustomContainer block,
        IReadOnlyList<string> known,
        Action<MarkdownObject, string, string> tell
    )
    {
        var read = new BlockFields();
        foreach (var paragraph in block.OfType<ParagraphBlock>())
        {
            var lines = Lines(paragraph.Inline);
            // Below the table, words of any kind may stand.
            var begins = lines.Count > 0 ? KeyOf(lines[0]) : null;
            if (begins is null || (paragraph != block[0] && !known.Contains(begins)))
            {
                continue;
            }
            read.paragraphs.Add(paragraph);
            lines.ForEach(line => read.Add(line, known, tell));
        }
        return read;
    }

    void Add(List<Inline> line, IReadOnlyList<string> known, Action<MarkdownObject, string, string> tell)
    {
        var names = string.Join(", ", known);
        if (KeyOf(line) is not { } key)
        {
            tell(line[0], "This line of the block has no key.", $"Begin it with one of {names}, and a colon.");
        }
        else if (!known.Contains(key))
        {
            tell(
                line[0],
                $"There is no `{Excerpt.Of(key, 60)}` in this block.",
                $"{Suggestion.For(key, known)} It may have {names}.".TrimStart()
            );
        }
        else if (this[key] is not null)
        {
            tell(line[0], $"`{key}` stands twice in this block.", "Delete one of them.");
        }
        else
        {
            var first = (LiteralInline)line[0];
            var length = first.Content.Length;
            first.Content.Start += key.Length + 1;
            first.Content.TrimStart();
            first.Span = new SourceSpan(first.Span.Start + length - first.Content.Length, first.Span.End);
            var value = new ContainerInline();
            foreach (var part in line)
            {
                part.Remove();
                value.AppendChild(part);
            }
            var words = BodyInspection.Words(value).Trim();
            if (words.Length == 0)
            {
                tell(first, $"`{key}` is empty.", "Write its value after the colon, or delete the line.");
                return;
            }
            fields.Add(new BlockField(key, value, words, first));
        }
    }

    static List<List<Inline>> Lines(ContainerInline? inlines)
    {
        var lines = new List<List<Inline>>();
        var open = false;
        foreach (var inline in inlines ?? Enumerable.Empty<Inline>())
        {
            if (inline is LineBreakInline)
            {
                open = false;
                continue;
            }
            if (!open)
            {
                lines.Add([]);
            }
            open = true;
            lines[^1].Add(inline);
        }
        return lines;
    }

    /// <summary>The word before the colon with which a line begins; null when it begins in another way.</summary>
    static string? KeyOf(List<Inline> line)
    {
        if (line[0] is not LiteralInline { Content: var text })
        {
            return null;
        }
        var words = text.AsSpan();
        var colon = words.IndexOf(':');
        return
            colon is > 0 and < 40
            && (colon + 1 == words.Length || words[colon + 1] == ' ')
            && !words[..colon].ContainsAnyExcept(KeySigns)
            ? words[..colon].ToString()
            : null;
    }
}
