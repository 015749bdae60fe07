using AngleSharp.Dom;
using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Rules;

static class LangPartInvalid
{
    public static readonly RuleInfo Info = new()
    {
        Name = "lang-part-invalid",
        Severity = Severity.Error,
        Why = "A screen reader has no voice for a language that does not exist.",
        Standard = "WCAG 3.1.2; ACT de46e4; axe valid-lang",
        Bad = "<p lang=\"english\">The wall</p>",
        Good = "<p lang=\"en\">The wall</p>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Attributes = ["lang"],
        OnElement = static (element, page) =>
        {
            if (
                element.LocalName != "html"
                && element.GetAttribute("lang")?.Trim() is { Length: > 0 } lang
                && !LanguageRegistry.Knows(lang)
                && HasWords(element, AccessTree.Of(page))
            )
            {
                page.Add(
                    Info,
                    element,
                    $"“{lang}” is not a language.",
                    "Use its tag from the IANA registry, such as en or pt-BR."
                );
            }
        },
    };

    /// <summary>
    /// True when something is said in this language: text that is exposed to readers, and not under another lang.
    /// </summary>
    static bool HasWords(IElement element, AccessTree tree)
    {
        var open = new Stack<INode>([element]);
        while (open.TryPop(out var node))
        {
            if (node is IText text)
            {
                if (!string.IsNullOrWhiteSpace(text.Data))
                {
                    return true;
                }
            }
            else if (
                node is IElement inner
                && (inner == element || !inner.HasAttribute("lang"))
                && (tree.IsVisible(inner) || tree.IsExposed(inner))
            )
            {
                if (inner.LocalName is "img" && tree.Names.Has(inner))
                {
                    return true;
                }
                foreach (var child in inner.ChildNodes)
                {
                    open.Push(child);
                }
            }
        }
        return false;
    }
}
