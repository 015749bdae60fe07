using AngleSharp.Dom;

namespace HarrisTrip.Check.Access;

/// <summary>
/// The names that HTML and SVG give with elements and attributes of their own (HTML-AAM 4.1, SVG-AAM).
/// </summary>
static class NativeName
{
    /// <summary>The name; null or blank when there is none.</summary>
    public static string? Of(IElement element, AccessibleName names, AccessTree tree, AccessibleName.Walk walk) =>
        element.LocalName switch
        {
            "img" or "area" => element.GetAttribute("alt"),
            "input" => Input(element, names, tree, walk),
            "select" or "textarea" or "meter" or "progress" or "output" or "button" => FromLabels(
                element,
                names,
                tree,
                walk
            ),
            "fieldset" => FromChild(element, "legend", names, walk),
            "figure" => FromChild(element, "figcaption", names, walk),
            "table" => FromChild(element, "caption", names, walk),
            "svg"
            or "g"
            or "circle"
            or "rect"
            or "path"
            or "text"
            or "ellipse"
            or "line"
            or "polygon"
            or "polyline"
            or "use"
            or "image"
            or "symbol"
            or "tspan"
            or "foreignObject" => element.Children.FirstOrDefault(c => c.LocalName == "title")?.TextContent,
            "optgroup" or "track" or "option" => element.GetAttribute("label"),
            _ => null,
        };

    /// <summary>The labels that belong to a control: those that name its id, and the one around it.</summary>
    public static IEnumerable<IElement> LabelsOf(IElement element, AccessTree tree)
    {
        var named =
            element.Id is { Length: > 0 } id && tree.ById(id) == element ? tree.Labels.GetValueOrDefault(id) ?? [] : [];
        var around = element.ParentElement;
        while (around is not null && around.LocalName != "label")
        {
            around = around.ParentElement;
        }
        return around is null || around.HasAttribute("for") || tree.ControlIn(around) != element
            ? named
            : named.Append(around);
    }

    static string? Input(IElement element, AccessibleName names, AccessTree tree, AccessibleName.Walk walk)
    {
        var labels = FromLabels(element, names, tree, walk);
        if (!string.IsNullOrWhiteSpace(labels))
        {
            return labels;
        }
        return element.GetAttribute("type")?.Trim().ToLowerInvariant() switch
        {
            "submit" => element.GetAttribute("value") ?? "Submit",
            "reset" => element.GetAttribute("value") ?? "Reset",
            "button" => element.GetAttribute("value"),
            "image" => element.GetAttribute("alt"),
            _ => null,
        };
    }

    static string FromLabels(IElement element, AccessibleName names, AccessTree tree, AccessibleName.Walk walk) =>
        walk.IsNested
            ? ""
            : string.Join(
                ' ',
                LabelsOf(element, tree)
                    .Select(label => names.Part(label, walk with { IsNested = true, Owner = element }))
            );

    static string? FromChild(IElement element, string name, AccessibleName names, AccessibleName.Walk walk) =>
        element.Children.FirstOrDefault(c => c.LocalName == name) is { } child
            ? names.Part(child, walk with { IsNested = true })
            : null;
}
