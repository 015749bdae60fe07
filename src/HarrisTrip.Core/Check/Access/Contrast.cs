using AngleSharp.Dom;
using HarrisTrip.Check.Views;
using HarrisTrip.Html.Css;

namespace HarrisTrip.Check.Access;

/// <summary>The contrast of a piece of text, where both colours are certain.</summary>
/// <param name="Ratio">From 1 to 21.</param>
/// <param name="IsLarge">At least 24 CSS pixels high, or 18.66 and bold.</param>
sealed record Contrast(double Ratio, bool IsLarge)
{
    static readonly string[] doubtful =
    [
        "text-shadow",
        "filter",
        "mix-blend-mode",
        "background-blend-mode",
        "backdrop-filter",
        "opacity",
        "clip",
        "clip-path",
        "mask",
        "text-indent",
        "color-scheme",
        "-webkit-text-fill-color",
        "-webkit-text-stroke",
        "-webkit-background-clip",
        "transform",
        "animation",
    ];

    /// <summary>
    /// The contrast of the text directly in an element; null when it has none, or the colours are not certain.
    /// </summary>
    public static Contrast? Of(IElement element, PageView page)
    {
        var known = page.Memo.Get(() => new Cache());
        return known.TryGetValue(element, out var contrast) ? contrast : known[element] = Measure(element, page, known);
    }

    static Contrast? Measure(IElement element, PageView page, Cache known)
    {
        var tree = AccessTree.Of(page);
        if (tree.Styles.HasMore || !HasWords(element) || !tree.IsVisible(element))
        {
            return null;
        }
        CssColor? color = null;
        var (isDeclared, ground, layers) = (false, (CssColor?)null, new Stack<CssColor>());
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (known.Left-- < 0)
            {
                return null;
            }
            if (
                (
                    tree.Styles.Has(at)
                    && doubtful.Any(property => tree.Styles.Value(at, property) is not (null or "none" or "1"))
                )
                || tree.Styles.Value(at, "position") is "absolute" or "fixed"
                || (
                    ground is null
                    && at.LocalName is "button" or "input" or "select" or "textarea" or "mark" or "dialog" or "option"
                )
            )
            {
                return null;
            }
            if (
                color is null
                && tree.Styles.Value(at, "color") is { } written
                && written is not ("inherit" or "currentcolor" or "unset")
            )
            {
                if (CssColor.Parse(written) is not { } parsed)
                {
                    return null;
                }
                (color, isDeclared) = (parsed, true);
            }
            if (color is null && at.LocalName == "a" && at.HasAttribute("href"))
            {
                color = new CssColor(0, 0, 238);
            }
            if (ground is null)
            {
                switch (Background(at, tree))
                {
                    case (false, _):
                        return null;
                    case (_, { Alpha: 1 } opaque):
                        (ground, isDeclared) = (opaque, true);
                        break;
                    case (_, { Alpha: > 0 } thin):
                        layers.Push(thin);
                        isDeclared = true;
                        break;
                }
            }
        }
        if (!isDeclared || IsDisabled(element, tree))
        {
            return null;
        }
        var under = layers.Aggregate(ground ?? CssColor.White, (below, layer) => layer.Over(below));
        var ratio = CssColor.Contrast((color ?? CssColor.Black).Over(under), under);
        var size = TextSize.Pixels(element, tree);
        // Text in the colour of its background is meant not to be seen.
        return ratio < 1.01
            ? null
            : new Contrast(ratio, size is null or >= 24 || (size >= 18.66 && TextSize.IsBold(element, tree)));
    }

    static bool HasWords(IElement element)
    {
        var nodes = element.ChildNodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i] is IText text && HasWords(text.Data))
            {
                return true;
            }
        }
        return false;
    }

    static bool HasWords(string text)
    {
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                return true;
            }
        }
        return false;
    }

    sealed class Cache : Dictionary<IElement, Contrast?>
    {
        /// <summary>
        /// How many ancestors of texts may still be examined on this page: deep nesting must not make it slow.
        /// </summary>
        public int Left { get; set; } = 1_000_000;
    }

    /// <summary>The colour behind an element, if it has one; and whether that is certain.</summary>
    static (bool IsSure, CssColor? Color) Background(IElement element, AccessTree tree)
    {
        if (
            element.HasAttribute("background")
            || element.HasAttribute("bgcolor")
            || tree.Styles.Value(element, "background-image") is not (null or "none")
        )
        {
            return (false, null);
        }
        var written = tree.Styles.Value(element, "background-color") ?? tree.Styles.Value(element, "background");
        return written is null or "none" or "unset" or "initial" ? (true, null)
            : CssColor.Parse(written) is { } color ? (true, color)
            : (false, null);
    }

    /// <summary>A disabled control and its label need no contrast.</summary>
    static bool IsDisabled(IElement element, AccessTree tree)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (
                Focus.IsDisabled(at)
                || at.GetAttribute("aria-disabled") == "true"
                || (
                    at.LocalName == "label"
                    && (at.GetAttribute("for") is { } id ? tree.ById(id) : tree.ControlIn(at)) is { } control
                    && (Focus.IsDisabled(control) || control.GetAttribute("aria-disabled") == "true")
                )
            )
            {
                return true;
            }
            if (at.Id is { Length: > 0 } name && tree.LabelsOfDisabled.Contains(name))
            {
                return true;
            }
        }
        return false;
    }
}
