using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HarrisTrip.Parse.Body;

/// <summary>References to footnotes that are not there. Where there is one, the parser has made a link of it.</summary>
static class FootnoteMarks
{
    /// <summary>In place of a character that its author escaped, so that it begins no reference.</summary>
    const char Escaped = '\0';

    /// <summary>
    /// Every such reference in a text, with the words that it begins in. Code is no reference, nor is what is escaped.
    /// </summary>
    public static IEnumerable<(string Mark, LiteralInline At)> Broken(ContainerInline? container) =>
        container is null
            ? []
            : container.Descendants<ContainerInline>().Prepend(container).SelectMany(Runs).SelectMany(BrokenOf);

    /// <summary>
    /// The parser leaves a bracket that opened nothing as words of its own: those beside each other belong together.
    /// </summary>
    static IEnumerable<List<LiteralInline>> Runs(ContainerInline container)
    {
        var run = new List<LiteralInline>();
        foreach (var inline in container)
        {
            if (inline is LiteralInline literal)
            {
                run.Add(literal);
            }
            else
            {
                yield return run;
                run = [];
            }
        }
        yield return run;
    }

    static IEnumerable<(string Mark, LiteralInline At)> BrokenOf(List<LiteralInline> run)
    {
        if (!run.Exists(literal => literal.Content.AsSpan().Contains('[')))
        {
            yield break;
        }
        var words = new StringBuilder();
        var starts = new List<int>(run.Count);
        foreach (var literal in run)
        {
            starts.Add(words.Length);
            words.Append(literal.Content.AsSpan());
            if (literal.IsFirstCharacterEscaped && !literal.Content.IsEmpty)
            {
                words[starts[^1]] = Escaped;
            }
        }
        var text = words.ToString();
        for (
            var from = text.IndexOf("[^", StringComparison.Ordinal);
            from >= 0;
            from = text.IndexOf("[^", from + 2, StringComparison.Ordinal)
        )
        {
            var length = text.AsSpan(from + 2).IndexOfAny('[', ']', Escaped);
            if (length > 0 && text[from + 2 + length] == ']')
            {
                var found = starts.BinarySearch(from);
                yield return (text.Substring(from, length + 3), run[found >= 0 ? found : ~found - 1]);
            }
        }
    }
}
