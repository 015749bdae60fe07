using System.Buffers;
using System.Text;
using HarrisTrip.Files;

namespace HarrisTrip.Cli.Publishing;

/// <summary>
/// The file in a bundle that says that it is ours, and which files are. It travels with every copy, and
/// <c>sha256sum -c .harristrip</c> inside the bundle proves that all of them arrived.
/// </summary>
static class BundleMark
{
    public const string Name = ".harristrip";

    const string FirstLine = "# HarrisTrip bundle 1";
    const string PreviewLine = "# preview";
    const string Gap = "  ";
    const int PathAt = Digest.Length + 2;

    /// <summary>In bytes: how long a line is in the mean, at most.</summary>
    const int UsualLine = 128;

    /// <summary>In files: a file that is no mark may be of any length.</summary>
    const int MostExpected = 1 << 20;

    static readonly SearchValues<char> hexadecimal = SearchValues.Create("0123456789abcdef");

    static readonly SearchValues<char> control = SearchValues.Create([
        .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl),
    ]);

    /// <param name="file">A text that does not exist yet.</param>
    /// <param name="files">In ordinal order of their paths.</param>
    /// <param name="isPreview">True for a bundle that was not made for readers.</param>
    public static void Write(string file, IEnumerable<StagedFile> files, bool isPreview)
    {
        using var text = new StreamWriter(
            file,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write }
        );
        text.NewLine = "\n";
        text.WriteLine(FirstLine);
        if (isPreview)
        {
            text.WriteLine(PreviewLine);
        }
        Span<char> digits = stackalloc char[Digest.Length];
        foreach (var (path, digest, _) in files)
        {
            digest.CopyDigits(digits);
            text.Write(digits);
            text.Write(Gap);
            text.WriteLine(path);
        }
    }

    /// <summary>Tells the paths of a bundle's files, the mark's own with them.</summary>
    /// <returns>False when the folder has no mark that this version can read; what was told before means nothing
    /// then.</returns>
    public static bool Read(string folder, Action<string> tell) => Read(folder, (path, _) => tell(path));

    /// <summary>As the other, with the SHA-256 of each file; that of the mark is default.</summary>
    /// <param name="expect">Is told beforehand how many files there may be, about.</param>
    public static bool Read(string folder, Action<string, Digest> tell, Action<int>? expect = null)
    {
        var file = Path.Combine(folder, Name);
        if (!File.Exists(file))
        {
            return false;
        }
        expect?.Invoke((int)Math.Min(new FileInfo(file).Length / UsualLine, MostExpected));
        // ReadLine takes CRLF too, which a copy through git on Windows has.
        using var text = new StreamReader(file);
        if (text.ReadLine() != FirstLine)
        {
            return false;
        }
        tell(Name, default);
        while (text.ReadLine() is { } line)
        {
            if (line == PreviewLine)
            {
                continue;
            }
            if (
                line.Length <= PathAt
                || !line.AsSpan(Digest.Length).StartsWith(Gap, StringComparison.Ordinal)
                || line.AsSpan(0, Digest.Length).ContainsAnyExcept(hexadecimal)
            )
            {
                return false;
            }
            tell(line[PathAt..], Digest.Parse(line));
        }
        return true;
    }

    /// <summary>True for a folder with a bundle that was not made for readers.</summary>
    public static bool IsPreview(string folder) =>
        Path.Combine(folder, Name) is var file
        && File.Exists(file)
        && File.ReadLines(file).Skip(1).FirstOrDefault() == PreviewLine;

    /// <summary>
    /// Whether a path can stand in a mark: plain and relative, no control character, not the mark's own.
    /// </summary>
    public static bool CanList(string path) =>
        path.Length > 0
        && path != Name
        && !path.AsSpan().ContainsAny(control)
        && ReferenceEquals(Paths.Resolve("", path), path);
}
