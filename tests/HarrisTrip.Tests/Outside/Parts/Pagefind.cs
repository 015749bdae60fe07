using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace HarrisTrip.Tests.Outside;

/// <summary>Pagefind, which makes the index of a site that can be searched.</summary>
static class Pagefind
{
    /// <summary>Its program; ends the test when there is none.</summary>
    public static string Need() =>
        OutsidePart.Need(
            OutsidePart.ToolFile(
                "@pagefind",
                $"{System}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}",
                "bin",
                OperatingSystem.IsWindows() ? "pagefind_extended.exe" : "pagefind_extended"
            ),
            "Pagefind"
        );

    /// <summary>All that an index says: its parts are packed.</summary>
    public static string AllText(string bundle) =>
        string.Concat(
            Directory
                .EnumerateFiles(Path.Combine(bundle, "search"), "*", SearchOption.AllDirectories)
                .Where(file => Path.GetExtension(file) is not (".br" or ".gz"))
                .Order(StringComparer.Ordinal)
                .Select(file => file + "\n" + Text(file))
        );

    static string Text(string file)
    {
        var bytes = File.ReadAllBytes(file);
        if (bytes is not [0x1F, 0x8B, ..])
        {
            return Encoding.UTF8.GetString(bytes);
        }
        using var packed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        packed.CopyTo(plain);
        return Encoding.UTF8.GetString(plain.ToArray());
    }

    static string System =>
        OperatingSystem.IsWindows() ? "windows"
        : OperatingSystem.IsMacOS() ? "darwin"
        : "linux";
}
