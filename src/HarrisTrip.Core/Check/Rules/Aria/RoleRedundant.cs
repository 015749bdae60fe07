using AngleSharp.Dom;
using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class RoleRedundant
{
    public static readonly RuleInfo Info = new()
    {
        Name = "role-redundant",
        Severity = Severity.Warning,
        Why = "HTML gives the element this role already.",
        Standard = "ARIA in HTML 3.1; Nu Html Checker",
        Bad = "<button role=\"button\">Close</button>",
        Good = "<button>Close</button>",
        Groups = [RuleGroup.Aria],
    };

    public static readonly Rule Rule = new(Info)
    {
        Attributes = ["role"],
        OnElement = static (element, page) =>
        {
            if (
                AccessTree.GivenRole(element) is { } given
                && element.NamespaceUri == NamespaceNames.HtmlUri
                && NativeRoles.Of(element) == given
                && given is not "generic"
            )
            {
                page.Add(Info, element, $"`{element.LocalName}` is already a {given}.", "Remove the role.");
            }
        },
    };
}
