using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HarrisTrip.Images.Drawings;
using HarrisTrip.Images.Fonts;
using HarrisTrip.Images.Metadata;
using HarrisTrip.Images.Packets;
using HarrisTrip.Model.Pictures;
using NetVips;

namespace HarrisTrip.Images;

/// <summary>
/// Inspects pictures and makes files of them with libvips, which is loaded when the first is decoded.
/// </summary>
/// <param name="store">A cache of what was made. Null for none.</param>
/// <param name="jobs">How many files of one picture are encoded at once, 1 or more.</param>
public sealed class PictureMaker(IPictureStore? store, int jobs) : IPictureMaker
{
    /// <summary>In pixels of the sources.</summary>
    const long MaxPixelsAtOnce = 120_000_000;

    /// <summary>The version of libvips, which is part of what files are made of; a test holds it.</summary>
    internal const string Library = "8.18.7";

    readonly PixelLimit limit = new(MaxPixelsAtOnce);

    public string Settings => $"libvips {Library}; {PixelWriter.Settings}";

    public PictureInspection Inspect(byte[] picture)
    {
        if (picture.Length == 0)
        {
            return new PictureInspection(null, PictureLimits.Empty);
        }
        if (SafeDrawing.IsDrawing(picture))
        {
            return SafeDrawing.Inspect(picture, Facts);
        }
        if (ImageProbe.Read(picture) is not { Extension: not ".avif" } facts)
        {
            return new PictureInspection(
                null,
                ImageProbe.BeginsAsPicture(picture) ? PictureLimits.Damaged : PictureLimits.Unknown
            );
        }
        if (PictureLimits.Of(facts) is { } flaw)
        {
            return new PictureInspection(null, flaw);
        }
        var key = Key($"look 1 {Library}", SHA256.HashData(picture));
        if (store?.Find(key) is { } known && Deserialize(facts, Encoding.ASCII.GetString(known)) is { } look)
        {
            return new PictureInspection(look, null);
        }
        try
        {
            using var share = limit.Take(PixelsOf(facts), CancellationToken.None);
            var inspected = PixelReader.Inspect(picture, facts);
            store?.Keep(key, Encoding.ASCII.GetBytes(Serialize(inspected)));
            return new PictureInspection(inspected, null);
        }
        catch (VipsException)
        {
            return new PictureInspection(null, PictureLimits.Damaged);
        }
        catch (PictureException fault)
        {
            return new PictureInspection(null, fault.Flaw);
        }
    }

    public byte[] SanitizeSvg(byte[] drawing) =>
        SafeDrawing.Rewrite(
            drawing,
            Facts,
            (picture, facts) =>
            {
                var key = Key($"in a drawing {Settings}", SHA256.HashData(picture));
                if (store?.Find(key) is { } known)
                {
                    return known;
                }
                try
                {
                    using var share = limit.Take(PixelsOf(facts), CancellationToken.None);
                    var bytes = PixelWriter.WriteBare(
                        PixelReader.Read(picture, facts, facts.Width, facts.Frames > 1),
                        facts
                    );
                    store?.Keep(key, bytes);
                    return bytes;
                }
                catch (VipsException fault)
                {
                    throw new PictureException(PictureLimits.Damaged, fault);
                }
            }
        );

    public void ReadCached(
        byte[] picture,
        IReadOnlyList<PictureFile> wanted,
        byte[] packet,
        Action<PictureFile, byte[]> made
    )
    {
        if (store is null)
        {
            return;
        }
        var content = SHA256.HashData(picture);
        foreach (var file in wanted)
        {
            if (
                store.Find(KeyOf(file, content)) is { } known
                && XmpPackets.Insert(known, file.Extension, packet) is { } whole
            )
            {
                made(file, whole);
            }
        }
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
        try
        {
            using var share = limit.Take(PixelsOf(facts), stop);
            Encode(picture, facts, wanted, packet, made, stop);
        }
        catch (VipsException fault)
        {
            stop.ThrowIfCancellationRequested();
            throw new PictureException(PictureLimits.Damaged, fault);
        }
        catch (AggregateException faults) when (faults.InnerException is VipsException or PictureException)
        {
            stop.ThrowIfCancellationRequested();
            throw faults.InnerException as PictureException ?? new PictureException(PictureLimits.Damaged, faults);
        }
    }

    public byte[]? ReadCachedDrawing(byte[] drawing, byte[] packet) =>
        store?.Find(KeyOfDrawn(drawing)) is { } known ? XmpPackets.Insert(known, ".png", packet) : null;

