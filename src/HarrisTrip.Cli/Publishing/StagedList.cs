using System.Security.Cryptography;
using System.Text;

namespace HarrisTrip.Cli.Publishing;

/// <summary>
/// The list of a bundle's files while it is made, from any thread. It grows on the disk, as the bundle does: kept in
/// memory it would be a good part of what a large site needs.
/// </summary>
sealed class StagedList(string file) : IDisposable
{
    readonly StreamWriter lines = new(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write }) { NewLine = "\n" };
    readonly Lock turn = new();

    /// <summary>The length of all files together.</summary>
    public long TotalBytes { get; private set; }

    public void Add(string path, ReadOnlySpan<byte> content) => Add(path, SHA256.HashData(content), content.Length);

    /// <param name="length">In bytes.</param>
    public void Add(string path, byte[] sha256, long length)
    {
        var line = BundleMark.Line(path, sha256);
        lock (turn)
        {
            lines.WriteLine(line);
            TotalBytes += length;
        }
    }

    /// <summary>A line for each file, as the mark has it, in the order in which they came.</summary>
    public IEnumerable<string> Lines()
    {
        lines.Flush();
        return File.ReadLines(file);
    }

    public void Dispose()
    {
        try
        {
            lines.Dispose();
        }
        catch (IOException)
        {
            // Of a bundle that was not published, as when the disk is full: nobody will read the list.
        }
    }
}
