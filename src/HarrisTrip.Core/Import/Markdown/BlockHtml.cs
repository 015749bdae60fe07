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
            if (node is IElement element && (IsBlock(element) || HtmlTags.IsLeftOut(element.LocalName)))
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

    static bool IsBlock(IElement element) =>
        element.LocalName
            is "p"
                or "div"
                or "section"
                or "article"
                or "main"
                or "header"
                or "footer"
                or "aside"
                or "nav"
                or "address"
                or "details"
                or "summary"
                or "fieldset"
                or "legend"
                or "center"
                or "h1"
                or "h2"
                or "h3"
                or "h4"
                or "h5"
                or "h6"
                or "ul"
                or "ol"
                or "li"
                or "dl"
                or "dt"
                or "dd"
                or "blockquote"
                or "pre"
                or "hr"
                or "table"
                or "figure"
                or "figcaption"
                or "caption";

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
        switch (name)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                return OneLine(element) is { Length: > 0 } words ? [MarkdownText.Heading(name[1] - '0', words)] : [];
            case "ul" or "ol":
                return [List(element)];
            case "blockquote":
                return
                [
                    string.Join(
                        '\n',
                        string.Join("\n\n", Blocks(element.ChildNodes)).Split('\n').Select(l => ("> " + l).TrimEnd())
                    ),
                ];
            case "pre":
                return [Code(element)];
            case "hr":
                return ["***"];
            case "table":
                return Table(element);
            case "figure" when element.QuerySelectorAll("img").ToList() is { Count: > 0 } pictures:
                return Figure(element, pictures);
            case "figcaption":
                return Blocks(element.ChildNodes);
            default:
                return Blocks(element.ChildNodes);
        }
    }

    string List(IElement list)
    {
        var number =
            list.LocalName == "ul" ? (int?)null
            : int.TryParse(
                list.GetAttribute("start"),
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out var start
            )
            && start < 1_000_000
                ? start
            : 1;
        var items = new List<string>();
        foreach (var child in list.ChildNodes.Where(c => c is IElement || !string.IsNullOrWhiteSpace(c.TextContent)))
        {
            var blocks = child is IElement { LocalName: "li" } item ? Blocks(item.ChildNodes) : Blocks([child]);
            if (blocks.Count == 0)
            {
                continue;
            }
            var mark = number is null ? "- " : $"{number++}. ";
            // A list directly below the words of its item needs no empty line.
            var inner = string.Concat(
                    blocks.Select(
                        (b, i) =>
                            (
                                i == 0 ? ""
                                : i == 1
                                && (
                                    b.StartsWith("- ", StringComparison.Ordinal)
                                    || b.StartsWith("1. ", StringComparison.Ordinal)
                                )
                                    ? "\n"
                                : "\n\n"
                            ) + b
                    )
                )
                .Replace("\n", "\n" + new string(' ', mark.Length), StringComparison.Ordinal);
            items.Add(mark + string.Join('\n', inner.Split('\n').Select(l => l.TrimEnd())));
        }
        return string.Join('\n', items);
    }

    static string Code(IElement pre)
    {
        var text = pre.TextContent.Trim('\n');
        var language =
            pre.QuerySelector("code")
                ?.ClassList.FirstOrDefault(c => c.StartsWith("language-", StringComparison.Ordinal))
                ?["language-".Length..]
            ?? "";
        var fence = "```";
        while (text.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }
        return $"{fence}{language}\n{text}\n{fence}";
    }

    IEnumerable<string> Table(IElement table)
    {
        var rows = table
            .QuerySelectorAll("tr")
            .Select(row => row.Children.Where(c => c.LocalName is "td" or "th").ToList())
            .Where(r => r.Count > 0)
            .ToList();
        var caption = table.QuerySelectorAll("caption").Select(OneLine).Where(c => c.Length > 0);
        var widest = rows.Count == 0 ? 0 : rows.Max(r => r.Count);
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
        var lines = rows.Select(row =>
                "| " + string.Join(" | ", row.Select(OneLine).Concat(Enumerable.Repeat("", widest - row.Count))) + " |"
            )
            .ToList();
        lines.Insert(1, "|" + string.Concat(Enumerable.Repeat(" --- |", widest)));
        return caption.Append(string.Join('\n', lines));
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
        string.Concat(element.ChildNodes.Select(Inline))
            .Replace("\\\n", " ", StringComparison.Ordinal)
            .Replace("\n", " ", StringComparison.Ordinal)
            .Replace("|", "\\|", StringComparison.Ordinal)
            .Trim();

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
        var name = element.LocalName;
        switch (name)
        {
            case "br":
                return "\\\n";
            case "img" when element.GetAttribute("src") is { } src && src.Trim().Length > 0:
                Lost(element, ["src", "alt"]);
                return HtmlTags.Picture(src, element.GetAttribute("alt") ?? "");
            case "a"
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
        if (name is "abbr" or "acronym" && element.GetAttribute("title") is { Length: > 0 } meaning)
        {
            context.LeftOut(origin, HtmlTags.Abbreviated(element.TextContent, meaning));
            return Words(element);
        }
        Lost(element, []);
        if (Raised.IsRaised(name) && !IsBlock(element))
        {
            return Raise(element, name);
        }
        if (
            HtmlTags.Quotes(name, element.PreviousElementSibling is { LocalName: "rp" } ? "</rp>" : "")
            is var (before, after)
        )
        {
            return before + Words(element).Trim() + after;
        }
        if (
            HtmlTags.IsCode(name)
            && element.TextContent is { Length: > 0 } code
            && !code.Contains('`', StringComparison.Ordinal)
            && code.Trim() == code
        )
        {
            return $"`{MatterValues.OneLine(code)}`";
        }
        var words = Words(element);
        if (
            HtmlTags.Mark(name) is { } mark
            && words.Trim() is { Length: > 0 } inner
            && inner[0] is not ('*' or '~')
            && inner[^1] is not ('*' or '~')
            && !inner.Contains("\n\n", StringComparison.Ordinal)
        )
        {
            return Around(mark, words, mark);
        }
        if (HtmlTags.IsStruck(name) && words.Trim().Length > 0)
        {
            context.Visible(origin, HtmlTags.Struck(MatterValues.OneLine(element.TextContent)));
        }
        if (
            element.Attributes.Length == 0
            && !HtmlTags.IsSilent(name)
            && HtmlTags.Mark(name) is null
            && name != "span"
            && !IsBlock(element)
        )
        {
            context.LeftOut(origin, $"`<{name}>`; its words are kept.");
        }
        return words;
    }

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
        string.Concat(element.ChildNodes.Select(Inline)) is var words && IsBlock(element) ? $" {words} " : words;

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
