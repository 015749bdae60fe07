using HarrisTrip.Html;
using HarrisTrip.Parse.Body;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HarrisTrip.Import.Markdown;

/// <summary>Turns the tags within lines of Markdown into its marks, and takes away those that have none.</summary>
sealed class InlineHtml(TracedText text, BodyContext context, List<Edit> edits)
{
    public void Convert(LeafBlock block)
    {
        if (block.Inline is null)
        {
            return;
        }
        // A tag and its end belong together only where Markdown sees both in one place.
        var open = new Dictionary<(ContainerInline?, string), Stack<HtmlInline>>();
        foreach (var inline in block.Inline.Descendants<HtmlInline>().ToList())
        {
            if (HtmlTag.Read(inline.Tag, 0) is not { Name: var name } tag)
            {
                Comment(inline);
            }
            else if (ElementGroups.Void.Contains(name))
            {
                Void(inline, tag, block);
            }
            else if (!tag.IsEnd)
            {
                if (!open.TryGetValue((inline.Parent, name), out var stack))
                {
                    open.Add((inline.Parent, name), stack = new());
                }
                stack.Push(inline);
            }
            else if (open.TryGetValue((inline.Parent, name), out var openings) && openings.TryPop(out var opening))
            {
                Pair(opening, inline, name);
            }
            else
            {
                Remove(inline);
            }
        }
        foreach (var unclosed in open.Values.SelectMany(s => s))
        {
            if (Embeds.Read(unclosed.Tag) is { } embedded)
            {
                Replace(unclosed, Embeds.Write(embedded, context, Origin(unclosed), IsInLink(unclosed)));
                continue;
            }
            context.LeftOut(Origin(unclosed), $"`{unclosed.Tag}` has no end; its words are kept.");
            Remove(unclosed);
        }
    }

    void Comment(HtmlInline inline)
    {
        context.LeftOut(Origin(inline), $"“{inline.Tag}” is a comment.");
        Remove(inline);
    }

    void Void(HtmlInline inline, HtmlTag tag, LeafBlock block)
    {
        var attributes = tag.Values();
        switch (tag.Name)
        {
            case "img" when attributes.TryGetValue("src", out var src) && src.Trim().Length > 0:
                Lost(inline, attributes.Keys.Except(["src", "alt"], StringComparer.OrdinalIgnoreCase));
                Replace(inline, HtmlTags.Picture(src, attributes.GetValueOrDefault("alt", "")));
                break;
            case "br":
                Replace(inline, Break(inline, block));
                break;
            case "wbr":
                Remove(inline);
                break;
            case "embed" or "source" or "frame" when Embeds.Read(inline.Tag) is { } embedded:
                Replace(inline, Embeds.Write(embedded, context, Origin(inline), IsInLink(inline)));
                break;
            default:
                context.LeftOut(Origin(inline), $"`{inline.Tag}` cannot be part of an article.");
                Remove(inline);
                break;
        }
    }

    /// <summary>What a line break becomes: outside of a paragraph, and at its end, there is none.</summary>
    string Break(HtmlInline inline, LeafBlock block) =>
        inline.NextSibling switch
        {
            null => " ",
            _ when block is not ParagraphBlock { Parent: not Markdig.Extensions.Tables.TableCell } => " ",
            LineBreakInline => "\\",
            _ => "\\\n" + LinePrefix.Of(text.Text, inline.Span.Start),
        };

    void Pair(HtmlInline opening, HtmlInline closing, string name)
    {
        var attributes = HtmlTag.Read(opening.Tag, 0)?.Values() ?? [];
        var form = ElementForms.Of(name);
        var inner = text.Text[(opening.Span.End + 1)..closing.Span.Start];
        var whole = text.Text[opening.Span.Start..(closing.Span.End + 1)];
        if (HtmlTags.IsLeftOut(name))
        {
            LeaveOut(opening, closing, whole);
        }
        else if (form == ElementForm.Code && IsPlainCode(opening, closing, inner))
        {
            Lost(opening, attributes.Keys);
            Replace(opening, closing, $"`{System.Net.WebUtility.HtmlDecode(inner)}`");
        }
        else if (form == ElementForm.Superscript)
        {
            Lost(opening, attributes.Keys);
            Raise(opening, closing, name, whole);
        }
        else if (MarksFor(form, opening, closing, attributes, inner) is var (before, after))
        {
            Lost(
                opening,
                form == ElementForm.Link
                    ? attributes.Keys.Except(["href"], StringComparer.OrdinalIgnoreCase)
                    : attributes.Keys
            );
            Replace(opening, before);
            Replace(closing, after);
        }
        else
        {
            KeepWords(form, opening, closing, name, attributes, inner);
        }
    }

    /// <summary>What shows something of its own leaves a link, anything else a note.</summary>
    void LeaveOut(HtmlInline opening, HtmlInline closing, string whole)
    {
        if (Embeds.Read(whole) is { } embedded)
        {
            Replace(opening, closing, Embeds.Write(embedded, context, Origin(opening), IsInLink(opening)));
            return;
        }
        context.LeftOut(Origin(opening), $"“{whole}” cannot be part of an article.");
        Replace(opening, closing, "");
    }

    /// <summary>True for code that can stand between two backticks.</summary>
    static bool IsPlainCode(HtmlInline opening, HtmlInline closing, string inner) =>
        opening.NextSibling is LiteralInline
        && opening.NextSibling.NextSibling == closing
        && !inner.Contains('`', StringComparison.Ordinal)
        && inner.Trim() == inner;

