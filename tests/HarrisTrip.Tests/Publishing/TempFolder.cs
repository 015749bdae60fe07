using System.Security.Cryptography;
using HarrisTrip.Cli.Publishing;

namespace HarrisTrip.Tests.Publishing;

/// <summary>A folder of one test's own.</summary>
sealed class TempFolder : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("harristrip-").FullName;

    public string this[string path] => Path.Combine(root, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
    }

    /// <summary>Copies a folder as <c>cp -r</c> does.</summary>
    public void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(this[from], "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(this[to], Path.GetRelativePath(this[from], file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Link(string path, string goal) => Directory.CreateSymbolicLink(this[path], goal);

    /// <summary>Makes a pipe that nobody writes to: who opens it waits for ever.</summary>
    /// <returns>False where the system has none.</returns>
    public bool Pipe(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        using var made = System.Diagnostics.Process.Start("mkfifo", this[path]);
        made.WaitForExit();
        return made.ExitCode == 0;
    }

    /// <summary>Every folder, link and file with its content: two equal ones differ in not one byte.</summary>
    public string[] Tree() => Tree(new DirectoryInfo(root)).Order(StringComparer.Ordinal).ToArray();

    /// <summary>
    /// What the disk says of a folder and all that lies in it: two equal ones say that nothing was touched.
    /// </summary>
    public string[] Entries(string path) =>
        [
            .. Directory
                .GetFileSystemEntries(this[path], "*", SearchOption.AllDirectories)
                .Append(this[path])
                .Select(entry => $"{entry} {KernelFiles.Look(entry)}")
                .Order(StringComparer.Ordinal),
        ];

    public void Dispose() => Directory.Delete(root, recursive: true);

    static IEnumerable<string> Tree(DirectoryInfo folder) =>
        folder
            .EnumerateFileSystemInfos()
            .SelectMany(entry =>
                entry.LinkTarget is { } goal ? [$"{entry.FullName} -> {goal}"]
                : entry is DirectoryInfo inner ? Tree(inner).Prepend($"{entry.FullName}/")
                : [$"{entry.FullName} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(entry.FullName)))}"]
            );
}
