using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Render;

/// <summary>
/// Writes a file of XML 1.0, an element a line. What it is given is plain text, which is escaped here and nowhere else.
/// </summary>
sealed class XmlOutput
{
    readonly StringBuilder xml = new("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    readonly Stack<string> open = new();
    readonly SourceMap map = new();

    /// <summary>In UTF-16 units.</summary>
    public int Length => xml.Length;

    /// <summary>Says that what follows comes from a place in the sources.</summary>
    public void Mark(Location at) => map.Mark(xml.Length, at, authored: true);

    public void Open(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        xml.Append(">\n");
        open.Push(name);
    }

    public void Close() => xml.Append("</").Append(open.Pop()).Append(">\n");

    /// <summary>An element with text in it; nothing where there is none.</summary>
    public void Text(string name, string? text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        if (text is not null)
        {
            Start(name, attributes);
            xml.Append('>').Append(SafeHtml.Escape(text)).Append("</").Append(name).Append(">\n");
        }
    }

    /// <summary>An element with nothing in it.</summary>
    public void Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        xml.Append("/>\n");
    }

    /// <summary>The file, when all elements are closed.</summary>
    public PlainFile ToFile() =>
        open.Count == 0
            ? new PlainFile(xml.ToString(), map)
            : throw new InvalidOperationException($"{open.Peek()} is not closed.");

    void Start(string name, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.Append('<').Append(name);
        foreach (var (key, value) in attributes)
        {
            xml.Append(' ').Append(key).Append("=\"").Append(SafeHtml.Escape(value)).Append('"');
        }
    }
}
