using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class RoleDescriptionAlone
{
    public static readonly RuleInfo Info = new()
    {
        Name = "role-description-alone",
        Severity = Severity.Warning,
        Why = "A word for a role that an element does not have describes nothing.",
        Standard = "WAI-ARIA 1.2, aria-roledescription; axe aria-roledescription",
        Bad = "<p aria-roledescription=\"slide\">The wall</p>",
        Good = "<section aria-label=\"The wall\" aria-roledescription=\"slide\">The wall</section>",
        Groups = [RuleGroup.Aria],
    };

    public static readonly Rule Rule = new(Info)
    {
        Attributes = ["aria-roledescription"],
        OnElement = static (element, page) =>
        {
            var tree = AccessTree.Of(page);
            if (
                element.GetAttribute("aria-roledescription") is { } written
                && tree.IsExposed(element)
                && (
                    string.IsNullOrWhiteSpace(written) || tree.Role(element) is "" or "generic" or "none" or "paragraph"
                )
            )
            {
                page.Add(
                    Info,
                    element,
                    string.IsNullOrWhiteSpace(written)
                        ? "aria-roledescription is empty."
                        : "aria-roledescription is on an element without a role.",
                    "Remove it, or give the element a role."
                );
            }
        },
    };
}
