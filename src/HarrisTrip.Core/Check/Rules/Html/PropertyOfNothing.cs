using AngleSharp.Dom;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Rules;

static class PropertyOfNothing
{
    public static readonly RuleInfo Info = new()
    {
        Name = "property-of-nothing",
        Severity = Severity.Error,
        Why = "A property that belongs to no item tells search engines nothing.",
        Standard = "HTML Living Standard 5.2.3",
        Bad = "<p itemprop=\"name\">Port office</p>",
        Good = "<div itemscope itemtype=\"https://schema.org/Organization\"><p itemprop=\"name\">Port office</p></div>",
        Groups = [RuleGroup.Html],
    };

    public static readonly Rule Rule = new(Info)
    {
        Attributes = ["itemprop", "itemref"],
        OnElement = static (element, page) =>
        {
            if (element.HasAttribute("itemprop") || element.HasAttribute("itemref"))
            {
                page.Memo.Get(static () => new State()).Elements.Add(element);
            }
        },
        OnPage = static page =>
        {
            var found = page.Memo.Get(static () => new State());
            var named = found
                .Elements.SelectMany(e => WordList.Of(e.GetAttribute("itemref") ?? ""))
                .ToHashSet(StringComparer.Ordinal);
            foreach (var element in found.Elements.Where(e => e.HasAttribute("itemprop") && !IsInItem(e, named)))
            {
                page.Add(
                    Info,
                    element,
                    $"`{Quoted.Tag(element)}` is a property, "
                        + $"`{Quoted.Value(element.GetAttribute("itemprop")!)}`, but belongs to no item.",
                    "Put itemscope on an element around it."
                );
            }
        },
    };

    static bool IsInItem(IElement element, HashSet<string> named)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if ((at != element && at.HasAttribute("itemscope")) || (at.Id is { Length: > 0 } id && named.Contains(id)))
            {
                return true;
            }
        }
        return false;
    }

    sealed class State
    {
        public List<IElement> Elements { get; } = [];
    }
}
