using HarrisTrip.Check.Access;
using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class LinkSameWords
{
    public static readonly RuleInfo Info = new()
    {
        Name = "link-same-words",
        Severity = Severity.Warning,
        Why = "Two links with the same words are taken for the same link.",
        Standard = "WCAG 2.4.9; ACT b20e66, fd3a94; axe identical-links-same-purpose",
        Bad = """
            <a href="#wall">Plans</a> <a href="#quay">Plans</a><h2 id="wall">The wall</h2>
            <h2 id="quay">The quay</h2>
            """,
        Good = """
            <a href="#wall">Plans of the wall</a> <a href="#quay">Plans of the quay</a><h2 id="wall">The wall</h2>
            <h2 id="quay">The quay</h2>
            """,
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["a", "area"],
        OnElement = static (element, page) =>
        {
            var tree = AccessTree.Of(page);
            if (
                tree.IsExposed(element)
                && tree.Role(element) == "link"
                && tree.Names.Of(element).ToLowerInvariant() is { Length: > 0 } name
                && element.GetAttribute("href")?.Trim() is { Length: > 0 } address
            )
            {
                var seen = page.Memo.Get(() => new LinksByText());
                if (
                    !seen.TryAdd(name, address)
                    && seen[name] != address
                    && !AreSame(LinkPlace.Of(seen[name], page), LinkPlace.Of(address, page))
                )
                {
                    page.Add(
                        Info,
                        element,
                        $"“{tree.Names.Of(element)}” is also a link to `{seen[name]}`.",
                        "Say in each where it leads."
                    );
                }
            }
        },
    };

    /// <summary>A link to a page as a whole leads to the same page as one to a part of it.</summary>
    static bool AreSame(LinkPlace one, LinkPlace other) =>
        one.Page == other.Page && (one.Part is null || other.Part is null || one.Part == other.Part);

    sealed class LinksByText() : Dictionary<string, string>(StringComparer.Ordinal);
}
