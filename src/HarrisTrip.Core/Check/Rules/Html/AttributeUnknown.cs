using AngleSharp.Dom;
using HarrisTrip.Check.Html;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Rules;

static class AttributeUnknown
{
    public static readonly RuleInfo Info = new()
    {
        Name = "attribute-unknown",
        Severity = Severity.Error,
        Why =
            "An attribute that the element does not have does nothing; "
            + "often it is misspelt, and what was meant is missing.",
        Standard = "HTML Living Standard 3.2.6, 4",
        Bad = "<p lnag=\"fr\">Le port ouvre.</p>",
        Good = "<p lang=\"fr\">Le port ouvre.</p>",
        Groups = [RuleGroup.Html],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnTag = static (element, page) =>
        {
            if (ElementKind.Of(element) is not { } kind)
            {
                if (ForeignTable.NamesOf(element) is { } names && names.Contains(element.LocalName))
                {
                    OfForeign(element, page);
                }
                return;
            }
            foreach (var attribute in element.Attributes)
            {
                if (
                    attribute.NamespaceUri is null or ""
                    && Attributes.Of(kind.Name, attribute.LocalName) is null
                    && !ObsoleteTable.IsObsolete(kind.Name, attribute.LocalName)
                    && !IsOfXml(attribute, element)
                )
                {
                    Report(element, attribute, page);
                }
            }
        },
    };

    static void OfForeign(IElement element, PageView page)
    {
        foreach (var attribute in element.Attributes)
        {
            if (
                (attribute.NamespaceUri is null or "" || attribute.Name.StartsWith("xmlns", StringComparison.Ordinal))
                && !ForeignTable.HasAttribute(element, attribute.LocalName)
                && !IsOfXml(attribute, element)
            )
            {
                Report(element, attribute, page);
            }
        }
    }

    static void Report(IElement element, IAttr attribute, PageView page) =>
        page.Add(
            Info,
            element,
            $"The element `{Quoted.Tag(element)}` has no attribute `{Quoted.Value(attribute.Name)}`.",
            attribute.Name.StartsWith("data-", StringComparison.Ordinal)
                ? "Use letters, digits and hyphens after data-."
                : "Check the spelling; attributes of your own begin with data-."
        );

    /// <summary>xml:lang beside lang, and the namespace that an element has anyway, change nothing.</summary>
    static bool IsOfXml(IAttr attribute, IElement element) =>
        attribute.Name switch
        {
            "xml:lang" => true,
            "xmlns" => attribute.Value == element.NamespaceUri,
            "xmlns:xlink" => attribute.Value == NamespaceNames.XLinkUri,
            "xml:space" or "xml:base" => !ElementKind.IsHtml(element),
            _ => !ElementKind.IsHtml(element) && (attribute.Name.StartsWith("xlink:", StringComparison.Ordinal)),
        };
}
