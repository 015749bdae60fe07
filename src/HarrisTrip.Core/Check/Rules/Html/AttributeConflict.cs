using AngleSharp.Dom;
using HarrisTrip.Check.Html;
using HarrisTrip.Check.Html.Constraints;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Rules;

static class AttributeConflict
{
    public static readonly RuleInfo Info = new()
    {
        Name = "attribute-conflict",
        Severity = Severity.Error,
        Why =
            "Many attributes work only together with another, or only without it: otherwise they do nothing, or "
            + "something that was not meant.",
        Standard = "HTML Living Standard 4",
        Bad = "<form><input type=\"checkbox\" maxlength=\"4\"></form>",
        Good = "<form><input type=\"text\" maxlength=\"4\"></form>",
        Groups = [RuleGroup.Html],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements =
        [
            .. (
                "a area audio base bdo button data dialog embed iframe img input label li link map meta meter object "
                + "optgroup option progress script select source textarea time track video"
            ).Split(' '),
        ],
        Attributes = ["autofocus"],
        OnElement = static (element, page) => Tell(element, page, OfElement(element, page) ?? Focus(element, page)),
        OnTag = static (element, page) => Tell(element, page, OfAll(element, page)),
    };

    static void Tell(IElement element, PageView page, Fault? fault)
    {
        if (fault is not null && ElementKind.IsHtml(element))
        {
            page.AddInText(Info, element, fault.Offset, fault.Message, fault.Help);
        }
    }

    static Fault? OfElement(IElement element, PageView page) =>
        element.LocalName switch
        {
            "a" => LinkConstraints.Anchor(element),
            "area" => LinkConstraints.Area(element),
            "audio" or "video" => MediaConstraints.Player(element),
            "base" => LinkConstraints.Base(element) ?? LinkConstraints.BaseAddress(element),
            "bdo" => element.HasAttribute("dir") ? null : new Fault("A `<bdo>` has no direction.", "Add dir."),
            "button" => FormConstraints.Button(element),
            "data" => element.HasAttribute("value") ? null : new Fault("A `<data>` has no `value`.", "Add it."),
            "embed" or "iframe" => MediaConstraints.Frame(element),
            "img" => MediaConstraints.Image(element, Ancestors.On(page), page.Has(ImageAltMissing.Info)),
            "input" => InputConstraints.FaultOf(element),
            "label" => FormConstraints.Label(element),
            "li" => element.HasAttribute("value") && element.ParentElement is { LocalName: "ul" or "menu" }
                ? new Fault("A `<li>` has a number, but its list is not numbered.", "Use <ol>, or remove value.")
                : null,
            "link" => LinkConstraints.Link(element),
            "map" => element.GetAttribute("name") is not { } name
                ? new Fault("A `<map>` has no `name`, so nothing can use it.", "Add it.")
            : element.GetAttribute("id") is { } id && id != name
                ? new Fault("The `id` and the `name` of a `<map>` differ.", "Make them the same.")
            : null,
            "meta" => MetaConstraints.FaultOf(element),
            "meter" => FormConstraints.Meter(element),
            "object" => MediaConstraints.Object(element) ?? MediaConstraints.Frame(element),
            "optgroup" => FormConstraints.Optgroup(element),
            "option" => FormConstraints.Option(element),
            "progress" => FormConstraints.Progress(element),
            "script" => ScriptConstraints.FaultOf(element),
            "select" => FormConstraints.Select(element),
            "source" => MediaConstraints.Source(element),
            "textarea" => FormConstraints.Text(element),
            "time" => !element.HasAttribute("datetime") && Dates.Any(WordList.Trim(element.TextContent)) is { } wanted
                ? new Fault(
                    $"The words “{Quoted.Value(element.TextContent)}” of a `<time>` are not a time that "
                        + $"programs can read.",
                    $"Add datetime. It has to be {wanted}."
                )
                : null,
            "track" => MediaConstraints.Track(element),
            "dialog" => element.HasAttribute("tabindex")
                ? new Fault("A `<dialog>` has `tabindex`.", "Remove it: the dialog itself is never focused by hand.")
                : null,
            _ => null,
        };

    static Fault? Focus(IElement element, PageView page) =>
        element.HasAttribute("autofocus")
        && ElementKind.IsHtml(element)
        && !page.Memo.Get(static () => new Focused()).Add(Ancestors.On(page).Nearest(element, "dialog"))
            ? new Fault("A second element of the page, or of one dialog, has `autofocus`.", "Keep one of them.")
            : null;

    /// <summary>Attributes that any element may have.</summary>
    static Fault? OfAll(IElement element, PageView page)
    {
        var hasItem = element.HasAttribute("itemscope");
        if (
            !hasItem
            && (element.HasAttribute("itemtype") || element.HasAttribute("itemref") || element.HasAttribute("itemid"))
        )
        {
            return new Fault(
                $"`{Quoted.Tag(element)}` gives the type or name of an item, but is not an item.",
                "Add itemscope."
            );
        }
        if (hasItem && element.HasAttribute("itemid") && !element.HasAttribute("itemtype"))
        {
            return new Fault($"An item on `{Quoted.Tag(element)}` has a name, but no type.", "Add itemtype.");
        }
        if (element.HasAttribute("is") && CustomElement.IsName(element.LocalName))
        {
            return new Fault(
                $"A custom element, `{Quoted.Tag(element)}`, cannot become another one with `is`.",
                "Remove it."
            );
        }
        if (
            element.GetAttribute("xml:lang") is { } xml
            && !xml.Equals(
                element.GetAttribute("lang") ?? (page.IsXml ? xml : null),
                StringComparison.OrdinalIgnoreCase
            )
        )
        {
            return new Fault(
                $"`xml:lang` is on `{Quoted.Tag(element)}` without the same value in `lang`.",
                "Write lang alone."
            );
        }
        return null;
    }

    /// <summary>The dialogs that have an element with autofocus; null for the page itself.</summary>
    sealed class Focused
    {
        readonly HashSet<IElement> dialogs = [];
        bool isPageTaken;

        public bool Add(IElement? dialog)
        {
            if (dialog is not null)
            {
                return dialogs.Add(dialog);
            }
            var isFirst = !isPageTaken;
            isPageTaken = true;
            return isFirst;
        }
    }
}
