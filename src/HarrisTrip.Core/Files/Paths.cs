using System.Collections.Frozen;

namespace HarrisTrip.Files;

/// <summary>Relative paths with forward slashes, as they stand in sources and bundles.</summary>
public static class Paths
{
    /// <summary>The usual extensions, of which thousands of paths end in one and the same text.</summary>
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> extensions = MediaTypes
        .ByExtension.Keys.Concat(["br", "gz"])
        .Select(extension => "." + extension)
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The folder part: <c>a/b</c> of <c>a/b/c.md</c>, "" of <c>c.md</c>.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";

    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>The extension in lower case with its dot, "" when there is none.</summary>
    public static string ExtensionOf(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        return name.LastIndexOf('.') is not (> 0 and var dot) ? ""
            : extensions.TryGetValue(name[dot..], out var usual) ? usual
            : name[dot..].ToString().ToLowerInvariant();
    }

    /// <summary>True for the extension of a web page.</summary>
    public static bool IsPage(string path) => ExtensionOf(path) is ".html" or ".htm" or ".xhtml";

    public static string Combine(string folder, string path) =>
        folder.Length == 0 ? path
        : path.Length == 0 ? folder
        : $"{folder}/{path}";

    /// <summary>Follows a relative path from a folder; null when it leads above the root, or is not relative.</summary>
    public static string? Resolve(string folder, string path)
    {
        if (
            path.StartsWith('/')
            || path.Contains('\\', StringComparison.Ordinal)
            || path.Contains('\0', StringComparison.Ordinal)
            || (path.Length > 1 && path[1] == ':')
        )
        {
            return null;
        }
        if (folder.Length == 0 && IsPlain(path))
        {
            return path;
        }
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in path.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                {
                    return null;
                }
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }
        return string.Join('/', parts);
    }

    /// <summary>True for names between single slashes, of which none means a folder by its place.</summary>
    static bool IsPlain(ReadOnlySpan<char> path)
    {
        foreach (var part in path.Split('/'))
        {
            if (path[part] is "" or "." or "..")
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>True when a path lies in a folder or below it.</summary>
    public static bool IsInside(string folder, string path) =>
        folder.Length == 0 || path.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary>
    /// The relative address that leads from one file of a bundle to another, percent-encoded (RFC 3986).
    /// </summary>
    public static string Relative(string fromFile, string toPath)
    {
        var from = FolderOf(fromFile).Split('/', StringSplitOptions.RemoveEmptyEntries);
        var to = toPath.Split('/');
        var shared = 0;
        while (shared < from.Length && shared < to.Length - 1 && from[shared] == to[shared])
        {
            shared++;
        }
        var up = string.Concat(Enumerable.Repeat("../", from.Length - shared));
        var down = string.Join('/', to.Skip(shared).Select(Uri.EscapeDataString));
        return up.Length + down.Length == 0 ? "./" : up + down;
    }

    /// <summary>Percent-encodes the parts of a path, not its slashes.</summary>
    public static string Encode(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
