namespace HarrisTrip.Tests.Outside;

/// <summary>A folder of a test's own, gone when the test is over.</summary>
sealed class ScratchFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("harristrip-test-").FullName;

    public string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>Writes a text file, and the folders that it lies in.</summary>
    public string Write(string path, string text)
    {
        var file = Path(path.Split('/'));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>Copies a folder, but for files that somebody is just writing.</summary>
    public void Copy(string from, string to)
    {
        foreach (
            var file in Directory
                .GetFiles(from, "*", SearchOption.AllDirectories)
                .Where(file => !file.EndsWith(".new", StringComparison.Ordinal))
        )
        {
            var copy = Path([.. to.Split('/'), System.IO.Path.GetRelativePath(from, file)]);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
