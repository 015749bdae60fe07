using HarrisTrip.Check.Html;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Rules;

static class AttributeValue
{
    public static readonly RuleInfo Info = new()
    {
        Name = "attribute-value",
        Severity = Severity.Error,
        Why = "A value that a browser cannot read is ignored, or read as another one.",
        Standard = "HTML Living Standard 2.3, 4; URL Standard; BCP 47",
        Bad = "<img src=\"harbour.png\" alt=\"A ship at the quay\" width=\"50%\" height=\"auto\">",
        Good = "<img src=\"harbour.png\" alt=\"A ship at the quay\" width=\"400\" height=\"300\">",
        Groups = [RuleGroup.Html],
    };

    public static readonly Rule Rule = new(Info)
    {
        Attributes = [Rule.AnyAttribute],
        OnElement = static (element, page) =>
        {
            if (!ElementKind.IsHtml(element))
            {
                return;
            }
            foreach (var attribute in element.Attributes)
            {
                if (Attributes.Of(element.LocalName, attribute.LocalName)?.Invoke(attribute.Value) is { } wanted)
                {
                    page.Add(
                        Info,
                        element,
                        $"`{attribute.Name}=\"{Quoted.Value(attribute.Value)}\"` on `{Quoted.Tag(element)}` "
                            + $"cannot be read.",
                        $"It has to be {wanted}."
                    );
                }
            }
        },
    };
}
