using AngleSharp.Dom;

namespace HarrisTrip.Import.Html;

/// <summary>All elements of a page in document order, and how many words each of them holds, counted once.</summary>
sealed class PageTree
{
    readonly Dictionary<IElement, int> numbers = [];

    /// <summary>From so many words on a line is a sentence, and a part a text.</summary>
    const int FewWords = 8,
        ManyWords = 60;

    readonly List<int> ends = [],
        words = [0],
        links = [0],
        controls = [0];
    int linkDepth;
    readonly HashSet<IElement> blocks = [];

    public PageTree(IElement root) => Add(Root = root);

    public IElement Root { get; }

    /// <summary>In document order.</summary>
    public List<IElement> Elements { get; } = [];

    /// <summary>The 0-based number of an element in document order.</summary>
    public int NumberOf(IElement element) => numbers[element];

    /// <summary>
    /// True for an element that stands on lines of its own: it is no inline one, or holds one that is none.
    /// </summary>
    public bool IsBlock(IElement element) => !ElementForms.IsInline(element) || HasBlock(element);

    /// <summary>True for an element with others in it that stand on lines of their own.</summary>
    public bool HasBlock(IElement element) => blocks.Contains(element);

    /// <summary>How many words an element holds.</summary>
    public int WordsIn(IElement element) => words[ends[numbers[element]]] - words[numbers[element]];

    /// <summary>For each element by its number, how many words in it stand directly in an element of a set.</summary>
    public Func<IElement, int> WordsOf(IReadOnlySet<IElement> set)
    {
        var sums = new int[Elements.Count + 1];
        for (var i = 0; i < Elements.Count; i++)
        {
            sums[i + 1] = sums[i] + (set.Contains(Elements[i]) ? words[i + 1] - words[i] : 0);
        }
        return element => sums[ends[numbers[element]]] - sums[numbers[element]];
    }

    /// <summary>
    /// The part of the page around the article that an element is. Nothing is such a part that holds half of all words.
    /// </summary>
    public PagePart? PartOf(IElement element)
    {
        var part =
            PageParts.ByKind(element)
            ?? (
                PageParts.ByName(element) is { } named && (named == PagePart.Hidden || !IsText(element, named))
                    ? named
                    : null
            );
        return
            part is not null
            && (
                WordsIn(element) * 2 <= WordsIn(Root)
                || part == PagePart.Hidden
                || element.LocalName is "nav" or "button" or "select"
            )
            ? part
            : null;
    }

    /// <summary>
    /// True for words of the article, whatever their element is called: nothing to press, and few links.
    /// </summary>
    bool IsText(IElement element, PagePart part)
    {
        var (at, all) = (numbers[element], WordsIn(element));
        var (linked, pressed) = (links[ends[at]] - links[at], controls[ends[at]] - controls[at]);
        if (ElementForms.IsHeading(element))
        {
            return true;
        }
        return all > 0
            && pressed == 0
            && linked * 2 < all
            && (
                element.LocalName
                    is "p"
                        or "li"
                        or "dd"
                        or "dt"
                        or "blockquote"
                        or "td"
                        or "th"
                        or "figcaption"
                        or "pre"
                    ? all >= FewWords || !PageParts.HasExactClassName(element)
                    : PageParts.IsNamedByHeading(element) && part != PagePart.Comments
                        || part is not (PagePart.Advert or PagePart.Comments)
                            && (all >= ManyWords || !PageParts.HasExactClassName(element))
            );
    }

    public bool Contains(IElement outer, IElement inner) =>
        numbers.TryGetValue(inner, out var at) && at >= numbers[outer] && at < ends[numbers[outer]];

    void Add(IElement element)
    {
        var number = Elements.Count;
        numbers.Add(element, number);
        Elements.Add(element);
        ends.Add(0);
        var own = 0;
        for (var i = 0; i < element.ChildNodes.Length; i++)
        {
            own += element.ChildNodes[i] is IText text ? Count(text.Data) : 0;
        }
        own = ElementForms.IsUnseen(element) ? 0 : own;
        var isLink = element.LocalName == "a" && element.HasAttribute("href");
        linkDepth += isLink ? 1 : 0;
        words.Add(words[^1] + own);
        links.Add(links[^1] + (linkDepth > 0 ? own : 0));
        controls.Add(
            controls[^1]
                + (element.LocalName is "form" or "button" or "input" or "select" or "textarea" or "iframe" ? 1 : 0)
        );
        if (!ElementForms.IsInline(element))
        {
            for (var above = element.ParentElement; above is not null && blocks.Add(above); )
            {
                above = above.ParentElement;
            }
        }
        for (var i = 0; i < element.ChildNodes.Length; i++)
        {
            if (element.ChildNodes[i] is IElement inner)
            {
                Add(inner);
            }
        }
        linkDepth -= isLink ? 1 : 0;
        ends[number] = Elements.Count;
    }

    static int Count(string text)
    {
        var (count, isIn) = (0, false);
        foreach (var c in text)
        {
            var isSpace = char.IsWhiteSpace(c);
            count += !isSpace && !isIn ? 1 : 0;
            isIn = !isSpace;
        }
        return count;
    }
}
