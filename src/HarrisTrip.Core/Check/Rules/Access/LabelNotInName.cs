using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static partial class LabelNotInName
{
    public static readonly RuleInfo Info = new()
    {
        Name = "label-not-in-name",
        Severity = Severity.Error,
        Why = "People who control a page by voice say the words on a button; if it has another name, nothing happens.",
        Standard = "WCAG 2.5.3; ACT 2ee8b8; axe label-content-name-mismatch",
        Bad = "<button aria-label=\"OK\">Next</button>",
        Good = "<button aria-label=\"Next page\">Next</button>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Attributes = ["aria-label", "aria-labelledby"],
        OnElement = static (element, page) =>
        {
            if (!element.HasAttribute("aria-label") && !element.HasAttribute("aria-labelledby"))
            {
                return;
            }
            var tree = AccessTree.Of(page);
            if (
                !tree.IsExposed(element)
                || tree.Role(element)
                    is not (
                        "button"
                        or "link"
                        or "menuitem"
                        or "menuitemcheckbox"
                        or "menuitemradio"
                        or "option"
                        or "radio"
                        or "checkbox"
                        or "switch"
                        or "tab"
                        or "treeitem"
                        or "gridcell"
                    )
                || element.LocalName is "input" or "select" or "textarea"
            )
            {
                return;
            }
            var name = tree.Names.Of(element);
            var seen = name == "…" ? "" : VisibleText(element, tree);
            if (
                name.Length > 0
                && seen.Any(char.IsLetter)
                && seen.Trim().Length > 2
                && !Contains(name, seen)
                && !Contains(Bracketed().Replace(name, " "), Bracketed().Replace(seen, " "))
            )
            {
                page.Add(
                    Info,
                    element,
                    $"It shows “{seen.Trim()}”, but it is named “{name}”.",
                    "Begin its name with the words that it shows."
                );
            }
        },
    };

    static string VisibleText(IElement element, AccessTree tree)
    {
        var text = new StringBuilder();
        // The keys that do the same are no part of what it is called.
        foreach (
            var (words, parent) in AccessTree
                .TextsUnder(element, tree.IsVisible)
                .Where(t => t.Parent.LocalName != "kbd")
                .Take(100)
        )
        {
            text.Append(parent == element || parent.LocalName is "b" or "i" or "em" or "strong" or "span" ? "" : " ")
                .Append(words.Data);
        }
        return text.ToString();
    }

    /// <summary>
    /// True when all words of the second stand in the first one after the other; case and punctuation do not count.
    /// </summary>
    static bool Contains(string name, string seen) =>
        $" {Words(name)} ".Contains($" {Words(seen)} ", StringComparison.Ordinal);

    static string Words(string text) =>
        string.Join(
            ' ',
            Word().Matches(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant()).Select(m => m.Value)
        );

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
