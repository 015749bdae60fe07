using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class RoleNoneConflict
{
    public static readonly RuleInfo Info = new()
    {
        Name = "role-none-conflict",
        Severity = Severity.Error,
        Why = "Decoration that can be focused or that has a name is not decoration: browsers announce it all the same.",
        Standard = "WAI-ARIA 1.2, section 7.1; ACT 46ca7f; axe presentation-role-conflict",
        Bad = "<h2 role=\"none\" aria-label=\"The wall\">The wall</h2>",
        Good = "<h2>The wall</h2>",
        Groups = [RuleGroup.Aria, RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Attributes = ["role", "alt"],
        OnElement = static (element, page) =>
        {
            var tree = AccessTree.Of(page);
            if (
                (
                    AccessTree.GivenRole(element) is "none" or "presentation"
                    || (
                        element.LocalName == "img"
                        && element.GetAttribute("alt") is ""
                        && AccessTree.GivenRole(element) is null
                    )
                )
                && tree.IsExposed(element)
                && (element.LocalName == "img" || NativeRoles.Of(element) is not ("" or "generic"))
                && (tree.IsFocusable(element) || AccessTree.HasGlobalAttribute(element))
            )
            {
                page.Add(
                    Info,
                    element,
                    $"This `{element.LocalName}` is marked as decoration, "
                        + $"but it {(tree.IsFocusable(element) ? "can be focused" : "has an aria attribute")}, "
                        + $"so it is announced all the same.",
                    "Remove the role or the empty alt, or what contradicts it."
                );
            }
        },
    };
}
