using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class LabelsTwice
{
    public static readonly RuleInfo Info = new()
    {
        Name = "labels-twice",
        Severity = Severity.Warning,
        Why = "When a field has two labels, some screen readers say the first and others the last.",
        Standard = "WCAG 3.3.2; axe form-field-multiple-labels",
        Bad = "<label for=\"name\">Name</label><label for=\"name\">Your name</label><input id=\"name\">",
        Good = "<label for=\"name\">Your name</label><input id=\"name\">",
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
                && !element.HasAttribute("aria-labelledby")
                && NativeName.LabelsOf(element, tree).Distinct().Count(tree.IsExposed) > 1
            )
            {
                page.Add(Info, element, "This field has two labels.", "Merge them into one.");
            }
        },
    };
}