    /// <summary>What stands in the place of the two tags; null where Markdown has nothing for them.</summary>
    (string Before, string After)? MarksFor(
        ElementForm? form,
        HtmlInline opening,
        HtmlInline closing,
        Dictionary<string, string> attributes,
        string inner
    ) =>
        form == ElementForm.Link
            ? attributes.TryGetValue("href", out var href) && !string.IsNullOrWhiteSpace(inner) && !IsInLink(opening)
                ? ("[", $"]({HtmlTags.Address(href)})")
                : null
            : ElementForms.Mark(form) is { } mark
                ? Flanks(opening, closing)
                    ? (mark, mark)
                    : null
                : ElementForms.Signs(form, Before(opening));

    void KeepWords(
        ElementForm? form,
        HtmlInline opening,
        HtmlInline closing,
        string name,
        Dictionary<string, string> attributes,
        string inner
    )
    {
        if (form == ElementForm.Strike)
        {
            context.Visible(Origin(opening), HtmlTags.Struck(inner));
        }
        else if (form == ElementForm.Abbreviation && attributes.TryGetValue("title", out var meaning))
        {
            context.LeftOut(Origin(opening), HtmlTags.Abbreviated(inner, meaning));
        }
        else if (attributes.Count > 0 || !HtmlTags.IsSilent(name))
        {
            context.LeftOut(Origin(opening), $"`{opening.Tag}`; its words are kept.");
        }
        Remove(opening);
        Remove(closing);
    }

    /// <summary>The name of the element that a tag stands behind; null for none.</summary>
    string? Before(HtmlInline opening) =>
        text.Text.AsSpan(0, opening.Span.Start).TrimEnd().EndsWith("</rp>", StringComparison.OrdinalIgnoreCase)
            ? "rp"
            : null;

    /// <summary>
    /// Each of the words by itself, since there may be a link around them; or marks around all of them.
    /// </summary>
    void Raise(HtmlInline opening, HtmlInline closing, string name, string whole)
    {
        var between = Between(opening, closing).ToList();
        var texts = between
            .Where(i => i is LiteralInline or HtmlEntityInline)
            .Select(i =>
                (
                    i.Span,
                    Words: i is LiteralInline l ? l.Content.ToString() : ((HtmlEntityInline)i).Transcoded.ToString()
                )
            )
            .ToList();
        var words = string.Concat(texts.Select(t => t.Words));
        var isPlain = between.TrueForAll(i => i is LiteralInline or HtmlEntityInline or HtmlInline or ContainerInline);
        if (
            isPlain
            && (
                string.IsNullOrWhiteSpace(words)
                || Superscript.IsOrdinal(Character(opening.Span.Start - 1), words, name)
            )
        )
        {
            context.LeftOut(Origin(opening), $"`{opening.Tag}`; its words are kept.");
        }
        else if (isPlain && Superscript.Of(words, name) is { } raised)
        {
            texts.ForEach(t => edits.Add(new Edit(t.Span.Start, t.Span.End + 1, Superscript.Of(t.Words, name)!)));
            context.Became(Origin(opening), $"“{whole}” is “{raised}”.");
        }
        else
        {
            var (before, after) = Superscript.Marks(name);
            Replace(opening, before.Replace("_", "\\_", StringComparison.Ordinal));
            Replace(closing, after);
            context.Became(
                Origin(opening),
                $"“{whole}” is now between “{before}” and “{after}”, "
                    + $"since not all of it can be written {(name == "sup" ? "above" : "below")} the line."
            );
            return;
        }
        Remove(opening);
        Remove(closing);
    }

    /// <summary>All that stands between a tag and its end, the inner parts of links and the like as well.</summary>
    static IEnumerable<Inline> Between(HtmlInline opening, HtmlInline closing)
    {
        for (var inline = opening.NextSibling; inline is not null && inline != closing; inline = inline.NextSibling)
        {
            yield return inline;
            foreach (var inner in inline is ContainerInline container ? container.Descendants<Inline>() : [])
            {
                yield return inner;
            }
        }
    }

    static bool IsInLink(HtmlInline inline)
    {
        for (var around = inline.Parent; around is not null; around = around.Parent)
        {
            if (around is LinkInline)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>True where a mark of emphasis counts on both sides (CommonMark 0.31.2, 6.2).</summary>
    bool Flanks(HtmlInline opening, HtmlInline closing)
    {
        var (before, first) = (Character(opening.Span.Start - 1), Character(opening.Span.End + 1));
        var (last, after) = (Character(closing.Span.Start - 1), Character(closing.Span.End + 1));
        return opening.Span.End + 1 < closing.Span.Start
            && first is not ('*' or '~' or '<')
            && last is not ('*' or '~' or '>')
            && before is not ('*' or '~')
            && after is not ('*' or '~')
            && !char.IsWhiteSpace(first)
            && !char.IsWhiteSpace(last)
            && (!MarkdownText.IsPunctuation(first) || MarkdownText.IsPunctuation(before) || char.IsWhiteSpace(before))
            && (!MarkdownText.IsPunctuation(last) || MarkdownText.IsPunctuation(after) || char.IsWhiteSpace(after));
    }

    char Character(int at) => at >= 0 && at < text.Text.Length ? text.Text[at] : ' ';

    void Lost(HtmlInline inline, IEnumerable<string> attributes)
    {
        if (attributes.Any())
        {
            context.LeftOut(Origin(inline), $"What `{inline.Tag}` says of its look.");
        }
    }

    int Origin(HtmlInline inline) => text.Origin(inline.Span.Start);

    void Remove(HtmlInline inline) => Replace(inline, "");

    /// <summary>Replaces two tags with all that stands between them.</summary>
    void Replace(HtmlInline opening, HtmlInline closing, string by) =>
        edits.Add(new Edit(opening.Span.Start, closing.Span.End + 1, by));

    void Replace(HtmlInline inline, string by) => edits.Add(new Edit(inline.Span.Start, inline.Span.End + 1, by));
}
