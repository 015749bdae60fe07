using AngleSharp.Dom;
using HarrisTrip.Check.Access;
using HarrisTrip.Check.Aria;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Html;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Rules;

static class AriaReferenceBroken
{
    public static readonly RuleInfo Info = new()
    {
        Name = "aria-reference-broken",
        Severity = Severity.Error,
        Why = "A label, a description or a control that an id names is lost when nothing has that id.",
        Standard = "WAI-ARIA 1.2, section 6.2.1; axe aria-valid-attr-value; Nu Html Checker",
        Bad = "<button aria-labelledby=\"close\">×</button>",
        Good = "<button aria-labelledby=\"close\">×</button><span id=\"close\">Close</span>",
        Groups = [RuleGroup.Aria, RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Attributes = [Rule.AnyAria],
        OnElement = static (element, page) =>
        {
            foreach (var attribute in AriaAttributes.On(element))
            {
                if (AriaAttributes.Find(attribute.LocalName) is not { IsReference: true })
                {
                    continue;
                }
                var words = WordList.Of(attribute.Value);
                var tree = AccessTree.Of(page);
                var lost = words.Where(id => tree.ById(id) is null).ToList();
                if (lost.Count > 0)
                {
                    var isSure =
                        lost.Count == words.Count
                        && attribute.LocalName != "aria-describedby"
                        && !MayComeLater(element, attribute.LocalName);
                    page.Add(
                        Info,
                        element,
                        $"`{attribute.LocalName}` names `{lost[0]}`, but nothing on this page has that id.",
                        Suggestion.For(lost[0], page.Anchors) ?? "Correct the id, or remove it.",
                        isSure ? Severity.Error : Severity.Warning
                    );
                }
            }
        },
    };

    /// <summary>What opens only on demand may be put on the page then.</summary>
    static bool MayComeLater(IElement element, string attribute) =>
        attribute is "aria-controls" or "aria-owns"
        && (
            element.GetAttribute("aria-expanded") == "false"
            || element.HasAttribute("aria-haspopup")
            || element.GetAttribute("aria-selected") == "false"
        );
}
