using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Rules;

static class FrameFocus
{
    public static readonly RuleInfo Info = new()
    {
        Name = "frame-focus",
        Severity = Severity.Error,
        Why = "People without a mouse cannot reach the links and buttons in a frame that the tab key skips.",
        Standard = "WCAG 2.1.1; ACT akn7bn; axe frame-focusable-content",
        Bad = "<iframe tabindex=\"-1\" title=\"Map\" srcdoc=\"<a href='/'>Home</a>\"></iframe>",
        Good = "<iframe title=\"Map\" srcdoc=\"<a href='/'>Home</a>\"></iframe>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["iframe"],
        OnElement = static (element, page) =>
        {
            if (
                AccessTree.TabIndex(element) is < 0
                && element.GetAttribute("srcdoc") is { } inside
                && HtmlTag.In(inside).Any(IsTabStop)
                && AccessTree.Of(page).IsVisible(element)
            )
            {
                page.Add(
                    Info,
                    element,
                    "The tab key skips this frame, but it holds something to use.",
                    "Remove tabindex."
                );
            }
        },
    };

    static bool IsTabStop(HtmlTag tag) =>
        tag is { IsEnd: false, Name: "a" or "button" or "input" or "select" or "textarea" }
        && (tag.Name != "a" || tag.Has("href"))
        && !(tag.Name == "input" && "hidden".Equals(tag.ValueOf("type"), StringComparison.OrdinalIgnoreCase))
        && !tag.Has("disabled")
        && !tag.Has("hidden")
        && !tag.Has("tabindex");
}
