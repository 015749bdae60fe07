using System.Text;
using System.Xml;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Pictures;

namespace HarrisTrip.Images.Drawings;

/// <summary>A drawing rewritten from what may stay in it.</summary>
/// <param name="Width">In pixels; 0 where nobody asks.</param>
sealed record DrawingCopy(byte[] Bytes, int Width, int Height)
{
    const string Svg = "http://www.w3.org/2000/svg",
        XLink = "http://www.w3.org/1999/xlink",
        OfNamespaces = "http://www.w3.org/2000/xmlns/";

    /// <summary>Elements in elements: past that, browsers and programs fail on them.</summary>
    const int MaxDepth = 200;

    /// <summary>
    /// How many elements it may come to when all that it repeats is counted: past that, browsers hang.
    /// </summary>
    const int MaxElements = 100_000;

    static readonly XmlReaderSettings settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 20_000_000,
    };

    /// <param name="removed">Called with what is left out, in an editor's words.</param>
    /// <param name="isWhole">False for a drawing within one, which need not say how large it is.</param>
    /// <exception cref="PictureException">It cannot be published.</exception>
    public static DrawingCopy Of(byte[] bytes, EmbeddedPictures pictures, Action<string> removed, bool isWhole)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), settings);
            return new Writer(reader, pictures, removed, isWhole).Write();
        }
        catch (XmlException fault) when (fault.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw DrawingFaults.Of(
                "begins with a document type, which can hide code",
                "Remove the <!DOCTYPE …>, or save it again as plain SVG."
            );
        }
        catch (Exception fault) when (fault is XmlException or NotSupportedException or ArgumentException)
        {
            // An encoding that does not exist is no XmlException.
            throw DrawingFaults.Broken;
        }
    }

    sealed class Writer
    {
        readonly XmlReader reader;
        readonly EmbeddedPictures pictures;
        readonly Action<string> removed;
        readonly bool isWhole;
        readonly DrawingStyle style;
        readonly StringBuilder text = new();
        readonly ShownParts parts = new();

        /// <summary>The elements that are open and stay, each with the offset at which it begins.</summary>
        readonly Stack<(string Name, int Start)> open = new();

        /// <summary>What stands in a style sheet, a title or a description.</summary>
        readonly StringBuilder words = new();

        /// <summary>How many elements are open that are left out.</summary>
        int left;
        int elements;
        bool hasLinks;
        (int Width, int Height) size;

        public Writer(XmlReader reader, EmbeddedPictures pictures, Action<string> removed, bool isWhole)
        {
            (this.reader, this.pictures, this.removed, this.isWhole) = (reader, pictures, removed, isWhole);
            style = new DrawingStyle(Address, removed);
        }

        public DrawingCopy Write()
        {
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.ProcessingInstruction
                        when reader.Name.Equals("xml-stylesheet", StringComparison.OrdinalIgnoreCase):
                        throw DrawingFaults.Of("loads a style sheet", "Remove the <?xml-stylesheet …?>.");
                    case XmlNodeType.ProcessingInstruction when left == 0:
                        removed($"`<?{Excerpt.Of(reader.Name, 40)}?>`");
                        break;
                    case XmlNodeType.Comment when left == 0:
                        removed("comments");
                        break;
                    case XmlNodeType.Element:
                        Begin();
                        break;
                    case XmlNodeType.EndElement:
                        End();
                        break;
                    case XmlNodeType.Text
                    or XmlNodeType.CDATA
                    or XmlNodeType.Whitespace
                    or XmlNodeType.SignificantWhitespace when left == 0 && open.TryPeek(out var inner):
                        _ = IsWords(inner.Name) ? words.Append(reader.Value) : Escape(reader.Value, inAttribute: false);
                        break;
                }
            }
            if (parts.Count(MaxElements) > MaxElements)
            {
                throw DrawingFaults.Of(
                    "repeats itself so often that browsers hang",
                    "Save it again with its repeated parts merged."
                );
            }
            var head = $"<svg xmlns=\"{Svg}\"{(hasLinks ? $" xmlns:xlink=\"{XLink}\"" : "")}";
            return new DrawingCopy(Encoding.UTF8.GetBytes(head + text), size.Width, size.Height);
        }

        void Begin()
        {
            if (
                DrawingWords.ActiveNamespaces.Contains(reader.NamespaceURI)
                || DrawingWords.ActiveElements.Contains(reader.LocalName)
            )
            {
                throw DrawingFaults.Of(
                    $"contains <{reader.LocalName}>, which may run code or move",
                    "Save it again as plain SVG without it, or as PNG."
                );
            }
            if (++elements > MaxElements)
            {
                throw DrawingFaults.TooMuch("100,000 elements");
            }
            if (elements == 1)
            {
                size =
                    reader is not { LocalName: "svg", NamespaceURI: Svg } ? throw DrawingFaults.Broken
                    : isWhole ? DrawingSize.Of(reader)
                    : (0, 0);
            }
            if (reader.Depth >= MaxDepth)
            {
                throw DrawingFaults.TooDeep("its elements", MaxDepth);
            }
            var isEmpty = reader.IsEmptyElement;
            if (left > 0 || Fault() is { } what)
            {
                left += isEmpty ? 0 : 1;
                return;
            }
            var name = reader.LocalName;
            parts.Enter(
                reader.GetAttribute("id"),
                name == "use"
                    ? (reader.GetAttribute("href") ?? reader.GetAttribute("href", XLink))?.Trim().TrimStart('#')
                    : null,
                isEmpty
            );
            var start = text.Length;
            if (open.Count > 0 || text.Length > 0)
            {
                text.Append('<').Append(name);
            }
            Attributes();
            text.Append(isEmpty ? "/>" : ">");
            if (!isEmpty)
            {
                open.Push((name, start));
                words.Clear();
            }
        }

        /// <summary>Why an element is left out, which is reported; null when it stays.</summary>
        string? Fault()
        {
            var isIn = open.TryPeek(out var around) && IsWords(around.Name);
            var what =
                isIn ? $"`<{Excerpt.Of(reader.Name, 40)}>` in `<{around.Name}>`"
                : reader.NamespaceURI != Svg || !DrawingWords.Elements.Contains(reader.LocalName)
                    ? $"`<{Excerpt.Of(reader.Name, 40)}>`"
                : reader.LocalName == "style"
                && (reader.GetAttribute("type") ?? "").Trim() is not "" and var type
                && !type.Equals("text/css", StringComparison.OrdinalIgnoreCase)
                    ? "a style sheet that is not CSS"
                : null;
            if (what is not null)
            {
                removed(what);
            }
            return what;
        }

        void End()
        {
            if (left > 0)
            {
                left--;
                return;
            }
            parts.Leave();
            var (name, start) = open.Pop();
            if (IsWords(name))
            {
                var content = words.ToString();
                words.Clear();
                if (name != "style" && (DiskPaths.Holds(content) || DiskPaths.IsStamp(content)))
                {
                    removed(
                        DiskPaths.Holds(content)
                            ? $"a path on a disk in `<{name}>`"
                            : $"what a program writes about itself in `<{name}>`"
                    );
                    text.Length = start;
                    return;
                }
                Escape(name == "style" ? style.OfSheet(content) : content, inAttribute: false);
            }
            text.Append("</").Append(name).Append('>');
        }

        void Attributes()
        {
            var element = reader.LocalName;
            while (reader.MoveToNextAttribute())
            {
                if (reader.NamespaceURI == OfNamespaces)
                {
                    continue;
                }
                if (
                    reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                    && reader.NamespaceURI is "" or Svg
                )
                {
                    throw DrawingFaults.Of(
                        $"runs code: `{reader.LocalName}`",
                        "Remove the attribute, or save it again as plain SVG."
                    );
                }
                if (Value(element) is { } value)
                {
                    text.Append(' ').Append(NameOf()).Append("=\"");
                    Escape(value, inAttribute: true);
                    text.Append('"');
                }
                else
                {
                    removed($"`{Excerpt.Of(reader.Name, 40)}`");
                }
            }
            reader.MoveToElement();
        }

        /// <summary>As it is written here: prefixes are those that everybody uses.</summary>
        string NameOf() =>
            reader.NamespaceURI switch
            {
                XLink => "xlink:" + reader.LocalName,
                "" => reader.LocalName,
                _ => "xml:" + reader.LocalName,
            };

        /// <summary>The value that an attribute keeps; null when it is left out.</summary>
        string? Value(string element)
        {
            var (name, value) = (reader.LocalName, reader.Value);
            if (reader.NamespaceURI == "http://www.w3.org/XML/1998/namespace")
            {
                return name == "base" ? throw DrawingFaults.Outside($"`{reader.Name}`")
                    : name is "lang" or "space" ? value
                    : null;
            }
            if (name is "href" or "src" && reader.NamespaceURI is "" or XLink)
            {
                hasLinks |= reader.NamespaceURI == XLink;
                return Link(element, value.Trim());
            }
            if (reader.NamespaceURI.Length > 0)
            {
                return null;
            }
            return name == "style" ? style.OfDeclarations(value)
                : DrawingWords.Properties.Contains(name) ? style.OfValue(value, name)
                : DrawingWords.Attributes.Contains(name) || name.StartsWith("aria-", StringComparison.Ordinal)
                    ? (DiskPaths.Holds(value) ? null : value)
                : null;
        }

        string Link(string element, string address) =>
            address.Length == 0 || address[0] == '#' ? address
            : element is "image" or "feImage" ? Address(address, $"`{reader.Name}`")
            : throw DrawingFaults.Outside($"`{reader.Name}`");

        /// <summary>A part of the drawing, or a picture that it holds.</summary>
        string Address(string address, string where) =>
            address.Length == 0 || address[0] == '#' ? address : pictures.Rewrite(address, where);

        static bool IsWords(string element) => element is "style" or "title" or "desc";

        StringBuilder Escape(string value, bool inAttribute)
        {
            foreach (var c in value)
            {
                _ = c switch
                {
                    '&' => text.Append("&amp;"),
                    '<' => text.Append("&lt;"),
                    '>' => text.Append("&gt;"),
                    '"' when inAttribute => text.Append("&quot;"),
                    '\n' or '\t' when inAttribute => text.Append("&#").Append((int)c).Append(';'),
                    '\r' => text.Append("&#13;"),
                    '\uFFFE' or '\uFFFF' => text.Append('\uFFFD'),
                    _ => text.Append(c),
                };
            }
            return text;
        }
    }
}
