using HarrisTrip.Check.Access;
using HarrisTrip.Check.Aria;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class RoleDeprecated
{
    public static readonly RuleInfo Info = new()
    {
        Name = "role-deprecated",
        Severity = Severity.Warning,
        Why = "Screen readers may stop supporting a deprecated role.",
        Standard = "WAI-ARIA 1.2, directory; DPUB-ARIA 1.1; axe aria-deprecated-role",
        Bad = "<ul role=\"directory\"><li>The wall</li></ul>",
        Good = "<ul><li>The wall</li></ul>",
        Groups = [RuleGroup.Aria, RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Attributes = ["role"],
        OnElement = static (element, page) =>
        {
            if (
                AccessTree.GivenRole(element) is { } given
                && AriaRoles.Find(given) is { IsDeprecated: true }
                && AccessTree.Of(page).IsExposed(element)
            )
            {
                page.Add(
                    Info,
                    element,
                    $"The role `{given}` is deprecated.",
                    "Use list, listitem or the HTML element itself."
                );
            }
            if (element.GetAttribute("aria-grabbed") is not null || element.GetAttribute("aria-dropeffect") is not null)
            {
                page.Add(
                    Info,
                    element,
                    "aria-grabbed and aria-dropeffect are deprecated.",
                    "Remove them: nothing reads them."
                );
            }
        },
    };
}
