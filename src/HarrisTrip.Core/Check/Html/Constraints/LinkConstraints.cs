using AngleSharp.Dom;
using HarrisTrip.Check.Views;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Html.Constraints;

/// <summary>What attributes of links ask of each other (HTML Living Standard 4.2.4, 4.6).</summary>
static class LinkConstraints
{
    public static Fault? Anchor(IElement link)
    {
        if (link.HasAttribute("href"))
        {
            return link.LocalName == "area" && !link.HasAttribute("alt")
                ? new Fault("An `<area>` that is a link has no text.", "Add alt to say where it leads.")
                : null;
        }
        if (link.HasAttribute(link.LocalName == "area" ? "alt" : "name"))
        {
            return new Fault(
                $"`{Quoted.Tag(link)}` has `{(link.LocalName == "area" ? "alt" : "name")}` and no `href`: "
                    + $"it is not a link.",
                link.LocalName == "area" ? "Add href, or remove alt." : "Use id for a place that links lead to."
            );
        }
        if (link.HasAttribute("itemprop"))
        {
            return new Fault($"`{Quoted.Tag(link)}` is a property, but has no `href` to be its value.", "Add it.");
        }
        return
            link.Attributes.FirstOrDefault(a =>
                a.LocalName is "target" or "download" or "ping" or "hreflang" or "type" or "referrerpolicy"
                || (a.LocalName == "rel" && !link.HasAttribute("property"))
            )
                is { } idle
            ? new Fault(
                $"`{Quoted.Tag(link)}` has `{idle.LocalName}` and no `href`: it is not a link.",
                "Add href, or remove the other attribute."
            )
            : null;
    }

    public static Fault? Area(IElement area) => Anchor(area) ?? Coordinates(area);

    public static Fault? Base(IElement element) =>
        element.HasAttribute("href") || element.HasAttribute("target")
            ? null
            : new Fault("A `<base>` has neither `href` nor `target`.", "Add href or target.");

    public static Fault? BaseAddress(IElement element) =>
        Address.Scheme(WordList.Trim(element.GetAttribute("href") ?? "")) is "data"
            ? new Fault("A `<base>` cannot be a data: address.", "Give the address that relative addresses start from.")
            : null;

    public static Fault? Link(IElement link)
    {
        var rel = link.GetAttribute("rel");
        if (rel is null && !link.HasAttribute("itemprop") && !link.HasAttribute("property"))
        {
            return new Fault("A `<link>` does not say what it is for.", "Add rel.");
        }
        if (!link.HasAttribute("href") && !link.HasAttribute("imagesrcset"))
        {
            return new Fault("A `<link>` leads nowhere.", "Add href.");
        }
        var kinds = WordList.Of((rel ?? "").ToLowerInvariant());
        if (link.HasAttribute("itemprop") && rel is not null)
        {
            return new Fault("A `<link>` has both `rel` and `itemprop`.", "Split it into two elements.");
        }
        if (
            kinds.Contains("alternate")
            && kinds.Contains("stylesheet")
            && string.IsNullOrEmpty(link.GetAttribute("title"))
        )
        {
            return new Fault("An alternate style sheet has no `title` to be chosen by.", "Add title.");
        }
        if (kinds.Contains("preload") && !link.HasAttribute("as"))
        {
            return new Fault(
                "A preload has no `as`, so the browser does not know what it loads.",
                "Add as, such as as=\"font\"."
            );
        }
        if (
            kinds.Contains("modulepreload")
            && link.GetAttribute("as")?.ToLowerInvariant() is { } loaded
            && !modules.Contains(loaded)
        )
        {
            return new Fault(
                $"`as=\"{Quoted.Value(loaded)}\"` is not a module.",
                $"It has to be one of {string.Join(", ", modules)}."
            );
        }
        foreach (var (attribute, fitting) in only)
        {
            if (link.HasAttribute(attribute) && !kinds.Exists(fitting.Contains))
            {
                return new Fault(
                    $"`{attribute}` does not fit this kind of `<link>`.",
                    $"It is for rel={string.Join(" or ", fitting)}."
                );
            }
        }
        if (link.HasAttribute("imagesizes") && !link.HasAttribute("imagesrcset"))
        {
            return new Fault(
                "A `<link>` has `imagesizes` and no `imagesrcset`.",
                "Add it, or remove the other attribute."
            );
        }
        if (link.HasAttribute("imagesrcset") && link.GetAttribute("as")?.ToLowerInvariant() != "image")
        {
            return new Fault(
                "A `<link>` has `imagesrcset` but does not preload an image.",
                "Add as=\"image\", or remove it."
            );
        }
        return
            link.GetAttribute("imagesrcset") is { } set
            && MediaConstraints.HasWidths(set)
            && !link.HasAttribute("imagesizes")
            ? new Fault(
                "A `<link>` has pictures of several widths, but does not say how wide they are shown.",
                "Add imagesizes."
            )
            : null;
    }

    static readonly string[] modules =
    [
        "audioworklet",
        "json",
        "paintworklet",
        "script",
        "serviceworker",
        "sharedworker",
        "style",
        "text",
        "worker",
    ];

    static readonly (string Attribute, string[] Kinds)[] only =
    [
        ("as", ["preload", "modulepreload"]),
        ("sizes", ["icon", "apple-touch-icon", "apple-touch-icon-precomposed"]),
        ("color", ["mask-icon"]),
        ("disabled", ["stylesheet"]),
        ("imagesrcset", ["preload"]),
        ("integrity", ["stylesheet", "preload", "modulepreload"]),
        ("blocking", ["stylesheet", "expect"]),
    ];

    static Fault? Coordinates(IElement area)
    {
        var shape = area.GetAttribute("shape")?.ToLowerInvariant() ?? "rect";
        var coords = area.GetAttribute("coords");
        if (shape == "default")
        {
            return coords is null
                ? null
                : new Fault("An `<area>` with shape=\"default\" has `coords`.", "Remove them.");
        }
        if (coords is null)
        {
            return area.HasAttribute("shape")
                ? new Fault("An `<area>` has a shape and no `coords`.", "Add them.")
                : null;
        }
        var numbers = coords
            .Split(',')
            .Select(c =>
                Numbers.Integer(c) is null
                && double.TryParse(
                    c,
                    System.Globalization.NumberStyles.Float,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var n
                )
                    ? n
                    : double.NaN
            )
            .ToList();
        var isRight =
            !numbers.Exists(double.IsNaN)
            && shape switch
            {
                "circle" => numbers.Count == 3 && numbers[2] >= 0,
                "poly" => numbers.Count >= 6 && numbers.Count % 2 == 0,
                _ => numbers.Count == 4 && numbers[0] < numbers[2] && numbers[1] < numbers[3],
            };
        return isRight
            ? null
            : new Fault(
                $"`coords=\"{Quoted.Value(coords)}\"` is not a valid {shape}.",
                shape switch
                {
                    "circle" => "Write the centre and the radius: x,y,r.",
                    "poly" => "Write three points or more: x,y,x,y,x,y.",
                    _ => "Write the upper left and the lower right corner: x,y,x,y.",
                }
            );
    }
}
