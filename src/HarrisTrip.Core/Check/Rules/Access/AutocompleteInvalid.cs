using HarrisTrip.Check.Access;
using HarrisTrip.Check.Html;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class AutocompleteInvalid
{
    public static readonly RuleInfo Info = new()
    {
        Name = "autocomplete-invalid",
        Severity = Severity.Error,
        Why =
            "Browsers and other tools fill in fields for people who cannot type; "
            + "they need the right word for what belongs in a field.",
        Standard = "WCAG 1.3.5; ACT 73f2c2; axe autocomplete-valid",
        Bad = "<label>Name <input autocomplete=\"my-name\"></label>",
        Good = "<label>Name <input autocomplete=\"name\"></label>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["input", "select", "textarea"],
        OnElement = static (element, page) =>
        {
            var tree = AccessTree.Of(page);
            if (
                element.GetAttribute("autocomplete") is not { } written
                || AutofillTokens.Problem(written) is not { } problem
                || !tree.IsVisible(element)
                || Focus.IsDisabled(element)
                || element.GetAttribute("aria-disabled") == "true"
                || (AccessTree.TabIndex(element) is < 0 && tree.Role(element) is "none" or "")
                || InputType.Of(element)
                    is "button"
                        or "submit"
                        or "reset"
                        or "hidden"
                        or "checkbox"
                        or "radio"
                        or "file"
                        or "image"
            )
            {
                return;
            }
            page.Add(Info, element, problem, "Use a word from the standard, such as name, email or street-address.");
        },
    };
}
