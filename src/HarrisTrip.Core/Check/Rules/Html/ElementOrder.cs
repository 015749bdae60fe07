using HarrisTrip.Check.Html;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class ElementOrder
{
    public static readonly RuleInfo Info = new()
    {
        Name = "element-order",
        Severity = Severity.Error,
        Why =
            "Some parts have a fixed place: a caption comes first in its table, a summary first in its "
            + "details. Elsewhere they do not work.",
        Standard = "HTML Living Standard 4",
        Bad = "<details><p>Ships of the line.</p><summary>More</summary></details>",
        Good = "<details><summary>More</summary><p>Ships of the line.</p></details>",
        Groups = [RuleGroup.Html],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ChildOrder.Parents,
        OnElement = static (element, page) =>
        {
            if (ElementKind.IsHtml(element) && ChildOrder.FaultOf(element) is var (child, message, help))
            {
                page.Add(Info, child, message, help);
            }
        },
    };
}
