using System.Text.RegularExpressions;
using HarrisTrip.Parse.Body;
using HarrisTrip.Values;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HarrisTrip.Import.Markdown;

/// <summary>The headings of a body begin at level 2 and skip none; the headline is not among them.</summary>
static partial class BodyHeadings
{
    /// <param name="title">The headline; "" when it is to be found here.</param>
    /// <returns>The text, and the headline if the first heading is it.</returns>
    public static (TracedText Text, string Title) Convert(TracedText text, string title, BodyContext context)
    {
        if (MarkdownBody.Outline(text.Text) is not { } document)
        {
            return (text, title);
        }
        var edits = new List<Edit>();
        var headings = document
            .Descendants<HeadingBlock>()
            .Where(h => h.Inline is not null && h.Parent is not CustomContainer { Info: "qa" })
            .ToList();
        if (
            headings is [{ Level: 1 } first, ..]
            && first.Parent is MarkdownDocument
            && BodyInspection.Words(first.Inline).Trim() is { Length: > 0 } headline
            && (title.Length == 0 || document[0] == first && Same(title, headline))
        )
        {
            context.Became(text.Origin(first.Span.Start), $"“{headline}” is the headline.");
            edits.Add(new Edit(first.Span.Start, first.Span.End + 1, ""));
            title = title.Length == 0 ? MatterValues.OneLine(Marks().Replace(headline, "")) : title;
            headings.RemoveAt(0);
        }
        var highest = headings.Count == 0 ? 2 : headings.Min(h => h.Level);
        var before = 1;
        foreach (var heading in headings)
        {
            if (BodyInspection.Words(heading.Inline).Trim().Length == 0)
            {
                edits.Add(new Edit(heading.Span.Start, heading.Span.End + 1, ""));
                continue;
            }
            var level = Math.Min(Math.Min(6, heading.Level - highest + 2), before + 1);
            before = level;
            Level(text, heading, level, edits);
            Anchor(text, heading, context, edits);
        }
        return (text.With(edits), title);
    }

    static bool Same(string one, string other) => SectionIds.FromWords(one) == SectionIds.FromWords(other);

    static void Level(TracedText text, HeadingBlock heading, int level, List<Edit> edits)
    {
        if (heading.Level == level)
        {
            return;
        }
        if (!heading.IsSetext)
        {
            edits.Add(new Edit(heading.Span.Start, heading.Span.Start + heading.Level, new string('#', level)));
            return;
        }
        // Underlined headings have two levels only, and may go over lines.
        edits.Add(new Edit(heading.Span.Start, heading.Span.Start, new string('#', level) + " "));
        edits.AddRange(
            heading.Inline!.Descendants<LineBreakInline>().Select(b => new Edit(b.Span.Start, b.Span.End + 1, " "))
        );
        var underline = text.Text.LastIndexOf('\n', heading.Span.End);
        if (underline > heading.Span.Start)
        {
            edits.Add(new Edit(underline, heading.Span.End + 1, ""));
        }
    }

    /// <summary>
    /// An anchor behind the words of a heading, as Hugo, Zola and kramdown write it, makes way for the one that its
    /// words give.
    /// </summary>
    static void Anchor(TracedText text, HeadingBlock heading, BodyContext context, List<Edit> edits)
    {
        if (
            heading.Inline!.LastChild is not LiteralInline last
            || AnchorMark().Match(text.Text, last.Span.Start, Math.Max(0, last.Span.End + 1 - last.Span.Start))
                is not { Success: true } mark
        )
        {
            return;
        }
        context.LeftOut(
            text.Origin(mark.Index),
            $"“{mark.Value.Trim()}”: the anchor of a heading is made of its words."
        );
        edits.Add(new Edit(mark.Index, mark.Index + mark.Length, ""));
        if (
            mark.Groups["id"] is { Success: true, Value: var id }
            && SectionIds.FromWords(Marks().Replace(BodyInspection.Words(heading.Inline), "")) is { } anchor
        )
        {
            context.OldAnchors.TryAdd(id, anchor);
        }
    }

    [GeneratedRegex(
        """\s*\{(\#(?<id>[^\s{}]+)|[.#][^{}]*)\}$""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex AnchorMark();

    [GeneratedRegex("""\s*\{\#[^\s{}]+\}$""", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
