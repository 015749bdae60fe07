using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Sites;
using HarrisTrip.Values;

namespace HarrisTrip.Render;

/// <summary>
/// A file that will be made. Which files there are is known before any of them is made. One is kept for every file,
/// so it is small: what makes it is shared by all files of its kind.
/// </summary>
/// <param name="File">Its path in the bundle.</param>
/// <param name="Kind">What kind of page it is, or none.</param>
/// <param name="Subject">The article that it shows; null for a list.</param>
/// <param name="Number">Which of several lists it is, from 1 up; 0 for the first of all. Of a redirect, which alias of
/// its article, from 0 up; of an article, its place among those that are published, or -1.</param>
/// <param name="Render">Makes it; null after a fault, which is reported.</param>
public record PlannedFile(
    string File,
    PageKind Kind,
    ArticleHead? Subject,
    int Number,
    Func<RenderScope, PlannedFile, RenderedFile?> Render
)
{
    /// <summary>What it is made from: where a fault is reported that has no better place.</summary>
    public Location At(Site site) =>
        Kind == PageKind.Redirect ? Subject!.Aliases.ElementAt(Number).At : Subject?.At ?? site.Settings.At;
}

/// <summary>A file that tells of the others, and is made when they are.</summary>
public sealed record AggregateFile(string File, int Number, Func<RenderScope, PlannedFile, RenderedFile?> Render)
    : PlannedFile(File, PageKind.None, null, Number, Render);

/// <summary>A file that holds an encoded picture, and is made when no text has a fault.</summary>
public sealed record EncodedFile(string File, Func<RenderScope, PlannedFile, RenderedFile?> Render)
    : PlannedFile(File, PageKind.None, null, 0, Render);

/// <summary>A finished file of the bundle.</summary>
public abstract record RenderedFile
{
    public abstract ReadOnlySpan<byte> Bytes { get; }
}

/// <summary>A finished page.</summary>
/// <param name="Canonical">The full address that it has to name as its own; null when none is known.</param>
public sealed record Page(SafeHtml Html, string? Canonical) : RenderedFile
{
    public override ReadOnlySpan<byte> Bytes => Encoding.UTF8.GetBytes(Html.Html);
}

/// <summary>A finished file that is no text.</summary>
public sealed record BinaryFile(byte[] Content) : RenderedFile
{
    public override ReadOnlySpan<byte> Bytes => Content;
}

/// <summary>A finished text that is no page: a feed, a sitemap, a file for hosts.</summary>
/// <param name="Map">Which source wrote which part of it.</param>
public sealed record PlainFile(string Text, SourceMap Map) : RenderedFile
{
    public override ReadOnlySpan<byte> Bytes => Encoding.UTF8.GetBytes(Text);
}
