using HarrisTrip.Check.Html;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Rules;

static class ElementUnknown
{
    public static readonly RuleInfo Info = new()
    {
        Name = "element-unknown",
        Severity = Severity.Error,
        Why = "Browsers do not know a misspelt element: what is inside it has no meaning, no style and no behaviour.",
        Standard = "HTML Living Standard 4, 4.13.3; SVG 2; MathML Core",
        Bad = "<artikle><p>The harbour opens.</p></artikle>",
        Good = "<article><h2>Harbour</h2><p>The harbour opens.</p></article>",
        Groups = [RuleGroup.Html],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnTag = static (element, page) =>
        {
            if (ElementKind.IsHtml(element))
            {
                if (
                    ElementKind.Named(element.LocalName) is null
                    && ObsoleteTable.InsteadOf(element.LocalName) is null
                    && !CustomElement.IsName(element.LocalName)
                    && !(element.LocalName is "svg" or "math")
                )
                {
                    page.Add(
                        Info,
                        element,
                        $"There is no element `{Quoted.Tag(element)}` in HTML.",
                        "Check the spelling; the name of a custom element has a hyphen."
                    );
                }
            }
            else if (
                page.IsXml
                && ForeignTable.NamesOf(element) is null
                && element.ParentElement is { } parent
                && ElementKind.IsHtml(parent)
            )
            {
                page.Add(
                    Info,
                    element,
                    $"`{Quoted.Tag(element)}` belongs to a language that cannot be used in pages.",
                    "Check its xmlns."
                );
            }
            else if (ForeignTable.NamesOf(element) is { } names && !names.Contains(element.LocalName))
            {
                page.Add(
                    Info,
                    element,
                    $"There is no element `{Quoted.Tag(element)}` in "
                        + $"{(element.NamespaceUri == AngleSharp.Dom.NamespaceNames.SvgUri ? "SVG" : "MathML")}.",
                    "Check the spelling; capital letters matter."
                );
            }
        },
    };
}
