using HarrisTrip.Files;

namespace HarrisTrip.Cli.Publishing;

/// <summary>
/// The files of a bundle by its mark, and the folders that they lie in: relative paths with forward slashes.
/// </summary>
sealed class KnownFiles
{
    readonly PathSet files = new(),
        folders = new();

    public void Add(string path)
    {
        files.Add(path);
        for (var above = Paths.FolderOf(path); above.Length > 0 && folders.Add(above); )
        {
            above = Paths.FolderOf(above);
        }
    }

    public bool HasFile(string path) => files.Contains(path);

    public bool HasFolder(string path) => folders.Contains(path);
}
