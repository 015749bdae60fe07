using AngleSharp.Dom;
using HarrisTrip.Check.Html;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Rules;

static class ReferenceBroken
{
    public static readonly RuleInfo Info = new()
    {
        Name = "reference-broken",
        Severity = Severity.Error,
        Why =
            "A label, a form or a header that points at nothing is connected to nothing: "
            + "a field, for example, stays without its name.",
        Standard = "HTML Living Standard 3.2.6, 4",
        Bad = "<label for=\"nmae\">Name</label> <input id=\"name\">",
        Good = "<label for=\"name\">Name</label> <input id=\"name\">",
        Groups = [RuleGroup.Html],
    };

    public static readonly Rule Rule = new(Info)
    {
        Attributes = [Rule.AnyAttribute],
        OnElement = static (element, page) =>
        {
            if (element.Attributes.Length == 0 || !ElementKind.IsHtml(element))
            {
                return;
            }
            var found = page.Memo.Get(static () => new State());
            if (element.Id is { Length: > 0 } id)
            {
                found.ById.TryAdd(id, element);
            }
            if (
                element.LocalName == "map"
                && element.GetAttribute("name") is { Length: > 0 } map
                && !found.Maps.Add(map)
            )
            {
                page.Add(
                    Info,
                    element,
                    $"Two maps have the name `{Quoted.Value(map)}`.",
                    "Give one of them another name."
                );
            }
            foreach (var attribute in element.Attributes)
            {
                if (References.ExpectedTarget(element, attribute.LocalName) is { } wanted)
                {
                    found.Pointers.Add((element, attribute.LocalName, attribute.Value, wanted));
                }
            }
        },
        OnPage = static page =>
        {
            var found = page.Memo.Get(static () => new State());
            foreach (var (element, attribute, value, wanted) in found.Pointers)
            {
                if (attribute == "usemap")
                {
                    if (value is ['#', _, ..] && !found.Maps.Contains(value[1..]))
                    {
                        page.Add(
                            Info,
                            element,
                            $"There is no map `{Quoted.Value(value[1..])}` on this page.",
                            "Correct the name, or add a <map> with it."
                        );
                    }
                    continue;
                }
                foreach (
                    var id in attribute is "headers" or "itemref" or "for" && element.LocalName is not "label"
                        ? WordList.Of(value)
                        : [value]
                )
                {
                    if (!found.ById.TryGetValue(id, out var target))
                    {
                        page.Add(
                            Info,
                            element,
                            $"`{attribute}` on `{Quoted.Tag(element)}` names `{Quoted.Value(id)}`, and no "
                                + $"element of this page has that id.",
                            $"Name {wanted}."
                        );
                    }
                    else if (!References.IsAllowedTarget(element, attribute, target))
                    {
                        page.Add(
                            Info,
                            element,
                            $"`{attribute}` on `{Quoted.Tag(element)}` names `{Quoted.Value(id)}`, which is "
                                + $"`{Quoted.Tag(target)}`.",
                            $"Name {wanted}."
                        );
                    }
                }
            }
        },
    };

    sealed class State
    {
        public Dictionary<string, IElement> ById { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Maps { get; } = new(StringComparer.Ordinal);

        public List<(IElement Element, string Attribute, string Value, string Wanted)> Pointers { get; } = [];
    }
}
