using AngleSharp.Dom;
using HarrisTrip.Check.Access;
using HarrisTrip.Check.Aria;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class RoleNotAllowed
{
    public static readonly RuleInfo Info = new()
    {
        Name = "role-not-allowed",
        Severity = Severity.Error,
        Why = "An HTML element can have only roles that fit what it already is and does.",
        Standard = "ARIA in HTML 4; axe aria-allowed-role",
        Bad = "<article role=\"button\">The wall</article>",
        Good = "<button>The wall</button>",
        Groups = [RuleGroup.Aria],
    };

    public static readonly Rule Rule = new(Info)
    {
        Attributes = ["role", Rule.AnyAria],
        OnElement = static (element, page) =>
        {
            if (element.NamespaceUri != NamespaceNames.HtmlUri && element.LocalName != "math")
            {
                return;
            }
            if (AllowedRoles.AllowsNoAria(element))
            {
                if (
                    element.Attributes.FirstOrDefault(a =>
                        a.LocalName == "role"
                        || (
                            a.LocalName.StartsWith("aria-", StringComparison.Ordinal)
                            && !(a.LocalName == "aria-hidden" && element.LocalName is "picture")
                        )
                    ) is
                    { } attribute
                )
                {
                    page.Add(
                        Info,
                        element,
                        $"`{element.LocalName}` may have neither a role nor aria attributes, and has "
                            + $"`{attribute.LocalName}`.",
                        "Remove it.",
                        Severity.Error
                    );
                }
                return;
            }
            if (
                element.LocalName is "br" or "wbr"
                && element.Attributes.FirstOrDefault(a =>
                    a.LocalName.StartsWith("aria-", StringComparison.Ordinal) && a.LocalName != "aria-hidden"
                )
                    is { } state
            )
            {
                page.Add(
                    Info,
                    element,
                    $"`{element.LocalName}` may have no aria attribute but aria-hidden, and has `{state.LocalName}`.",
                    "Remove it."
                );
            }
            if (
                AccessTree.GivenRole(element) is not { } given
                || AllowedRoles.Of(element) is not { } allowed
                || allowed.Contains(given)
                || NativeRoles.Of(element) == given
                || IsSame(element, given)
            )
            {
                return;
            }
            // A picture without a description is decoration all the same when its role says so.
            var isDoubtful = given is "none" or "presentation"
                ? element.LocalName is "li" or "td" or "th" or "tr"
                    || (element.LocalName == "img" && !element.HasAttribute("alt"))
                : element.LocalName == "td" && given is "columnheader" or "rowheader" or "cell" or "gridcell";
            page.Add(
                Info,
                element,
                $"The role `{given}` does not go with `{element.LocalName}`.",
                allowed.Count == 0 ? "Remove it, or use another element." : $"It may be: {string.Join(", ", allowed)}.",
                isDoubtful ? Severity.Warning : Severity.Error
            );
        },
    };

    /// <summary>Two words for one role, or what the element is wherever it stands.</summary>
    static bool IsSame(IElement element, string given) =>
        given switch
        {
            "image" => NativeRoles.Of(element) == "img",
            "none" or "presentation" => NativeRoles.Of(element) == "none",
            "contentinfo" => element.LocalName == "footer",
            "banner" => element.LocalName == "header",
            "complementary" => element.LocalName == "aside",
            "region" => element.LocalName == "section",
            "listitem" => element.LocalName == "li",
            "generic" => element.LocalName is "body" or "div" or "span",
            "columnheader" or "rowheader" => element.LocalName == "th",
            _ => false,
        };
}
