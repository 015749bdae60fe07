using System.Security.Cryptography;
using HarrisTrip.Files;

namespace HarrisTrip.Tests.Sites;

/// <summary>A source folder in memory: the twin of the one on disk.</summary>
sealed class MemoryFolder : ISourceFolder
{
    readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    public MemoryFolder With(string path, string text) => With(path, System.Text.Encoding.UTF8.GetBytes(text));

    public MemoryFolder With(string path, byte[] bytes)
    {
        files[path] = bytes;
        return this;
    }

    public MemoryFolder Without(string path)
    {
        files.Remove(path);
        return this;
    }

    public IEnumerable<string> Paths => files.Keys;

    public IReadOnlyList<FolderEntry> List(string folder) =>
        [
            .. files
                .Keys.Where(path => HarrisTrip.Files.Paths.IsInside(folder, path))
                .Select(path => folder.Length == 0 ? path : path[(folder.Length + 1)..])
                .Select(path => new FolderEntry(path.Split('/')[0], path.Contains('/', StringComparison.Ordinal)))
                .Distinct(),
        ];

    public byte[]? Read(string path) => files.GetValueOrDefault(path);

    /// <summary>Another for every other content, and for every other list of names.</summary>
    public SourceStamp? StampOf(string path) =>
        Read(path) is { } content ? Stamp(content)
        : path.Length == 0 || files.Keys.Any(file => HarrisTrip.Files.Paths.IsInside(path, file))
            ? Stamp(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', List(path))))
        : SourceStamp.Absent;

    static SourceStamp Stamp(byte[] content) =>
        new(content.Length, BitConverter.ToInt64(SHA256.HashData(content)), Changed: 0, Id: 1);
}
