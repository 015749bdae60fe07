using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace HarrisTrip.Cli.Publishing;

/// <summary>A file of a bundle in making.</summary>
/// <param name="Stamp">Of the file that was proven to hold its content.</param>
readonly record struct StagedFile(string Path, Digest Digest, FileStamp Stamp);

/// <summary>
/// The list of a bundle's files while it is made, from any thread. It grows on the disk, as the bundle does: kept in
/// memory it would be a good part of what a large site needs. It lies there in runs, each sorted, which are merged when
/// the list is read.
/// </summary>
sealed class StagedList(string file) : IDisposable
{
    /// <summary>In files: what is held in memory.</summary>
    const int RunLength = 4_096;

    static readonly Comparer<StagedFile> byPath = Comparer<StagedFile>.Create(
        (one, other) => string.CompareOrdinal(one.Path, other.Path)
    );

    readonly BinaryWriter runs = new(new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.Read));
    readonly List<long> starts = [];
    readonly List<StagedFile> last = new(RunLength);
    readonly Lock gate = new();

    /// <summary>The length of all files together, in bytes.</summary>
    public long TotalBytes { get; private set; }

    public void Add(string path, Digest digest, FileStamp stamp)
    {
        lock (gate)
        {
            TotalBytes += stamp.Size;
            last.Add(new StagedFile(path, digest, stamp));
            if (last.Count == RunLength)
            {
                Spill();
            }
        }
    }

    /// <summary>All files in ordinal order of their paths. Nothing is added before the last one is read.</summary>
    /// <exception cref="InvalidOperationException">A bug: there are two of one path.</exception>
    public IEnumerable<StagedFile> Files()
    {
        runs.Flush();
        last.Sort(byPath);
        var sorted = starts.ConvertAll(Run);
        sorted.Add(((IEnumerable<StagedFile>)last).GetEnumerator());
        try
        {
            var next = new PriorityQueue<IEnumerator<StagedFile>, StagedFile>(byPath);
            foreach (var run in sorted)
            {
                Take(run);
            }
            for (string? before = null; next.TryDequeue(out var run, out var file); before = file.Path)
            {
                yield return file.Path != before
                    ? file
                    : throw new InvalidOperationException($"`{before}` is in the bundle twice.");
                Take(run);
            }

            void Take(IEnumerator<StagedFile> run)
            {
                if (run.MoveNext())
                {
                    next.Enqueue(run, run.Current);
                }
            }
        }
        finally
        {
            sorted.ForEach(run => run.Dispose());
        }
    }

    public void Dispose()
    {
        try
        {
            runs.Dispose();
        }
        catch (Exception fault) when (SystemErrors.IsOfDisk(fault))
        {
            // Of a bundle that was not published, as when the disk is full: nobody will read the list.
        }
    }

    void Spill()
    {
        runs.Flush();
        starts.Add(runs.BaseStream.Position);
        last.Sort(byPath);
        foreach (var (path, digest, stamp) in last)
        {
            var proof = new Proof(digest, stamp);
            runs.Write(path);
            runs.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<Proof>(ref proof)));
        }
        last.Clear();
    }

    IEnumerator<StagedFile> Run(long start)
    {
        using var run = new BinaryReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        run.BaseStream.Position = start;
        for (var i = 0; i < RunLength; i++)
        {
            yield return Read(run);
        }
    }

    static StagedFile Read(BinaryReader run)
    {
        var path = run.ReadString();
        Unsafe.SkipInit(out Proof proof);
        run.BaseStream.ReadExactly(MemoryMarshal.AsBytes(new Span<Proof>(ref proof)));
        return new StagedFile(path, proof.Digest, proof.Stamp);
    }

    readonly record struct Proof(Digest Digest, FileStamp Stamp);
}
