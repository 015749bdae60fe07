using System.Collections.Frozen;
using AngleSharp.Dom;
using HarrisTrip.Check.Views;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Html;

/// <summary>
/// What may not stand in an element at any depth (the content models of HTML Living Standard 4 that say “but with no …
/// descendant”).
/// </summary>
static class Forbidden
{
    /// <summary>Element, and the elements that it may not stand in.</summary>
    static readonly FrozenDictionary<string, string[]> within = """
        a: a
        address: address
        article: address dt th
        dialog: a button
        details: a button
        dfn: dfn
        embed: a button
        footer: address footer header dt th
        form: form
        h1: address dt th
        h2: address dt th
        h3: address dt th
        h4: address dt th
        h5: address dt th
        h6: address dt th
        header: address footer header dt th
        hgroup: address dt th
        iframe: a button
        label: a button label
        main: a address article aside audio blockquote canvas caption dd del details dialog dt fieldset figcaption figure footer header ins li main map nav noscript object section slot td th video
        meter: meter
        nav: address dt th
        noscript: noscript
        progress: progress
        section: address dt th
        select: a button
        table: caption
        textarea: a button
        """.Split('\n').Select(row => row.Split(':')).ToFrozenDictionary(
        row => row[0],
        row => row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal
    );

    static readonly string[] links = ["a", "button"];

    public static Fault? FaultOf(IElement element, Ancestors around)
    {
        if (!ElementKind.IsHtml(element))
        {
            return null;
        }
        var name = element.LocalName;
        if (name == "area" && !around.Has(element, "map") && !around.Has(element, "template"))
        {
            return new Fault("`<area>` is not inside a `<map>`.", "Put it into a <map>.");
        }
        foreach (var other in within.GetValueOrDefault(name) ?? [])
        {
            if (around.Has(element, other))
            {
                return In(element, other);
            }
        }
        if (IsInteractive(element) || element.HasAttribute("tabindex"))
        {
            foreach (var other in links)
            {
                if (
                    name != other
                    && around.Has(element, other)
                    && (
                        other == "button"
                        || around.Nearest(element, other)!.HasAttribute("href")
                        || IsInteractive(element)
                    )
                )
                {
                    return In(element, other);
                }
            }
        }
        return null;
    }

    static Fault In(IElement element, string other) =>
        new(
            $"`{Quoted.Tag(element)}` is not allowed inside `<{other}>`, at any depth.",
            "Close the outer one before it, or remove one of them."
        );

    static bool IsInteractive(IElement element) =>
        element.LocalName switch
        {
            "a" => element.HasAttribute("href"),
            "audio" or "video" => element.HasAttribute("controls"),
            "img" => element.HasAttribute("usemap"),
            "input" => !"hidden".Equals(element.GetAttribute("type"), StringComparison.OrdinalIgnoreCase),
            "button" or "details" or "embed" or "iframe" or "label" or "select" or "textarea" => true,
            _ => false,
        };
}
