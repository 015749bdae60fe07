using System.Text;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Values;

namespace HarrisTrip.Render;

/// <summary>
/// Rights as they stand in a published picture: an XMP packet (ISO 16684-1) with the properties that IPTC Photo
/// Metadata 2024.1 and PLUS name for them. The same rights give the same bytes. Nothing else of the original's metadata
/// is in it.
/// </summary>
public static class RightsXmp
{
    const string Begin =
        "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n<rdf:Description rdf:about=\"\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\""
        + " xmlns:xmpRights=\"http://ns.adobe.com/xap/1.0/rights/\" xmlns:plus=\"http://ns.useplus.org/ldf/xmp/1.0/\""
        + " xmlns:Iptc4xmpExt=\"http://iptc.org/std/Iptc4xmpExt/2008-02-29/\">\n";

    const string End = "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";

    /// <summary>The packet in UTF-8.</summary>
    public static byte[] Packet(Rights rights)
    {
        var xml = new StringBuilder(Begin);
        if (rights.Creators.Any())
        {
            xml.Append("<dc:creator><rdf:Seq>")
                .AppendJoin("", rights.Creators.Select(name => $"<rdf:li>{Escape(name)}</rdf:li>"))
                .Append("</rdf:Seq></dc:creator>\n");
        }
        Add(xml, "photoshop:Credit", rights.Credit?.Value);
        if (rights.Copyright is { } notice)
        {
            xml.Append("<dc:rights><rdf:Alt><rdf:li xml:lang=\"x-default\">")
                .Append(Escape(notice.Value))
                .Append("</rdf:li></rdf:Alt></dc:rights>\n");
        }
        Add(
            xml,
            "xmpRights:Marked",
            IsMarked(rights) switch
            {
                true => "True",
                false => "False",
                null => null,
            }
        );
        Add(xml, "xmpRights:WebStatement", rights.License?.Value);
        if (rights.AcquireLicense is { } licensor)
        {
            xml.Append("<plus:Licensor><rdf:Seq><rdf:li rdf:parseType=\"Resource\"><plus:LicensorURL>")
                .Append(Escape(licensor.Value))
                .Append("</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>\n");
        }
        Add(
            xml,
            "Iptc4xmpExt:DigitalSourceType",
            rights.Source is { } source ? DigitalSourceType.Vocabulary + source.Value : null
        );
        return Encoding.UTF8.GetBytes(xml.Append(End).ToString());
    }

    /// <summary>Whether somebody holds rights in it; null when nothing is known of that.</summary>
    static bool? IsMarked(Rights rights) =>
        rights.License?.Value.Contains("creativecommons.org/publicdomain/", StringComparison.OrdinalIgnoreCase) ?? false
            ? false
        : rights.Copyright is not null || rights.License is not null || rights.AcquireLicense is not null ? true
        : null;

    static void Add(StringBuilder xml, string property, string? value)
    {
        if (value is not null)
        {
            xml.Append($"<{property}>{Escape(value)}</{property}>\n");
        }
    }

    /// <summary>
    /// What XML cannot hold becomes U+FFFD: front matter and files are kept from bringing it, but the packet is whole
    /// whoever made the record.
    /// </summary>
    static string Escape(string text) => SafeHtml.Escape(Characters.WithoutForbidden(text));
}
