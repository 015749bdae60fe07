using System.Security.Cryptography;
using System.Text;

namespace HarrisTrip.Cli.Publishing;

/// <summary>
/// The list of a bundle's files while it is made, from any thread. It grows on the disk, as the bundle does: kept in
/// memory it would be a good part of what a large site needs. It lies there in runs, each sorted, which are merged when
/// the list is read.
/// </summary>
sealed class StagedList(string file) : IDisposable
{
    /// <summary>In lines: what is held in memory.</summary>
    const int RunLength = 4_096;

    readonly StreamWriter lines = new(
        file,
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.Read,
        }
    )
    {
        NewLine = "\n",
    };
    readonly List<long> starts = [];
    readonly List<string> last = new(RunLength);
    readonly Lock turn = new();

    /// <summary>How many files there are.</summary>
    public int Count { get; private set; }

    /// <summary>The length of all files together.</summary>
    public long TotalBytes { get; private set; }

    public void Add(string path, ReadOnlySpan<byte> content) => Add(path, SHA256.HashData(content), content.Length);

    /// <param name="length">In bytes.</param>
    public void Add(string path, byte[] sha256, long length)
    {
        var line = BundleMark.Line(path, sha256);
        lock (turn)
        {
            Count++;
            TotalBytes += length;
            last.Add(line);
            if (last.Count == RunLength)
            {
                Spill();
            }
        }
    }

    /// <summary>
    /// A line for each file, as the mark has it and in its order. Nothing is added before the last line is read.
    /// </summary>
    public IEnumerable<string> Lines()
    {
        lines.Flush();
        last.Sort(BundleMark.ByPath);
        var runs = starts.ConvertAll(Run);
        runs.Add(((IEnumerable<string>)last).GetEnumerator());
        try
        {
            var next = new PriorityQueue<IEnumerator<string>, string>(BundleMark.ByPath);
            foreach (var run in runs)
            {
                Take(run);
            }
            while (next.TryDequeue(out var run, out var line))
            {
                yield return line;
                Take(run);
            }

            void Take(IEnumerator<string> run)
            {
                if (run.MoveNext())
                {
                    next.Enqueue(run, run.Current);
                }
            }
        }
        finally
        {
            runs.ForEach(run => run.Dispose());
        }
    }

    public void Dispose()
    {
        try
        {
            lines.Dispose();
        }
        catch (Exception fault) when (SystemErrors.IsOfDisk(fault))
        {
            // Of a bundle that was not published, as when the disk is full: nobody will read the list.
        }
    }

    void Spill()
    {
        lines.Flush();
        starts.Add(lines.BaseStream.Position);
        last.Sort(BundleMark.ByPath);
        last.ForEach(lines.WriteLine);
        last.Clear();
    }

    IEnumerator<string> Run(long start)
    {
        using var text = new StreamReader(
            new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1)
        );
        text.BaseStream.Position = start;
        for (var i = 0; i < RunLength; i++)
        {
            yield return text.ReadLine() ?? throw new IOException($"`{file}` was changed while it was read.");
        }
    }
}
