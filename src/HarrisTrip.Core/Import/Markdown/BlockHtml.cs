using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HarrisTrip.Html;
using HarrisTrip.Parse.Body;

namespace HarrisTrip.Import.Markdown;

/// <summary>Writes a block of HTML as Markdown, and says what of it has no form there.</summary>
/// <param name="origin">Where the block begins: a 0-based offset in the source.</param>
sealed class BlockHtml(BodyContext context, int origin)
{
    /// <summary>Deeper nesting is no page: the parser's time grows with its square.</summary>
    const int MostLevels = 100;

    /// <summary>Null when it is nested too deep to be read.</summary>
    public static string? Convert(string html, BodyContext context, int origin)
    {
        if (TagDepth.TooDeepAt(html, MostLevels) is not null)
        {
            return null;
        }
        var parser = new HtmlParser();
        var body = parser.ParseDocument("").Body!;
        return string.Join("\n\n", new BlockHtml(context, origin).Blocks(parser.ParseFragment(html, body)));
    }

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
        words = words.Trim();
        while (words.EndsWith("\\\n", StringComparison.Ordinal))
        {
            words = words[..^2].TrimEnd();
        }
        while (words.StartsWith("\\\n", StringComparison.Ordinal))
        {
            words = words[2..].TrimStart();
        }
        return words;
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

    IEnumerable<string> Table(IElement table)
    {
        var rows = table
            .QuerySelectorAll("tr")
            .Select(row => row.Children.Where(c => c.LocalName is "td" or "th").ToList())
            .Where(r => r.Count > 0)
            .ToList();
        var caption = table.QuerySelectorAll("caption").Select(OneLine).Where(c => c.Length > 0);
        if (
            rows.Count == 0
            || table.QuerySelector("table") is not null
            || rows.SelectMany(r => r)
                .Any(c =>
                    c.QuerySelector("ul, ol, pre, blockquote, figure, img") is not null
                    || c.HasAttribute("colspan")
                    || c.HasAttribute("rowspan")
                )
        )
        {
            context.LeftOut(origin, "A table of HTML that Markdown cannot draw: its words stand below each other.");
            return caption.Concat(
                Blocks(
                    table
                        .QuerySelectorAll("tr")
                        .Where(r => r.Closest("table") == table)
                        .SelectMany(r => r.Children)
                        .SelectMany(c => Separate(c))
                )
            );
        }
        return caption.Append(
            MarkdownBlocks.Table(rows.ConvertAll<IReadOnlyList<string>>(row => row.ConvertAll(OneLine)))
        );
    }

    /// <summary>A cell as a paragraph of its own.</summary>
    static IEnumerable<INode> Separate(IElement cell)
    {
        var paragraph = cell.Owner!.CreateElement("div");
        foreach (var child in cell.ChildNodes.ToList())
        {
            paragraph.AppendChild(child);
        }
        return [paragraph];
    }

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
            context.Shelf.Describe(pictures[0].GetAttribute("src") ?? "", new PictureWords(Caption: words));
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

    string Inline(INode node) =>
        node switch
        {
            IComment comment => Comment(comment),
            IText text => MarkdownText.Of(Spaced(text.Data)),
            IElement element => Inline(element),
            _ => "",
        };

    string Comment(IComment comment)
    {
        context.LeftOut(origin, $"“<!--{comment.Data}-->” is a comment.");
        return "";
    }

