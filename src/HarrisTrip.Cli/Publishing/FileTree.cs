using HarrisTrip.Files;

namespace HarrisTrip.Cli.Publishing;

/// <summary>Which files a bundle has, and the folders that they lie in: relative paths with forward slashes.</summary>
sealed class FileTree
{
    readonly HashSet<string> files;
    readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> byName;
    readonly FolderSet folders = new();

    /// <param name="count">How many files it may have, about.</param>
    public FileTree(int count)
    {
        files = new HashSet<string>(count, StringComparer.Ordinal);
        byName = files.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public void Add(string path)
    {
        files.Add(path);
        folders.AddAbove(path);
    }

    public bool HasFile(ReadOnlySpan<char> path) => byName.Contains(path);

    public bool HasFolder(ReadOnlySpan<char> path) => folders.Contains(path);
}

/// <summary>The folders that files lie in: fastest when files of one folder come one after the other.</summary>
sealed class FolderSet
{
    readonly HashSet<string> folders;
    readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> byName;
    string last = "";

    public FolderSet()
    {
        folders = new HashSet<string>(StringComparer.Ordinal);
        byName = folders.GetAlternateLookup<ReadOnlySpan<char>>();
    }

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

    public bool Contains(ReadOnlySpan<char> path) => byName.Contains(path);
}
