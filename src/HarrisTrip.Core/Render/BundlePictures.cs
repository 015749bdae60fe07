using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Sites;
using HarrisTrip.Values;

namespace HarrisTrip.Render;

/// <summary>
/// The files that stand for pictures in a bundle, from any thread. Their names follow from what they are made of, so
/// pages are written and checked before there is any of them; when no fault is left in the texts, all are made.
/// </summary>
public sealed class BundlePictures(SourceAssets sources, IPictureMaker maker, IBundle bundle, Report report)
{
    readonly PictureFiles files = new(sources, maker);
    readonly ConcurrentDictionary<string, PlannedPicture> pictures = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, PlannedCard> cards = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, KeptPicture> kept = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, (byte[] Packet, EmbeddedRights Says)> packets = new(StringComparer.Ordinal);

    /// <summary>Notes a file that is in the bundle already, since it was kept. Before any is asked for.</summary>
    /// <param name="length">In bytes; 0 where nobody needs to know.</param>
    /// <param name="at">The first place that names it, where that matters.</param>
    /// <param name="isShown">True for a picture whose length is looked at when all are made.</param>
    internal void Keep(string path, long length, Location? at, bool isShown) =>
        kept.AddOrUpdate(
            path,
            new KeptPicture(length, at, isShown),
            (_, other) =>
                other.At is { } first && at is { } place && place.CompareTo(first) < 0 ? other with { At = at } : other
        );

    internal bool IsKept(string path) => kept.ContainsKey(path);

    /// <summary>The files of a picture for one use; they are made later.</summary>
    /// <param name="folder">The folder of the article's page in the bundle.</param>
    internal ShownPicture Show(Picture picture, PictureUse use, string folder)
    {
        var (asset, facts, focus) = (picture.Asset!, picture.Facts!, picture.Record?.Focus?.Value);
        // The one place where rights become a part of files.
        var (packet, says) = Shared(RightsXmp.Packet(picture.Rights));
        var plan = PicturePlan.Of(facts, focus);
        var shown = new ShownPicture(Paths.Combine(folder, StemOf(asset, focus, packet)), facts, plan.For(use));
        pictures
            .GetOrAdd(shown.Stem, _ => new PlannedPicture(shown.Stem, facts, plan, asset, packet, says))
            .Request(shown.Files, picture.At, file => kept.GetValueOrDefault(file.Named(shown.Stem))?.Length);
        return shown;
    }

    /// <summary>
    /// The width of a text in ems in a drawing; null when the program's fonts lack one of its characters.
    /// </summary>
    internal double? WidthOf(string text, bool bold) => maker.WidthOf(text, bold);

