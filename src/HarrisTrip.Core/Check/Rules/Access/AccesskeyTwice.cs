using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class AccesskeyTwice
{
    public static readonly RuleInfo Info = new()
    {
        Name = "accesskey-twice",
        Severity = Severity.Warning,
        Why = "A key with two meanings does only one of them, and nobody knows which.",
        Standard = "WCAG 4.1.2; axe accesskeys",
        Bad = """
            <a href="#wall" accesskey="w">The wall</a><button accesskey="w">Write</button>
            <h2 id="wall">The wall</h2>
            """,
        Good = """
            <a href="#wall" accesskey="w">The wall</a><button accesskey="r">Write</button>
            <h2 id="wall">The wall</h2>
            """,
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Attributes = ["accesskey"],
        OnElement = static (element, page) =>
        {
            if (
                element.GetAttribute("accesskey")?.Trim().ToLowerInvariant() is { Length: > 0 } key
                && AccessTree.Of(page).IsRendered(element)
                && !page.Memo.Get(() => new SeenKeys()).Add(key)
            )
            {
                page.Add(
                    Info,
                    element,
                    $"The key “{key}” is already used on this page.",
                    "Choose another key, or remove it."
                );
            }
        },
    };

    sealed class SeenKeys() : HashSet<string>(StringComparer.Ordinal);
}
