using AngleSharp.Dom;
using HarrisTrip.Check.Html;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Rules;

static class TextMisplaced
{
    public static readonly RuleInfo Info = new()
    {
        Name = "text-misplaced",
        Severity = Severity.Error,
        Why =
            "Words between the parts of a list or a table belong to none of them: screen readers skip them or "
            + "read them in the wrong place.",
        Standard = "HTML Living Standard 3.2.5.2, 4",
        Bad = "<ul>Ships:<li>The first</li></ul>",
        Good = "<p>Ships:</p><ul><li>The first</li></ul>",
        Groups = [RuleGroup.Html],
    };

    public static readonly Rule Rule = new(Info)
    {
        // A <div> groups the terms of a list as well.
        Elements = [.. ElementKind.All.Where(kind => !kind.HoldsText).Select(kind => kind.Name), "div"],
        OnElement = static (element, page) =>
        {
            if (ElementKind.Of(element) is not { } kind || (kind.HoldsText && !IsGroupOfList(element)))
            {
                return;
            }
            if (
                (kind.Holds & Category.Transparent) != 0
                && (Holder.Of(element) is not { } holder || ElementKind.Of(holder.Element)!.HoldsText)
            )
            {
                return;
            }
            foreach (var node in element.ChildNodes)
            {
                if (node is IText text && text.Data.AsSpan().IndexOfAnyExcept(" \t\n\f\r") >= 0)
                {
                    page.Add(
                        Info,
                        element,
                        $"The words “{Quoted.Value(text.Data)}” are not allowed directly in `{Quoted.Tag(element)}`.",
                        "Put them into an element that may hold text, or remove them."
                    );
                    return;
                }
            }
        },
    };

    static bool IsGroupOfList(IElement element) =>
        element.LocalName == "div" && element.ParentElement is { LocalName: "dl" };
}
