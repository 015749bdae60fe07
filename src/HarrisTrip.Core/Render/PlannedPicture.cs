using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Values;

namespace HarrisTrip.Render;

/// <summary>
/// The files of one picture, planned and then made. One is kept for every picture of a site, so it is small.
/// </summary>
/// <param name="stem">The path that all its files begin with.</param>
/// <param name="facts">What is known of the source.</param>
/// <param name="packet">The XMP packet that goes into its files.</param>
/// <param name="says">What that packet tells of rights.</param>
sealed class PlannedPicture(string stem, ImageFacts facts, SourceAsset asset, byte[] packet, EmbeddedRights says)
{
    /// <summary>Stands where the length of a file is not known, since it is not made yet.</summary>
    const int Wanted = -1;

    /// <summary>The length of each file in bytes, in the plan's order; 0 for one that nobody has asked for.</summary>
    readonly int[] lengths = new int[PicturePlan.All(facts).Count];

    public string Stem => stem;

    public ImageFacts Facts => facts;

    public SourceAsset Asset => asset;

    public byte[] Packet => packet;

    public EmbeddedRights Says => says;

    /// <summary>Where it is reported that it cannot be made: of all places that ask for it, the first.</summary>
    public Location? At { get; private set; }

    /// <param name="lengthOf">In bytes, of a file that is made already; null of others.</param>
    public void Want(IReadOnlyList<PictureFile> files, Location at, Func<PictureFile, long?> lengthOf)
    {
        lock (lengths)
        {
            foreach (var file in files)
            {
                var index = IndexOf(file);
                lengths[index] = lengths[index] == 0 ? (int?)lengthOf(file) ?? Wanted : lengths[index];
            }
            At = At is { } first && first.CompareTo(at) <= 0 ? first : at;
        }
    }

    /// <summary>The files that are wanted and not made.</summary>
    public List<PictureFile> Missing()
    {
        lock (lengths)
        {
            return [.. PicturePlan.All(facts, Focus).Where((_, i) => lengths[i] == Wanted)];
        }
    }

    /// <summary>The point that shapes of it are cut around.</summary>
    public PictureFocus? Focus { get; init; }

    public void Made(PictureFile file, int length)
    {
        lock (lengths)
        {
            lengths[IndexOf(file)] = length;
        }
    }

    /// <summary>The files that are made and stand on pages, with their lengths in bytes.</summary>
    public IEnumerable<(PictureFile File, int Length)> Shown() =>
        PicturePlan.All(facts).Select((file, i) => (file, lengths[i])).Where(f => f.Item2 > 0 && f.file.Part is null);

    /// <summary>What a file shows; null when it is none of this picture that has been asked for.</summary>
    /// <param name="name">The end of its name: mark and extension.</param>
    public ImageFacts? Find(string name)
    {
        var all = PicturePlan.All(facts);
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Named("") == "-" + name)
            {
                lock (lengths)
                {
                    return lengths[i] == 0
                        ? null
                        : all[i].Facts with
                        {
                            Bytes = Math.Max(lengths[i], 0),
                            Embedded = says,
                        };
                }
            }
        }
        return null;
    }

    int IndexOf(PictureFile file)
    {
        var all = PicturePlan.All(facts);
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Mark == file.Mark && all[i].Extension == file.Extension)
            {
                return i;
            }
        }
        throw new ArgumentException($"{file.Mark}{file.Extension} is no file of this picture.", nameof(file));
    }
}
