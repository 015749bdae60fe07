using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model;
using HarrisTrip.Parse;
using HarrisTrip.Parse.Fields;

namespace HarrisTrip.Render;

/// <summary>
/// The files that stand for pictures in a bundle, from any thread. Their names follow from what they are made of, so a page
/// is written before there is any of them; the page that is the first to need one has it made.
/// </summary>
/// <param name="progress">Told after each file how many are made, and how many are asked for by now.</param>
public sealed class BundlePictures(SourceAssets sources, IPictureMaker maker, IBundle bundle, Report report, Action<int, int>? progress)
{
    readonly Dictionary<UInt128, MadeFiles> pictures = [];
    readonly ConcurrentDictionary<(EmbeddedRights Says, bool Place, bool Serial), ImageFacts> said = new();
    readonly ConcurrentDictionary<UInt128, ImageFacts> drawn = new();
    int made;
    int asked;

    /// <summary>The files of a picture for one use; they are made when the page's order is.</summary>
    /// <param name="folder">The folder of the article's page in the bundle.</param>
    internal ShownPicture Show(Picture picture, PictureUse use, string folder, PictureOrder order)
    {
        var (asset, facts, focus) = (picture.Asset!, picture.Facts!, picture.Record?.Focus?.Value);
        var packet = PacketOf(picture);
        var stem = Paths.Combine(folder, StemOf(asset, focus, packet));
        var shown = new ShownPicture(stem, facts, PicturePlan.For(facts, use, focus));
        order.Add(new PictureWish(shown, asset, picture.At, packet));
        return shown;
    }

    /// <summary>Makes what a page has ordered and nobody has made, and waits for what others make.</summary>
    internal void Make(PictureOrder order, int jobs, CancellationToken stop)
    {
        if (order.Wishes.Count > 0)
        {
            Parallel.ForEach(order.Wishes, new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = stop }, wish => Make(wish, stop));
        }
    }

    /// <summary>The width of a text in ems in a drawing; null when the program's fonts lack one of its characters.</summary>
    internal double? WidthOf(string text, bool bold) => maker.WidthOf(text, bold);

    /// <summary>Puts a drawing into the bundle as a picture made of pixels, once.</summary>
    /// <param name="stem">What its path begins with.</param>
    /// <returns>Its path; null when it cannot be drawn, which is reported.</returns>
    internal string? Draw(string stem, byte[] drawing, byte[] packet, ImageFacts facts)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([.. Encoding.UTF8.GetBytes(maker.Settings), .. drawing, .. packet], hash);
        var path = $"{stem}.{Convert.ToHexStringLower(hash[..5])}{facts.Extension}";
        try
        {
            if (drawn.TryAdd(PathSet.Key(path), facts))
            {
                bundle.Write(path, maker.Draw(drawing, packet));
            }
            return path;
        }
        catch (PictureException fault)
        {
            report.Add(SiteRules.TemplateError, Location.StartOf("templates/card.svg"), $"What this makes {fault.Flaw.What}.", fault.Flaw.Help);
            return null;
        }
    }

    /// <summary>True for a file that a page has ordered.</summary>
    public bool Has(string path) => PictureOf(path) is not null;

    /// <summary>What a file shows that has been made; null when it is none of these.</summary>
    public ImageFacts? PictureOf(string path)
    {
        if (drawn.TryGetValue(PathSet.Key(path), out var drawing))
        {
            return drawing;
        }
        var dash = path.LastIndexOf('-');
        if (dash < 0)
        {
            return null;
        }
        lock (pictures)
        {
            return pictures.GetValueOrDefault(PathSet.Key(path[..dash]))?.Find(path[(dash + 1)..]);
        }
    }

    void Make(PictureWish wish, CancellationToken stop)
    {
        var files = FilesOf(wish.Shown);
        var mine = files.Take(wish.Shown.Files);
        try
        {
            Interlocked.Add(ref asked, mine.Count);
            if (mine.Count > 0 && sources.ReadAgain(wish.Asset) is { } bytes)
            {
                maker.Make(bytes, wish.Shown.Facts, mine, wish.Packet, (file, content) =>
                {
                    bundle.Write(file.Named(wish.Shown.Stem), content);
                    files.Add(file, content.Length, Shared(maker.ReadBack(content)));
                    progress?.Invoke(Interlocked.Increment(ref made), asked);
                }, stop);
            }
            else if (mine.Count > 0)
            {
                report.Add(SiteRules.SourceChanged, Location.StartOf(wish.Asset.Path), "This file changed while the site was being built.", "Build again.");
            }
        }
        catch (PictureException fault)
        {
            report.Add(ArticleRules.ImageUnreadable, wish.At, $"`{Paths.NameOf(wish.Asset.Path)}` {fault.Flaw.What}.", fault.Flaw.Help);
        }
        finally
        {
            files.GiveUp(mine);
        }
        files.WaitFor(wish.Shown.Files, stop);
    }

    MadeFiles FilesOf(ShownPicture shown)
    {
        lock (pictures)
        {
            var key = PathSet.Key(shown.Stem);
            return pictures.TryGetValue(key, out var known) ? known : pictures[key] = new MadeFiles(shown.Facts with { Embedded = EmbeddedRights.None, Disputes = [] });
        }
    }

    /// <summary>What many files say alike is kept once.</summary>
    ImageFacts? Shared(ImageFacts? readBack) => readBack is null ? null
        : said.GetOrAdd((readBack.Embedded, readBack.HasPlace, readBack.HasSerial), key => new ImageFacts(0, 0, "") { Embedded = key.Says, HasPlace = key.Place, HasSerial = key.Serial });

    /// <summary>The one place where rights become a part of files.</summary>
    static byte[] PacketOf(Picture picture) => RightsXmp.Packet(picture.Rights);

    /// <summary>A name that changes with everything that the files are made of, so that browsers may keep them for ever.</summary>
    string StemOf(SourceAsset asset, PictureFocus? focus, byte[] packet)
    {
        var inputs = Encoding.UTF8.GetBytes($"{maker.Settings}\n{asset.Name}\n{focus?.Across},{focus?.Down}\n");
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([.. inputs, .. packet], hash);
        return $"{asset.Name[..asset.Name.IndexOf('.', StringComparison.Ordinal)]}.{Convert.ToHexStringLower(hash[..5])}";
    }
}
