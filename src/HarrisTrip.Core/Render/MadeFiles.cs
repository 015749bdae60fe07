using HarrisTrip.Model;

namespace HarrisTrip.Render;

/// <summary>How far the files of one picture are. One is kept for every picture of a site, so it is small.</summary>
sealed class MadeFiles(ImageFacts facts)
{
    /// <summary>Stands where the length of a file is not known, since it is being made.</summary>
    const int InTheMaking = -1;

    /// <summary>Stands where there is no file and will be none.</summary>
    const int Failed = -2;

    /// <summary>The length of each file in bytes, in the plan's order; 0 for one that nobody has asked for.</summary>
    readonly int[] lengths = new int[PicturePlan.All(facts).Count];

    ImageFacts? says;
    Dictionary<int, ImageFacts>? odd;

    /// <summary>Those of some files that the caller is to make.</summary>
    public List<PictureFile> Take(IEnumerable<PictureFile> files)
    {
        lock (lengths)
        {
            List<PictureFile> free = [.. files.Where(f => lengths[IndexOf(f)] == 0)];
            free.ForEach(f => lengths[IndexOf(f)] = InTheMaking);
            return free;
        }
    }

    /// <param name="readBack">What the file says of itself; null when that could not be read.</param>
    public void Add(PictureFile file, int length, ImageFacts? readBack)
    {
        lock (lengths)
        {
            readBack ??= file.Facts;
            says ??= readBack;
            // All files of a picture say the same, else something is wrong with one of them.
            if (readBack.Embedded != says.Embedded || readBack.HasPlace != says.HasPlace || readBack.HasSerial != says.HasSerial)
            {
                (odd ??= [])[IndexOf(file)] = readBack;
            }
        }
        Set([file], length);
    }

    /// <summary>Those of some files that are still in the making will not be made.</summary>
    public void GiveUp(IEnumerable<PictureFile> files) => Set(files, Failed);

    /// <summary>Waits until all of some files are made, or cannot be made.</summary>
    public void WaitFor(IEnumerable<PictureFile> files, CancellationToken stop)
    {
        lock (lengths)
        {
            while (files.Any(f => lengths[IndexOf(f)] == InTheMaking))
            {
                Monitor.Wait(lengths);
                stop.ThrowIfCancellationRequested();
            }
        }
    }

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
                    return lengths[i] == 0 ? null : all[i].Facts with
                    {
                        Bytes = Math.Max(lengths[i], 0),
                        Embedded = Said(i).Embedded,
                        HasPlace = Said(i).HasPlace,
                        HasSerial = Said(i).HasSerial,
                    };
                }
            }
        }
        return null;
    }

    ImageFacts Said(int file) => odd?.GetValueOrDefault(file) ?? says ?? facts;

    void Set(IEnumerable<PictureFile> files, int state)
    {
        lock (lengths)
        {
            foreach (var file in files.Where(f => lengths[IndexOf(f)] == InTheMaking))
            {
                lengths[IndexOf(file)] = state;
            }
            Monitor.PulseAll(lengths);
        }
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
