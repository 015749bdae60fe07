using AngleSharp.Dom;
using HarrisTrip.Check.Views;

namespace HarrisTrip.Check.Metadata;

/// <summary>What the rules of metadata look for in a page, found in one walk over it.</summary>
sealed class PageContent
{
    const int MaxTimes = 100;

    PageContent(PageView page)
    {
        var open = new Stack<(INode Node, bool InMain, bool IsByline)>();
        open.Push((page.Document, false, false));
        while (open.Count > 0)
        {
            var (node, inMain, isByline) = open.Pop();
            if (node is IElement element)
            {
                if (element.LocalName is "script" or "template" or "style")
                {
                    if (
                        element.LocalName == "script"
                        && string.Equals(
                            element.GetAttribute("type")?.Trim(),
                            "application/ld+json",
                            StringComparison.OrdinalIgnoreCase
                        )
                    )
                    {
                        JsonLdScripts.Add(element);
                    }
                    continue;
                }
                Visit(element, inMain, isByline);
                inMain |= element.LocalName == "main";
                isByline |=
                    inMain
                    || (element.GetAttribute("class")?.Contains("byline", StringComparison.Ordinal) ?? false)
                    || (element.LocalName == "header" && element.ParentElement?.LocalName == "article");
            }
            for (var i = node.ChildNodes.Length - 1; i >= 0; i--)
            {
                open.Push((node.ChildNodes[i], inMain, isByline));
            }
        }
        Times = timesInMain.Count > 0 ? timesInMain : times;
    }

    readonly List<(IElement, IsoDate)> times = [],
        timesInMain = [];

    public List<IElement> JsonLdScripts { get; } = [];

    /// <summary>Dates that the page shows, those of its main part if there are any, in document order.</summary>
    public IReadOnlyList<(IElement Element, IsoDate Date)> Times { get; }

    /// <summary>Links to authors where an article names them, in document order.</summary>
    public List<IElement> Bylines { get; } = [];

    public static PageContent Of(PageView page) => page.Memo.Get(() => new PageContent(page));

    void Visit(IElement element, bool inMain, bool isByline)
    {
        if (
            element.LocalName == "time"
            && element.GetAttribute("datetime") is { } written
            && times.Count + timesInMain.Count < MaxTimes
            && IsoDate.Parse(written) is { } date
        )
        {
            (inMain ? timesInMain : times).Add((element, date));
        }
        else if (
            isByline
            && element.LocalName is "a" or "span"
            && element.GetAttribute("rel") is { } rel
            && rel.Split(' ').Contains("author", StringComparer.OrdinalIgnoreCase)
        )
        {
            Bylines.Add(element);
        }
    }
}
