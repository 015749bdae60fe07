using System.Collections.Frozen;

namespace HarrisTrip.Html.Parsing;

/// <summary>The stack of open elements (HTML Living Standard 13.2.4.2).</summary>
sealed class OpenElements
{
    public enum Namespace
    {
        Html,
        Svg,
        Math,
    }

    /// <summary>An open element; a marker of the list of formatting elements has no name.</summary>
    /// <param name="at">The 0-based offset of its tag; -1 for what the parser made up.</param>
    /// <param name="isIntegrationPoint">For what is no HTML: true when HTML may stand in it again.</param>
    public sealed class Node(string name, Namespace ns, int at, bool isIntegrationPoint = false)
    {
        public string Name => name;

        public Namespace Namespace => ns;

        public int At => at;

        public bool IsIntegrationPoint => isIntegrationPoint;

        public bool Is(string wanted) => Namespace == Namespace.Html && Name == wanted;

        /// <summary>The same element, opened anew.</summary>
        public Node Clone() => new(Name, Namespace, At, IsIntegrationPoint);
    }

    static readonly FrozenSet<string> listScope = WordList.SetOf(
        "applet caption html table td th marquee object select template ol ul"
    );

    static readonly FrozenSet<string> buttonScope = WordList.SetOf(
        "applet caption html table td th marquee object select template button"
    );

    static readonly FrozenSet<string> tableScope = WordList.SetOf("html table template");

    static readonly FrozenSet<string> implied = WordList.SetOf("dd dt li optgroup option p rb rp rt rtc");

    readonly List<Node> nodes = [];

    public int Count => nodes.Count;

    public Node Top => nodes[^1];

    public Node this[int index] => nodes[index];

    public void Push(Node node) => nodes.Add(node);

    public Node Pop()
    {
        var top = nodes[^1];
        nodes.RemoveAt(nodes.Count - 1);
        return top;
    }

    public void PopTo(int count) => nodes.RemoveRange(count, nodes.Count - count);

    public int IndexOf(Node node) => nodes.LastIndexOf(node);

    public void Remove(Node node) => nodes.Remove(node);

    public void Insert(int index, Node node) => nodes.Insert(index, node);

    public void Replace(Node old, Node with) => nodes[nodes.LastIndexOf(old)] = with;

    public bool Has(string name) => nodes.Exists(node => node.Is(name));

    public bool IsInScope(string name) => FindInScope(name, ElementGroups.Scope) >= 0;

    public bool IsInListScope(string name) => FindInScope(name, listScope) >= 0;

    public bool IsInButtonScope(string name) => FindInScope(name, buttonScope) >= 0;

    public bool IsInTableScope(string name) => FindInScope(name, tableScope) >= 0;

    public bool IsHeadingInScope()
    {
        for (var at = nodes.Count - 1; at >= 0; at--)
        {
            if (nodes[at] is { Namespace: Namespace.Html, Name: ['h', >= '1' and <= '6'] })
            {
                return true;
            }
            if (Ends(nodes[at], ElementGroups.Scope))
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>Closes the elements whose end tag may be left out, except one.</summary>
    public void GenerateImplied(string? except = null)
    {
        while (nodes.Count > 0 && Top.Namespace == Namespace.Html && Top.Name != except && implied.Contains(Top.Name))
        {
            Pop();
        }
    }

    public void GenerateAllImplied()
    {
        while (
            Top.Namespace == Namespace.Html
            && (
                implied.Contains(Top.Name)
                || Top.Name is "caption" or "colgroup" or "tbody" or "td" or "tfoot" or "th" or "thead" or "tr"
            )
        )
        {
            Pop();
        }
    }

    public void PopUntil(string name)
    {
        while (nodes.Count > 1 && !Pop().Is(name)) { }
    }

    public void PopUntilHeading()
    {
        while (nodes.Count > 1 && Pop() is not { Namespace: Namespace.Html, Name: ['h', >= '1' and <= '6'] }) { }
    }

    /// <summary>Closes elements until one of these, or the root, is on top.</summary>
    public void ClearTo(FrozenSet<string> names)
    {
        while (
            nodes.Count > 1
            && !(Top.Namespace == Namespace.Html && (names.Contains(Top.Name) || Top.Name == "template"))
        )
        {
            Pop();
        }
    }

    int FindInScope(string name, FrozenSet<string> stops)
    {
        for (var at = nodes.Count - 1; at >= 0; at--)
        {
            if (nodes[at].Is(name))
            {
                return at;
            }
            if (Ends(nodes[at], stops))
            {
                return -1;
            }
        }
        return -1;
    }

    static bool Ends(Node node, FrozenSet<string> stops) =>
        node.Namespace == Namespace.Html ? stops.Contains(node.Name)
        : node.Namespace == Namespace.Math ? node.Name is "mi" or "mo" or "mn" or "ms" or "mtext" or "annotation-xml"
        : node.Name is "foreignobject" or "desc" or "title";
}
