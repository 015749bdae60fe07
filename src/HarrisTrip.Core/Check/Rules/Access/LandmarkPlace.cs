using HarrisTrip.Check.Access;
using HarrisTrip.Check.Aria;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class LandmarkPlace
{
    public static readonly RuleInfo Info = new()
    {
        Name = "landmark-place",
        Severity = Severity.Warning,
        Why =
            "A masthead, a footer or a sidebar of the whole page belongs at the top level, "
            + "and the first two only once.",
        Standard = "WAI-ARIA 1.2, landmarks; axe landmark-banner-is-top-level, landmark-no-duplicate-banner",
        Bad = "<main><div role=\"banner\"><p>The wall</p></div></main>",
        Good = "<div role=\"banner\"><p>The wall</p></div><main><p>The wall is closed.</p></main>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Roles = ["banner", "contentinfo", "main", "complementary"],
        OnElement = static (element, page) =>
        {
            var tree = AccessTree.Of(page);
            if (
                tree.Role(element) is not ("banner" or "contentinfo" or "main" or "complementary")
                || !tree.IsExposed(element)
            )
            {
                return;
            }
            var role = tree.Role(element);
            for (var around = element.ParentElement; around is not null; around = around.ParentElement)
            {
                if (
                    AriaRoles.Find(tree.Role(around)) is { IsLandmark: true, Name: not "form" } landmark
                    && (role != "complementary" || landmark.Name != "main" || AccessTree.GivenRole(element) is not null)
                )
                {
                    page.Add(
                        Info,
                        element,
                        $"A part with the role {role} is inside one with the role {landmark.Name}.",
                        "Put it beside that part."
                    );
                    break;
                }
            }
            if (role is "banner" or "contentinfo" && !page.Memo.Get(() => new SeenRoles()).Add(role))
            {
                page.Add(
                    Info,
                    element,
                    role == "banner" ? "The page has a second masthead." : "The page has a second footer of its own.",
                    "Put it in the part that it belongs to."
                );
            }
        },
    };

    sealed class SeenRoles() : HashSet<string>(StringComparer.Ordinal);
}
