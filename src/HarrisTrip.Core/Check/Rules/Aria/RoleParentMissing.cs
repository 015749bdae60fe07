using AngleSharp.Dom;
using HarrisTrip.Check.Access;
using HarrisTrip.Check.Aria;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class RoleParentMissing
{
    public static readonly RuleInfo Info = new()
    {
        Name = "role-parent-missing",
        Severity = Severity.Error,
        Why =
            "An entry outside its list, or a tab outside its group of tabs, "
            + "is announced without its place among the others.",
        Standard = "WAI-ARIA 1.2, section 5.2.6; ACT ff89c9; axe aria-required-parent",
        Bad = "<div><div role=\"listitem\">The wall</div></div>",
        Good = "<div role=\"list\"><div role=\"listitem\">The wall</div></div>",
        Groups = [RuleGroup.Aria, RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Attributes = ["role"],
        OnElement = static (element, page) =>
        {
            var tree = AccessTree.Of(page);
            if (
                AccessTree.GivenRole(element) is not { } given
                || tree.Role(element) != given
                || AriaRoles.Find(given) is not { Within.Length: > 0 } role
                || !tree.IsExposed(element)
            )
            {
                return;
            }
            var parent = element.ParentElement;
            while (parent is not null && tree.Role(parent) is "generic" or "none" or "")
            {
                parent = parent.ParentElement;
            }
            if (
                (parent is null || Array.IndexOf(role.Within, tree.Role(parent)) < 0)
                && !page.Memo.Get(() => new Owned(tree)).Contains(element)
            )
            {
                page.Add(
                    Info,
                    element,
                    $"A {given} has to be inside {string.Join(" or ", role.Within)}.",
                    "Move it there, or give that role to an element around it."
                );
            }
        },
    };

    /// <summary>What is put elsewhere by an aria-owns.</summary>
    sealed class Owned(AccessTree tree)
        : HashSet<IElement>(
            tree.All.Where(e => e.HasAttribute("aria-owns"))
                .SelectMany(e => tree.Referenced(e.GetAttribute("aria-owns")))
        );
}
