using AngleSharp.Dom;

namespace HarrisTrip.Check.Access;

/// <summary>The role that an element has by itself (HTML Accessibility API Mappings 1.0, ARIA in HTML).</summary>
static class NativeRoles
{
    const string Svg = "http://www.w3.org/2000/svg";

    /// <summary>Its role; <c>generic</c> for a mere box; empty where ARIA has no word for it.</summary>
    public static string Of(IElement element) =>
        element.NamespaceUri == Svg
            ? element.LocalName == "svg"
                ? "graphics-document"
                : ""
            : element.LocalName switch
            {
                "a" or "area" => element.HasAttribute("href") ? "link" : "generic",
                "article" => "article",
                "aside" => IsIn(element, sectioning) && !IsNamed(element) ? "generic" : "complementary",
                "b"
                or "bdi"
                or "bdo"
                or "body"
                or "data"
                or "div"
                or "i"
                or "pre"
                or "q"
                or "samp"
                or "small"
                or "span"
                or "u"
                or "hgroup" => "generic",
                "blockquote" => "blockquote",
                "button" => "button",
                "caption" => "caption",
                "code" => "code",
                "datalist" => "listbox",
                "dd" => "definition",
                "del" or "s" => "deletion",
                "details" or "fieldset" or "optgroup" or "address" => "group",
                "dfn" or "dt" => "term",
                "dialog" => "dialog",
                "em" => "emphasis",
                "figure" => "figure",
                "footer" => IsIn(element, scoping) ? "generic" : "contentinfo",
                "form" => "form",
                "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => "heading",
                "header" => IsIn(element, scoping) ? "generic" : "banner",
                "hr" => "separator",
                "html" => "document",
                "img" => element.GetAttribute("alt") is "" ? "none" : "img",
                "input" => Input(element),
                "ins" => "insertion",
                "li" => element.ParentElement is { LocalName: "ul" or "ol" or "menu" } ? "listitem" : "generic",
                "main" => "main",
                "mark" => "mark",
                "math" => "math",
                "menu" or "ol" or "ul" => "list",
                "meter" => "meter",
                "nav" => "navigation",
                "option" => "option",
                "output" => "status",
                "p" => "paragraph",
                "progress" => "progressbar",
                "search" => "search",
                "section" => IsNamed(element) ? "region" : "generic",
                "select" => element.HasAttribute("multiple")
                || (int.TryParse(element.GetAttribute("size"), out var size) && size > 1)
                    ? "listbox"
                    : "combobox",
                "strong" => "strong",
                "sub" => "subscript",
                "sup" => "superscript",
                "table" => "table",
                "tbody" or "tfoot" or "thead" => "rowgroup",
                "td" => Grid(element) is "grid" or "treegrid" ? "gridcell" : "cell",
                "textarea" => "textbox",
                "th" => element.GetAttribute("scope")?.ToLowerInvariant() is "row" or "rowgroup"
                    ? "rowheader"
                    : "columnheader",
                "time" => "time",
                "tr" => "row",
                _ => "",
            };

    static readonly string[] sectioning = ["article", "aside", "nav", "section"];
    static readonly string[] scoping = ["article", "aside", "main", "nav", "section"];

    static string Input(IElement element) =>
        element.GetAttribute("type")?.Trim().ToLowerInvariant() switch
        {
            "button" or "image" or "reset" or "submit" => "button",
            "checkbox" => "checkbox",
            "radio" => "radio",
            "range" => "slider",
            "number" => "spinbutton",
            "search" => element.HasAttribute("list") ? "combobox" : "searchbox",
            "hidden" or "color" or "date" or "datetime-local" or "file" or "month" or "password" or "time" or "week" =>
                "",
            _ => element.HasAttribute("list") ? "combobox" : "textbox",
        };

    static string? Grid(IElement cell) => Around(cell, "table")?.GetAttribute("role")?.Trim().ToLowerInvariant();

    static IElement? Around(IElement element, string name)
    {
        var at = element.ParentElement;
        while (at is not null && at.LocalName != name)
        {
            at = at.ParentElement;
        }
        return at;
    }

    static bool IsIn(IElement element, string[] names)
    {
        for (var at = element.ParentElement; at is not null; at = at.ParentElement)
        {
            if (Array.IndexOf(names, at.LocalName) >= 0)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Named by an attribute: what is inside does not name a part of the page.</summary>
    static bool IsNamed(IElement element) =>
        HasValue(element, "aria-label") || HasValue(element, "aria-labelledby") || HasValue(element, "title");

    static bool HasValue(IElement element, string attribute) =>
        !string.IsNullOrWhiteSpace(element.GetAttribute(attribute));
}
