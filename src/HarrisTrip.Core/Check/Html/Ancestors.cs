using System.Collections.Frozen;
using AngleSharp.Dom;
using HarrisTrip.Check.Views;

namespace HarrisTrip.Check.Html;

/// <summary>
/// What an element stands in, at any depth, as far as rules ask. Worked out from the parent's, so that a page is never
/// climbed up again.
/// </summary>
sealed class Ancestors
{
    static readonly FrozenDictionary<string, int> asked = """
        a address article aside audio blockquote button canvas caption dd del details dfn dialog dt fieldset figcaption
        figure footer form header ins label li main map math meter nav noscript object progress search section select
        slot svg table td template th video
        """.Split([' ', '\n']).Select((name, i) => (name, i)).ToFrozenDictionary(
        pair => pair.name,
        pair => pair.i,
        StringComparer.Ordinal
    );

    readonly Dictionary<IElement, ulong> known = [];

    public static Ancestors On(PageView page) => page.Memo.Get(static () => new Ancestors());

    /// <summary>True when an element of this name is around it.</summary>
    public bool Has(IElement element, string name) => (Around(element) & (1UL << asked[name])) != 0;

    /// <summary>The nearest element of this name around it.</summary>
    public IElement? Nearest(IElement element, string name) =>
        !Has(element, name) ? null : Climb(element.ParentElement, name);

    static IElement? Climb(IElement? from, string name)
    {
        while (from is not null && from.LocalName != name)
        {
            from = from.ParentElement;
        }
        return from;
    }

    ulong Around(IElement element)
    {
        if (element.ParentElement is not { } parent)
        {
            return 0;
        }
        if (known.TryGetValue(parent, out var inside))
        {
            return inside;
        }
        // Pages are walked from the top down: what is around the parent is known, or asked for now.
        var climb = new Stack<IElement>();
        var at = parent;
        while (at is not null && !known.ContainsKey(at))
        {
            climb.Push(at);
            at = at.ParentElement;
        }
        inside = at is null ? 0 : known[at];
        while (climb.TryPop(out var next))
        {
            inside |= asked.TryGetValue(next.LocalName, out var bit) ? 1UL << bit : 0;
            known[next] = inside;
        }
        return inside;
    }
}
