using System.Collections.Concurrent;
using System.Security.Cryptography;
using HarrisTrip.Files;

namespace HarrisTrip.Model;

/// <summary>What is known of a picture from its bytes. Sizes are in pixels, orientation applied.</summary>
/// <param name="Extension">The extension that fits what the bytes are, with its dot.</param>
public sealed record ImageFacts(int Width, int Height, string Extension)
{
    /// <summary>What the file says of its rights.</summary>
    public EmbeddedRights Embedded { get; init; } = EmbeddedRights.None;

    /// <summary>Where the file's metadata contradicts itself.</summary>
    public IReadOnlyList<RightsDispute> Disputes { get; init; } = [];

    /// <summary>True when the file says where on Earth it was taken.</summary>
    public bool HasPlace { get; init; }

    /// <summary>True when the file names the very camera or lens that took it, by its serial number.</summary>
    public bool HasSerial { get; init; }

    /// <summary>Length of the file in bytes.</summary>
    public long Bytes { get; init; }
}

/// <summary>A file beside an article that goes into the bundle.</summary>
/// <param name="Path">In the source folder.</param>
/// <param name="Name">Its name in the bundle, with the hash of its content.</param>
/// <param name="Image">What it shows; null when it is no picture that can be read.</param>
public sealed record SourceAsset(string Path, string Name, ImageFacts? Image);

/// <summary>
/// The files beside the articles, from any thread. An article asks for its files again and again while it is worked on,
/// and hardly ever later: the last few are remembered, since to remember all would take too much memory.
/// </summary>
/// <param name="probe">Reads a picture's facts from its bytes; null when it cannot be read.</param>
public sealed class SourceAssets(ISourceFolder source, Func<byte[], ImageFacts?> probe)
{
    const int Remembered = 256;

    readonly ConcurrentDictionary<string, SourceAsset?> known = new(StringComparer.Ordinal);

    /// <summary>The file at a path of the source folder; null when there is none.</summary>
    public SourceAsset? Find(string path)
    {
        if (known.TryGetValue(path, out var asset))
        {
            return asset;
        }
        if (known.Count >= Remembered)
        {
            known.Clear();
        }
        return known.GetOrAdd(path, Read(path));
    }

    /// <summary>Puts a file into the bundle.</summary>
    /// <returns>False when the file is no longer the one that was checked.</returns>
    public bool Copy(SourceAsset asset, string bundlePath, IBundle bundle)
    {
        if (source.Read(asset.Path) is not { } bytes || Named(asset.Path, bytes, asset.Image) != asset.Name)
        {
            return false;
        }
        bundle.Write(bundlePath, bytes);
        return true;
    }

    SourceAsset? Read(string path)
    {
        if (source.Read(path) is not { } bytes)
        {
            return null;
        }
        var image = probe(bytes);
        return new SourceAsset(path, Named(path, bytes, image), image);
    }

    /// <summary>A picture is named for what it is, so that no host takes it for something else.</summary>
    static string Named(string path, byte[] bytes, ImageFacts? image) =>
        HashedName(image is null ? path : path[..^Paths.ExtensionOf(path).Length] + image.Extension, bytes);

    /// <summary>A file name that changes with its content, so that browsers may keep it for ever.</summary>
    public static string HashedName(string path, ReadOnlySpan<byte> content)
    {
        var extension = Paths.ExtensionOf(path);
        var name = Paths.NameOf(path);
        // Short enough for every disk, and no name that Windows keeps for a device.
        var stem = Parse.SectionIds.FromWords(name[..^extension.Length]) is { } words && !Parse.Slug.IsDevice(words) ? Parse.Slug.Shorten(words, 60) : "file";
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        var plain = Parse.SectionIds.FromWords(extension) is { } letters ? "." + Parse.Slug.Shorten(letters, 10) : "";
        return $"{stem}.{Convert.ToHexStringLower(hash[..5])}{plain}";
    }
}