    /// <summary>A drawing as a picture made of pixels; it is made later.</summary>
    /// <param name="stem">What its path begins with.</param>
    /// <returns>Its path.</returns>
    internal string Draw(string stem, byte[] drawing, byte[] packet, ImageFacts facts)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([.. Encoding.UTF8.GetBytes(maker.Settings), .. drawing, .. packet], hash);
        var path = $"{stem}.{Convert.ToHexStringLower(hash[..5])}{facts.Extension}";
        cards.GetOrAdd(path, _ => new PlannedCard(path, PlannedCard.Pack(drawing), Shared(packet).Packet, facts));
        return path;
    }

    /// <summary>True for a file that a page has asked for.</summary>
    public bool Has(string path) =>
        cards.ContainsKey(path)
        || (PlannedFor(path, out var end) is { } picture && picture.LengthOf(end) is not null)
        || kept.ContainsKey(path);

    /// <summary>
    /// The picture in a file that a page has asked for; its length is 0 until it is encoded. Null for any other file.
    /// </summary>
    public ImageFacts? PictureOf(string path) =>
        (cards.TryGetValue(path, out var card) ? card.Facts : PlannedFor(path, out var end)?.Find(end))
        ?? (kept.TryGetValue(path, out var known) ? known.Facts(path) : null);

    /// <summary>
    /// The files that are made and stand on pages: path, length in bytes, and where each picture is named. In any order,
    /// and one that several pages show may come more than once.
    /// </summary>
    public IEnumerable<(string File, long Length, Location At)> EncodedPictures() =>
        pictures
            .Values.SelectMany(picture =>
                picture
                    .FilesOnPages()
                    .Select(f => (File: f.File.Named(picture.Stem), Length: (long)f.Length, At: picture.At!.Value))
            )
            .Concat(
                kept.Where(file => file.Value is { IsShown: true, At: not null })
                    .Select(file => (File: file.Key, file.Value.Length, At: file.Value.At!.Value))
            );

    /// <summary>True for a file of <see cref="EncodedPictures"/>.</summary>
    public bool IsShown(string path) =>
        (kept.TryGetValue(path, out var known) && known is { IsShown: true, At: not null })
        || (PlannedFor(path, out var end) is { } picture && picture.IsOnPage(end));

    /// <summary>The picture that a file is made of, by its name; null for a file that is made of none.</summary>
    /// <param name="end">A dash, mark and extension.</param>
    PlannedPicture? PlannedFor(string path, out ReadOnlySpan<char> end)
    {
        var dash = path.LastIndexOf('-');
        end = dash < 0 ? [] : path.AsSpan(dash);
        return
            dash >= 0
            && pictures.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path.AsSpan(0, dash), out var picture)
            ? picture
            : null;
    }

    /// <summary>How many files pages have asked for that are not written yet.</summary>
    public int Missing =>
        cards.Values.Count(card => !kept.ContainsKey(card.Path)) + pictures.Values.Sum(p => p.Missing().Count);

    /// <summary>Writes those files that pages have asked for and the cache has.</summary>
    /// <param name="made">Called after each file.</param>
    /// <param name="postpones">The others may be made later.</param>
    /// <returns>
    /// The work that is left, one action for each picture: where several articles show the same, it is encoded once,
    /// whatever they say of its rights.
    /// </returns>
    public IReadOnlyCollection<Action> WriteCached(int jobs, Action made, bool postpones, CancellationToken stop)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = stop };
        var drawings = new ConcurrentBag<Action>();
        var missing = new ConcurrentDictionary<(string Asset, PicturePlan), ConcurrentBag<PlannedPicture>>();
        Parallel.ForEach(
            pictures.Values,
            parallel,
            picture =>
            {
                if (!Fill(picture, files.ReadCached))
                {
                    return;
                }
                var left = picture.Missing();
                if (postpones)
                {
                    left.ForEach(file => bundle.Postpone(file.Named(picture.Stem), () => files.Make(picture, file)));
                }
                else if (left.Count > 0)
                {
                    missing.GetOrAdd((picture.Asset.Name, picture.Plan), _ => []).Add(picture);
                }
            }
        );
        // The longest work first, so that no core waits for it at the end.
        var encodings = missing
            .Values.OrderByDescending(same => same.First().Pixels)
            .Select(same => (Action)(() => Encode(same)))
            .ToList();
        Parallel.ForEach(
            cards.Values.Where(card => !kept.ContainsKey(card.Path)),
            parallel,
            card =>
            {
                if (files.ReadCached(card) is { } known)
                {
                    Write(card.Path, known);
                }
                else if (postpones)
                {
                    bundle.Postpone(card.Path, () => files.Make(card));
                }
                else
                {
                    drawings.Add(() => Draw(card));
                }
            }
        );
        return [.. encodings, .. drawings];

        void Encode(IEnumerable<PlannedPicture> same)
        {
            foreach (var (number, picture) in same.Index())
            {
                stop.ThrowIfCancellationRequested();
                if ((number == 0 || Fill(picture, files.ReadCached)) && picture.Missing().Count > 0)
                {
                    Fill(picture, (_, wanted, take) => files.Encode(picture, wanted, take, stop));
                }
            }
        }

        void Write(string path, byte[] content)
        {
            bundle.Write(path, content);
            made();
        }

        void Draw(PlannedCard card)
        {
            try
            {
                Write(card.Path, files.Draw(card));
            }
            catch (PictureException fault)
            {
                report.Add(
                    SiteRules.TemplateError,
                    Location.StartOf("templates/card.svg"),
                    $"The picture drawn from this template {fault.Flaw.What}.",
                    fault.Flaw.Help
                );
            }
        }

        bool Fill(
            PlannedPicture picture,
            Func<PlannedPicture, IReadOnlyList<PictureFile>, Action<PictureFile, byte[]>, bool> fill
        )
        {
            try
            {
                var isSame = fill(
                    picture,
                    picture.Missing(),
                    (file, content) =>
                    {
                        picture.SetLength(file, content.Length);
                        Write(file.Named(picture.Stem), content);
                    }
                );
                if (!isSame)
                {
                    ChangedSource.AddTo(report, sources.PlaceOf(picture.Asset));
                }
                return isSame;
            }
            catch (PictureException fault)
            {
                report.Add(
                    ArticleRules.ImageUnreadable,
                    picture.At!.Value,
                    $"`{Paths.NameOf(picture.Asset.Path)}` {fault.Flaw.What}.",
                    fault.Flaw.Help
                );
                return false;
            }
        }
    }

    /// <summary>What many pictures share is kept once.</summary>
    (byte[] Packet, EmbeddedRights Says) Shared(byte[] packet) =>
        packets.GetOrAdd(Encoding.UTF8.GetString(packet), _ => (packet, maker.ReadRights(packet)));

    /// <summary>
    /// A name that changes with everything that the files are made of, so that browsers may keep them for ever.
    /// </summary>
    string StemOf(SourceAsset asset, PictureFocus? focus, byte[] packet)
    {
        var inputs = Encoding.UTF8.GetBytes($"{maker.Settings}\n{asset.Name}\n{focus?.Across},{focus?.Down}\n");
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([.. inputs, .. packet], hash);
        var name = asset.Name[..asset.Name.IndexOf('.', StringComparison.Ordinal)];
        return $"{name}.{Convert.ToHexStringLower(hash[..5])}";
    }

    sealed record KeptPicture(long Length, Location? At, bool IsShown)
    {
        public ImageFacts Facts(string path) => new(0, 0, Paths.ExtensionOf(path)) { Bytes = Length };
    }
}
