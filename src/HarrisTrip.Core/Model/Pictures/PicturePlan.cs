using System.Collections.Concurrent;
using System.Globalization;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Pictures;

/// <summary>How large a picture stands on a page.</summary>
public enum PictureUse
{
    /// <summary>As wide as the text.</summary>
    Column,

    /// <summary>As wide as the page, which a lead picture is.</summary>
    Wide,

    /// <summary>Not on a page: in previews, and as search engines want it.</summary>
    Share,
}

/// <summary>Which files are made of a picture: known from its facts alone, before there is any of them.</summary>
public sealed class PicturePlan
{
    /// <summary>In plans: pictures of one publication come in few sizes, and each is asked for many times.</summary>
    const int MaxKept = 4096;

    /// <summary>In pixels: twice the width of the text on a large screen.</summary>
    const int Column = 1216;

    /// <summary>In pixels: Google wants 1,200 at least, and previews show no more.</summary>
    const int Shared = 1200;

    /// <summary>In pixels: no format of the web is higher than that everywhere.</summary>
    const int MaxHeight = 16_000;

    /// <summary>In pixels of one file: a wall of a picture is not made larger than that.</summary>
    const double MaxPixels = 16_000_000;

    /// <summary>
    /// In pixels of one file, over all its frames: a picture that moves is not made larger than that.
    /// </summary>
    const double MaxMovingPixels = 40_000_000;

    /// <summary>
    /// In pixels. The theme's columns (style.css) times the densities of screens: on a phone of 390 px both columns are
    /// 356 px wide, which twice and three times are 712 and 1,068; on a large screen the text is 608 px wide, twice
    /// 1,216, and the page 1,102 px, for which 1,216 do once and 2,200 twice; between lie tablets.
    /// </summary>
    static readonly int[] widths = [400, 720, Column, 1600, 2200];

    /// <summary>In pixels: what browsers choose from that know neither AVIF nor WebP.</summary>
    static readonly int[] fallbacks = [720, Column];

    /// <summary>The proportions that search engines ask for.</summary>
    static readonly (int Across, int Down)[] shapes = [(16, 9), (4, 3), (1, 1)];

    static readonly ConcurrentDictionary<Key, PicturePlan> kept = new();

    readonly IReadOnlyList<PictureFile> column;
    readonly IReadOnlyList<PictureFile> wide;
    readonly IReadOnlyList<PictureFile> share;
    readonly string[] names;

    PicturePlan(ImageFacts facts, PictureFocus focus)
    {
        (column, wide) = (OnPages(facts, PictureUse.Column), OnPages(facts, PictureUse.Wide));
        share = [.. shapes.Select(s => Shape(facts, focus, s.Across, s.Down))];
        All = [.. wide, .. share];
        names = [.. All.Select(file => file.Named(""))];
    }

    /// <summary>All files that can be made of the picture, in a fixed order.</summary>
    public IReadOnlyList<PictureFile> All { get; }

    /// <param name="focus">The point that shapes of it are cut around; null for its middle.</param>
    public static PicturePlan Of(ImageFacts facts, PictureFocus? focus = null)
    {
        var around = focus ?? PictureFocus.Middle;
        var key = new Key(
            facts.Width,
            facts.Height,
            facts.Frames,
            facts.IsVector,
            facts.HasAlpha,
            facts.IsFlat,
            around.Across,
            around.Down
        );
        if (kept.TryGetValue(key, out var known))
        {
            return known;
        }
        if (kept.Count >= MaxKept)
        {
            kept.Clear();
        }
        // One for all who ask at once: pictures of one plan are the same picture.
        return kept.GetOrAdd(key, new PicturePlan(facts, around));
    }

    /// <summary>
    /// The files for one use, the smallest first in each format, formats in the order that browsers are offered them.
    /// </summary>
    public IReadOnlyList<PictureFile> For(PictureUse use) =>
        use switch
        {
            PictureUse.Share => share,
            PictureUse.Wide => wide,
            _ => column,
        };

