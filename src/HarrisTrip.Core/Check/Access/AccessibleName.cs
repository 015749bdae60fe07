using System.Text;
using AngleSharp.Dom;
using HarrisTrip.Check.Aria;

namespace HarrisTrip.Check.Access;

/// <summary>
/// The name that assistive technology says of an element (Accessible Name and Description Computation 1.2, HTML-AAM
/// 4.1).
/// </summary>
sealed class AccessibleName(AccessTree tree)
{
    /// <summary>No name is longer than this, in UTF-16 units: what follows is not read.</summary>
    const int MaxLength = 2_000;

    readonly Dictionary<IElement, string> known = [];

    /// <summary>
    /// How many elements of a page are searched for names. Past that everything counts as named.
    /// </summary>
    int budget = 500_000;

    /// <summary>Its name, with single blanks and none around it; empty for none.</summary>
    public string Of(IElement element)
    {
        if (!known.TryGetValue(element, out var name))
        {
            known[element] = name = CollapseBlanks(Compute(element, new Walk()));
        }
        return name;
    }

    public bool Has(IElement element) => Of(element).Length > 0;

    /// <summary>What an element and all in it say, whether or not its role takes its name from there.</summary>
    public string Content(IElement element) => CollapseBlanks(FromContent(element, new Walk { IsNested = true }));

    static string CollapseBlanks(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    string Compute(IElement element, Walk walk)
    {
        if (--budget < 0)
        {
            return "…";
        }
        if (
            element == walk.Owner
            || (!tree.IsExposed(element) && !walk.IsHiddenToo && !(walk.IsReference && !walk.IsNested))
        )
        {
            return "";
        }
        if (
            !walk.IsReference
            && tree.Referenced(element.GetAttribute("aria-labelledby")).ToList() is { Count: > 0 } named
        )
        {
            var whole = CollapseBlanks(
                string.Join(
                    ' ',
                    named.Select(other =>
                        Compute(
                            other,
                            new Walk
                            {
                                IsReference = true,
                                IsHiddenToo = !tree.IsExposed(other),
                                Depth = walk.Depth + 1,
                            }
                        )
                    )
                )
            );
            if (whole.Length > 0)
            {
                return whole;
            }
        }
        var role = tree.Role(element);
        if (walk.IsNested && Embedded(element, role, walk) is { } value)
        {
            return value;
        }
        if (element.GetAttribute("aria-label") is { } label && !string.IsNullOrWhiteSpace(label))
        {
            return label;
        }
        if (
            role != "none"
            && NativeName.Of(element, this, tree, walk) is { } native
            && !string.IsNullOrWhiteSpace(native)
        )
        {
            return native;
        }
        if (walk.IsNested || walk.IsReference || NamesItself(element, role))
        {
            var content = FromContent(element, walk with { IsNested = true });
            if (!string.IsNullOrWhiteSpace(content))
            {
                return content;
            }
        }
        return element.GetAttribute("title") is { } title && !string.IsNullOrWhiteSpace(title) && role != "none" ? title
            : element.LocalName is "input" or "textarea"
                ? element.GetAttribute("placeholder") ?? element.GetAttribute("aria-placeholder") ?? ""
            : "";
    }

    /// <summary>What a part that belongs to the name of another says, without the label of its own.</summary>
    internal string Part(IElement element, Walk walk) =>
        walk.Depth > 8 ? "" : Compute(element, walk with { Depth = walk.Depth + 1 });

    static bool NamesItself(IElement element, string role) =>
        role.Length > 0
            ? AriaRoles.Find(role)?.NameFrom == NameFrom.Content
                && !(element.LocalName is "select" or "input" or "textarea")
            : element.LocalName is "summary";

    /// <summary>The value of a control that stands in the name of another.</summary>
    static string? Embedded(IElement element, string role, Walk walk) =>
        role switch
        {
            "textbox" or "searchbox" => element.GetAttribute("value")
                ?? (element.LocalName == "input" ? "" : element.TextContent),
            "combobox" or "listbox" when element.LocalName == "select" => string.Join(
                ' ',
                (
                    element.QuerySelectorAll("option[selected]") is { Length: > 0 } chosen
                        ? chosen
                        : element.QuerySelectorAll("option")
                )
                    .Take(1)
                    .Select(o => o.TextContent)
            ),
            "listbox" or "combobox" when element.LocalName != "select" && walk.IsNested => string.Join(
                ' ',
                element.QuerySelectorAll("[aria-selected=true]").Select(o => o.TextContent)
            )
                is { Length: > 0 } chosen
                ? chosen
                : null,
            "slider" or "spinbutton" or "progressbar" or "meter" or "scrollbar" => element.GetAttribute(
                "aria-valuetext"
            )
                ?? element.GetAttribute("aria-valuenow")
                ?? element.GetAttribute("value"),
            _ => null,
        };

    string FromContent(IElement element, Walk walk)
    {
        var text = new StringBuilder();
        Append(element, walk, text);
        return text.ToString();
    }

    void Append(IElement element, Walk walk, StringBuilder text)
    {
        if (tree.Styles.HasGeneratedText(element))
        {
            text.Append('…');
        }
        // By number: the library looks through all siblings of a node to find the next one.
        var nodes = element.ChildNodes;
        for (var i = 0; i < nodes.Length && text.Length < MaxLength; i++)
        {
            switch (nodes[i])
            {
                case IText words:
                    text.Append(words.Data);
                    break;
                case IElement child when child.LocalName is not ("script" or "style" or "template" or "noscript"):
                    var part = Compute(child, walk with { IsNested = true });
                    var isBlock = !Inline.Contains(child.LocalName);
                    text.Append(isBlock ? " " : "").Append(part).Append(isBlock ? " " : "");
                    break;
            }
        }
        foreach (var owned in walk.Depth > 3 ? [] : tree.Referenced(element.GetAttribute("aria-owns")))
        {
            text.Append(' ').Append(Compute(owned, walk with { IsNested = true, Depth = walk.Depth + 1 }));
        }
    }

    static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "tspan",
        "u",
        "var",
        "wbr",
    };

    /// <summary>Where the computation stands.</summary>
    /// <param name="IsReference">Inside what an aria-labelledby names.</param>
    /// <param name="IsNested">Inside another element whose name is computed.</param>
    /// <param name="IsHiddenToo">Hidden parts count, since the reference itself names something hidden.</param>
    /// <param name="Owner">The control whose label is read: it does not label itself.</param>
    internal readonly record struct Walk(bool IsReference, bool IsNested, bool IsHiddenToo, int Depth, IElement? Owner);
}
