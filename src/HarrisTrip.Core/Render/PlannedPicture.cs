using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Pictures;

namespace HarrisTrip.Render;

/// <summary>
/// The files of one picture, planned and then made. One is kept for every picture of a site, so it is small.
/// </summary>
/// <param name="stem">The path that all its files begin with.</param>
/// <param name="facts">What is known of the source.</param>
/// <param name="plan">The files that can be made of it.</param>
/// <param name="packet">The XMP packet that goes into its files.</param>
/// <param name="rights">The rights in that packet.</param>
sealed class PlannedPicture(
    string stem,
    ImageFacts facts,
    PicturePlan plan,
    SourceAsset asset,
    byte[] packet,
    EmbeddedRights rights
)
{
    /// <summary>In place of the length of a file that is not encoded yet.</summary>
    const int Requested = -1;

    /// <summary>The same for one that the bundle has, and makes when it is looked at.</summary>
    const int Postponed = -2;

    /// <summary>The length of each file in bytes, in the plan's order; 0 for one that no page has requested.</summary>
    readonly int[] lengths = new int[plan.All.Count];

    public string Stem => stem;

    public ImageFacts Facts => facts;

    /// <summary>The files that can be made of it: one plan for all pictures of the same facts.</summary>
    public PicturePlan Plan => plan;

    public SourceAsset Asset => asset;

    /// <summary>How many the source has, over all its frames.</summary>
    public long Pixels => (long)facts.Width * facts.Height * facts.Frames;

    public byte[] Packet => packet;

    public EmbeddedRights Rights => rights;

    /// <summary>Where it is reported that it cannot be made: of all places that ask for it, the first.</summary>
    public Location? At { get; private set; }

    /// <param name="lengthOf">
    /// In bytes, of a file that the bundle has already, 0 where that is not known yet; null of others.
    /// </param>
    public void Request(IReadOnlyList<PictureFile> files, Location at, Func<PictureFile, long?> lengthOf)
    {
        lock (lengths)
        {
            foreach (var file in files)
            {
                var index = IndexOf(file);
                if (lengths[index] == 0)
                {
                    lengths[index] = lengthOf(file) switch
                    {
                        null => Requested,
                        0 => Postponed,
                        { } length => (int)length,
                    };
                }
            }
            At = At is { } first && first.CompareTo(at) <= 0 ? first : at;
        }
    }

    /// <summary>The files that are requested and not encoded yet.</summary>
    public List<PictureFile> Missing()
    {
        lock (lengths)
        {
            return [.. plan.All.Where((_, i) => lengths[i] == Requested)];
        }
    }

    public void SetLength(PictureFile file, int length)
    {
        lock (lengths)
        {
            lengths[IndexOf(file)] = length;
        }
    }

    /// <summary>The files that are made and stand on pages, with their lengths in bytes.</summary>
    public IEnumerable<(PictureFile File, int Length)> FilesOnPages() =>
        plan.All.Select((file, i) => (file, lengths[i])).Where(f => f.Item2 > 0 && f.file.Part is null);

    /// <summary>True for a file that is made and stands on a page.</summary>
    /// <param name="end">The end of its name: a dash, mark and extension.</param>
    public bool IsOnPage(ReadOnlySpan<char> end) =>
        plan.IndexOf(end) is >= 0 and var index && plan.All[index].Part is null && LengthOf(end) > 0;

    /// <summary>The picture in a file; null for a file of this picture that no page has requested.</summary>
    /// <param name="end">The end of its name: a dash, mark and extension.</param>
    public ImageFacts? Find(ReadOnlySpan<char> end) =>
        LengthOf(end) is { } length
            ? plan.All[plan.IndexOf(end)].Facts with
            {
                Bytes = length,
                Embedded = rights,
            }
            : null;

    /// <summary>
    /// How long a file is, in bytes; 0 for one that is not encoded yet, null for one that no page has requested.
    /// </summary>
    /// <param name="end">The end of its name: a dash, mark and extension.</param>
    public int? LengthOf(ReadOnlySpan<char> end)
    {
        if (plan.IndexOf(end) is not (>= 0 and var index))
        {
            return null;
        }
        lock (lengths)
        {
            return lengths[index] == 0 ? null : Math.Max(lengths[index], 0);
        }
    }

    int IndexOf(PictureFile file) =>
        plan.IndexOf(file) is >= 0 and var index
            ? index
            : throw new ArgumentException($"{file.Mark}{file.Extension} is not a file of this picture.", nameof(file));
}
