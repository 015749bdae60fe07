using HarrisTrip.Check.Html;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class ForeignMisplaced
{
    public static readonly RuleInfo Info = new()
    {
        Name = "foreign-misplaced",
        Severity = Severity.Error,
        Why = "In drawings and formulas words and parts show only where SVG and MathML put them.",
        Standard = "SVG 2; MathML Core",
        Bad = "<svg viewBox=\"0 0 9 9\">Harbour</svg>",
        Good = "<svg viewBox=\"0 0 9 9\"><text>Harbour</text></svg>",
        Groups = [RuleGroup.Html],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnElement = static (element, page) =>
        {
            if (!ElementKind.IsHtml(element) && ForeignContent.FaultOf(element) is { } fault)
            {
                page.Add(Info, element, fault.Message, fault.Help);
            }
        },
    };
}
