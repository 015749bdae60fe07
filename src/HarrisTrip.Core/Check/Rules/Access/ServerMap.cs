using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class ServerMap
{
    public static readonly RuleInfo Info = new()
    {
        Name = "server-map",
        Severity = Severity.Error,
        Why = "An image map that is resolved by a server can be used only with a mouse.",
        Standard = "WCAG 2.1.1; axe server-side-image-map",
        Bad = "<a href=\"/map\"><img src=\"harbour.png\" alt=\"Map\" ismap></a>",
        Good = "<a href=\"/map\"><img src=\"harbour.png\" alt=\"Map\"></a>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["img"],
        OnElement = static (element, page) =>
        {
            if (
                element.HasAttribute("ismap")
                && element.Closest("a[href]") is not null
                && AccessTree.Of(page).IsExposed(element)
            )
            {
                page.Add(
                    Info,
                    element,
                    "Only a mouse can choose a part of this picture.",
                    "Use a map element with areas, or links."
                );
            }
        },
    };
}