    string Inline(IElement element)
    {
        var (name, form) = (element.LocalName, ElementForms.Of(element));
        switch (form)
        {
            case ElementForm.Break:
                return "\\\n";
            case ElementForm.Picture when element.GetAttribute("src") is { } src && src.Trim().Length > 0:
                Lost(element, ["src", "alt"]);
                return HtmlTags.Picture(src, element.GetAttribute("alt") ?? "");
            case ElementForm.Link
                when element.GetAttribute("href") is { } href
                    && element.Closest("a") == element
                    && (element.TextContent.Trim().Length > 0 || element.QuerySelector("img") is not null):
                Lost(element, ["href"]);
                return Around("[", Words(element), $"]({HtmlTags.Address(href)})");
        }
        if (Embeds.Is(element))
        {
            return Embeds.Write(element, context, origin, element.Closest("a") is not null);
        }
        if (HtmlTags.IsLeftOut(name))
        {
            context.LeftOut(origin, $"“{element.OuterHtml}” cannot be part of an article.");
            return "";
        }
        if (form == ElementForm.Abbreviation && element.GetAttribute("title") is { Length: > 0 } meaning)
        {
            context.LeftOut(origin, HtmlTags.Abbreviated(element.TextContent, meaning));
            return Words(element);
        }
        Lost(element, []);
        if (form == ElementForm.Raised)
        {
            return Raise(element, name);
        }
        if (ElementForms.Signs(form, element.PreviousElementSibling?.LocalName) is var (before, after))
        {
            return before + Words(element).Trim() + after;
        }
        if (
            form == ElementForm.Code
            && element.TextContent is { Length: > 0 } code
            && !code.Contains('`', StringComparison.Ordinal)
            && code.Trim() == code
        )
        {
            return $"`{MatterValues.OneLine(code)}`";
        }
        var words = Words(element);
        if (Marked(words, form) is { } marked)
        {
            return marked;
        }
        if (form == ElementForm.Strike && words.Trim().Length > 0)
        {
            context.Visible(origin, HtmlTags.Struck(MatterValues.OneLine(element.TextContent)));
        }
        if (
            element.Attributes.Length == 0
            && !HtmlTags.IsSilent(name)
            && ElementForms.Mark(form) is null
            && name != "span"
            && !ElementForms.IsBlock(element)
        )
        {
            context.LeftOut(origin, $"`<{name}>`; its words are kept.");
        }
        return words;
    }

    /// <summary>Words between the marks of a form; null where it has none, or others would touch them.</summary>
    static string? Marked(string words, ElementForm? form) =>
        ElementForms.Mark(form) is { } mark
        && words.Trim() is { Length: > 0 } inner
        && inner[0] is not ('*' or '~')
        && inner[^1] is not ('*' or '~')
        && !inner.Contains("\n\n", StringComparison.Ordinal)
            ? Around(mark, words, mark)
            : null;

    string Raise(IElement element, string name)
    {
        var words = MatterValues.OneLine(element.TextContent);
        if (
            words.Length == 0
            || Raised.IsOrdinal(element.PreviousSibling is IText { Data: [.., var last] } ? last : ' ', words, name)
        )
        {
            context.LeftOut(origin, $"`<{name}>`; its words are kept.");
            return Words(element);
        }
        if (Raised.Of(words, name) is { } raised)
        {
            context.Became(origin, $"“<{name}>{words}</{name}>” is “{raised}”.");
            return Raised.InTexts(element, name, Words);
        }
        var (before, after) = Raised.Marks(name);
        context.Became(
            origin,
            $"“<{name}>{words}</{name}>” stands between “{before}” and “{after}”, since not all of it can be written {(name == "sup" ? "above" : "below")} the line."
        );
        return MarkdownText.Of(before) + Words(element).Trim() + after;
    }

    string Words(IElement element) =>
        string.Concat(element.ChildNodes.Select(Inline)) is var words && ElementForms.IsBlock(element)
            ? $" {words} "
            : words;

    static string Around(string before, string words, string after)
    {
        var inner = words.Trim();
        return inner.Length == 0
            ? words
            : words[..(words.Length - words.TrimStart().Length)]
                + before
                + inner
                + after
                + words[words.TrimEnd().Length..];
    }

    /// <summary>Spaces and line breaks as a browser shows them: one space.</summary>
    static string Spaced(string text)
    {
        var spaced = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is not (' ' or '\t' or '\n' or '\r' or '\f'))
            {
                spaced.Append(c);
            }
            else if (spaced.Length == 0 || spaced[^1] != ' ')
            {
                spaced.Append(' ');
            }
        }
        return spaced.ToString();
    }

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
