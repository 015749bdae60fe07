using System.Text;
using AngleSharp.Dom;

namespace HarrisTrip.Check.Metadata;

/// <summary>
/// The words of one paragraph, heading, cell or the like, without what shows code on purpose: emphasis and links in the
/// middle do not part them.
/// </summary>
sealed class ShownText
{
    /// <summary>Stands for an element that was left out.</summary>
    const char LeftOut = '\uFFFC';

    /// <summary>Where text is shown as it is typed, or is no text.</summary>
    static readonly HashSet<string> passed = new(StringComparer.Ordinal)
    {
        "code",
        "pre",
        "kbd",
        "samp",
        "var",
        "tt",
        "listing",
        "xmp",
        "plaintext",
        "script",
        "style",
        "textarea",
        "template",
        "noscript",
        "math",
        "iframe",
        "noembed",
        "noframes",
    };

    static readonly HashSet<string> inline = new(StringComparer.Ordinal)
    {
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "big",
        "br",
        "cite",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "ins",
        "label",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "wbr",
    };

    readonly StringBuilder words = new();
    readonly List<(int Start, IElement Element)> parts = [];

    public string Words => words.ToString();

    /// <summary>The pieces that elements wrote, each with its 0-based place.</summary>
    public IEnumerable<(int Start, string Words)> Pieces =>
        parts.Select((part, i) => (part.Start, Following(part.Start, i)));

    /// <summary>The element that wrote a place of the words, and the words from there to its end.</summary>
    public (IElement Element, string Following) At(int place)
    {
        var part = Math.Max(0, parts.FindLastIndex(p => p.Start <= place));
        return (parts[part].Element, Following(place, part));
    }

    string Following(int place, int part) =>
        words.ToString(place, (part + 1 < parts.Count ? parts[part + 1].Start : words.Length) - place).Split(LeftOut)[
            0
        ];

    /// <summary>All texts of a page, in document order.</summary>
    /// <param name="see">Called for each element that does not show code.</param>
    public static IEnumerable<ShownText> Of(IDocument document, Action<IElement> see)
    {
        var text = new ShownText();
        var open = new Stack<INode?>([document]);
        while (open.TryPop(out var node))
        {
            if (node is IText data)
            {
                if (data.ParentElement is { } parent && data.Data.Length > 0)
                {
                    text.parts.Add((text.words.Length, parent));
                    text.words.Append(data.Data);
                }
                continue;
            }
            // Nothing stands for the end of a block.
            var element = node as IElement;
            var parts = element is null
                ? node is null
                : !inline.Contains(element.LocalName) && !passed.Contains(element.LocalName);
            if (parts && text.parts.Count > 0)
            {
                yield return text;
                text = new ShownText();
            }
            if (element is not null && passed.Contains(element.LocalName))
            {
                text.words.Append(text.parts.Count > 0 ? LeftOut : ' ');
                continue;
            }
            if (element is not null)
            {
                see(element);
            }
            if (element?.LocalName == "br" && text.parts.Count > 0)
            {
                text.words.Append('\n');
            }
            if (node is null)
            {
                continue;
            }
            if (parts && element is not null)
            {
                open.Push(null);
            }
            for (var i = node.ChildNodes.Length - 1; i >= 0; i--)
            {
                open.Push(node.ChildNodes[i]);
            }
        }
        if (text.parts.Count > 0)
        {
            yield return text;
        }
    }
}
