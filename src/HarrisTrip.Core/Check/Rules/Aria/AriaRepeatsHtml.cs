using AngleSharp.Dom;
using HarrisTrip.Check.Aria;
using HarrisTrip.Check.Html;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class AriaRepeatsHtml
{
    public static readonly RuleInfo Info = new()
    {
        Name = "aria-repeats-html",
        Severity = Severity.Warning,
        Why = "HTML says it already; if the two ever differ, people hear one thing and see another.",
        Standard = "ARIA in HTML 3; axe aria-conditional-attr",
        Bad = "<label><input type=\"checkbox\" aria-checked=\"true\"> Send me news</label>",
        Good = "<label><input type=\"checkbox\" checked> Send me news</label>",
        Groups = [RuleGroup.Aria],
    };

    public static readonly Rule Rule = new(Info)
    {
        Attributes = [Rule.AnyAria],
        OnElement = static (element, page) =>
        {
            foreach (var attribute in AriaAttributes.On(element))
            {
                if (
                    HtmlEquivalent(element, attribute.LocalName, attribute.Value) is var (twin, isError)
                    && twin is not null
                )
                {
                    page.Add(
                        Info,
                        element,
                        $"`{attribute.LocalName}` repeats what {twin} already says.",
                        $"Remove `{attribute.LocalName}`.",
                        isError ? Severity.Error : Severity.Warning
                    );
                }
            }
        },
    };

    /// <summary>What in HTML says the same, and whether the standard says MUST NOT.</summary>
    static (string? Twin, bool IsError) HtmlEquivalent(IElement element, string name, string value)
    {
        var type = element.LocalName == "input" ? InputType.Of(element) : null;
        return name switch
        {
            "aria-checked" when type is "checkbox" or "radio" => ("the field's own state", true),
            "aria-selected" when element.LocalName == "option" => ("the choice's own state", false),
            "aria-disabled"
                when value == "true"
                    && element.HasAttribute("disabled")
                    && element.LocalName
                        is "button"
                            or "fieldset"
                            or "input"
                            or "optgroup"
                            or "option"
                            or "select"
                            or "textarea" => ("disabled", false),
            "aria-disabled"
                when value == "false"
                    && element.HasAttribute("disabled")
                    && element.LocalName
                        is "button"
                            or "fieldset"
                            or "input"
                            or "optgroup"
                            or "option"
                            or "select"
                            or "textarea" => ("disabled", true),
            "aria-required"
                when value == "true"
                    && element.HasAttribute("required")
                    && element.LocalName is "input" or "select" or "textarea" => ("required", false),
            "aria-required"
                when value == "false"
                    && element.HasAttribute("required")
                    && element.LocalName is "input" or "select" or "textarea" => ("required", true),
            "aria-readonly" when element.HasAttribute("readonly") && element.LocalName is "input" or "textarea" => (
                "readonly",
                value == "false"
            ),
            "aria-hidden" when value == "true" && element.HasAttribute("hidden") => ("hidden", false),
            "aria-placeholder" when element.HasAttribute("placeholder") && element.LocalName is "input" or "textarea" =>
                ("placeholder", true),
            "aria-valuemax" when element.HasAttribute("max") && element.LocalName is "input" or "meter" or "progress" =>
                ("max", true),
            "aria-valuemin" when element.HasAttribute("min") && element.LocalName is "input" or "meter" => (
                "min",
                true
            ),
            "aria-valuenow" when type is "range" or "number" || element.LocalName is "meter" or "progress" => (
                "the value",
                true
            ),
            "aria-colspan" when element.HasAttribute("colspan") && element.LocalName is "td" or "th" => (
                "colspan",
                false
            ),
            "aria-rowspan" when element.HasAttribute("rowspan") && element.LocalName is "td" or "th" => (
                "rowspan",
                false
            ),
            "aria-multiselectable" when element.LocalName == "select" && element.HasAttribute("multiple") => (
                "multiple",
                false
            ),
            "aria-level"
                when element.LocalName is ['h', >= '1' and <= '6']
                    && value.Trim() == element.LocalName[1..]
                    && !element.HasAttribute("role") => ("the element", false),
            _ => (null, false),
        };
    }
}
