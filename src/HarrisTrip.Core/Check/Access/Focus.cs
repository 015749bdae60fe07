using AngleSharp.Dom;

namespace HarrisTrip.Check.Access;

/// <summary>What the focus can come to without a tabindex (HTML Living Standard 6.6.2).</summary>
static class Focus
{
    /// <summary>The elements that can take it by themselves.</summary>
    public static IReadOnlyCollection<string> NativeNames { get; } =
    ["a", "area", "button", "select", "textarea", "input", "audio", "video", "summary"];

    /// <summary>The attributes that can give it to any other element.</summary>
    public static IReadOnlyCollection<string> Attributes { get; } = ["tabindex", "contenteditable"];

    /// <summary>True for the elements that take it by themselves, when they are shown.</summary>
    public static bool IsNative(IElement element) =>
        element.LocalName switch
        {
            "a" or "area" => element.HasAttribute("href"),
            "button" or "select" or "textarea" => !IsDisabled(element),
            "input" => !IsDisabled(element)
                && element.GetAttribute("type")?.Equals("hidden", StringComparison.OrdinalIgnoreCase) != true,
            "audio" or "video" => element.HasAttribute("controls"),
            "summary" => element.ParentElement is { LocalName: "details" } details
                && details.Children.First(c => c.LocalName == "summary") == element,
            _ => element.GetAttribute("contenteditable") is { } editable
                && !editable.Equals("false", StringComparison.OrdinalIgnoreCase),
        };

    /// <summary>True for a form control that is disabled, itself or by the fieldset around it.</summary>
    public static bool IsDisabled(IElement element)
    {
        if (
            element.LocalName
            is not ("button" or "select" or "textarea" or "input" or "fieldset" or "option" or "optgroup")
        )
        {
            return false;
        }
        if (element.HasAttribute("disabled"))
        {
            return true;
        }
        var inside = element;
        for (var around = element.ParentElement; around is not null; (inside, around) = (around, around.ParentElement))
        {
            if (around.LocalName == "fieldset" && around.HasAttribute("disabled") && inside.LocalName != "legend")
            {
                return true;
            }
        }
        return false;
    }
}
