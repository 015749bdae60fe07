using AngleSharp.Dom;
using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FieldNameMissing
{
    public static readonly RuleInfo Info = new()
    {
        Name = "field-name-missing",
        Severity = Severity.Error,
        Why = "People who cannot see a field hear only its label: without one, they do not know what to enter.",
        Standard =
            "WCAG 1.3.1, 4.1.2; ACT e086e5; axe label, select-name, aria-input-field-name, aria-toggle-field-name",
        Bad = "<p>Name <input name=\"name\"></p>",
        Good = "<p><label>Name <input name=\"name\"></label></p>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["input"],
        Roles =
        [
            "checkbox",
            "combobox",
            "listbox",
            "menuitemcheckbox",
            "menuitemradio",
            "radio",
            "searchbox",
            "slider",
            "spinbutton",
            "switch",
            "textbox",
            "option",
        ],
        OnElement = static (element, page) =>
        {
            var tree = AccessTree.Of(page);
            if (IsField(element, tree) && tree.IsExposed(element) && !tree.Names.Has(element))
            {
                page.Add(
                    Info,
                    element,
                    $"This {Kind(element, tree)} has no label.",
                    element.LocalName is "input" or "select" or "textarea"
                        ? "Put it inside a label, or give its id in the for of a label."
                        : "Give it an aria-label, or give the id of its label in aria-labelledby."
                );
            }
        },
    };

    static bool IsField(IElement element, AccessTree tree) =>
        tree.Role(element) switch
        {
            "checkbox"
            or "combobox"
            or "listbox"
            or "menuitemcheckbox"
            or "menuitemradio"
            or "radio"
            or "searchbox"
            or "slider"
            or "spinbutton"
            or "switch"
            or "textbox" => element.LocalName != "datalist",
            "option" => element.LocalName != "option",
            "" => element.LocalName == "input",
            _ => false,
        };

    static string Kind(IElement element, AccessTree tree) =>
        tree.Role(element) switch
        {
            "" or "textbox" or "searchbox" or "spinbutton" or "slider" => "field",
            "combobox" or "listbox" or "option" => "choice",
            "radio" or "menuitemradio" => "radio button",
            _ => "checkbox",
        };
}
