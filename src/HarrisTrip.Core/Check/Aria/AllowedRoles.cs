using AngleSharp.Dom;

namespace HarrisTrip.Check.Aria;

/// <summary>The roles that an element may be given (ARIA in HTML, section 4).</summary>
static class AllowedRoles
{
    const string Widgets =
        "checkbox combobox gridcell link menuitem menuitemcheckbox menuitemradio option radio separator "
        + "slider switch tab treeitem";

    static readonly string[] none = [];
    static readonly string[] actions = Widgets.Split(' ');
    static readonly string[] link = Split(
        "button checkbox menuitem menuitemcheckbox menuitemradio option radio switch tab treeitem "
            + "doc-backlink doc-biblioref doc-glossref doc-noteref"
    );
    static readonly string[] article = Split("application document feed main none presentation region");
    static readonly string[] aside = Split(
        "feed none note presentation region search doc-dedication doc-example doc-footnote doc-glossary "
            + "doc-pullquote doc-tip"
    );
    static readonly string[] embed = Split("application document img image none presentation");
    static readonly string[] group = Split("group none presentation radiogroup");
    static readonly string[] plain = Split("group none presentation doc-footnote");
    static readonly string[] form = Split("form none presentation search");
    static readonly string[] heading = Split("none presentation tab doc-subtitle");
    static readonly string[] rule = Split("none presentation doc-pagebreak");
    static readonly string[] image = Split(
        "button checkbox image link math menuitem menuitemcheckbox menuitemradio meter option progressbar "
            + "radio scrollbar separator slider switch tab treeitem doc-cover"
    );
    static readonly string[] decoration = Split("none presentation");
    static readonly string[] list = Split(
        "directory group listbox menu menubar none presentation radiogroup tablist toolbar tree"
    );
    static readonly string[] nav = Split("menu menubar none presentation tablist doc-index doc-pagelist doc-toc");
    static readonly string[] search = Split("form group none presentation region");
    static readonly string[] box = Split("checkbox menuitemcheckbox option switch button");
    static readonly string[] section = Split(
        "alert alertdialog application banner complementary contentinfo dialog document feed group log "
            + "main marquee navigation none note presentation region search status tabpanel "
            + "doc-abstract doc-acknowledgments doc-afterword doc-appendix doc-bibliography doc-chapter "
            + "doc-colophon doc-conclusion doc-credit doc-credits doc-dedication doc-endnotes doc-epigraph "
            + "doc-epilogue doc-errata "
            + "doc-example doc-foreword doc-glossary doc-index doc-introduction doc-notice doc-pagelist "
            + "doc-part doc-preface doc-prologue doc-pullquote doc-qna doc-toc"
    );

    /// <summary>The roles besides its own that an element may be given; null for any.</summary>
    public static IReadOnlyList<string>? Of(IElement element) =>
        element.LocalName switch
        {
            "a" => element.HasAttribute("href") ? link : null,
            "area" => ["button", "link"],
            "article" => article,
            "aside" => aside,
            "audio" or "video" => ["application"],
            "br" or "wbr" => decoration,
            "button" => actions,
            "dl" => ["group", "list", "none", "presentation"],
            "dt" => ["listitem"],
            "dialog" => ["alertdialog"],
            "div" => element.ParentElement is { LocalName: "dl" } ? decoration : null,
            "embed" or "iframe" or "object" => embed,
            "fieldset" => group,
            "figcaption" => ["group", "none", "presentation"],
            "figure" => element.Children.Any(c => c.LocalName == "figcaption") ? none : null,
            "footer" or "header" => plain,
            "form" => form,
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => heading,
            "hr" => rule,
            "img" => element.GetAttribute("alt") is "" ? decoration : image,
            "input" => Input(element),
            "label" => element.HasAttribute("for")
            || element.QuerySelector("button, input, meter, output, progress, select, textarea") is not null
                ? none
                : null,
            "li" => element.ParentElement is { LocalName: "ul" or "ol" or "menu" } parent
            && parent.GetAttribute("role") is null or "list"
                ? none
                : null,
            "td" or "th" or "tr" => Table(element)?.GetAttribute("role") is null or "table" or "grid" or "treegrid"
                ? none
                : null,
            "nav" => nav,
            "ol" or "ul" or "menu" => list,
            "search" => search,
            "section" => section,
            "select" => element.HasAttribute("multiple") ? none : ["menu"],
            "base"
            or "body"
            or "caption"
            or "col"
            or "colgroup"
            or "datalist"
            or "dd"
            or "details"
            or "head"
            or "html"
            or "legend"
            or "link"
            or "main"
            or "map"
            or "math"
            or "meta"
            or "meter"
            or "noscript"
            or "optgroup"
            or "option"
            or "param"
            or "picture"
            or "progress"
            or "script"
            or "slot"
            or "source"
            or "style"
            or "summary"
            or "template"
            or "textarea"
            or "title"
            or "track" => none,
            _ => null,
        };

    /// <summary>True for an element that takes no role, state or property at all.</summary>
    public static bool AllowsNoAria(IElement element) =>
        element.LocalName
            is "base"
                or "col"
                or "colgroup"
                or "head"
                or "html"
                or "link"
                or "map"
                or "meta"
                or "noscript"
                or "param"
                or "picture"
                or "script"
                or "slot"
                or "source"
                or "style"
                or "template"
                or "title"
                or "track"
        || (
            element.LocalName == "input"
            && element.GetAttribute("type")?.Trim().Equals("hidden", StringComparison.OrdinalIgnoreCase) == true
        );

    static string[] Input(IElement element) =>
        element.GetAttribute("type")?.Trim().ToLowerInvariant() switch
        {
            "button" or "image" or "reset" or "submit" => actions,
            "checkbox" => element.HasAttribute("aria-pressed") || element.GetAttribute("role") != "button" ? box : none,
            "radio" => ["menuitemradio"],
            "text" or null or "" => element.HasAttribute("list") ? none : ["combobox", "searchbox", "spinbutton"],
            "color"
            or "date"
            or "datetime-local"
            or "email"
            or "file"
            or "hidden"
            or "month"
            or "number"
            or "password"
            or "range"
            or "search"
            or "tel"
            or "time"
            or "url"
            or "week" => none,
            _ => ["combobox", "searchbox", "spinbutton"],
        };

    static IElement? Table(IElement part)
    {
        var at = part.ParentElement;
        while (at is not null && at.LocalName != "table")
        {
            at = at.ParentElement;
        }
        return at;
    }

    static string[] Split(string roles) => roles.Split(' ');
}
