using static HarrisTrip.Html.Parsing.OpenElements;

namespace HarrisTrip.Html.Parsing;

/// <summary>
/// The list of active formatting elements (HTML Living Standard 13.2.4.3) and what is done when their end tags come in
/// the wrong order.
/// </summary>
sealed class ActiveFormattingElements(OpenElements open)
{
    /// <summary>What a marker is made of.</summary>
    static readonly Node marker = new("", Namespace.Html, -1);

    /// <summary>
    /// The list grows with what is left open: past this it is a finding already, and not worth the time.
    /// </summary>
    const int MaxCount = 64;

    readonly List<Node> active = [];

    public void Mark() => active.Add(marker);

    public void ClearToMarker()
    {
        while (active.Count > 0)
        {
            var last = active[^1];
            active.RemoveAt(active.Count - 1);
            if (ReferenceEquals(last, marker))
            {
                return;
            }
        }
    }

    public void Add(Node node)
    {
        var same = 0;
        for (var at = active.Count - 1; at >= 0 && !ReferenceEquals(active[at], marker); at--)
        {
            same += active[at].Name == node.Name ? 1 : 0;
            if (same >= 3 && active.Count > MaxCount)
            {
                active.RemoveAt(at);
                break;
            }
        }
        active.Add(node);
    }

    public void Remove(Node node) => active.Remove(node);

    public Node? Find(string name)
    {
        for (var at = active.Count - 1; at >= 0 && !ReferenceEquals(active[at], marker); at--)
        {
            if (active[at].Name == name)
            {
                return active[at];
            }
        }
        return null;
    }

    /// <summary>Opens anew what a block has closed.</summary>
    public void Reconstruct()
    {
        var at = active.Count - 1;
        while (at >= 0 && !ReferenceEquals(active[at], marker) && open.IndexOf(active[at]) < 0)
        {
            at--;
        }
        for (at++; at < active.Count; at++)
        {
            active[at] = active[at].Clone();
            open.Push(active[at]);
        }
    }

    /// <summary>
    /// The adoption agency algorithm. Null when an end tag is to be taken like any other; else true when something was
    /// wrong.
    /// </summary>
    public bool? Close(string name)
    {
        if (open.Top.Is(name) && !active.Exists(node => ReferenceEquals(node, open.Top)))
        {
            open.Pop();
            return false;
        }
        var isWrong = false;
        for (var round = 0; round < 8; round++)
        {
            if (Find(name) is not { } element)
            {
                return round == 0 ? null : isWrong;
            }
            var place = open.IndexOf(element);
            if (place < 0)
            {
                Remove(element);
                return true;
            }
            if (!open.IsInScope(name))
            {
                return true;
            }
            isWrong |= !ReferenceEquals(open.Top, element);
            var furthest = place + 1;
            while (furthest < open.Count && !TreeConstruction.IsSpecial(open[furthest]))
            {
                furthest++;
            }
            if (furthest >= open.Count)
            {
                open.PopTo(place);
                Remove(element);
                return isWrong;
            }
            Adopt(element, place, furthest);
        }
        return isWrong;
    }

    void Adopt(Node element, int place, int furthest)
    {
        var block = open[furthest];
        var bookmark = active.IndexOf(element);
        for (var (at, count) = (furthest - 1, 1); at > place; at--, count++)
        {
            var node = open[at];
            var listed = active.FindIndex(other => ReferenceEquals(other, node));
            if (count > 3 && listed >= 0)
            {
                active.RemoveAt(listed);
                bookmark -= listed < bookmark ? 1 : 0;
                listed = -1;
            }
            if (listed < 0)
            {
                open.Remove(node);
                continue;
            }
            var copy = node.Clone();
            active[listed] = copy;
            open.Replace(node, copy);
            bookmark = count == 1 ? Math.Max(bookmark, listed) : bookmark;
        }
        var clone = element.Clone();
        active.RemoveAll(node => ReferenceEquals(node, element));
        active.Insert(Math.Min(bookmark, active.Count), clone);
        open.Remove(element);
        open.Insert(open.IndexOf(block) + 1, clone);
    }
}
