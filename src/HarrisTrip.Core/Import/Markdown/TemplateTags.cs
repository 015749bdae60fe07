using System.Text.RegularExpressions;
using HarrisTrip.Parse.Body;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HarrisTrip.Import.Markdown;

/// <summary>
/// Liquid, Nunjucks, Hugo's and Zola's shortcodes, WordPress's brackets, and what MDX adds. What has a form in Markdown
/// is converted; all else stays visible, since only an editor knows what it showed.
/// </summary>
static partial class TemplateTags
{
    /// <summary>No tag is longer than this, in UTF-16 units.</summary>
    const int MaxTagLength = 2_000;

    public static TracedText Convert(TracedText text, BodyContext context)
    {
        var code = CodeRanges(text.Text);
        var edits = new List<Edit>();
        for (var at = 0; at < text.Text.Length; )
        {
            var next = text.Text.AsSpan(at).IndexOfAny('{', '[', '<');
            if (next < 0)
            {
                break;
            }
            at += next;
            var edit = code.Contains(at) ? null : Tag(text, at, context, code);
            if (edit is { } change)
            {
                edits.Add(change);
            }
            at = edit is { } made ? Math.Max(made.End, at + 1) : at + 1;
        }
        if (context.IsMdx)
        {
            foreach (Match module in Module().Matches(text.Text))
            {
                if (!code.Contains(module.Index))
                {
                    context.LeftOut(text.Origin(module.Index), $"“{module.Value.Trim()}” loads a component.");
                    edits.Add(new Edit(module.Index, module.Index + module.Length, ""));
                }
            }
        }
        return text.With(edits);
    }

    /// <summary>The tag that begins at a 0-based offset, and what it becomes; null when none begins there.</summary>
    static Edit? Tag(TracedText text, int at, BodyContext context, Ranges code) =>
        text.Text[at] switch
        {
            '[' => WordPress(text, at, context),
            '<' => context.IsMdx
            && Component().Match(text.Text, at, Math.Min(MaxTagLength, text.Text.Length - at))
                is { Success: true } component
                ? Shown(text, at, at + component.Length, context, "a component")
                : null,
            _ => Close(text.Text, at) is { } end ? Braces(text, at, end, context, code) : null,
        };

    /// <summary>
    /// The end of what opens with two braces, or a brace and a sign; null when it is no tag or is not closed.
    /// </summary>
    static int? Close(string text, int at)
    {
        if (at + 1 >= text.Length)
        {
            return null;
        }
        var mark = text[at + 1] switch
        {
            '{' => "}}",
            '%' => "%}",
            '#' when at + 2 < text.Length && text[at + 2] is ' ' or '\n' or '-' => "#}",
            '/' => "*/}",
            ':' => "}",
            '.' when at == 0 || text[at - 1] == '\n' => "}",
            _ => null,
        };
        if (mark is null || mark == "*/}" && !text.AsSpan(at).StartsWith("{/*"))
        {
            return null;
        }
        var end = text.AsSpan(at + 2, Math.Min(MaxTagLength, text.Length - at - 2)).IndexOf(mark);
        return end < 0 || mark == "}" && text.AsSpan(at, end).Contains('\n') ? null : at + 2 + end + mark.Length;
    }

    static Edit? Braces(TracedText text, int at, int end, BodyContext context, Ranges code)
    {
        var (tag, origin) = (text.Text[at..end], text.Origin(at));
        if (
            tag.StartsWith("{:", StringComparison.Ordinal)
            || tag.StartsWith("{.", StringComparison.Ordinal)
            || tag.StartsWith("{#", StringComparison.Ordinal)
            || tag.StartsWith("{/*", StringComparison.Ordinal)
            || tag.StartsWith("{{/*", StringComparison.Ordinal)
        )
        {
            context.LeftOut(
                origin,
                $"“{tag}” is {(tag[1] is ':' or '.' ? "a mark for the look of a page" : "a comment")}."
            );
            return new Edit(at, end, "");
        }
        if (
            Pair().Match(tag) is { Success: true } opening
            && Ending(text.Text.AsSpan(end), opening, context.Unclosed) is { } ending
        )
        {
            return Paired(text, at, end, (end + ending.Start, end + ending.End), opening, context);
        }
        if (Root().Match(tag) is { Success: true })
        {
            context.Became(origin, $"“{tag}” is the site's own address, which links do not need.");
            return new Edit(at, end, end < text.Text.Length && text.Text[end] == '/' ? "" : "/");
        }
        if (Filtered().Match(tag) is { Success: true } filtered)
        {
            context.Became(origin, $"“{tag}” is `{filtered.Groups["path"].Value}`.");
            return new Edit(at, end, filtered.Groups["path"].Value);
        }
        if (
            at > 0
            && text.Text[at - 1] is '(' or '"' or '\''
            && Reference().Match(tag) is { Success: true } reference
            && context.Posts.Find(reference.Groups["name"].Value.Split('#')[0], context.Folder) is { } slug
        )
        {
            context.Became(origin, $"“{tag}” leads to the article `{slug}`.");
            return new Edit(at, end, $"../{slug}/");
        }
        return Figure().Match(tag) is { Success: true } && FigureOf(tag, origin, context) is { } figure
            ? new Edit(at, end, figure)
            : Shown(text, at, end, context, "for the generator");
    }

