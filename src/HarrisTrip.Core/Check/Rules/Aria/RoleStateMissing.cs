using AngleSharp.Dom;
using HarrisTrip.Check.Access;
using HarrisTrip.Check.Aria;
using HarrisTrip.Check.Html;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class RoleStateMissing
{
    public static readonly RuleInfo Info = new()
    {
        Name = "role-state-missing",
        Severity = Severity.Error,
        Why =
            "A checkbox that does not say whether it is checked, or a slider without its value, "
            + "cannot be used by people who listen.",
        Standard = "WAI-ARIA 1.2, section 5.2.2; ACT 4e8ab6; axe aria-required-attr",
        Bad = "<div role=\"checkbox\" tabindex=\"0\">Send me news</div>",
        Good = "<div role=\"checkbox\" tabindex=\"0\" aria-checked=\"false\">Send me news</div>",
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
                || AriaRoles.Find(given) is not { } role
                || tree.Role(element) != given
                || NativeRoles.Of(element) == given
                || !tree.IsExposed(element)
            )
            {
                return;
            }
            IEnumerable<string> needed =
                given == "separator" && AccessTree.TabIndex(element) is not null ? ["valuenow"]
                : given == "combobox" && element.GetAttribute("aria-expanded") == "true" ? ["controls"]
                : role.Requires;
            foreach (
                var name in needed.Where(name =>
                    string.IsNullOrWhiteSpace(element.GetAttribute("aria-" + name)) && !IsNative(element, name)
                )
            )
            {
                page.Add(
                    Info,
                    element,
                    $"A {given} needs `aria-{name}`.",
                    "Add it, or use the HTML element that has it built in.",
                    name == "controls" && given == "combobox" ? Severity.Warning : Severity.Error
                );
            }
        },
    };

    static bool IsNative(IElement element, string name) =>
        element.LocalName switch
        {
            "input" => name switch
            {
                "checked" => InputType.Of(element) is "checkbox" or "radio",
                "valuenow" => InputType.Of(element) is "range" or "number",
                "expanded" => element.HasAttribute("list"),
                _ => false,
            },
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => name == "level",
            "select" or "option" or "hr" or "meter" or "progress" => true,
            _ => false,
        };
}
