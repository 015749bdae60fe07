using AngleSharp.Dom;
using HarrisTrip.Check.Views;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Html;

/// <summary>Where an element may stand (content models and contexts of HTML Living Standard 4).</summary>
static class Placement
{
    public static Fault? FaultOf(IElement element, Ancestors around) =>
        (around.Has(element, "select") ? null : Wrong(element)) ?? Forbidden.FaultOf(element, around);

    static Fault? Wrong(IElement element)
    {
        if (element.ParentElement is not { } parent || !ElementKind.IsHtml(parent))
        {
            return null;
        }
        var kind = ElementKind.Of(element);
        if (kind is null && ElementKind.IsHtml(element) && !CustomElement.IsName(element.LocalName))
        {
            return null;
        }
        if (kind is null && !ElementKind.IsHtml(element) && element.LocalName is not ("svg" or "math"))
        {
            return null;
        }
        var name = element.LocalName;
        if (ElementKind.Of(parent) is { } direct && direct.Children.Contains(name))
        {
            return null;
        }
        if (
            name == "style"
            && parent.LocalName is not ("head" or "noscript")
            && parent.FirstChild is { } first
            && first != element
            && !(first is IText text && text.NextSibling == element && string.IsNullOrWhiteSpace(text.Data))
        )
        {
            return new Fault(
                $"A `<style>` in `{Quoted.Tag(parent)}` comes after other content.",
                "Put it into <head>, or first in its parent."
            );
        }
        if (Holder.Of(parent) is not { } holder)
        {
            return null;
        }
        if (parent is { LocalName: "div", ParentElement.LocalName: "dl" })
        {
            return name is "dt" or "dd" or "script" or "template"
                ? null
                : new Fault(
                    $"`{Quoted.Tag(element)}` is not allowed in a `<div>` that groups parts of a `<dl>`.",
                    "Put only <dt> and <dd> there."
                );
        }
        // Those that their parents name stand nowhere else, though all are in no category.
        var categories = (kind?.Is ?? Category.Flow | Category.Phrasing) | InBody(element);
        if ((categories & holder.Holds) != 0)
        {
            return null;
        }
        var around = holder.Element == parent ? "" : $", which is around its `{Quoted.Tag(parent)}`";
        return new Fault(
            $"`{Quoted.Tag(element)}` is not allowed in `{Quoted.Tag(holder.Element)}`{around}.",
            Help(element, holder.Element)
        );
    }

    /// <summary>Some metadata may stand in the body as well (HTML Living Standard 4.2.4, 4.2.5).</summary>
    static Category InBody(IElement element) =>
        element.LocalName switch
        {
            "link"
                when element.HasAttribute("itemprop")
                    || element.HasAttribute("property")
                    || IsAllowedInBody(element.GetAttribute("rel")) => Category.Flow | Category.Phrasing,
            "meta" when element.HasAttribute("itemprop") || element.HasAttribute("property") => Category.Flow
                | Category.Phrasing,
            _ => Category.None,
        };

    static bool IsAllowedInBody(string? rel) =>
        rel is not null
        && WordList.Of(rel.ToLowerInvariant()) is { Count: > 0 } kinds
        && kinds.All(kind =>
            kind
                is "dns-prefetch"
                    or "modulepreload"
                    or "pingback"
                    or "preconnect"
                    or "prefetch"
                    or "preload"
                    or "prerender"
                    or "stylesheet"
        );

    static string Help(IElement element, IElement holder) =>
        element.LocalName switch
        {
            "li" => "Put it into <ul>, <ol> or <menu>.",
            "dt" or "dd" => "Put it into <dl>.",
            "tr" or "td" or "th" or "thead" or "tbody" or "tfoot" or "caption" or "col" or "colgroup" =>
                "Put it where it belongs in a <table>.",
            "option" or "optgroup" => "Put it into <select> or <datalist>.",
            "style" or "meta" or "link" or "title" or "base" => "Put it into <head>.",
            "figcaption" => "Put it into <figure>, first or last.",
            "source" or "track" => "Put it into <video>, <audio> or <picture>.",
            "legend" => "Put it into <fieldset>, first.",
            "summary" => "Put it into <details>, first.",
            _ => ElementKind.Of(holder) switch
            {
                { Holds: var holds } when (holds & Category.Phrasing) != 0 =>
                    $"Only text and the elements that mark it up are allowed in {Quoted.Tag(holder)}.",
                { Children.Count: > 0 } kind => $"Allowed in {Quoted.Tag(holder)}: "
                    + $"{string.Join(", ", kind.Children.Order(StringComparer.Ordinal).Select(c => $"<{c}>"))}.",
                _ => "Remove it, or move it.",
            },
        };
}