    /// <summary>What stands between two tags, of which Markdown needs none.</summary>
    /// <param name="end">The offset past the opening tag.</param>
    /// <param name="closing">Where the closing tag begins, and the offset past it.</param>
    static Edit Paired(
        TracedText text,
        int at,
        int end,
        (int Start, int End) closing,
        Match opening,
        BodyContext context
    )
    {
        var (tag, inner, origin) = (text.Text[at..end], text.Text[end..closing.Start], text.Origin(at));
        switch (opening.Groups["name"].Value)
        {
            case "comment":
                context.LeftOut(origin, $"“{text.Text[at..closing.End]}” is a comment.");
                return new Edit(at, closing.End, "");
            case "highlight":
                context.Became(origin, $"“{tag}” to “{text.Text[closing.Start..closing.End]}” is a block of code.");
                return new Edit(
                    at,
                    closing.End,
                    MarkdownBlocks.Code(inner.Trim('\n'), opening.Groups["rest"].Value.Trim().Split(' ')[0])
                );
            default:
                context.Became(
                    origin,
                    $"“{tag}” and “{text.Text[closing.Start..closing.End]}” are not needed: what "
                        + $"is between them is text."
                );
                return new Edit(at, closing.End, inner);
        }
    }

    /// <param name="unclosed">Endings that do not come any more: the text is not searched for them again.</param>
    static (int Start, int End)? Ending(ReadOnlySpan<char> rest, Match opening, HashSet<string> unclosed)
    {
        var name = opening.Groups["name"].Value;
        foreach (
            var mark in new[]
            {
                $"{{% end{name} %}}",
                $"{{%- end{name} -%}}",
                $"{{%end{name}%}}",
                $"{{{{< /{name} >}}}}",
                $"{{{{</ {name} >}}}}",
                $"{{{{</{name}>}}}}",
            }
        )
        {
            if (unclosed.Contains(mark))
            {
                continue;
            }
            if (rest.IndexOf(mark) is >= 0 and var start)
            {
                return (start, start + mark.Length);
            }
            unclosed.Add(mark);
        }
        return null;
    }

    /// <summary>Hugo's figure: the picture, and what it says of it.</summary>
    static string? FigureOf(string tag, int origin, BodyContext context)
    {
        var values = Attribute()
            .Matches(tag)
            .ToLookup(
                m => m.Groups["key"].Value.ToLowerInvariant(),
                m =>
                    m.Groups["double"].Success
                        ? m.Groups["double"].Value.Replace("\\\"", "\"", StringComparison.Ordinal)
                        : m.Groups["other"].Value
            );
        if (values["src"].FirstOrDefault() is not { Length: > 0 } src)
        {
            return null;
        }
        string? Of(string key) =>
            values[key].FirstOrDefault(v => v.Length > 0) is { } value ? FragmentText.Of(value) : null;
        var (title, caption) = (Of("title"), Of("caption"));
        context.Pictures.Describe(
            src,
            new PictureWords(
                Of("alt"),
                title is not null && caption is not null ? $"{title}. {caption}" : caption ?? title,
                Of("attr")
            )
        );
        context.Became(origin, $"“{tag}” is a picture.");
        return $"\n\n![](<{src}>)\n\n";
    }

    /// <summary>
    /// A caption with the picture in it becomes the picture; other brackets that WordPress fills in stay visible.
    /// </summary>
    static Edit? WordPress(TracedText text, int at, BodyContext context)
    {
        var length = Math.Min(MaxTagLength, text.Text.Length - at);
        if (CaptionedPicture.Read(text.Text.Substring(at, length)) is { } found)
        {
            var words = FragmentText.Of(found.Words);
            context.Pictures.Describe(found.Address, new PictureWords(Caption: words.Length > 0 ? words : null));
            context.Became(
                text.Origin(at),
                $"“{found.Opening}{found.Words.Trim()}[/caption]” is the caption of `{found.Address}`."
            );
            return new Edit(
                at > 0 && text.Text[at - 1] == '\\' ? at - 1 : at,
                at + found.Length,
                $"\n\n{found.Picture.Trim()}\n\n"
            );
        }
        if (at > 0 && text.Text[at - 1] == '\\')
        {
            // Shown as it is already; some exports do so with all of them.
            if (Bracket().Match(text.Text, at, length) is { Success: true } shown)
            {
                context.Visible(
                    text.Origin(at),
                    $"“{shown.Value.Replace("\\]", "]", StringComparison.Ordinal)}” is for WordPress. "
                        + "It is visible in the article: put in its place what it showed, or delete it."
                );
            }
            return null;
        }
        return Bracket().Match(text.Text, at, length) is { Success: true } bracket
            ? Shown(text, at, at + bracket.Length, context, "for WordPress")
            : null;
    }

    /// <summary>Left as it is, with a backslash where Markdown would see a mark.</summary>
    static Edit Shown(TracedText text, int at, int end, BodyContext context, string whose)
    {
        var tag = text.Text[at..end];
        context.Visible(
            text.Origin(at),
            $"“{tag}” is {whose}. It is visible in the article: put in its place what it showed, or delete it."
        );
        return new Edit(
            at,
            end,
            tag.Contains('\n', StringComparison.Ordinal) || tag[0] == '['
                ? tag.Replace("<", "\\<", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal)
                : MarkdownText.Of(tag)
        );
    }

    static Ranges CodeRanges(string text)
    {
        if (Parse.Body.MarkdownBody.Outline(text) is not { } document)
        {
            return new Ranges([]);
        }
        return new Ranges([
            .. document.Descendants<CodeBlock>().Select(b => (b.Span.Start, b.Span.End + 1)),
            .. document.Descendants<CodeInline>().Select(c => (c.Span.Start, c.Span.End + 1)),
        ]);
    }
}
