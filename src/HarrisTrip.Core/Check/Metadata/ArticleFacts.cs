using AngleSharp.Dom;
using HarrisTrip.Check.Views;

namespace HarrisTrip.Check.Metadata;

/// <summary>What a page says of its article to a reader.</summary>
sealed class ArticleFacts
{
    readonly Lazy<string> text;

    ArticleFacts(PageView page)
    {
        Headline = page.Headings.Find(h => h.LocalName == "h1");
        Times = PageContent.Of(page).Times;
        text = new Lazy<string>(
            () => ReaderText.Plain(page.Document.Body is { } body ? VisibleText(body) : ""),
            LazyThreadSafetyMode.None
        );
    }

    public IElement? Headline { get; }

    /// <summary>The dates in the main part, in document order.</summary>
    public IReadOnlyList<(IElement Element, IsoDate Date)> Times { get; }

    public static ArticleFacts Of(PageView page) => page.Memo.Get(() => new ArticleFacts(page));

    /// <summary>True when a reader finds these words on the page.</summary>
    public bool Shows(string words) => text.Value.Contains(ReaderText.Plain(words), StringComparison.OrdinalIgnoreCase);

    static string VisibleText(IElement body)
    {
        var seen = new System.Text.StringBuilder();
        var open = new Stack<INode>([body]);
        while (open.TryPop(out var node))
        {
            if (node is IText words)
            {
                seen.Append(words.Data);
            }
            else if (node is IElement { LocalName: not ("script" or "style" or "template") } element)
            {
                for (var i = element.ChildNodes.Length - 1; i >= 0; i--)
                {
                    open.Push(element.ChildNodes[i]);
                }
                // Words in neighbouring elements do not run together.
                seen.Append(
                    element.LocalName
                        is "a"
                            or "b"
                            or "i"
                            or "em"
                            or "strong"
                            or "span"
                            or "sup"
                            or "sub"
                            or "mark"
                            or "wbr"
                        ? ""
                        : " "
                );
            }
        }
        return seen.ToString();
    }
}
