using System.Globalization;
using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HarrisTrip.Parse.Body;

/// <summary>
/// Writes the words of a block as Markdown, with a backslash only where a mark would be seen that is none.
/// </summary>
sealed class MarkdownInlines(Func<MarkdownObject, Location> at, MarkdownHooks hooks)
{
    /// <summary>A paragraph: a line, and one more after each break that was asked for.</summary>
    /// <param name="breaks">True where each line of the author's stands for itself.</param>
    public string Paragraph(ContainerInline? container, bool breaks) =>
        string.Join(
            "\\\n",
            Write(container, breaks).Split('\n').Select(line => MarkdownText.AtStart(AtEdges(line.Trim(' ', '\t'))))
        );

    /// <summary>All of it in one line.</summary>
    public string Line(ContainerInline? container) =>
        AtEdges(Write(container, breaks: false).Replace('\n', ' ').Trim(' '));

    string Write(ContainerInline? container, bool breaks)
    {
        var text = new StringBuilder();
        if (container is not null)
        {
            Write(text, container, breaks, inLink: false);
        }
        return text.ToString();
    }

    void Write(StringBuilder text, ContainerInline container, bool breaks, bool inLink)
    {
        var words = new StringBuilder();
        foreach (var inline in Flat(container))
        {
            // The parser cuts words where a mark might have been; whether they are one can be told only of the whole.
            if (Words(inline, breaks) is { } own)
            {
                words.Append(own);
                continue;
            }
            Flush(inline);
            switch (inline)
            {
                case LineBreakInline:
                    text.Append('\n');
                    break;
                case CodeInline code:
                    text.Append(Code(code.Content));
                    break;
                case EmphasisInline emphasis:
                    WriteEmphasis(text, emphasis, breaks, inLink);
                    break;
                case LinkInline { IsImage: false } link:
                    WriteLink(text, link, breaks, inLink);
                    break;
                case AutolinkInline auto when inLink || !WebAddress.IsAllowedLink(AddressOf(auto)):
                    text.Append(Escaped(auto.Url, '*', '*', inLink));
                    break;
                case AutolinkInline auto:
                    text.Append(
                        hooks.Link(AddressOf(auto), at(auto)) is { } address && address != AddressOf(auto)
                            ? $"[{Escaped(auto.Url, '*', '*', inLink: true)}]({Address(address)})"
                            : $"<{auto.Url}>"
                    );
                    break;
                case ContainerInline other:
                    Write(text, other, breaks, inLink);
                    break;
            }
        }
        Flush(null);

        void Flush(Inline? next)
        {
            if (words.Length == 0)
            {
                return;
            }
            var before =
                text.Length == 0 ? ' '
                : text[^1] is '\n' ? ' '
                : '*';
            text.Append(
                Escaped(words.ToString(), before, next is null && container.Parent is null ? ' ' : '*', inLink)
            );
            // An exclamation mark before a link would make a picture of it.
            if (next is LinkInline or AutolinkInline && text[^1] == '!')
            {
                text.Insert(text.Length - 1, '\\');
            }
            words.Clear();
        }
    }

    /// <summary>What opened something and was never closed holds what follows it: it is words like that.</summary>
    static IEnumerable<Inline> Flat(ContainerInline container) =>
        container.SelectMany(inline => inline is DelimiterInline open ? Flat(open).Prepend(open) : [inline]);

    /// <summary>What is plain words; null for what has a mark of its own.</summary>
    static string? Words(Inline inline, bool breaks) =>
        inline switch
        {
            DelimiterInline open => open.ToLiteral(),
            LiteralInline literal => literal.Content.ToString(),
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            LineBreakInline { IsHard: false } when !breaks => " ",
            FootnoteLink { IsBackLink: true } => "",
            FootnoteLink note => string.Create(CultureInfo.InvariantCulture, $"[{note.Footnote.Order}]"),
            HtmlInline => "",
            _ => null,
        };

    static string Escaped(string words, char before, char after, bool inLink) =>
        MarkdownText
            .Escaped(words, before, after, (text, i) => IsMarkHere(text, i, inLink))
            .Replace('\n', ' ')
            .Replace('\r', ' ');

    /// <summary>
    /// True for a bracket in or before what would be a link, for what may stand beside its like in a mark, and before
    /// what is named at an edge.
    /// </summary>
    static bool IsMarkHere(string words, int i, bool inLink) =>
        words[i] switch
        {
            '[' => inLink,
            ']' => inLink || (i + 1 < words.Length && words[i + 1] == '('),
            '\\' => i + 1 < words.Length && words[i + 1] == '\u00A0',
            '~' => i == 0 || i + 1 == words.Length,
            _ => false,
        };

    static string Code(string code)
    {
        var fence = new string('`', MarkdownText.LongestRun(code) + 1);
        var room =
            code.StartsWith('`')
            || code.EndsWith('`')
            || (code.StartsWith(' ') && code.EndsWith(' ') && code.Trim(' ').Length > 0)
                ? " "
                : "";
        return code.Length == 0 ? "" : fence + room + code + room + fence;
    }

    void WriteEmphasis(StringBuilder text, EmphasisInline emphasis, bool breaks, bool inLink)
    {
        var words = new StringBuilder();
        // The author's own mark: another one could meet its like where this one did not.
        var mark = new string(emphasis.DelimiterChar, emphasis.DelimiterCount);
        words.Append(mark);
        Write(words, emphasis, breaks, inLink);
        var inner = words.ToString()[mark.Length..];
        var trimmed = inner.Trim(' ', '\n');
        if (trimmed.Length == 0)
        {
            return;
        }
        // A mark counts only where it touches what is no white space.
        var start = inner.IndexOf(trimmed[0]);
        text.Append(inner.AsSpan(0, start))
            .Append(mark)
            .Append(AtEdges(trimmed))
            .Append(mark)
            .Append(inner.AsSpan(start + trimmed.Length));
    }

    /// <summary>What is white space to Markdown and no blank is named where it would be cut off.</summary>
    static string AtEdges(string words)
    {
        static string Named(char c) =>
            char.IsWhiteSpace(c) ? string.Create(CultureInfo.InvariantCulture, $"&#{(int)c};") : c.ToString();
        return words.Length == 0 ? ""
            : words.Length == 1 ? Named(words[0])
            : Named(words[0]) + words[1..^1] + Named(words[^1]);
    }

    void WriteLink(StringBuilder text, LinkInline link, bool breaks, bool inLink)
    {
        if (
            inLink
            || !WebAddress.IsAllowedLink(link.Url ?? "")
            || hooks.Link(link.Url ?? "", at(link)) is not { } address
        )
        {
            Write(text, link, breaks, inLink);
            return;
        }
        var words = new StringBuilder();
        Write(words, link, breaks, inLink: true);
        var title = string.IsNullOrWhiteSpace(link.Title) ? "" : $" \"{MarkdownText.InQuotes(link.Title)}\"";
        text.Append('[').Append(words).Append("](").Append(Address(address)).Append(title).Append(')');
    }

    static string AddressOf(AutolinkInline auto) => auto.IsEmail ? "mailto:" + auto.Url : auto.Url;

    static string Address(string address) => MarkdownText.Address(WebAddress.Encode(address));
}
