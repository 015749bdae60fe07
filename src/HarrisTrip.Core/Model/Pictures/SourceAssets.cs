using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Media;
using HarrisTrip.Tracing;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Pictures;

/// <summary>What is known of a picture from its bytes. Sizes are in pixels, orientation applied.</summary>
/// <param name="Extension">The extension that fits what the bytes are, with its dot.</param>
public sealed record ImageFacts(int Width, int Height, string Extension)
{
    /// <summary>What the file says of its rights.</summary>
    public EmbeddedRights Embedded { get; init; } = EmbeddedRights.None;

    /// <summary>Where the file's metadata contradicts itself.</summary>
    public IReadOnlyList<RightsDispute> Disputes { get; init; } = [];

    /// <summary>True when the file says where on Earth it was taken.</summary>
    public bool HasGpsPosition { get; init; }

    /// <summary>True when the file identifies the camera or lens that took it, by its serial number.</summary>
    public bool HasSerial { get; init; }

    /// <summary>True for a drawing made of lines, not of pixels: it is sharp at any size.</summary>
    public bool IsVector => Extension == ".svg";

    /// <summary>True when it has transparency.</summary>
    public bool HasAlpha { get; init; }

    /// <summary>True for a chart, a map or the like: of few colours, with edges that a JPEG would smear.</summary>
    public bool IsFlat { get; init; }

    /// <summary>How many pictures it shows one after the other; 1 for one that does not move.</summary>
    public int Frames { get; init; } = 1;

    /// <summary>
    /// The colour that most of it has, as 0xRRGGBB; null when it is not known, or it has transparency.
    /// </summary>
    public int? DominantColour { get; init; }

    /// <summary>Length of the file in bytes.</summary>
    public long Bytes { get; init; }
}

/// <summary>A file beside an article that goes into the bundle.</summary>
/// <param name="Path">In the source folder.</param>
/// <param name="Name">Its name in the bundle, with the hash of its content.</param>
/// <param name="Image">The picture in it; null when it is not a picture that can be published.</param>
public sealed record SourceAsset(string Path, string Name, ImageFacts? Image)
{
    /// <summary>Why it is not a picture that can be published.</summary>
    public PictureFlaw? Flaw { get; init; }

    /// <summary>What of it is not published, in an editor's words.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];

    /// <summary>True when a second file has a name that looks the same.</summary>
    public bool HasLookalike { get; init; }
}

/// <summary>
/// The files beside the articles, from any thread. An article asks for its files again and again while it is worked on,
/// and hardly ever later: the last few are remembered, since to remember all would take too much memory.
/// </summary>
/// <param name="folderName">The source folder as the user named it.</param>
public sealed class SourceAssets(ISourceFolder source, string folderName, IPictureMaker maker)
{
    readonly ISourceFolder source = source;
    readonly string folderName = folderName;
    readonly IPictureMaker maker = maker;

    const int MaxRemembered = 256;

    const int HashDigits = 10;

    static readonly SearchValues<char> hashDigits = SearchValues.Create("0123456789abcdef");

    readonly ConcurrentDictionary<string, SourceAsset?> known = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, MediaFile?> media = new(StringComparer.Ordinal);
    readonly Trace? trace;

    SourceAssets(SourceAssets assets, Trace trace)
        : this(assets.source, assets.folderName, assets.maker) =>
        (known, media, this.trace) = (assets.known, assets.media, trace);

    /// <summary>The same files, for a file whose questions are noted.</summary>
    public SourceAssets With(Trace trace) => new(this, trace);

    /// <summary>Where a fault of a file as a whole is reported.</summary>
    public Location PlaceOf(SourceAsset asset) => Location.StartOf(Paths.Combine(folderName, asset.Path));

    /// <summary>The file at a path of the source folder; null when there is none.</summary>
    public SourceAsset? Find(string path)
    {
        trace?.Ask(QuestionKind.Asset, path);
        if (known.TryGetValue(path, out var asset))
        {
            return asset;
        }
        if (known.Count >= MaxRemembered)
        {
            known.Clear();
        }
        return known.GetOrAdd(path, Read(path));
    }

    /// <summary>The film, recording or document at a path of the source folder; null when there is no file.</summary>
    public MediaFile? Media(string path)
    {
        trace?.Ask(QuestionKind.Asset, path);
        if (media.TryGetValue(path, out var file))
        {
            return file;
        }
        if (media.Count >= MaxRemembered)
        {
            media.Clear();
        }
        return media.GetOrAdd(path, LookAt);
    }

