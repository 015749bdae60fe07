using AngleSharp.Dom;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Html;

/// <summary>Children that have one place among their siblings (content models of HTML Living Standard 4).</summary>
static class ChildOrder
{
    /// <summary>
    /// Parents, and the parts in their order. A ? follows what may come once at most; … is anything else.
    /// </summary>
    static readonly Dictionary<string, string[]> sequences = """
        html: head? body?
        table: caption? colgroup thead? tbody|tr tfoot?
        details: summary? …
        fieldset: legend? …
        picture: source img?
        audio: source track …
        video: source track …
        hgroup: p h1|h2|h3|h4|h5|h6? p
        """.Split('\n').Select(row => row.Split(": ")).ToDictionary(row => row[0], row => row[1].Split(' '));

    public static IReadOnlyCollection<string> Parents { get; } = [.. sequences.Keys, "figure", "head", "dl", "div"];

    /// <summary>The first child that is out of its place, what is wrong, and what to do.</summary>
    public static (IElement Child, string Message, string Help)? FaultOf(IElement parent) =>
        parent.LocalName switch
        {
            "figure" => OfFigure(parent),
            "head" => OfHead(parent),
            "dl" => OfList(parent),
            "div" => parent.ParentElement is { LocalName: "dl" } ? OfGroup(parent) : null,
            "details"
            or "fieldset" when WordsBefore(parent, parent.LocalName == "details" ? "summary" : "legend") is { } late =>
                late,
            var name => OfSequence(parent, sequences[name]),
        };

    static (IElement, string, string)? OfSequence(IElement parent, string[] sequence)
    {
        var (step, taken) = (0, 0);
        foreach (var child in parent.Children)
        {
            if (child.LocalName is "script" or "template" && Array.IndexOf(sequence, "…") < 0)
            {
                continue;
            }
            var at = StepOf(sequence, step, child.LocalName, taken);
            if (at < 0)
            {
                // What may not stand here at all is another rule's.
                if (StepOf(sequence, 0, child.LocalName, 0) is >= 0 and var first && sequence[first] != "…")
                {
                    return (
                        child,
                        $"`{Quoted.Tag(child)}` is in the wrong place in `{Quoted.Tag(parent)}`, or there twice.",
                        $"The order is: {string.Join(", ", sequence.Select(Shown))}."
                    );
                }
                continue;
            }
            (step, taken) = at == step ? (step, taken + 1) : (at, 1);
        }
        return null;
    }

    /// <summary>The step that a child fits in, from the one that was reached on; -1 when there is none.</summary>
    static int StepOf(string[] sequence, int from, string name, int taken)
    {
        for (var at = from; at < sequence.Length; at++)
        {
            var isOnce = sequence[at].EndsWith('?');
            if (sequence[at] == "…")
            {
                return sequence.Any(step => step != "…" && IsNamed(step, name)) ? -1 : at;
            }
            if (IsNamed(sequence[at], name) && !(isOnce && at == from && taken > 0))
            {
                return at;
            }
        }
        return -1;
    }

    static bool IsNamed(string step, string name) => step.TrimEnd('?').Split('|').Contains(name);

    static string Shown(string step) =>
        step == "…" ? "all the rest" : string.Join(" or ", step.TrimEnd('?').Split('|').Select(name => $"<{name}>"));

    static (IElement, string, string)? OfFigure(IElement figure)
    {
        var children = figure.Children;
        var captions = children.Where(c => c.LocalName == "figcaption").ToList();
        if (captions.Count > 1)
        {
            return (captions[1], "A `<figure>` has two captions.", "Merge them into one.");
        }
        return
            captions is [var caption]
            && (children[0] != caption || HasWords(caption, before: true))
            && (children[^1] != caption || HasWords(caption, before: false))
            ? (caption, "`<figcaption>` is in the middle of its `<figure>`.", "Put it first or last.")
            : null;
    }

    /// <summary>Words directly beside a child, before or behind it.</summary>
    static bool HasWords(INode child, bool before)
    {
        for (
            var at = before ? child.PreviousSibling : child.NextSibling;
            at is not null;
            at = before ? at.PreviousSibling : at.NextSibling
        )
        {
            if (at is IText text && !string.IsNullOrWhiteSpace(text.Data))
            {
                return true;
            }
        }
        return false;
    }

    static (IElement, string, string)? WordsBefore(IElement parent, string first)
    {
        if (
            parent.FirstChild is IText { Data: var data }
            && !string.IsNullOrWhiteSpace(data)
            && parent.Children.FirstOrDefault(c => c.LocalName == first) is { } late
        )
        {
            return (late, $"There is text before the `<{first}>` of `{Quoted.Tag(parent)}`.", "Put it first.");
        }
        return null;
    }

    /// <summary>Groups in div, or none.</summary>
    static (IElement, string, string)? OfList(IElement list) =>
        list.Children.Any(c => c.LocalName == "div")
        && list.Children.FirstOrDefault(c => c.LocalName is "dt" or "dd") is { } loose
            ? (
                loose,
                "Some groups of a `<dl>` are in `<div>` elements and others are not.",
                "Put every group into a <div>, or none."
            )
            : null;

    static (IElement, string, string)? OfGroup(IElement group)
    {
        var hasDescription = false;
        foreach (var child in group.Children)
        {
            if (child.LocalName == "dt" && hasDescription)
            {
                return (child, "A `<div>` of a `<dl>` holds a second group.", "Give each group its own <div>.");
            }
            hasDescription |= child.LocalName == "dd";
        }
        return null;
    }

    static (IElement, string, string)? OfHead(IElement head)
    {
        foreach (var name in (string[])["title", "base"])
        {
            if (head.Children.Where(c => c.LocalName == name).Skip(1).FirstOrDefault() is { } second)
            {
                return (second, $"The page has a second `<{name}>`.", "Keep one of them.");
            }
        }
        var isLate = false;
        foreach (var child in head.Children)
        {
            if (child.LocalName == "base" && isLate)
            {
                return (
                    child,
                    "A `<base>` comes after addresses that it is meant for.",
                    "Put it before every <link> and <script>."
                );
            }
            isLate |=
                child.LocalName is "link" or "script" && (child.HasAttribute("href") || child.HasAttribute("src"));
        }
        return
            head
                .Children.Where(c =>
                    c.LocalName == "meta"
                    && "description".Equals(c.GetAttribute("name"), StringComparison.OrdinalIgnoreCase)
                )
                .Skip(1)
                .FirstOrDefault()
                is { } again
            ? (again, "The page has a second description.", "Keep one of them.")
            : null;
    }
}
