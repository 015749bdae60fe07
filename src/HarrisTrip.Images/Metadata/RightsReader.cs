using System.Buffers.Binary;
using System.Security.Cryptography;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Values;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Iptc;
using MetadataExtractor.Formats.Photoshop;

namespace HarrisTrip.Images.Metadata;

/// <summary>
/// What a file says of its rights, in EXIF, IPTC IIM and XMP. Where these disagree, the Metadata Working Group's
/// Guidelines for Handling Image Metadata 2.0 decide: EXIF before XMP before IPTC IIM, but IPTC IIM before XMP when it
/// has been changed since XMP was written (the digest in the Photoshop block tells).
/// </summary>
sealed class RightsReader
{
    readonly List<RightsDispute> disputes = [];
    readonly ExifIfd0Directory? exif;
    readonly IptcDirectory? iptc;
    readonly XmpReader xmp;
    readonly bool iptcFirst;

    /// <param name="file">Its bytes, of which the directories were read.</param>
    public RightsReader(IReadOnlyList<MetadataExtractor.Directory> directories, byte[] file)
    {
        exif = directories.OfType<ExifIfd0Directory>().FirstOrDefault();
        iptc = directories.OfType<IptcDirectory>().FirstOrDefault();
        xmp = new XmpReader(directories);
        iptcFirst = IsChangedSince(directories.OfType<PhotoshopDirectory>().FirstOrDefault(), file);
        Rights = new EmbeddedRights(
            Choose(
                "creator",
                Joined(Artists(MetadataText.Of(exif, ExifDirectoryBase.TagArtist))),
                Joined(MetadataText.Of(iptc, IptcDirectory.TagByLine)),
                Joined(xmp.Creators),
                maxBytes: 32
            ),
            Choose("credit", null, First(MetadataText.Of(iptc, IptcDirectory.TagCredit)), xmp.Credit, maxBytes: 32),
            Choose(
                "copyright",
                First(MetadataText.Of(exif, ExifDirectoryBase.TagCopyright).Select(t => t.Split('\0')[0])),
                First(MetadataText.Of(iptc, IptcDirectory.TagCopyrightNotice)),
                xmp.Copyright,
                maxBytes: 128
            ),
            Address(xmp.WebStatement, mail: false),
            Address(xmp.LicensorUrl, mail: true),
            DigitalSourceType.TermOf(xmp.DigitalSource)
        );
    }

    public EmbeddedRights Rights { get; }

    /// <summary>Where the file contradicts itself.</summary>
    public IReadOnlyList<RightsDispute> Disputes => disputes;

    /// <param name="maxBytes">How long IPTC IIM lets the value be: a longer one is cut off there.</param>
    string? Choose(string key, string? fromExif, string? fromIptc, string? fromXmp, int maxBytes)
    {
        if (
            fromIptc is not null
            && fromXmp is not null
            && System.Text.Encoding.UTF8.GetByteCount(fromIptc) >= maxBytes - 3
            && fromXmp.StartsWith(fromIptc, StringComparison.Ordinal)
        )
        {
            fromIptc = null;
        }
        (string Where, string? Value)[] sources = iptcFirst
            ? [("EXIF", fromExif), ("IPTC", fromIptc), ("XMP", fromXmp)]
            : [("EXIF", fromExif), ("XMP", fromXmp), ("IPTC", fromIptc)];
        var (where, chosen) = sources.FirstOrDefault(s => s.Value is not null);
        if (
            chosen is not null
            && sources.FirstOrDefault(s => s.Value is { } other && !RightsWords.Agree(chosen, other))
                is { Value: { } contrary } against
        )
        {
            disputes.Add(new RightsDispute(key, where, chosen, against.Where, contrary));
        }
        return chosen;
    }

    /// <summary>
    /// EXIF has one text for all names: they are separated by semicolons, in quotation marks where they hold one
    /// themselves.
    /// </summary>
    static IEnumerable<string> Artists(IEnumerable<string> texts) =>
        texts.SelectMany(t => t.Split(';')).Select(name => name.Trim().Trim('"'));

    static string? Joined(IEnumerable<string> names)
    {
        var known = names
            .Select(name => MetadataText.Clean(name.Replace(';', ',')))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Take(20)
            .ToList();
        return known.Count == 0 ? null : MetadataText.Clean(string.Join("; ", known));
    }

    static string? First(IEnumerable<string> texts) =>
        texts.Select(MetadataText.Clean).FirstOrDefault(t => t is not null);

    /// <summary>An address that may stand in a page; what is none is left out.</summary>
    static string? Address(string? text, bool mail)
    {
        var address = text is null ? null : WebAddress.Encode(text);
        return
            address is not null
            && (
                WebAddress.IsAbsolute(address)
                || (
                    mail
                    && address.StartsWith("mailto:", StringComparison.Ordinal)
                    && MailAddress.IsValid(address["mailto:".Length..])
                )
            )
            ? address
            : null;
    }

    /// <summary>True when IPTC IIM is not what it was when XMP was last brought into line with it.</summary>
    static bool IsChangedSince(PhotoshopDirectory? photoshop, byte[] file) =>
        photoshop?.GetObject(PhotoshopDirectory.TagCaptionDigest) is byte[] { Length: 16 } digest
        && IptcBlock(file) is { Length: > 0 } block
        && !digest.AsSpan().SequenceEqual(CryptographicOperations.HashData(HashAlgorithmName.MD5, block));

    /// <summary>The bytes of IPTC IIM: the Photoshop image resource 0x0404, after its name and its length.</summary>
    static ReadOnlySpan<byte> IptcBlock(ReadOnlySpan<byte> file)
    {
        var at = file.IndexOf("8BIM\u0004\u0004"u8);
        if (at < 0 || at + 7 > file.Length)
        {
            return [];
        }
        var rest = file[(at + 6)..];
        var name = (rest[0] + 2) / 2 * 2;
        return
            rest.Length >= name + 4
            && BinaryPrimitives.ReadUInt32BigEndian(rest[name..]) is var length
            && length <= rest.Length - name - 4
            ? rest.Slice(name + 4, (int)length)
            : [];
    }
}
