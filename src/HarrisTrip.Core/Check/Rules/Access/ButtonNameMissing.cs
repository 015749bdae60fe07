using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class ButtonNameMissing
{
    public static readonly RuleInfo Info = new()
    {
        Name = "button-name-missing",
        Severity = Severity.Error,
        Why = "A button without a name is announced as “button”, and nobody knows what it does.",
        Standard = "WCAG 4.1.2; ACT 97a4e1, 59796f; axe button-name, input-button-name, input-image-alt",
        Bad = "<button><span aria-hidden=\"true\">×</span></button>",
        Good = "<button aria-label=\"Close\"><span aria-hidden=\"true\">×</span></button>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Roles = ["button"],
        OnElement = static (element, page) =>
        {
            var tree = AccessTree.Of(page);
            if (!tree.IsExposed(element) || tree.Role(element) != "button")
            {
                return;
            }
            if (!tree.Names.Has(element))
            {
                page.Add(
                    Info,
                    element,
                    "This button has no name.",
                    element.LocalName == "input"
                        ? element.GetAttribute("type")?.Trim().Equals("image", StringComparison.OrdinalIgnoreCase)
                        == true
                            ? "Say what it does in its alt."
                            : "Say what it does in its value."
                        : "Write what it does inside it, or give it an aria-label."
                );
            }
        },
    };
}
