using HarrisTrip.Files;

namespace HarrisTrip.Cli.Publishing;

/// <summary>Which files a bundle has, and the folders that they lie in: relative paths with forward slashes.</summary>
sealed class FileTree
{
    readonly HashSet<string> files = new(StringComparer.Ordinal);
    readonly FolderSet folders = new();

    public void Add(string path)
    {
        files.Add(path);
        folders.AddAbove(path);
    }

    public bool HasFile(string path) => files.Contains(path);

    public bool HasFolder(string path) => folders.Contains(path);
}

/// <summary>The folders that files lie in: fastest when files of one folder come one after the other.</summary>
sealed class FolderSet
{
    readonly HashSet<string> folders = new(StringComparer.Ordinal);
    string last = "";

    /// <summary>Adds all folders that a file lies in.</summary>
    public void AddAbove(string path)
    {
        if (
            path.LastIndexOf('/') is var slash
            && slash == last.Length
            && path.StartsWith(last, StringComparison.Ordinal)
        )
        {
            return;
        }
        last = Paths.FolderOf(path);
        for (var above = last; above.Length > 0 && folders.Add(above); )
        {
            above = Paths.FolderOf(above);
        }
    }

    public bool Contains(string path) => folders.Contains(path);
}
