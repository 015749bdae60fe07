using HarrisTrip.Check.Html;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Rules;

static class ElementObsolete
{
    public static readonly RuleInfo Info = new()
    {
        Name = "element-obsolete",
        Severity = Severity.Error,
        Why = "Browsers still show elements that the standard has dropped, but each in its own way, and not for ever.",
        Standard = "HTML Living Standard 16.2",
        Bad = "<center>The harbour opens.</center>",
        Good = "<p>The harbour opens.</p>",
        Groups = [RuleGroup.Html],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnTag = static (element, page) =>
        {
            if (ElementKind.IsHtml(element) && ObsoleteTable.InsteadOf(element.LocalName) is { } instead)
            {
                page.Add(
                    Info,
                    element,
                    $"The element `{Quoted.Tag(element)}` is obsolete.",
                    $"{char.ToUpperInvariant(instead[0])}{instead[1..]}."
                );
            }
        },
    };
}
