using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class LinkPlaceholder
{
    public static readonly RuleInfo Info = new()
    {
        Name = "link-placeholder",
        Severity = Severity.Warning,
        Why = "A link that was never given its address is easily forgotten.",
        Standard = "HTML Living Standard 4.5.1; html-proofer; htmltest",
        Bad = "<a href=\"#\">The wall</a>",
        Good = "<a href=\"#top\">Back to the top</a>",
        Groups = [RuleGroup.Links],
    };

    /// <summary>Attributes of an <c>a</c> element that is there for something else than to be followed.</summary>
    static readonly string[] OtherUses =
    [
        "id",
        "name",
        "role",
        "xlink:href",
        "aria-current",
        "aria-disabled",
        "tabindex",
    ];

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["a"],
        OnElement = static (element, page) =>
        {
            if (element.GetAttribute("href") is { } href)
            {
                if (href.Trim() == "#")
                {
                    page.Add(
                        Info,
                        element,
                        "The link leads only to the top of its own page (`#`).",
                        "Give it an address, or write `#top` if you mean the top of the page."
                    );
                }
            }
            else if (!OtherUses.Any(element.HasAttribute))
            {
                page.Add(Info, element, "The link has no address.", "Give it one, or remove the link.");
            }
        },
    };
}