    public byte[] RasterizeSvg(byte[] drawing, byte[] packet)
    {
        try
        {
            using var drawn = PixelReader.RasterizeSvg(drawing);
            var bytes = PixelWriter.Png(drawn);
            store?.Keep(KeyOfDrawn(drawing), bytes);
            return With(bytes, ".png", packet);
        }
        catch (VipsException fault)
        {
            throw new PictureException(PictureLimits.Undrawable, fault);
        }
    }

    public byte[] Icon(byte[] picture, ImageFacts facts, IconFile icon, byte[] packet)
    {
        var key = Key($"icon {IconWriter.Settings} {Settings} {icon}", SHA256.HashData(picture));
        if (store?.Find(key) is { } known && XmpPackets.Insert(known, ".png", packet) is { } whole)
        {
            return whole;
        }
        try
        {
            using var share = limit.Take(PixelsOf(facts), CancellationToken.None);
            var bytes = IconWriter.Write(picture, icon);
            store?.Keep(key, bytes);
            return With(bytes, ".png", packet);
        }
        catch (VipsException fault)
        {
            throw new PictureException(facts.IsVector ? PictureLimits.Undrawable : PictureLimits.Damaged, fault);
        }
    }

    public EmbeddedRights ReadRights(byte[] packet) => ImageProbe.RightsIn(packet);

    public ImageFacts? ReadBack(byte[] file) => ImageProbe.Read(file);

    public double? WidthOf(string text, bool bold) => OwnFonts.WidthOf(text, bold);

    void Encode(
        byte[] picture,
        ImageFacts facts,
        IReadOnlyList<PictureFile> wanted,
        byte[] packet,
        Action<PictureFile, byte[]> made,
        CancellationToken stop
    )
    {
        var content = SHA256.HashData(picture);
        // As large as the largest of all files wants it, whichever are wanted now: else bytes would depend on who asks
        // first.
        var width = PicturePlan
            .Of(facts)
            .All.Where(f => !f.IsAnimated)
            .Max(f => f.Part is { } part ? (int)Math.Ceiling((double)f.Width * facts.Width / part.Width) : f.Width);
        using var whole = wanted.All(f => f.IsAnimated) ? null : PixelReader.Read(picture, facts, width, moves: false);
        Parallel.ForEach(
            wanted.OrderByDescending(f => f.Width),
            new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = stop },
            file =>
            {
                using var moving = file.IsAnimated ? PixelReader.Read(picture, facts, file.Width, moves: true) : null;
                var bytes = PixelWriter.Write(moving ?? whole!, file, facts, stop);
                store?.Keep(KeyOf(file, content), bytes);
                made(file, With(bytes, file.Extension, packet));
            }
        );
    }

    /// <exception cref="PictureException">Its format has no room for the packet.</exception>
    static byte[] With(byte[] made, string extension, byte[] packet) =>
        XmpPackets.Insert(made, extension, packet)
        ?? throw new InvalidOperationException($"libvips wrote a {extension} in a form that it did not have before.");

    // The cache has pixels, whoever has the rights to them.
    string KeyOf(PictureFile file, byte[] content) => Key($"{Settings} {file}", content);

    string KeyOfDrawn(byte[] drawing) => Key($"draw {Settings}", SHA256.HashData(drawing));

    /// <exception cref="PictureException">It cannot be published.</exception>
    ImageFacts Facts(byte[] picture) =>
        Inspect(picture) is var look && look.Facts is { } facts ? facts : throw new PictureException(look.Flaw!);

    static long PixelsOf(ImageFacts facts) => (long)facts.Width * facts.Height * facts.Frames;

    static string Key(string what, byte[] content) =>
        Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(what), 0, .. content]));

    static string Serialize(ImageFacts facts) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(facts.HasAlpha ? 1 : 0)} {(facts.IsFlat ? 1 : 0)} {facts.Frames} {facts.DominantColour ?? -1}"
        );

    static ImageFacts? Deserialize(ImageFacts facts, string note) =>
        note.Split(' ') is [var alpha, var flat, var frames, var tone]
        && int.TryParse(frames, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && int.TryParse(tone, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var colour)
            ? facts with
            {
                HasAlpha = alpha == "1",
                IsFlat = flat == "1",
                Frames = count,
                DominantColour = colour < 0 ? null : colour,
            }
            : null;
}
