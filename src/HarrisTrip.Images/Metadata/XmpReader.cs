using MetadataExtractor.Formats.Xmp;
using XmpCore;

namespace HarrisTrip.Images.Metadata;

/// <summary>The rights in a file's XMP packets: where there are several, the first that says something.</summary>
sealed class XmpReader(IReadOnlyList<MetadataExtractor.Directory> directories)
{
    const string Dc = "http://purl.org/dc/elements/1.1/";
    const string Photoshop = "http://ns.adobe.com/photoshop/1.0/";
    const string Rights = "http://ns.adobe.com/xap/1.0/rights/";
    const string Plus = "http://ns.useplus.org/ldf/xmp/1.0/";
    const string Iptc = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    const int MaxCreators = 20;

    readonly List<IXmpMeta> packets = [.. directories.OfType<XmpDirectory>().Select(d => d.XmpMeta).OfType<IXmpMeta>()];

    public IEnumerable<string> Creators =>
        packets.Select(p => (IEnumerable<string>)[.. Items(p, Dc, "creator")]).FirstOrDefault(names => names.Any())
        ?? [];

    public string? Copyright => First(p => Localized(p, Dc, "rights"));

    public string? Credit => First(p => Plain(p, Photoshop, "Credit"));

    public string? WebStatement => First(p => Plain(p, Rights, "WebStatement"));

    public string? LicensorUrl =>
        First(p =>
            p.DoesPropertyExist(Plus, "Licensor")
                ? Enumerable
                    .Range(1, Math.Min(p.CountArrayItems(Plus, "Licensor"), MaxCreators))
                    .Select(i => p.GetStructField(Plus, $"Licensor[{i}]", Plus, "LicensorURL")?.Value)
                    .FirstOrDefault(url => url is not null)
                : null
        );

    public string? DigitalSource => First(p => Plain(p, Iptc, "DigitalSourceType"));

    /// <summary>True when any property, in whatever namespace, is called a serial number.</summary>
    public bool HasSerial =>
        packets
            .SelectMany(p => p.Properties)
            .Any(p =>
                (p.Path?.Contains("SerialNumber", StringComparison.OrdinalIgnoreCase) ?? false)
                && p.Value.AsSpan().Trim().Trim('0').Length > 0
            );

    string? First(Func<IXmpMeta, string?> read)
    {
        foreach (var packet in packets)
        {
            try
            {
                if (MetadataText.Clean(read(packet)) is { } words)
                {
                    return words;
                }
            }
            catch (XmpException)
            {
                // A property of another kind than its own: it says nothing that can be used.
            }
        }
        return null;
    }

    static string? Plain(IXmpMeta packet, string space, string name) =>
        packet.GetProperty(space, name) is { Options.IsCompositeProperty: false } property
            ? property.Value
            : Localized(packet, space, name);

    /// <summary>The text for every language; where a language has one of its own, the default of the file.</summary>
    static string? Localized(IXmpMeta packet, string space, string name)
    {
        var property = packet.GetProperty(space, name);
        return property is null ? null
            : property.Options.IsArrayAltText
                ? packet.GetLocalizedText(space, name, genericLang: "", specificLang: XmpConstants.XDefault)?.Value
            : property.Options.IsArray ? Items(packet, space, name).FirstOrDefault()
            : property.Value;
    }

    static IEnumerable<string> Items(IXmpMeta packet, string space, string name) =>
        packet.GetProperty(space, name) switch
        {
            null => [],
            { Options.IsArray: true } => Enumerable
                .Range(1, Math.Min(packet.CountArrayItems(space, name), MaxCreators))
                .Select(i => packet.GetArrayItem(space, name, i)?.Value)
                .OfType<string>(),
            var property => property.Value is { } value ? [value] : [],
        };
}
