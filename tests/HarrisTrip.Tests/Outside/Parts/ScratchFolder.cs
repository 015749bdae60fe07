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

    /// <summary>
    /// Copies a folder, with pictures that are made already, but for what a build of another test may just be writing.
    /// </summary>
    public void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = System.IO.Path.GetRelativePath(from, file);
            if (
                path.EndsWith(".new", StringComparison.Ordinal)
                || path.StartsWith(".harristrip-cache/build.", StringComparison.Ordinal)
            )
            {
                continue;
            }
            var copy = Path([.. to.Split('/'), path]);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
