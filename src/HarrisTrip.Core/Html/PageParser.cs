using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace HarrisTrip.Html;

/// <summary>A page as a tree, or why there is none.</summary>
/// <param name="Document">Null when the page would take time or memory without measure.</param>
/// <param name="TooDeepAt">The 0-based offset where elements are nested too deep; null when formatting that is never
/// closed is the reason.</param>
public readonly record struct ParsedPage(IHtmlDocument? Document, int? TooDeepAt = null);

/// <summary>
/// Parses pages of any origin (HTML Living Standard 13.2) within limits. One parser serves one thread at a time.
/// </summary>
public sealed class PageParser
{
    /// <summary>As many levels of elements as are read.</summary>
    public const int MaxDepth = TagDepth.MaxDepth;

    readonly ElementBudget budget = new(
        Configuration.Default.Services.OfType<IElementFactory<Document, HtmlElement>>().Single()
    );

    readonly IBrowsingContext context;

    public PageParser() =>
        context = BrowsingContext.New(Configuration.Default.WithOnly<IElementFactory<Document, HtmlElement>>(budget));

    /// <param name="read">Reads what is not HTML but becomes such a tree; null for HTML.</param>
    public ParsedPage Parse(string html, Func<string, HtmlParser, IHtmlDocument>? read = null)
    {
        if (TagDepth.TooDeepAt(html) is { } deep)
        {
            return new ParsedPage(null, deep);
        }
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }, context);
        budget.Begin(html);
        try
        {
            return new ParsedPage(read is null ? parser.ParseDocument(html) : read(html, parser));
        }
        catch (ElementBudget.SpentException)
        {
            return new ParsedPage(null);
        }
    }

    /// <summary>
    /// The nodes of a piece of a page's body; null when it would take time or memory without measure.
    /// </summary>
    public INodeList? ParseFragment(string html, int maxDepth = MaxDepth)
    {
        if (TagDepth.TooDeepAt(html, maxDepth) is not null)
        {
            return null;
        }
        var parser = new HtmlParser(default, context);
        budget.Begin(html);
        try
        {
            return parser.ParseFragment(html, parser.ParseDocument("").Body!);
        }
        catch (ElementBudget.SpentException)
        {
            return null;
        }
    }

    /// <summary>
    /// All elements in document order, without recursion. By number: the library looks through all siblings of an
    /// element to find the next one.
    /// </summary>
    public static IEnumerable<IElement> Elements(INode root)
    {
        var open = new Stack<(INodeList Nodes, int Next)>();
        open.Push((root.ChildNodes, 0));
        while (open.TryPop(out var level))
        {
            if (level.Next == level.Nodes.Length)
            {
                continue;
            }
            open.Push((level.Nodes, level.Next + 1));
            if (level.Nodes[level.Next] is IElement element)
            {
                yield return element;
                open.Push((element.ChildNodes, 0));
            }
        }
    }
}
