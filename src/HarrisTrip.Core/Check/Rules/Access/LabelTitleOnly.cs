using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class LabelTitleOnly
{
    public static readonly RuleInfo Info = new()
    {
        Name = "label-title-only",
        Severity = Severity.Warning,
        Why = "A tooltip appears only under a mouse: on a phone the field has no visible label.",
        Standard = "WCAG 3.3.2; axe label-title-only",
        Bad = "<input title=\"Your name\">",
        Good = "<label>Your name <input></label>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["input", "select", "textarea"],
        OnElement = static (element, page) =>
        {
            var tree = AccessTree.Of(page);
            if (
                tree.IsExposed(element)
                && tree.Role(element) != "button"
                && tree.Names.Has(element)
                && !NativeName.LabelsOf(element, tree).Any()
                && !element.HasAttribute("aria-label")
                && !element.HasAttribute("aria-labelledby")
                && !string.IsNullOrWhiteSpace(element.GetAttribute("title") ?? element.GetAttribute("aria-describedby"))
            )
            {
                page.Add(Info, element, "The only label of this field is a tooltip.", "Add a label element.");
            }
        },
    };
}
