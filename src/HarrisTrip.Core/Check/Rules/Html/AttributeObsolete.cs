using HarrisTrip.Check.Html;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Rules;

static class AttributeObsolete
{
    public static readonly RuleInfo Info = new()
    {
        Name = "attribute-obsolete",
        Severity = Severity.Warning,
        Why = "Some browsers ignore what the standard has dropped, and it mixes the look of a page into its text.",
        Standard = "HTML Living Standard 16.2",
        Bad = "<p align=\"center\">The harbour opens.</p>",
        Good = "<p class=\"centred\">The harbour opens.</p>",
        Groups = [RuleGroup.Html],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnTag = static (element, page) =>
        {
            if (!ElementKind.IsHtml(element))
            {
                return;
            }
            foreach (var attribute in element.Attributes)
            {
                if (ObsoleteTable.IsObsolete(element.LocalName, attribute.LocalName))
                {
                    page.Add(
                        Info,
                        element,
                        $"The attribute `{attribute.Name}` of `{Quoted.Tag(element)}` is obsolete.",
                        ObsoleteTable.Instead(element.LocalName, attribute.LocalName)
                    );
                }
            }
        },
    };
}
