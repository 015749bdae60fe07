using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class DialogNameMissing
{
    public static readonly RuleInfo Info = new()
    {
        Name = "dialog-name-missing",
        Severity = Severity.Warning,
        Why =
            "A dialog is announced by its name when it opens: without one, a reader is suddenly somewhere and "
            + "does not know where.",
        Standard = "WAI-ARIA 1.2, dialog; axe aria-dialog-name",
        Bad = "<div role=\"dialog\"><p>Leave the page?</p></div>",
        Good = "<div role=\"dialog\" aria-label=\"Leave the page\"><p>Leave the page?</p></div>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Roles = ["dialog", "alertdialog"],
        OnElement = static (element, page) =>
        {
            var tree = AccessTree.Of(page);
            if (tree.Role(element) is "dialog" or "alertdialog" && tree.IsExposed(element) && !tree.Names.Has(element))
            {
                page.Add(
                    Info,
                    element,
                    "This dialog has no name.",
                    "Give the id of its heading in aria-labelledby, or give it an aria-label."
                );
            }
        },
    };
}
