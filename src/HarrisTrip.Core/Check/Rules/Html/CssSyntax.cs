using HarrisTrip.Check.Html;
using HarrisTrip.Check.Html.Css;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class CssSyntax
{
    public static readonly RuleInfo Info = new()
    {
        Name = "css-syntax",
        Severity = Severity.Error,
        Why = "Browsers skip a style that they cannot read, and sometimes all that follows it.",
        Standard = "CSS Syntax 3; CSS Snapshot 2025",
        Bad = "<p style=\"color: red margin: 0\">Today.</p>",
        Good = "<p style=\"color: red; margin: 0\">Today.</p>",
        Groups = [RuleGroup.Html],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["style"],
        Attributes = ["style"],
        OnElement = static (element, page) =>
        {
            if (
                element.LocalName == "style"
                && element.GetAttribute("type") is null or "" or "text/css"
                && StyleSheet.FaultOf(OwnStyleSheets.Of(page, element)) is { } inSheet
            )
            {
                page.Add(Info, element, inSheet.Message, inSheet.Help);
            }
            if (
                element.GetAttribute("style") is { } style
                && ElementKind.IsHtml(element)
                && StyleSheet.FaultOfDeclarations(style) is { } inAttribute
            )
            {
                page.Add(Info, element, inAttribute.Message, inAttribute.Help);
            }
        },
    };
}
