using AngleSharp.Dom;

namespace HarrisTrip.Check.Html;

/// <summary>Attributes that name other elements by their ids. Those of ARIA are others' rules.</summary>
static class References
{
    /// <summary>What an attribute has to name; null when it names nothing.</summary>
    public static string? ExpectedTarget(IElement element, string attribute) =>
        (element.LocalName, attribute) switch
        {
            ("label", "for") => "the id of a field that is not hidden",
            ("button" or "fieldset" or "input" or "object" or "output" or "select" or "textarea", "form") =>
                "the id of a form",
            ("input", "list") => "the id of a datalist",
            ("td" or "th", "headers") => "ids of header cells of the same table",
            (_, "itemref") => "ids of elements",
            ("img" or "object", "usemap") => "a map",
            _ => null,
        };

    /// <summary>True when an element is of the kind that an attribute has to name.</summary>
    public static bool IsAllowedTarget(IElement element, string attribute, IElement target) =>
        attribute switch
        {
            "for" when element.LocalName == "label" => IsLabelable(target),
            "form" => target.LocalName == "form",
            "list" => target.LocalName == "datalist",
            "headers" => target.LocalName == "th" && TableGrid.TableOf(target) == TableGrid.TableOf(element),
            _ => true,
        };

    public static bool IsLabelable(IElement element) =>
        element.LocalName switch
        {
            "input" => InputType.Of(element) != "hidden",
            "button" or "meter" or "output" or "progress" or "select" or "textarea" => true,
            var name => CustomElement.IsName(name),
        };
}
