using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class LinkTextVague
{
    public static readonly RuleInfo Info = new()
    {
        Name = "link-text-vague",
        Severity = Severity.Warning,
        Why = "People who go from link to link hear only their text: “here” does not say where.",
        Standard = "WCAG 2.4.4, 2.4.9; ACT 5effbb, aizyf1; Lighthouse link-text",
        Bad = "<a href=\"#wall\">Click here</a><h2 id=\"wall\">The wall</h2>",
        Good = "<a href=\"#wall\">Why the wall is closed</a><h2 id=\"wall\">The wall</h2>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["a", "area"],
        OnElement = static (element, page) =>
        {
            var tree = AccessTree.Of(page);
            if (
                tree.IsExposed(element)
                && tree.Role(element) == "link"
                && tree.Names.Of(element).TrimEnd('.', '…', '»', '>', '→', ' ', '!').ToLowerInvariant() is var name
                && name
                    is "click here"
                        or "click this"
                        or "here"
                        or "this"
                        or "right here"
                        or "more"
                        or "learn more"
                        or "read more"
                        or "link"
                        or "this link"
                        or "click"
                        or "more info"
                        or "details"
                        or "continue"
                        or "continue reading"
                        or "this page"
                        or "download"
                        or "see more"
            )
            {
                page.Add(
                    Info,
                    element,
                    $"“{tree.Names.Of(element)}” does not say where the link leads.",
                    "Use the title of the page that it leads to."
                );
            }
        },
    };
}