    /// <summary>The place of a file among all, counted from 0; -1 when it is none of them.</summary>
    public int IndexOf(PictureFile file)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (ReferenceEquals(All[i], file) || (All[i].Mark == file.Mark && All[i].Extension == file.Extension))
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>The same, by what a file's name ends in: a dash, mark and extension.</summary>
    public int IndexOf(ReadOnlySpan<char> end)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (end.SequenceEqual(names[i]))
            {
                return i;
            }
        }
        return -1;
    }

    static List<PictureFile> OnPages(ImageFacts facts, PictureUse use) =>
        facts.IsVector ? []
        : facts.Frames > 1 ? Movement(facts)
        : [.. Set(facts, ".avif", use), .. Set(facts, ".webp", use), .. Fallback(facts)];

    /// <summary>The file that stands for the picture where only one can be named.</summary>
    public static PictureFile Main(IReadOnlyList<PictureFile> files) => files[^1];

    static IEnumerable<PictureFile> Set(ImageFacts facts, string extension, PictureUse use) =>
        Widths(Room(facts, MaxPixels), widths)
            .Where(w => use == PictureUse.Wide || w <= Column)
            .Select(w => Whole(facts, extension, w));

    static IEnumerable<PictureFile> Fallback(ImageFacts facts) =>
        Widths(Math.Min(Room(facts, MaxPixels), Column), fallbacks).Select(w => Whole(facts, Still(facts), w));

    static List<PictureFile> Movement(ImageFacts facts)
    {
        var moving = Widths(Math.Min(Room(facts, MaxMovingPixels / facts.Frames), Column), fallbacks);
        return
        [
            Whole(facts, Still(facts), Math.Min(Room(facts, MaxPixels), Column)) with
            {
                Mark = "still",
            },
            .. moving.Select(w => Whole(facts, ".webp", w) with { IsAnimated = true }),
            Whole(facts, ".gif", moving[0]) with
            {
                IsAnimated = true,
            },
        ];
    }

    static string Still(ImageFacts facts) => facts.HasAlpha || facts.IsFlat ? ".png" : ".jpg";

    /// <summary>The largest width of a file, in pixels: never more than the picture has.</summary>
    /// <param name="pixels">How many the file may have.</param>
    static int Room(ImageFacts facts, double pixels) =>
        Math.Clamp(
            (int)
                Math.Min(
                    Math.Sqrt(pixels * facts.Width / facts.Height),
                    (double)MaxHeight * facts.Width / facts.Height
                ),
            1,
            facts.Width
        );

    /// <summary>Steps up to a width, no two of them nearly the same.</summary>
    static List<int> Widths(int own, int[] steps)
    {
        List<int> smaller = [.. steps.Where(w => w * 10 <= own * 9)];
        return smaller.Count == steps.Length
            ? smaller
            : [.. smaller, steps.FirstOrDefault(w => w * 10 > own * 9 && w <= own, own)];
    }

    static PictureFile Whole(ImageFacts facts, string extension, int width) =>
        new(
            width.ToString(CultureInfo.InvariantCulture),
            extension,
            width,
            Math.Max(1, (int)Math.Round((double)width * facts.Height / facts.Width))
        );

    static PictureFile Shape(ImageFacts facts, PictureFocus focus, int across, int down)
    {
        var part = PicturePart.Around(focus, facts.Width, facts.Height, across, down);
        var width = facts.IsVector ? Shared : Math.Min(Shared, part.Width);
        return new PictureFile(
            string.Create(CultureInfo.InvariantCulture, $"{across}x{down}"),
            ".jpg",
            width,
            Math.Max(1, (int)Math.Round((double)width * part.Height / part.Width)),
            part
        );
    }

    /// <summary>All that it depends on.</summary>
    readonly record struct Key(
        int Width,
        int Height,
        int Frames,
        bool IsDrawn,
        bool HasAlpha,
        bool IsFlat,
        int Across,
        int Down
    );
}
