using System.Globalization;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Cli.Serving.Answers;

/// <summary>Makes addresses that open an editor at a place.</summary>
/// <param name="Pattern">With <c>{path}</c>, <c>{line}</c> and <c>{column}</c>; null makes none.</param>
sealed record EditorLink(string? Pattern)
{
    const string OfTextMate = "open?url=file://{path}&line={line}&column={column}";

    /// <summary>Editors by name, and the addresses that they listen to.</summary>
    public static IReadOnlyDictionary<string, string?> Known { get; } =
        new SortedDictionary<string, string?>(StringComparer.Ordinal)
        {
            ["cursor"] = "cursor://file{path}:{line}:{column}",
            ["idea"] = "idea://open?file={path}&line={line}&column={column}",
            ["none"] = null,
            ["sublime"] = "subl://" + OfTextMate,
            ["textmate"] = "txmt://" + OfTextMate,
            ["vscode"] = "vscode://file{path}:{line}:{column}",
            ["vscodium"] = "vscodium://file{path}:{line}:{column}",
            ["zed"] = "zed://file{path}:{line}:{column}",
        };

    /// <summary>
    /// True for the address of a program that can be told a path; not for what a browser runs itself.
    /// </summary>
    public static bool IsPattern(string text) =>
        text.Contains("{path}", StringComparison.Ordinal)
        && text.IndexOf(':', StringComparison.Ordinal) is > 0 and var end
        && char.IsAsciiLetter(text[0])
        && text[..end].All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '+' or '-' or '.')
        && text[..end].ToLowerInvariant() is not ("javascript" or "data" or "vbscript" or "blob" or "file");

    /// <summary>Null for what lies in no file that could be opened, as the program's own templates.</summary>
    public string? To(Location at)
    {
        if (Pattern is null || !File.Exists(at.Path))
        {
            return null;
        }
        var path = "/" + Files.Paths.Encode(Path.GetFullPath(at.Path).Replace('\\', '/').TrimStart('/'));
        // Whoever writes the slash before a path, and whoever does not, means the same.
        var pattern = Pattern.Contains("//{path}", StringComparison.Ordinal)
            ? Pattern
            : Pattern.Replace("/{path}", "{path}", StringComparison.Ordinal);
        return pattern
            .Replace("{path}", path, StringComparison.Ordinal)
            .Replace("{line}", at.Line.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{column}", at.Column.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
