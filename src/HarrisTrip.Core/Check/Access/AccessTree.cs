using AngleSharp.Dom;
using HarrisTrip.Check.Aria;
using HarrisTrip.Check.Views;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Access;

/// <summary>
/// What a browser exposes of each element to those who cannot see the page: is it announced, what is it, can it be
/// reached.
/// Worked out on demand, once for each element.
/// </summary>
sealed class AccessTree
{
    readonly List<IElement> all = [];
    HashSet<string>? labelsOfDisabled;
    IReadOnlyList<(IElement Element, int Level)>? headings;
    readonly Dictionary<IElement, Hiding> hiding = [];
    readonly Dictionary<IElement, string> roles = [];
    readonly Dictionary<IElement, IElement?> controls = [];
    readonly Dictionary<IElement, IElement?> summaries = [];
    readonly Dictionary<string, IElement> byId = new(StringComparer.Ordinal);

    AccessTree(PageView page)
    {
        Styles = PageStyles.Of(page);
        Names = new AccessibleName(this);
        foreach (var element in PageParser.Elements(page.Document))
        {
            all.Add(element);
            if (element.Id is { Length: > 0 } id)
            {
                byId.TryAdd(id, element);
            }
            if (element.LocalName == "label" && element.GetAttribute("for") is { Length: > 0 } target)
            {
                (Labels.TryGetValue(target, out var labels) ? labels : Labels[target] = []).Add(element);
            }
        }
    }

    [Flags]
    enum Hiding
    {
        None = 0,
        NotRendered = 1,
        Invisible = 2,
        AriaHidden = 4,
        Inert = 8,
    }

    public PageStyles Styles { get; }

    public AccessibleName Names { get; }

    /// <summary>The label elements by the id in their <c>for</c>.</summary>
    public Dictionary<string, List<IElement>> Labels { get; } = new(StringComparer.Ordinal);

    /// <summary>The ids of what labels a disabled control.</summary>
    public HashSet<string> LabelsOfDisabled =>
        labelsOfDisabled ??= all.Where(e =>
                e.HasAttribute("aria-labelledby") && (Focus.IsDisabled(e) || e.GetAttribute("aria-disabled") == "true")
            )
            .SelectMany(e => WordList.Of(e.GetAttribute("aria-labelledby")!))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The headings that screen readers announce, in document order, with their levels from 1.</summary>
    public IReadOnlyList<(IElement Element, int Level)> Headings =>
        headings ??= [.. all.Where(e => Role(e) == "heading" && IsExposed(e)).Select(e => (e, Level(e)))];

    /// <summary>All elements in document order.</summary>
    public IReadOnlyList<IElement> All => all;

    public static AccessTree Of(PageView page) => page.Memo.Get(() => new AccessTree(page));

    /// <summary>The first element of this id.</summary>
    public IElement? ById(string id) => byId.GetValueOrDefault(id);

    /// <summary>The elements that an attribute of ids names, as far as they are there.</summary>
    public IEnumerable<IElement> Referenced(string? ids) =>
        ids is null ? [] : WordList.Of(ids).Select(ById).OfType<IElement>();

    /// <summary>The first form control in a label.</summary>
    public IElement? ControlIn(IElement label)
    {
        if (!controls.TryGetValue(label, out var control))
        {
            controls[label] = control = label.QuerySelector(
                "button, input:not([type=hidden]), meter, output, progress, select, textarea"
            );
        }
        return control;
    }

    /// <summary>True when the element is shown: neither it nor what it stands in is taken from the page.</summary>
    public bool IsVisible(IElement element) => (Hidden(element) & (Hiding.NotRendered | Hiding.Invisible)) == 0;

    /// <summary>True when the element has a place on the page, visible or not.</summary>
    public bool IsRendered(IElement element) => (Hidden(element) & Hiding.NotRendered) == 0;

    /// <summary>True when the element is exposed to assistive technology.</summary>
    public bool IsExposed(IElement element) => Hidden(element) == 0;

    /// <summary>True when the element or one around it is <c>aria-hidden</c>.</summary>
    public bool IsAriaHidden(IElement element) => (Hidden(element) & Hiding.AriaHidden) != 0;

    public bool IsInert(IElement element) => (Hidden(element) & Hiding.Inert) != 0;

    /// <summary>
    /// The resolved role: the one it was given, where that holds, or its own; empty for none.
    /// </summary>
    public string Role(IElement element)
    {
        if (!roles.TryGetValue(element, out var role))
        {
            roles[element] = role = ResolvedRole(element);
        }
        return role;
    }

    /// <summary>
    /// The texts in an element, in document order, each with its parent element. Nodes are read one by one:
    /// a caller that stops early pays for no more.
    /// </summary>
    /// <param name="enters">False for an element that is passed over with all that is in it.</param>
    public static IEnumerable<(IText Text, IElement Parent)> TextsUnder(IElement element, Func<IElement, bool> enters)
    {
        var open = new Stack<(IElement Element, int Next)>([(element, 0)]);
        while (open.TryPop(out var level))
        {
            if (level.Next == level.Element.ChildNodes.Length)
            {
                continue;
            }
            open.Push((level.Element, level.Next + 1));
            switch (level.Element.ChildNodes[level.Next])
            {
                case IText text:
                    yield return (text, level.Element);
                    break;
                case IElement child when enters(child):
                    open.Push((child, 0));
                    break;
            }
        }
    }

