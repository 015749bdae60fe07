using AngleSharp.Dom;
using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class ListStructure
{
    public static readonly RuleInfo Info = new()
    {
        Name = "list-structure",
        Severity = Severity.Error,
        Why = "Screen readers say how long a list is and where the reader is in it, counting only real entries.",
        Standard = "WCAG 1.3.1; axe list, listitem, definition-list, dlitem",
        Bad = "<ul><p>The wall</p></ul>",
        Good = "<ul><li>The wall</li></ul>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["ul", "ol", "li", "dl", "dt", "dd"],
        OnElement = static (element, page) =>
        {
            var tree = AccessTree.Of(page);
            if (!tree.IsExposed(element) || element.NamespaceUri != NamespaceNames.HtmlUri)
            {
                return;
            }
            switch (element.LocalName)
            {
                case "ul"
                or "ol"
                    when tree.Role(element) == "list"
                        && element.Children.FirstOrDefault(c =>
                            tree.IsExposed(c)
                            && c.LocalName is not ("li" or "script" or "template")
                            && tree.Role(c) != "listitem"
                        )
                            is { } wrong:
                    page.Add(
                        Info,
                        element,
                        $"This list holds a `{wrong.LocalName}` that is not an entry.",
                        "Put it in an li."
                    );
                    break;
                case "ul"
                or "ol"
                    when tree.Role(element) == "list"
                        && element.Children.FirstOrDefault(c =>
                            tree.IsExposed(c)
                            && c.LocalName == "li"
                            && tree.Role(c) is not ("listitem" or "none" or "generic")
                        )
                            is { } odd:
                    page.Add(
                        Info,
                        element,
                        $"This list holds an entry with the role {tree.Role(odd)}.",
                        "Remove the role, or give the list the role that goes with it."
                    );
                    break;
                case "ul"
                or "ol"
                    when tree.Role(element) == "list"
                        && element.ChildNodes.OfType<IText>().Any(t => !string.IsNullOrWhiteSpace(t.Data)):
                    page.Add(Info, element, "This list holds text outside its entries.", "Put it in an li.");
                    break;
                case "li"
                    when AccessTree.GivenRole(element) is null
                        && !(
                            element.ParentElement is { } parent
                            && (
                                parent.LocalName is "ul" or "ol" or "menu"
                                    ? tree.Role(parent)
                                        is "list"
                                            or "none"
                                            or "menu"
                                            or "menubar"
                                            or "directory"
                                            or "tablist"
                                            or "tree"
                                            or "listbox"
                                            or "radiogroup"
                                            or "toolbar"
                                            or "group"
                                    : tree.Role(parent) == "list"
                            )
                        ):
                    page.Add(Info, element, "This entry is not in a list.", "Put it in a ul or an ol.");
                    break;
                case "dl" when AccessTree.GivenRole(element) is null && Wrong(element, tree) is { } fault:
                    page.Add(
                        Info,
                        element,
                        fault,
                        "Put only terms (dt) and their descriptions (dd) into it, in this order."
                    );
                    break;
                case "dt"
                or "dd"
                    when AccessTree.GivenRole(element) is null
                        && !(
                            element.ParentElement is { } pair
                            && (
                                IsList(pair)
                                || (pair.LocalName == "div" && pair.ParentElement is { } outer && IsList(outer))
                            )
                        ):
                    page.Add(
                        Info,
                        element,
                        $"This `{element.LocalName}` is not in a list of terms.",
                        "Put it in a dl."
                    );
                    break;
            }
        },
    };

    static bool IsList(IElement element) =>
        element.LocalName == "dl" && AccessTree.GivenRole(element) is null or "list";

    static string? Wrong(IElement list, AccessTree tree)
    {
        if (list.ChildNodes.OfType<IText>().Any(t => !string.IsNullOrWhiteSpace(t.Data)))
        {
            return "This list of terms holds text outside its terms and descriptions.";
        }
        if (
            list.Children.FirstOrDefault(c =>
                tree.IsExposed(c)
                && (
                    c.LocalName is not ("dt" or "dd" or "div" or "script" or "template")
                    || AccessTree.GivenRole(c)
                        is not null
                            and not "term"
                            and not "definition"
                            and not "none"
                            and not "presentation"
                )
            ) is
            { } odd
        )
        {
            return $"This list of terms holds a `{odd.LocalName}` that does not belong in it.";
        }
        var parts = list
            .Children.SelectMany(IEnumerable<IElement> (c) => c.LocalName == "div" ? c.Children : [c])
            .Where(c => c.LocalName is "dt" or "dd")
            .ToList();
        return parts.Count > 0 && (parts[0].LocalName != "dt" || parts[^1].LocalName != "dd")
            ? "In this list of terms, descriptions do not follow their terms."
            : null;
    }
}
