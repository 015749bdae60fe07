using HarrisTrip.Check.Access;
using HarrisTrip.Check.Aria;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class LandmarkNames
{
    public static readonly RuleInfo Info = new()
    {
        Name = "landmark-names",
        Severity = Severity.Warning,
        Why = "Two parts of the same kind and the same name cannot be told apart in a list of parts.",
        Standard = "WCAG 2.4.1; axe landmark-unique",
        Bad = """
            <nav><a href="#wall">The wall</a></nav><nav><a href="#quay">The quay</a></nav>
            <h2 id="wall">The wall</h2><h2 id="quay">The quay</h2>
            """,
        Good = """
            <nav aria-label="Topics"><a href="#wall">The wall</a></nav><nav aria-label="Pages">
            <a href="#quay">The quay</a></nav><h2 id="wall">The wall</h2><h2 id="quay">The quay</h2>
            """,
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Roles = [.. AriaRoles.Names.Where(name => AriaRoles.Find(name)!.IsLandmark)],
        OnElement = static (element, page) =>
        {
            var tree = AccessTree.Of(page);
            var role = tree.Role(element);
            if (!tree.IsExposed(element))
            {
                return;
            }
            var name = tree.Names.Of(element);
            if (
                (role != "form" || name.Length > 0)
                && !page.Memo.Get(() => new SeenNames()).Add(role + " " + name.ToLowerInvariant())
            )
            {
                page.Add(
                    Info,
                    element,
                    name.Length == 0
                        ? $"Another part with the role {role} has no name either."
                        : $"Another part with the role {role} is also named “{name}”.",
                    "Give each an aria-label of its own."
                );
            }
        },
    };

    sealed class SeenNames() : HashSet<string>(StringComparer.Ordinal);
}
