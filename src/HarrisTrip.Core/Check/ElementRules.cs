using AngleSharp.Dom;
using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;

namespace HarrisTrip.Check;

/// <summary>
/// Which rules look at which elements. Most rules want few of them, and a page has many: what an element is, has and
/// stands for is looked up once, and leads to the rules that ask for it.
/// </summary>
sealed class ElementRules
{
    readonly Rule[] rules;
    readonly int[] every;
    readonly Dictionary<string, int[]> byName;
    readonly Dictionary<string, int[]> byAttribute;
    readonly Dictionary<string, int[]> byRole;
    readonly int[] ofAnyAttribute;
    readonly int[] ofAria;
    readonly Action<IElement, PageView>[] ofTags;

    public ElementRules(IReadOnlyList<Rule> all)
    {
        rules = [.. all.Where(r => r.OnElement is not null)];
        every =
        [
            .. Enumerable
                .Range(0, rules.Length)
                .Where(i => rules[i] is { Elements.Count: 0, Attributes.Count: 0, Roles.Count: 0 }),
        ];
        byName = Table(r => r.Elements);
        byAttribute = Table(r => r.Attributes);
        byRole = Table(r => r.Roles);
        ofAnyAttribute = byAttribute.GetValueOrDefault(Rule.AnyAttribute) ?? [];
        ofAria = byAttribute.GetValueOrDefault(Rule.AnyAria) ?? [];
        ofTags = [.. all.Select(r => r.OnTag).OfType<Action<IElement, PageView>>()];
    }

    /// <summary>The state of one checker: the last element that each rule saw, and the tags that are known.</summary>
    public sealed class DispatchState(int rules)
    {
        internal long[] LastElement { get; } = new long[rules];

        internal long ElementNumber { get; set; }

        internal TagPaths Tags { get; } = new();
    }

    public DispatchState NewState() => new(rules.Length);

    /// <summary>Shows an element once to each rule that asks for it; elements come in document order.</summary>
    public void Dispatch(IElement element, PageView page, DispatchState state)
    {
        state.ElementNumber++;
        InvokeOfTags(element, state.Tags.Enter(element), page);
        Invoke(every, element, page, state);
        Invoke(byName.GetValueOrDefault(element.LocalName), element, page, state);
        if (byRole.Count > 0)
        {
            Invoke(byRole.GetValueOrDefault(AccessTree.Of(page).Role(element)), element, page, state);
        }
        var attributes = element.Attributes;
        if (byAttribute.Count == 0 || attributes.Length == 0)
        {
            return;
        }
        Invoke(ofAnyAttribute, element, page, state);
        for (var i = 0; i < attributes.Length; i++)
        {
            var name = attributes[i]!.LocalName;
            Invoke(byAttribute.GetValueOrDefault(name), element, page, state);
            if (ofAria.Length > 0 && name.StartsWith("aria-", StringComparison.Ordinal))
            {
                Invoke(ofAria, element, page, state);
            }
        }
    }

    void InvokeOfTags(IElement element, TagPath? path, PageView page)
    {
        if (path is { IsGood: true })
        {
            return;
        }
        var before = page.Faults;
        foreach (var onTag in ofTags)
        {
            onTag(element, page);
        }
        if (path is not null)
        {
            path.IsGood = page.Faults == before;
        }
    }

    void Invoke(int[]? interested, IElement element, PageView page, DispatchState state)
    {
        foreach (var rule in interested ?? [])
        {
            if (state.LastElement[rule] != state.ElementNumber)
            {
                state.LastElement[rule] = state.ElementNumber;
                rules[rule].OnElement!(element, page);
            }
        }
    }

    Dictionary<string, int[]> Table(Func<Rule, IReadOnlyCollection<string>> names) =>
        Enumerable
            .Range(0, rules.Length)
            .SelectMany(i => names(rules[i]).Select(name => (name, i)))
            .GroupBy(pair => pair.name, pair => pair.i, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