    /// <summary>The first role in the attribute that there is; null for none.</summary>
    public static string? GivenRole(IElement element)
    {
        if (element.GetAttribute("role") is not { } written)
        {
            return null;
        }
        return WordList.Of(written.ToLowerInvariant()).FirstOrDefault(word => AriaRoles.Find(word) is not null);
    }

    /// <summary>True when scripts, readers or a mouse can put the focus on it.</summary>
    public bool IsFocusable(IElement element) =>
        IsVisible(element) && !IsInert(element) && (TabIndex(element) is not null || Focus.IsNative(element));

    /// <summary>True when the tab key comes to it.</summary>
    public bool IsTabStop(IElement element) => IsFocusable(element) && TabIndex(element) is not < 0;

    public static int? TabIndex(IElement element) =>
        element.GetAttribute("tabindex") is { } written
        && int.TryParse(
            written.Trim(),
            System.Globalization.NumberStyles.AllowLeadingSign,
            System.Globalization.CultureInfo.InvariantCulture,
            out var index
        )
            ? index
            : null;

    /// <summary>True when it has an attribute that makes the role none come to nothing.</summary>
    public static bool HasGlobalAttribute(IElement element) =>
        element.Attributes.Any(a =>
            a.LocalName.StartsWith("aria-", StringComparison.Ordinal)
            && a.LocalName != "aria-hidden"
            && a.Value.Length > 0
            && AriaAttributes.Find(a.LocalName) is { IsGlobal: true }
        );

    string ResolvedRole(IElement element)
    {
        var given = GivenRole(element);
        if (given is "none" or "presentation")
        {
            return IsFocusable(element) || HasGlobalAttribute(element) ? NativeRoles.Of(element) : "none";
        }
        var role = given ?? NativeRoles.Of(element);
        return role == "none" && (IsFocusable(element) || HasGlobalAttribute(element)) ? "img" : role;
    }

    static int Level(IElement heading) =>
        int.TryParse(heading.GetAttribute("aria-level"), out var level) && level > 0 ? level
        : heading.LocalName is ['h', >= '1' and <= '6'] ? heading.LocalName[1] - '0'
        : 2;

    Hiding Hidden(IElement element)
    {
        if (hiding.TryGetValue(element, out var known))
        {
            return known;
        }
        var around = element.ParentElement is { } parent ? Hidden(parent) : Hiding.None;
        var result = around & ~Hiding.Invisible;
        if (IsNotRendered(element))
        {
            result |= Hiding.NotRendered;
        }
        result |= Styles.Value(element, "visibility") switch
        {
            "hidden" or "collapse" => Hiding.Invisible,
            "visible" => Hiding.None,
            _ => around & Hiding.Invisible,
        };
        if (element.GetAttribute("aria-hidden") is "true")
        {
            result |= Hiding.AriaHidden;
        }
        if (element.HasAttribute("inert"))
        {
            result |= Hiding.Inert;
        }
        return hiding[element] = result;
    }

    bool IsNotRendered(IElement element)
    {
        if (
            element.LocalName
                is "head"
                    or "title"
                    or "meta"
                    or "link"
                    or "script"
                    or "style"
                    or "template"
                    or "noscript"
                    or "datalist"
                    or "source"
                    or "track"
                    or "param"
                    or "base"
                    or "defs"
                    or "symbol"
                    or "desc"
                    or "metadata"
                    or "rp"
            || (element.LocalName == "input" && Is(element, "type", "hidden"))
        )
        {
            return true;
        }
        if (Styles.Value(element, "display") is { } display)
        {
            return display == "none";
        }
        return (
                element.GetAttribute("hidden") is { } hidden
                && !hidden.Equals("until-found", StringComparison.OrdinalIgnoreCase)
            )
            || (element.LocalName == "dialog" && !element.HasAttribute("open"))
            || element.HasAttribute("popover")
            || (
                element.ParentElement is { LocalName: "details" } details
                && !details.HasAttribute("open")
                && element != SummaryOf(details)
            )
            || (element.LocalName == "audio" && !element.HasAttribute("controls"));
    }

    /// <summary>Looked for once: a closed part may hold very many elements, and each of them asks.</summary>
    IElement? SummaryOf(IElement details)
    {
        if (!summaries.TryGetValue(details, out var summary))
        {
            summaries[details] = summary = details.Children.FirstOrDefault(c => c.LocalName == "summary");
        }
        return summary;
    }

    static bool Is(IElement element, string attribute, string value) =>
        element.GetAttribute(attribute)?.Trim().Equals(value, StringComparison.OrdinalIgnoreCase) == true;
}
