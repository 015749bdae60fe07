using System.Text;
using AngleSharp.Dom;
using HarrisTrip.Html.Css;

namespace HarrisTrip.Check.Access;

/// <summary>How large text is, and how much room it takes, as far as a page's own styles say it.</summary>
static class TextSize
{
    /// <summary>The width of a window, in CSS pixels, where nothing narrower is declared.</summary>
    const double ViewportWidth = 1280;

    /// <summary>No more of a text is read, in UTF-16 units, to see how much room it takes.</summary>
    const int MaxCharacters = 10_000;

    /// <summary>The size of an element's text in CSS pixels; null when it is not known.</summary>
    public static double? Pixels(IElement element, AccessTree tree)
    {
        if (tree.Styles.Value(element, "font") is not null)
        {
            return null;
        }
        var around = element.ParentElement is { } parent ? Pixels(parent, tree) : 16;
        if (tree.Styles.Value(element, "font-size") is { } declared)
        {
            return around is not { } em ? null
                : CssLength.Parse(declared) is { Unit: "%" } share ? em * share.Number / 100
                : CssLength.Pixels(declared, em)
                    ?? declared switch
                    {
                        "small" => 13,
                        "medium" => 16,
                        "large" => 18,
                        "x-large" => 24,
                        "xx-large" => 32,
                        "x-small" => 10,
                        "larger" => em * 1.2,
                        "smaller" => em / 1.2,
                        _ => null,
                    };
        }
        return element.LocalName switch
        {
            "h1" => around * 2,
            "h2" => around * 1.5,
            "h3" => around * 1.17,
            "h5" => around * 0.83,
            "h6" => around * 0.67,
            "small" or "sub" or "sup" => around / 1.2,
            _ => around,
        };
    }

    public static bool IsBold(IElement element, AccessTree tree)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (tree.Styles.Value(at, "font-weight") is { } weight)
            {
                return weight is "bold" or "bolder" || (int.TryParse(weight, out var number) && number >= 700);
            }
            if (at.LocalName is "b" or "strong" or "th" or ['h', >= '1' and <= '6'])
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A length as a share of the text's size; null when it is not known.</summary>
    public static double? Relative(string value, IElement element, AccessTree tree)
    {
        if (
            value.Equals("normal", StringComparison.OrdinalIgnoreCase)
            || value.Equals("initial", StringComparison.OrdinalIgnoreCase)
        )
        {
            return 0;
        }
        if (CssLength.Parse(value) is { Unit: "" } number)
        {
            return number.Number;
        }
        if (CssLength.Parse(value) is { Unit: "%" } share)
        {
            return share.Number / 100;
        }
        return Pixels(element, tree) is { } size && CssLength.Pixels(value, size) is { } pixels ? pixels / size : null;
    }

    /// <summary>The visible text that takes a property from this element, and not from one inside it.</summary>
    public static string TextUnder(IElement element, string property, AccessTree tree)
    {
        var text = new StringBuilder();
        if (!tree.IsVisible(element))
        {
            return "";
        }
        foreach (
            var (words, _) in AccessTree.TextsUnder(
                element,
                inner => tree.IsVisible(inner) && tree.Styles.Value(inner, property) is null
            )
        )
        {
            text.Append(words.Data.AsSpan().Trim()).Append(' ');
            if (text.Length > MaxCharacters)
            {
                break;
            }
        }
        return text.ToString().Trim();
    }

    /// <summary>True when a text is surely longer than a line.</summary>
    public static bool Wraps(IElement element, string text, AccessTree tree) =>
        text.Length * 0.42 * (Pixels(element, tree) ?? 16) > Width(element, tree)
        && tree.Styles.Value(element, "white-space") is not ("nowrap" or "pre");

    public static bool MayScroll(IElement element, AccessTree tree) =>
        (
            tree.Styles.Value(element, "overflow")
            ?? tree.Styles.Value(element, "overflow-x")
            ?? tree.Styles.Value(element, "overflow-y")
        )
            is { } overflow
        && (
            overflow.Contains("auto", StringComparison.Ordinal) || overflow.Contains("scroll", StringComparison.Ordinal)
        );

    /// <summary>True when an element scrolls, and surely holds more than it shows.</summary>
    public static bool Scrolls(IElement element, AccessTree tree)
    {
        var both = tree.Styles.Value(element, "overflow");
        var parts = both?.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var across = tree.Styles.Value(element, "overflow-x") ?? parts?[0];
        var down = tree.Styles.Value(element, "overflow-y") ?? parts?[^1];
        var size = Pixels(element, tree) ?? 16;
        var styles = tree.Styles;
        if (down is "scroll" or "auto" && Length("height", "max-height") is > 8 and var height)
        {
            var text = TextUnder(element, "", tree);
            if (
                text.Length * 0.42 * size / Width(element, tree) * size * 1.15 > height * 1.3
                || element.Children.Any(c => CssLength.Pixels(styles.Value(c, "height"), size) > height)
            )
            {
                return true;
            }
        }
        return across is "scroll" or "auto"
            && Length("width", "max-width") is > 8 and var width
            && element.Children.Any(c =>
                CssLength.Pixels(styles.Value(c, "width") ?? styles.Value(c, "min-width"), size) > width
            );

        double? Length(string one, string other) =>
            CssLength.Pixels(styles.Value(element, one), size) ?? CssLength.Pixels(styles.Value(element, other), size);
    }

    static double Width(IElement element, AccessTree tree)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (
                CssLength.Pixels(tree.Styles.Value(at, "width") ?? tree.Styles.Value(at, "max-width"), 16)
                is > 0
                    and var width
            )
            {
                return width;
            }
        }
        return ViewportWidth;
    }
}
