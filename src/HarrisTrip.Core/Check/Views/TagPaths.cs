using System.Collections.Frozen;
using AngleSharp.Dom;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Views;

/// <summary>A start tag, and those of the elements around it.</summary>
sealed class TagPath
{
    internal TagPath(TagPath? around, IElement? element, TagPath? next)
    {
        (Around, Next) = (around, next);
        Name = element?.LocalName ?? "";
        Namespace = element?.NamespaceUri;
        Attributes = element is null ? [] : [.. element.Attributes.Select(a => (a.Name, TagPaths.Judged(a)))];
    }

    /// <summary>True when every <see cref="Rule.OnTag"/> has looked at one such element, and found no fault.</summary>
    public bool IsGood { get; set; }

    internal TagPath? Around { get; }

    internal string Name { get; }

    internal string? Namespace { get; }

    /// <summary>Their values are null where no such rule looks at them.</summary>
    internal (string Name, string? Value)[] Attributes { get; }

    /// <summary>Another with the same hash.</summary>
    internal TagPath? Next { get; }
}

/// <summary>
/// The start tags that a checker has seen. The pages of a site repeat theirs: what a rule says of nothing but tags, it
/// needs to say once.
/// </summary>
sealed class TagPaths
{
    /// <summary>As many as are kept: the templates of a theme and what authors write need a few hundred.</summary>
    const int MaxPaths = 4096;

    /// <summary>As many as are kept of one hash: pages can be made to have many.</summary>
    const int MaxOfHash = 8;

    /// <summary>
    /// The attributes whose values differ from element to element. No <see cref="Rule.OnTag"/> may look at these: only
    /// at whether they are there.
    /// </summary>
    static readonly FrozenSet<string> free = WordList.SetOf(
        """
        alt aria-describedby aria-label aria-labelledby class content d datetime height href hreflang id
        points src srcset style title transform viewBox width x x1 x2 y y1 y2
        """
    );

    readonly Dictionary<int, TagPath> paths = [];
    readonly TagPath html = new(null, null, null);
    readonly TagPath xml = new(null, null, null);
    readonly Stack<(IElement Element, TagPath? Path)> open = [];
    TagPath? root;
    int count;

    /// <summary>Begins a page.</summary>
    public void Begin(bool isXml)
    {
        open.Clear();
        root = isXml ? xml : html;
    }

    /// <summary>
    /// The path of the next element in document order; null when there are too many to keep.
    /// </summary>
    public TagPath? Enter(IElement element)
    {
        var parent = element.ParentElement;
        while (open.TryPeek(out var last) && last.Element != parent)
        {
            open.Pop();
        }
        var around = open.TryPeek(out var of) ? of.Path : root;
        var path = around is null ? null : Of(around, element);
        open.Push((element, path));
        return path;
    }

    /// <summary>The value of an attribute, where a rule may look at it.</summary>
    internal static string? Judged(IAttr attribute) => free.Contains(attribute.Name) ? null : attribute.Value;

    TagPath? Of(TagPath around, IElement element)
    {
        var hash = HashOf(around, element);
        var first = paths.GetValueOrDefault(hash);
        var same = 0;
        for (var path = first; path is not null; path = path.Next, same++)
        {
            if (Is(path, around, element))
            {
                return path;
            }
        }
        if (count == MaxPaths || same == MaxOfHash)
        {
            return null;
        }
        count++;
        return paths[hash] = new TagPath(around, element, first);
    }

    static int HashOf(TagPath around, IElement element)
    {
        var hash = HashCode.Combine(
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(around),
            Mark(element.LocalName)
        );
        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            hash = HashCode.Combine(hash, Mark(attributes[i]!.Name));
        }
        return hash;
    }

    /// <summary>Tells names apart well enough: they are compared besides.</summary>
    static int Mark(string name) => name.Length == 0 ? 0 : (name.Length << 16) + (name[0] << 8) + name[^1];

    static bool Is(TagPath path, TagPath around, IElement element)
    {
        if (path.Around != around || path.Name != element.LocalName || path.Namespace != element.NamespaceUri)
        {
            return false;
        }
        var attributes = element.Attributes;
        if (attributes.Length != path.Attributes.Length)
        {
            return false;
        }
        for (var i = 0; i < attributes.Length; i++)
        {
            var (name, value) = path.Attributes[i];
            if (attributes[i]!.Name != name || (value is not null && attributes[i]!.Value != value))
            {
                return false;
            }
        }
        return true;
    }
}
