using HarrisTrip.Check.Rules;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;

namespace HarrisTrip;

/// <summary>
/// A folder of texts: a pipe, a socket or a device among them is told once, and is no file. From any thread.
/// </summary>
/// <param name="name">The folder as the user named it.</param>
sealed class PlainFiles(ISourceFolder folder, string name, Report report) : ISourceFolder
{
    public IReadOnlyList<FolderEntry> List(string path) => folder.List(path);

    public bool IsSpecial(string path) => folder.IsSpecial(path);

    public SourceStamp? StampOf(string path) => folder.StampOf(path);

    public Stream? Open(string path) => folder.IsSpecial(path) ? null : folder.Open(path);

    public byte[]? Read(string path)
    {
        if (folder.Read(path) is not { } bytes)
        {
            return null;
        }
        if (bytes.Length > 0 || !folder.IsSpecial(path))
        {
            return bytes;
        }
        // It is read for every page that wants it: the report keeps equal faults once.
        report.Add(
            SpecialFile.Info,
            Location.StartOf(Paths.Combine(name, path)),
            SpecialFile.Message(Paths.NameOf(path)),
            "Put a file in its place, or remove it from the folder."
        );
        return null;
    }
}
