using AngleSharp.Dom;
using HarrisTrip.Check.Access;
using HarrisTrip.Check.Aria;
using HarrisTrip.Check.Html;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class AriaNotAllowed
{
    public static readonly RuleInfo Info = new()
    {
        Name = "aria-not-allowed",
        Severity = Severity.Error,
        Why = "A state or property that an element’s role does not have is ignored, or says something untrue.",
        Standard = "WAI-ARIA 1.2, section 5.2; ARIA in HTML 4; ACT 5c01ea; axe aria-allowed-attr, aria-prohibited-attr",
        Bad = "<p aria-checked=\"true\">The wall</p>",
        Good = "<p>The wall</p>",
        Groups = [RuleGroup.Aria, RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Attributes = [Rule.AnyAria],
        OnElement = static (element, page) =>
        {
            if (AriaAttributes.On(element).Count == 0)
            {
                return;
            }
            var tree = AccessTree.Of(page);
            if (!tree.IsExposed(element) || RoleOf(element, tree) is not { } role)
            {
                return;
            }
            foreach (var attribute in AriaAttributes.On(element))
            {
                if (
                    AriaAttributes.Find(attribute.LocalName) is not { } known
                    || string.IsNullOrWhiteSpace(attribute.Value)
                )
                {
                    continue;
                }
                if (
                    (role.NameFrom == NameFrom.Nothing || element.LocalName is "mark" or "time")
                    && attribute.LocalName is "aria-label" or "aria-labelledby" or "aria-roledescription"
                )
                {
                    page.Add(
                        Info,
                        element,
                        $"`{attribute.LocalName}` is not allowed on {Shown(element, role)}: "
                            + $"screen readers do not announce it.",
                        "Write the words inside it, or give it a role that can have a name.",
                        attribute.LocalName == "aria-roledescription" && role.Name != "generic" ? Severity.Warning
                            : IsBox(element) ? Severity.Error
                            : Severity.Warning
                    );
                }
                else if (
                    !known.IsGlobal
                    && Array.IndexOf(role.Supports, attribute.LocalName[5..]) < 0
                    && !(element.LocalName == "input" && attribute.LocalName is "aria-required" or "aria-invalid")
                )
                {
                    var isOld =
                        known.WasGlobal
                        || (
                            attribute.LocalName == "aria-expanded"
                            && (role.NameFrom != NameFrom.Nothing || role.Name.Length == 0)
                        );
                    page.Add(
                        Info,
                        element,
                        $"`{attribute.LocalName}` does not belong on {Shown(element, role)}.",
                        "Remove it, or give the element a role that has it.",
                        isOld ? Severity.Warning : Severity.Error
                    );
                }
            }
        },
    };

    /// <summary>The parts of a page that are generic only where they stand may be meant to be named.</summary>
    static bool IsBox(IElement element) =>
        AccessTree.GivenRole(element) is not null
        || element.LocalName
            is not (
                "label"
                or "ruby"
                or "aside"
                or "header"
                or "footer"
                or "section"
                or "body"
                or "li"
                or "hgroup"
                or "area"
            );

    /// <summary>
    /// What the role of an element lets it have; for an element that ARIA has no role for, what ARIA in HTML says of
    /// it.
    /// </summary>
    static AriaRole? RoleOf(IElement element, AccessTree tree) =>
        AriaRoles.Find(tree.Role(element))
        ?? element.LocalName switch
        {
            "abbr"
            or "br"
            or "cite"
            or "figcaption"
            or "kbd"
            or "label"
            or "legend"
            or "rp"
            or "rt"
            or "ruby"
            or "var"
            or "wbr" => Words,
            "audio" or "dl" or "iframe" or "video" => Things,
            "summary" => Summary,
            "input"
                when InputType.Of(element)
                    is "color"
                        or "date"
                        or "datetime-local"
                        or "file"
                        or "month"
                        or "time"
                        or "week" => Field,
            "input" => AriaRoles.Find("textbox"),
            _ => null,
        };

    static readonly AriaRole Words = new("", NameFrom.Nothing, []);

    static readonly AriaRole Things = new("", NameFrom.Author, []);

    static readonly AriaRole Summary = new("", NameFrom.Content, ["disabled", "expanded", "haspopup"]);

    static readonly AriaRole Field = new(
        "",
        NameFrom.Author,
        ["disabled", "errormessage", "expanded", "haspopup", "invalid", "readonly", "required"]
    );

    static string Shown(IElement element, AriaRole role) =>
        AccessTree.GivenRole(element) is null
            ? $"a `{element.LocalName}` element"
            : $"an element with the role {role.Name}";
}
