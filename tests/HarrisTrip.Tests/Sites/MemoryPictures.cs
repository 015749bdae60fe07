using System.Globalization;
using System.Text;
using HarrisTrip.Images;
using HarrisTrip.Images.Metadata;
using HarrisTrip.Model.Pictures;

namespace HarrisTrip.Tests.Sites;

/// <summary>
/// The twin of what makes pictures: it believes their heads, and its files say in words what they would show.
/// </summary>
sealed class MemoryPictures : IPictureMaker
{
    readonly PictureMaker drawings = new(null, 1);

    public string Settings => "words";

    public PictureInspection Inspect(byte[] picture) =>
        picture is [(byte)'<', ..]
            ? drawings.Inspect(picture)
            : new(ImageProbe.Read(picture) is { } facts ? facts with { DominantColour = 0x6F7A86 } : null, null);

    public void ReadCached(
        byte[] picture,
        IReadOnlyList<PictureFile> wanted,
        byte[] packet,
        Action<PictureFile, byte[]> made
    ) { }

    public byte[]? ReadCachedDrawing(byte[] drawing, byte[] packet) => null;

    public EmbeddedRights ReadRights(byte[] packet) => drawings.ReadRights(packet);

    public byte[] SanitizeSvg(byte[] drawing) => drawings.SanitizeSvg(drawing);

    public byte[] RasterizeSvg(byte[] drawing, byte[] packet) => drawing;

    public byte[] Icon(byte[] picture, ImageFacts facts, IconFile icon, byte[] packet) =>
        Encoding.UTF8.GetBytes(
            string.Create(
                CultureInfo.InvariantCulture,
                $"icon {icon.Size} x {icon.Size}, cut: {icon.Cut}, of {facts.Width} x {facts.Height} {facts.Extension}\n{Lines(packet)}"
            )
        );

    public double? WidthOf(string text, bool bold) =>
        text.Any(c => c is >= '\u2E80' and < '\uD800') ? null : text.Length * 0.6;

    public ImageFacts? ReadBack(byte[] file)
    {
        var lines = Encoding
            .UTF8.GetString(file)
            .Split('\n')
            .Select(line => line.Split(": ", 2))
            .Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0], pair => pair[1]);
        return new ImageFacts(1, 1, "")
        {
            Embedded = new EmbeddedRights(
                Line("creator"),
                Line("credit"),
                Line("copyright"),
                Line("license"),
                Line("acquire"),
                Line("source")
            ),
        };

        string? Line(string name) => lines.GetValueOrDefault(name);
    }

    /// <summary>The rights in a packet, a line each.</summary>
    static string Lines(byte[] packet)
    {
        byte[] app1 = [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. packet];
        var rights =
            packet.Length == 0
                ? EmbeddedRights.None
                : ImageProbe
                    .Read(
                        (byte[])
                            [
                                0xFF,
                                0xD8,
                                0xFF,
                                0xE1,
                                (byte)((app1.Length + 2) >> 8),
                                (byte)(app1.Length + 2),
                                .. app1,
                                .. Pictures.Jpeg(8, 8)[2..],
                            ]
                    )!
                    .Embedded;
        (string Name, string? Value)[] lines =
        [
            ("creator", rights.Creator),
            ("credit", rights.Credit),
            ("copyright", rights.Copyright),
            ("license", rights.WebStatement),
            ("acquire", rights.LicensorUrl),
            ("source", rights.DigitalSource),
        ];
        return string.Concat(lines.Where(r => r.Value is not null).Select(r => $"{r.Name}: {r.Value}\n"));
    }

    public void Make(
        byte[] picture,
        ImageFacts facts,
        IReadOnlyList<PictureFile> wanted,
        byte[] packet,
        Action<PictureFile, byte[]> made,
        CancellationToken stop
    )
    {
        foreach (var file in wanted)
        {
            made(
                file,
                Encoding.UTF8.GetBytes(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{file.Extension} {file.Width} x {file.Height} of {facts.Width} x {facts.Height}\n{Lines(packet)}"
                    )
                )
            );
        }
    }
}