    /// <summary>A film, recording or document as it is; null when there is no such file any more.</summary>
    public Stream? Open(MediaFile file) => source.Open(file.Path);

    /// <summary>Where a fault of it as a whole is reported.</summary>
    public Location PlaceOf(MediaFile file) => Location.StartOf(ShownPath(file.Path));

    /// <summary>A path of the source folder as the user names it.</summary>
    public string ShownPath(string path) => Paths.Combine(folderName, path);

    /// <summary>True when a hash is that of a file as it was when it was looked at.</summary>
    /// <param name="hash">A SHA-256.</param>
    public static bool IsSame(MediaFile file, ReadOnlySpan<byte> hash) =>
        NameOf(file.Path, file.Look, hash) == file.Name;

    MediaFile? LookAt(string path)
    {
        using var stream = source.Open(path);
        if (stream is null)
        {
            return SourceNames.FindSpelling(source, path) is { } spelt ? Media(spelt) : null;
        }
        var look = MediaProbe.Look(stream);
        stream.Position = 0;
        return new MediaFile(path, NameOf(path, look, SHA256.HashData(stream)), look);
    }

    /// <summary>It is named for what it is, so that no host takes it for something else.</summary>
    static string NameOf(string path, MediaLook look, ReadOnlySpan<byte> hash) =>
        NameWith(
            look.Facts is { } facts && !facts.Format.Extensions.Contains(Paths.ExtensionOf(path))
                ? path[..^Paths.ExtensionOf(path).Length] + facts.Format.Extensions[0]
                : path,
            hash
        );

    /// <summary>The bytes of a file as they are; null when there is none.</summary>
    public byte[]? Bytes(string path)
    {
        trace?.Ask(QuestionKind.Asset, path);
        return source.Read(path);
    }

    /// <summary>
    /// The bytes of a file, a drawing as it is published; null when it is no longer the one that was checked.
    /// </summary>
    /// <exception cref="PictureException">A picture in a drawing cannot be decoded.</exception>
    public byte[]? ReadAgain(SourceAsset asset)
    {
        if (source.Read(asset.Path) is not { } bytes)
        {
            return null;
        }
        var isVector = asset.Image is { IsVector: true };
        var identity = isVector ? maker.Inspect(bytes).Identity : bytes;
        return identity is null || Named(asset.Path, identity, asset.Image) != asset.Name ? null
            : isVector ? maker.SanitizeSvg(bytes)
            : bytes;
    }

    SourceAsset? Read(string path)
    {
        if (source.Read(path) is not { } bytes)
        {
            return SourceNames.FindSpelling(source, path) is { } spelt ? Find(spelt) : null;
        }
        var look = maker.Inspect(bytes);
        return new SourceAsset(path, Named(path, look.Identity ?? bytes, look.Facts), look.Facts)
        {
            Flaw = look.Flaw,
            Removed = look.Removed,
            HasLookalike = SourceNames.HasLookalike(source, path),
        };
    }

    /// <summary>A picture is named for what it is, so that no host takes it for something else.</summary>
    static string Named(string path, byte[] bytes, ImageFacts? image) =>
        HashedName(image is null ? path : path[..^Paths.ExtensionOf(path).Length] + image.Extension, bytes);

    /// <summary>
    /// True for a path that ends in a name that <see cref="HashedName"/> made, or in one of the names of a picture's
    /// files.
    /// </summary>
    public static bool IsHashedName(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        var stem = name[..Math.Max(0, name.LastIndexOf('.'))];
        var digits = PictureFile.StemOf(stem[(stem.LastIndexOf('.') + 1)..]);
        return digits.Length == HashDigits && !digits.ContainsAnyExcept(hashDigits);
    }

    /// <summary>A file name that changes with its content, so that browsers may keep it for ever.</summary>
    public static string HashedName(string path, ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return NameWith(path, hash);
    }

    static string NameWith(string path, ReadOnlySpan<byte> hash)
    {
        var extension = Paths.ExtensionOf(path);
        var name = Paths.NameOf(path);
        // Short enough for every disk, and no name that Windows keeps for a device.
        var stem =
            SectionIds.FromWords(name[..^extension.Length]) is { } words && !Slug.IsDevice(words)
                ? Slug.Shorten(words, 60)
                : "file";
        var plain = SectionIds.FromWords(extension) is { } letters ? "." + Slug.Shorten(letters, 10) : "";
        return $"{stem}.{Convert.ToHexStringLower(hash[..(HashDigits / 2)])}{plain}";
    }
}
