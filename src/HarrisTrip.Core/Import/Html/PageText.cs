using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Import.Html;

/// <summary>The source of a page: where its elements stand, and which words they hold.</summary>
sealed class PageText(SourceText source)
{
    /// <summary>How far behind its element the first word of a text is looked for, in UTF-16 units.</summary>
    const int Near = 4_000;

    public Location Start { get; } = Location.StartOf(source.Path);

    /// <summary>Where an element was written; what the parser made up stands where its parent does.</summary>
    public Location At(INode? node) => source.Locate(Math.Max(0, Offset(node)));

    /// <summary>Where words of an element begin: the library keeps no places of texts.</summary>
    /// <param name="after">A node that was written before the words.</param>
    public Location At(INode? after, string words)
    {
        var from = Math.Max(0, Offset(after));
        var end = words.AsSpan().IndexOfAny(" \n&<");
        var found = source
            .Text.AsSpan(from, Math.Min(Near, source.Text.Length - from))
            .IndexOf(end < 0 ? words : words.AsSpan(0, end), StringComparison.Ordinal);
        return source.Locate(found < 0 || end == 0 ? from : from + found);
    }

    static int Offset(INode? node)
    {
        for (; node is not null; node = node.Parent)
        {
            if (node is IElement { SourceReference: { } place })
            {
                return place.Position.Index;
            }
        }
        return 0;
    }

    /// <summary>The words that readers see in a part of a page, in one line.</summary>
    public static string Words(INode node)
    {
        var words = new StringBuilder();
        Gather(node, words);
        return words.ToString().Trim();
    }

    /// <summary>Text in one line, as a browser shows it; null when it has no words.</summary>
    public static string? OneLine(string? text)
    {
        var words = new StringBuilder();
        Append(words, text ?? "");
        return words.ToString().Trim() is { Length: > 0 } line ? line : null;
    }

    static void Gather(INode node, StringBuilder words)
    {
        if (node is IText text)
        {
            Append(words, text.Data);
            return;
        }
        if (node is IElement element && ElementForms.IsUnseen(element))
        {
            return;
        }
        var isBlock = node is IElement inner && !ElementForms.IsInline(inner) || node is IHtmlBreakRowElement;
        if (isBlock)
        {
            Append(words, " ");
        }
        for (var i = 0; i < node.ChildNodes.Length; i++)
        {
            Gather(node.ChildNodes[i], words);
        }
        if (isBlock)
        {
            Append(words, " ");
        }
    }

    /// <summary>
    /// Appends text as a browser shows it: any white space as one space, and none where there is one.
    /// </summary>
    public static void Append(StringBuilder words, string text)
    {
        foreach (
            var c in Characters.HasForbidden(text) ? Characters.WithoutForbidden(text).Replace('\uFFFD', ' ') : text
        )
        {
            if (!IsSpace(c))
            {
                words.Append(c);
            }
            else if (words.Length > 0 && words[^1] is not (' ' or '\n'))
            {
                words.Append(' ');
            }
        }
    }

    /// <summary>White space of HTML, and the line breaks of Unicode that YAML and Markdown would break at.</summary>
    static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u0085' or '\u2028' or '\u2029';
}
