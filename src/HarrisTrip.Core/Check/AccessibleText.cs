using AngleSharp.Dom;

namespace HarrisTrip.Check;

/// <summary>What a screen reader can say of an element.</summary>
static class AccessibleText
{
    /// <summary>True when there is anything to say: words, a picture's description, or a name that the element was given.</summary>
    public static bool Has(IElement element) =>
        !string.IsNullOrWhiteSpace(element.TextContent) || IsNamed(element) || element.QuerySelectorAll("[alt], [aria-label], [aria-labelledby], [title], title").Any(IsNamed);

    static bool IsNamed(IElement element) =>
        Says(element, "aria-label") || Says(element, "aria-labelledby") || Says(element, "title")
        || (element.LocalName is "img" or "area" or "input" && Says(element, "alt"));

    static bool Says(IElement element, string attribute) => !string.IsNullOrWhiteSpace(element.GetAttribute(attribute));
}
