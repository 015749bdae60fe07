using System.Text;

namespace HarrisTrip.Check.Feeds;

/// <summary>An attribute, without those that declare namespaces.</summary>
/// <param name="Namespace">"" when it has no prefix.</param>
readonly record struct XmlAttribute(string Namespace, string Name, string Value);

/// <summary>An element of an XML file, with the place of its tag (1-based, columns in UTF-16 units).</summary>
sealed class XmlNode(XmlNode? parent, string space, string name, string prefix, int line, int column)
{
    StringBuilder? text;

    string? whole;

    public XmlNode? Parent { get; } = parent;

    public string Namespace { get; } = space;

    public string Name { get; } = name;

    public int Line { get; } = line;

    public int Column { get; } = column;

    /// <summary>As it is written, with its prefix.</summary>
    public string Shown { get; } = prefix.Length == 0 ? name : $"{prefix}:{name}";

    public List<XmlAttribute> Attributes { get; } = [];

    public List<XmlNode> Children { get; } = [];

    /// <summary>The text between its tags, without that of its children.</summary>
    public string Text => whole ??= text?.ToString() ?? "";

    public bool HasText => text is not null && !string.IsNullOrWhiteSpace(Text);

    public void Append(string piece) => (text ??= new StringBuilder()).Append(piece);

    /// <summary>An attribute without a prefix; null when it is not there.</summary>
    public string? this[string attribute] => Find("", attribute);

    public string? Find(string space, string attribute)
    {
        foreach (var candidate in Attributes)
        {
            if (candidate.Name == attribute && candidate.Namespace == space)
            {
                return candidate.Value;
            }
        }
        return null;
    }

    public bool Is(string space, string name) => Name == name && Namespace == space;

    public IEnumerable<XmlNode> Named(string space, string name) => Children.Where(c => c.Is(space, name));

    /// <summary>The first child of its own namespace and this name.</summary>
    public XmlNode? Child(string name) => Children.Find(c => c.Is(Namespace, name));
}
