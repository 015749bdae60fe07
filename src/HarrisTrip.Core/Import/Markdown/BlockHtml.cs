using System.Text;
using AngleSharp.Dom;
using HarrisTrip.Html;
using HarrisTrip.Parse.Body;

namespace HarrisTrip.Import.Markdown;

/// <summary>Writes a block of HTML as Markdown, and says what of it has no form there.</summary>
/// <param name="origin">Where the block begins: a 0-based offset in the source.</param>
sealed partial class BlockHtml(BodyContext context, int origin)
{
    /// <summary>Deeper nesting is no page: the parser's time grows with its square.</summary>
    const int MaxDepth = 100;

    /// <summary>Null when it is nested too deep to be read, or makes more elements than it has tags.</summary>
    public static string? Convert(string html, BodyContext context, int origin) =>
        new PageParser().ParseFragment(html, MaxDepth) is { } nodes
            ? string.Join("\n\n", new BlockHtml(context, origin).Blocks(nodes))
            : null;

    List<string> Blocks(IEnumerable<INode> nodes)
    {
        var blocks = new List<string>();
        var line = new StringBuilder();
        foreach (var node in nodes)
        {
            if (node is IElement element && (ElementForms.IsBlock(element) || HtmlTags.IsLeftOut(element.LocalName)))
            {
                EndLine();
                blocks.AddRange(Block(element).Where(b => b.Trim().Length > 0));
            }
            else
            {
                line.Append(Inline(node));
            }
        }
        EndLine();
        return blocks;

        void EndLine()
        {
            if (Paragraph(line.ToString()) is { Length: > 0 } words)
            {
                blocks.Add(words);
            }
            line.Clear();
        }
    }

    /// <summary>Words in one piece, without breaks at either end.</summary>
    static string Paragraph(string words)
    {
        words = words.Trim(' ');
        while (words.EndsWith("\\\n", StringComparison.Ordinal))
        {
            words = words[..^2].TrimEnd(' ');
        }
        while (words.StartsWith("\\\n", StringComparison.Ordinal))
        {
            words = words[2..].TrimStart(' ');
        }
        return words.Trim();
    }

    IEnumerable<string> Block(IElement element)
    {
        var name = element.LocalName;
        if (Embeds.Is(element))
        {
            return [Embeds.Write(element, context, origin, element.Closest("a") is not null)];
        }
        if (HtmlTags.IsLeftOut(name))
        {
            context.LeftOut(origin, $"“{element.OuterHtml}” cannot be part of an article.");
            return [];
        }
        Lost(element, name == "ol" ? ["start"] : []);
        switch (ElementForms.Of(element))
        {
            case ElementForm.Heading:
                return OneLine(element) is { Length: > 0 } words ? [MarkdownText.Heading(name[1] - '0', words)] : [];
            case ElementForm.List or ElementForm.NumberedList:
                return [List(element)];
            case ElementForm.Quote:
                return [MarkdownBlocks.Quote(string.Join("\n\n", Blocks(element.ChildNodes)))];
            case ElementForm.CodeBlock:
                return [CodeText.Write(element)];
            case ElementForm.Rule:
                return ["***"];
            case ElementForm.Table:
                return Table(element);
            case ElementForm.Figure when element.QuerySelectorAll("img").ToList() is { Count: > 0 } pictures:
                return Figure(element, pictures);
            case ElementForm.Term
                when !element.Descendants<IElement>().Any(e => ElementForms.IsBlock(e) || e.LocalName == "img"):
                return Blocks(element.ChildNodes).Select(term => Marked(term, ElementForm.Strong) ?? term);
            default:
                return Blocks(element.ChildNodes);
        }
    }

    string List(IElement list)
    {
        var isNumbered = ElementForms.Of(list) == ElementForm.NumberedList;
        var number = ElementForms.FirstNumber(list);
        var items = new List<string>();
        foreach (var child in list.ChildNodes.Where(c => c is IElement || !string.IsNullOrWhiteSpace(c.TextContent)))
        {
            var blocks = child is IElement { LocalName: "li" } item ? Blocks(item.ChildNodes) : Blocks([child]);
            if (blocks.Count == 0)
            {
                continue;
            }
            // A list directly below the words of its item needs no empty line.
            var inner = string.Concat(
                blocks.Select(
                    (b, i) =>
                        (
                            i == 0 ? ""
                            : i == 1 && IsList(b) ? "\n"
                            : "\n\n"
                        ) + b
                )
            );
            items.Add(MarkdownBlocks.Item(isNumbered ? $"{number++}." : "-", inner));
        }
        return string.Join('\n', items);
    }

    static bool IsList(string block) =>
        block.StartsWith("- ", StringComparison.Ordinal) || block.StartsWith("1. ", StringComparison.Ordinal);

    List<string> Figure(IElement figure, List<IElement> pictures)
    {
        var captions = figure.QuerySelectorAll("figcaption").ToList();
        var words = string.Join(
            ' ',
            captions.Select(c => MatterValues.OneLine(c.TextContent)).Where(c => c.Length > 0)
        );
        captions.ForEach(c => c.Remove());
        var blocks = Blocks(figure.ChildNodes);
        if (words.Length > 0)
        {
            context.Pictures.Describe(pictures[0].GetAttribute("src") ?? "", new PictureWords(Caption: words));
            context.Became(origin, $"“{words}” is the caption of `{pictures[0].GetAttribute("src")}`.");
        }
        return blocks;
    }

    string OneLine(IElement element) =>
        MarkdownBlocks.Cell(
            string.Concat(element.ChildNodes.Select(Inline))
                .Replace("\\\n", " ", StringComparison.Ordinal)
                .Replace("\n", " ", StringComparison.Ordinal)
                .Trim()
        );

    void Lost(IElement element, string[] kept)
    {
        var lost = element
            .Attributes.Where(a => !kept.Contains(a.Name))
            .Select(a => $"{a.Name}=\"{a.Value}\"")
            .ToList();
        if (lost.Count > 0)
        {
            context.LeftOut(origin, $"What `<{element.LocalName} {string.Join(' ', lost)}>` says of its look.");
        }
    }
}
