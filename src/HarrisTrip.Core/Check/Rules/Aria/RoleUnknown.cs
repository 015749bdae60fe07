using HarrisTrip.Check.Access;
using HarrisTrip.Check.Aria;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Html;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Rules;

static class RoleUnknown
{
    public static readonly RuleInfo Info = new()
    {
        Name = "role-unknown",
        Severity = Severity.Error,
        Why = "A role that does not exist is not a role: the element is announced as if it had none.",
        Standard = "WAI-ARIA 1.2, section 5.3; ACT 674b10; axe aria-roles",
        Bad = "<div role=\"buton\" tabindex=\"0\">Close</div>",
        Good = "<div role=\"button\" tabindex=\"0\">Close</div>",
        Groups = [RuleGroup.Aria, RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Attributes = ["role"],
        OnElement = static (element, page) =>
        {
            if (
                element.GetAttribute("role") is not { } written
                || WordList.Of(written.ToLowerInvariant()) is not { Count: > 0 } words
                || !AccessTree.Of(page).IsExposed(element)
            )
            {
                return;
            }
            var wrong = words.Where(word => AriaRoles.Find(word) is null).ToList();
            if (wrong.Count > 0)
            {
                page.Add(
                    Info,
                    element,
                    AriaRoles.IsAbstract(wrong[0])
                        ? $"The role `{wrong[0]}` is abstract: no element can have it."
                        : $"There is no role `{wrong[0]}`.",
                    Suggestion.For(wrong[0], AriaRoles.Names) ?? "Use a WAI-ARIA role, or remove it.",
                    wrong.Count == words.Count && wrong[0] != "text" ? Severity.Error : Severity.Warning
                );
            }
        },
    };
}
