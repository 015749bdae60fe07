using AngleSharp.Dom;
using HarrisTrip.Check.Access;
using HarrisTrip.Check.Aria;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class RoleChildWrong
{
    public static readonly RuleInfo Info = new()
    {
        Name = "role-child-wrong",
        Severity = Severity.Error,
        Why = "Readers count the entries of a list or menu: what is not an entry is not counted, or cannot be reached.",
        Standard = "WAI-ARIA 1.2, section 5.2.5; ACT bc4a75; axe aria-required-children",
        Bad = "<div role=\"list\"><div role=\"tab\">The wall</div></div>",
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
                || AriaRoles.Find(given) is not { Owns.Length: > 0 } role
                || !tree.IsExposed(element)
                || element.GetAttribute("aria-busy") == "true"
                || element.LocalName is "select" or "table" or "input"
            )
            {
                return;
            }
            if (
                Children(element, tree).FirstOrDefault(child => Array.IndexOf(role.Owns, tree.Role(child)) < 0) is
                { } wrong
            )
            {
                page.Add(
                    Info,
                    element,
                    $"A {given} may hold only {string.Join(", ", role.Owns)}, but this one holds {tree.Role(wrong)}.",
                    "Give its parts those roles, or remove its own role."
                );
            }
        },
    };

    /// <summary>
    /// The exposed children of an element: boxes without a role count as their contents.
    /// </summary>
    static IEnumerable<IElement> Children(IElement element, AccessTree tree)
    {
        var open = new Stack<IElement>(element.Children.Reverse());
        foreach (var owned in tree.Referenced(element.GetAttribute("aria-owns")))
        {
            open.Push(owned);
        }
        while (open.TryPop(out var child))
        {
            if (!tree.IsExposed(child))
            {
                continue;
            }
            if (
                tree.Role(child) is "generic" or "none" or ""
                && !tree.IsFocusable(child)
                && !(child.LocalName is "svg" or "object" or "iframe" or "video")
            )
            {
                foreach (var inner in child.Children.Reverse())
                {
                    open.Push(inner);
                }
            }
            else if (
                tree.IsFocusable(child)
                || tree.Role(child)
                    is not (
                        ""
                        or "paragraph"
                        or "strong"
                        or "emphasis"
                        or "img"
                        or "graphics-document"
                        or "mark"
                        or "time"
                        or "code"
                    )
            )
            {
                yield return child;
            }
        }
    }
}
