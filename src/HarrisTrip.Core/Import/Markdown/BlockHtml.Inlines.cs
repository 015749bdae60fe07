using System.Text;
using AngleSharp.Dom;
using HarrisTrip.Parse.Body;

namespace HarrisTrip.Import.Markdown;

/// <content>Words, and what is set in them.</content>
sealed partial class BlockHtml
{
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
        if (form == ElementForm.Superscript)
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
            || Superscript.IsOrdinal(
                element.PreviousSibling is IText { Data: [.., var last] } ? last : ' ',
                words,
                name
            )
        )
        {
            context.LeftOut(origin, $"`<{name}>`; its words are kept.");
            return Words(element);
        }
        if (Superscript.Of(words, name) is { } raised)
        {
            context.Became(origin, $"“<{name}>{words}</{name}>” is “{raised}”.");
            return Superscript.InTexts(element, name, Words);
        }
        var (before, after) = Superscript.Marks(name);
        context.Became(
            origin,
            $"“<{name}>{words}</{name}>” is now between “{before}” and “{after}”, "
                + $"since not all of it can be written {(name == "sup" ? "above" : "below")} the line."
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
}
