using System.Globalization;
using System.Text;
using System.Xml;
using HarrisTrip.Model;

namespace HarrisTrip.Images;

/// <summary>
/// Drawings in SVG 2, in its secure static mode: nothing in them runs, and nothing is loaded from anywhere. They are
/// published as they are, so what is not safe when a reader opens the file itself is refused.
/// </summary>
static class SafeDrawing
{
    const string Svg = "http://www.w3.org/2000/svg";

    /// <summary>How many elements it may come to when all that it repeats is counted: past that, browsers stand still.</summary>
    const long MostElements = 100_000;

    static readonly HashSet<string> refused = new(StringComparer.OrdinalIgnoreCase)
        { "script", "foreignObject", "iframe", "embed", "object", "audio", "video", "canvas", "handler", "listener", "animate", "animateMotion", "animateTransform", "animateColor", "set", "discard" };

    /// <summary>Namespaces whose elements are alive wherever they stand.</summary>
    static readonly HashSet<string> alive = ["http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML", "http://www.w3.org/2001/xml-events"];

    static readonly PictureFlaw broken = new("is no drawing that browsers can read", "Save it anew as plain SVG.");

    public static bool IsDrawing(byte[] bytes) => Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 4_000))) is var start
        && start.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith('<') && start.Contains("<svg", StringComparison.Ordinal);

    public static PictureLook Look(byte[] bytes)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 20_000_000 });
            return Read(reader, bytes.Length);
        }
        catch (XmlException fault)
        {
            return new PictureLook(null, fault.Message.Contains("DTD", StringComparison.Ordinal)
                ? new PictureFlaw("begins with a document type, in which code can hide", "Take the <!DOCTYPE …> out of it, or save it anew as plain SVG.") : broken);
        }
    }

    static PictureLook Read(XmlReader reader, long length)
    {
        ImageFacts? facts = null;
        var repeats = new Repeats();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.ProcessingInstruction:
                    return Refused("asks for a style sheet or the like", "Take the <?…?> out of it.");
                case XmlNodeType.EndElement:
                    repeats.Leave();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when repeats.IsInStyle && DrawingStyle.Loads(reader.Value):
                    return Outside("its style sheet");
                case XmlNodeType.Element:
                    facts ??= FactsOf(reader, length);
                    if (facts is null)
                    {
                        return new PictureLook(null, reader is { LocalName: "svg", NamespaceURI: Svg } ? new PictureFlaw("does not say how large it is", "Give its svg element a viewBox.") : broken);
                    }
                    if (Judge(reader) is { } flaw)
                    {
                        return new PictureLook(null, flaw);
                    }
                    repeats.Enter(reader);
                    break;
            }
        }
        return facts is null ? new PictureLook(null, broken)
            : repeats.Count(MostElements) > MostElements ? Refused("repeats itself so often that browsers stand still", "Save it anew with its repeated parts merged.")
            : new PictureLook(facts, null);
    }

    static PictureFlaw? Judge(XmlReader reader)
    {
        if (alive.Contains(reader.NamespaceURI) || refused.Contains(reader.LocalName))
        {
            return Refused($"holds <{reader.LocalName}>, which may run code or move", "Save it anew as plain SVG without it, or as PNG.").Flaw;
        }
        var flaw = (PictureFlaw?)null;
        while (flaw is null && reader.MoveToNextAttribute())
        {
            flaw = reader.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) ? Refused($"runs code: `{reader.LocalName}`", "Take the attribute out of it, or save it anew as plain SVG.").Flaw
                : reader.LocalName.ToLowerInvariant() is "href" or "src" && !DrawingStyle.IsOwn(reader.Value) ? Outside($"`{reader.Name}`").Flaw
                : reader.LocalName == "base" || DrawingStyle.Loads(reader.Value) ? Outside($"`{reader.Name}`").Flaw
                : null;
        }
        reader.MoveToElement();
        return flaw;
    }

    static PictureLook Refused(string what, string help) => new(null, new PictureFlaw(what, help));

    static PictureLook Outside(string where) => Refused($"asks for something outside of itself, in {where}", "Put that into the drawing, or save it anew as plain SVG or PNG.");

    /// <summary>Its size is that of its viewBox, else its width and height; in whole pixels.</summary>
    static ImageFacts? FactsOf(XmlReader svg, long length)
    {
        if (svg is not { LocalName: "svg", NamespaceURI: Svg })
        {
            return null;
        }
        var box = (svg.GetAttribute("viewBox") ?? "").Split([' ', ',', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var (width, height) = (Number(svg.GetAttribute("width")), Number(svg.GetAttribute("height")));
        (width, height) = width > 0 && height > 0 ? (width, height) : box is [_, _, var w, var h] ? (Number(w), Number(h)) : (0, 0);
        return width is >= 1 and <= 40_000 && height is >= 1 and <= 40_000 ? new ImageFacts((int)Math.Round(width), (int)Math.Round(height), ".svg") { Bytes = length } : null;
    }

    static double Number(string? text)
    {
        var digits = text?.Trim() is { } trimmed && trimmed.EndsWith("px", StringComparison.OrdinalIgnoreCase) ? trimmed[..^2] : text?.Trim();
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    /// <summary>Counts elements as often as <c>use</c> shows them.</summary>
    sealed class Repeats
    {
        readonly Dictionary<string, (int Own, List<string> Shown)> parts = new(StringComparer.Ordinal) { [""] = (0, []) };
        readonly Stack<(string? Id, string Name)> open = new();

        public bool IsInStyle => open.TryPeek(out var inner) && inner.Name == "style";

        public void Enter(XmlReader element)
        {
            var id = element.GetAttribute("id");
            if (id is not null)
            {
                parts.TryAdd(id, (0, []));
            }
            var target = element.LocalName == "use" ? (element.GetAttribute("href") ?? element.GetAttribute("href", "http://www.w3.org/1999/xlink"))?.TrimStart('#') : null;
            foreach (var around in open.Select(o => o.Id).Append(id).OfType<string>().Append(""))
            {
                var (own, shown) = parts[around];
                parts[around] = (own + 1, shown);
                if (target is not null)
                {
                    shown.Add(target);
                }
            }
            if (!element.IsEmptyElement)
            {
                open.Push((id, element.LocalName));
            }
        }

        public void Leave() => open.TryPop(out _);

        /// <summary>Stops counting where it is more than enough, as it also is when a part shows itself.</summary>
        public long Count(long enough)
        {
            var counted = new Dictionary<string, long>(StringComparer.Ordinal);
            long Of(string id)
            {
                if (counted.TryGetValue(id, out var known) || !parts.TryGetValue(id, out var part))
                {
                    return known;
                }
                counted[id] = enough + 1;
                var sum = (long)part.Own;
                foreach (var shown in part.Shown)
                {
                    sum = Math.Min(enough + 1, sum + Of(shown));
                }
                return counted[id] = sum;
            }
            return Of("");
        }
    }
}
