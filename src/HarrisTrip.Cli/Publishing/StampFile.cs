using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace HarrisTrip.Cli.Publishing;

/// <summary>
/// Remembers from one build to the next what the disk said of each published file when its content was known. What is
/// no longer true of a file proves nothing; to lose all of it costs time and nothing else.
/// </summary>
static class StampFile
{
    /// <summary>In lines of the file: read and written at once.</summary>
    const int BlockLength = 512;

    const string Unfinished = ".new";

    /// <summary>Where it is written, until it is whole.</summary>
    public static string AsideOf(string file) => file + Unfinished;

    /// <param name="file">Is replaced whole.</param>
    /// <param name="recipe">What the bytes of files depend on beside what they are made of.</param>
    /// <param name="files">In the order in which a mark lists them.</param>
    /// <param name="isLasting">False for a file that may change after its content was known, and show the same stamp.
    /// </param>
    public static void Write(
        string file,
        string recipe,
        IEnumerable<StagedFile> files,
        Func<StagedFile, bool> isLasting
    )
    {
        WholeFile.Write(
            file,
            Unfinished,
            (recipe, files, isLasting),
            static (handle, content) =>
            {
                using var stream = new FileStream(handle, FileAccess.Write, 65_536);
                stream.Write(FirstLine(content.recipe));
                foreach (var staged in content.files)
                {
                    var line = new Line
                    {
                        Content = staged.Digest.High,
                        Stamp = staged.Stamp,
                        IsLasting = content.isLasting(staged) ? 1 : 0,
                    };
                    stream.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<Line>(ref line)));
                }
            }
        );
    }

    /// <summary>Gives the files of a bundle their stamps, as far as they were remembered for this very content.</summary>
    public static void Read(string file, string recipe, PublishedFiles files)
    {
        try
        {
            if (!File.Exists(file))
            {
                return;
            }
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
            var first = FirstLine(recipe);
            var found = new byte[first.Length];
            if (
                stream.ReadAtLeast(found, found.Length, throwOnEndOfStream: false) < found.Length
                || !found.SequenceEqual(first)
            )
            {
                return;
            }
            var block = new Line[BlockLength];
            var next = 0;
            for (int have; (have = ReadBlock(stream, block)) > 0; )
            {
                foreach (ref var line in block.AsSpan(0, Math.Min(have, files.Paths.Count - next)))
                {
                    ref var known = ref files.Find(files.Paths[next++]);
                    if (known.Digest.High == line.Content)
                    {
                        (known.Stamp, known.MustBeRead) = (line.Stamp, line.IsLasting == 0);
                    }
                }
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What was read by then is as good as the rest.
        }
    }

    /// <returns>How many lines were whole.</returns>
    static int ReadBlock(FileStream stream, Line[] block) =>
        stream.ReadAtLeast(
            MemoryMarshal.AsBytes(block.AsSpan()),
            BlockLength * Unsafe.SizeOf<Line>(),
            throwOnEndOfStream: false
        ) / Unsafe.SizeOf<Line>();

    static byte[] FirstLine(string recipe) => Encoding.UTF8.GetBytes($"HarrisTrip stamps 2 {recipe}\n");

    /// <summary>Of a machine's own byte order: nobody else reads it.</summary>
    [StructLayout(LayoutKind.Sequential)]
    struct Line
    {
        public UInt128 Content;
        public FileStamp Stamp;
        public long IsLasting;
    }
}
