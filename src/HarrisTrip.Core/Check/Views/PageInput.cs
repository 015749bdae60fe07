using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Check.Views;

/// <summary>A finished page to be checked, whoever made it.</summary>
/// <param name="File">Its path in the folder, with forward slashes.</param>
/// <param name="Shown">The same file as the user named it; for a page that we built, the source it was made
/// from.</param>
/// <param name="Map">Which source wrote which part of it; empty for a page that is checked where it lies.</param>
/// <param name="Canonical">The address that it has to name as its own; null when that is not known.</param>
public sealed record PageInput(
    string File,
    Location Shown,
    string Html,
    SourceMap Map,
    PageKind Kind = PageKind.Foreign,
    string? Canonical = null
)
{
    /// <summary>The Content Security Policy that hosts send with it; null when none is sent, or nobody knows.</summary>
    public string? Policy { get; init; }

    /// <summary>True in a bundle that drafts are in, where what is still to be written is no error.</summary>
    public bool HasDrafts { get; init; }
}

/// <summary>The folder that the pages lie in.</summary>
public interface IPublishedFolder
{
    /// <summary>True when there is a file at this path; paths are case-sensitive.</summary>
    bool Has(string path);

    /// <summary>False when only some of its pages are looked at, and nobody knows what the others hold.</summary>
    bool IsWhole => true;

    /// <summary>True for a bundle of our own make, which has promised more than other pages.</summary>
    bool IsOurs => false;

    /// <summary>
    /// How many folders above this one can be read, by paths that begin with <c>../</c>; 0 when it is whole.
    /// </summary>
    int Depth => 0;

    /// <summary>
    /// The path of a file whose name differs only in case; null when there is none.
    /// </summary>
    string? FindIgnoringCase(string path) => null;

    /// <summary>The paths of all its files; empty when not all of them are known.</summary>
    IEnumerable<string> Files => [];

    /// <summary>What lies in it and is not a regular file, by path, in ordinal order.</summary>
    IReadOnlyList<(string Path, NonRegularFile What)> NonRegularFiles => [];

    /// <summary>A file as the user would name it.</summary>
    string Named(string path) => path;

    /// <summary>How long a file is, in bytes; null when it is not known here.</summary>
    long? SizeOf(string path) => null;

    /// <summary>The bytes of a file; null when they cannot be read here.</summary>
    byte[]? Read(string path) => null;

    /// <summary>What is known of a picture; null when it cannot be read, or nothing is known here.</summary>
    ImageFacts? PictureOf(string path) => null;

    /// <summary>
    /// The pictures that are made after the pages that show them: each file with its length in bytes, and where the
    /// picture is named.
    /// </summary>
    IEnumerable<(string File, long Length, Location At)> EncodedPictures => [];

    /// <summary>The full address of the folder's root, with a slash at its end; null when it is not known.</summary>
    string? Root { get; }
}
