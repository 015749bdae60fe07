using AngleSharp.Dom;
using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class ControlNameMissing
{
    public static readonly RuleInfo Info = new()
    {
        Name = "control-name-missing",
        Severity = Severity.Error,
        Why = "A control, gauge or menu entry without a name is announced only by its kind.",
        Standard =
            "WCAG 4.1.2; ACT m6b1q3, 2t702h; axe aria-command-name, aria-meter-name, aria-progressbar-name, "
            + "aria-tooltip-name, aria-treeitem-name, summary-name",
        Bad = "<details><summary></summary><p>The wall is closed.</p></details>",
        Good = "<details><summary>The wall</summary><p>The wall is closed.</p></details>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["summary"],
        Roles = ["menuitem", "meter", "progressbar", "tooltip", "treeitem"],
        OnElement = static (element, page) =>
        {
            var tree = AccessTree.Of(page);
            if (Kind(element, tree) is { } kind && tree.IsExposed(element) && !tree.Names.Has(element))
            {
                page.Add(
                    Info,
                    element,
                    $"This {kind} has no name.",
                    "Write what it is inside it, or give it an aria-label."
                );
            }
        },
    };

    static string? Kind(IElement element, AccessTree tree) =>
        tree.Role(element) switch
        {
            "menuitem" => "menu entry",
            "meter" => "gauge",
            "progressbar" => "progress bar",
            "tooltip" => "tooltip",
            "treeitem" => "entry of a tree",
            "" when element.LocalName == "summary" && Focus.IsNative(element) => "summary",
            _ => null,
        };
}
