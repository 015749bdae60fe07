using HarrisTrip.Files;

namespace HarrisTrip.Benchmarks;

/// <summary>A generated site that lies on no disk, so that a disk is not what is measured.</summary>
sealed class MemoryFolder : ISourceFolder
{
    readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);

    public MemoryFolder(int articles, bool everything = false)
    {
        foreach (var (path, content) in GeneratedSite.Files(articles, everything))
        {
            files.Add(path, content);
        }
    }

    public IReadOnlyList<FolderEntry> List(string folder) =>
        [
            .. files
                .Keys.Where(path => Paths.IsInside(folder, path))
                .Select(path => path[(folder.Length == 0 ? 0 : folder.Length + 1)..])
                .Select(path =>
                    path.IndexOf('/') is >= 0 and var slash
                        ? new FolderEntry(path[..slash], IsFolder: true)
                        : new FolderEntry(path, IsFolder: false)
                )
                .Distinct(),
        ];

    public byte[]? Read(string path) => files.GetValueOrDefault(path);
}
