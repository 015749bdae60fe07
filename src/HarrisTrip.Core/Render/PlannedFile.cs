using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Sites;
using HarrisTrip.Values;

namespace HarrisTrip.Render;

/// <summary>How files of one kind are made: from the scope and the plan alone.</summary>
/// <param name="Name">What such a file is.</param>
/// <param name="Make">Makes one; null after a fault, which is reported.</param>
public sealed record Recipe(string Name, Func<RenderScope, PlannedFile, RenderedFile?> Make);

/// <summary>
/// A file that will be made. Which files there are is known before any of them is made. One is kept for every file,
/// so it is small.
/// </summary>
/// <param name="File">Its path in the bundle.</param>
/// <param name="Kind">What kind of page it is, or none.</param>
/// <param name="Subject">The article that it shows; null for a list.</param>
/// <param name="Number">Which of several lists it is, from 1 up; 0 for the first of all. Of a redirect, which alias of
/// its article, from 0 up; of a feed, which format.</param>
/// <param name="Recipe">How it is made.</param>
public record PlannedFile(string File, PageKind Kind, ArticleHead? Subject, int Number, Recipe Recipe)
{
    /// <summary>The language of the edition that it belongs to; null for a file of the whole site.</summary>
    public string? Edition { get; init; }

    /// <summary>The list that it shows or tells of, by the folder of that list's pages; null for none.</summary>
    public string? List { get; init; }

    /// <summary>The articles that it tells of, where these are known from the start.</summary>
    public IReadOnlyList<ArticleHead> Articles { get; init; } = [];

    /// <summary>How many files there are like this one, where it says so.</summary>
    public int Count { get; init; }

    /// <summary>What it is made from: where a fault is reported that has no better place.</summary>
    public virtual Location At(Site site) =>
        Kind == PageKind.Redirect ? Subject!.Aliases.ElementAt(Number).At : Subject?.At ?? site.Settings.At;
}

/// <summary>A file that lists the others, and is made after them.</summary>
public sealed record AggregateFile(string File, int Number, Recipe Recipe)
    : PlannedFile(File, PageKind.None, null, Number, Recipe)
{
    /// <summary>The files that it tells of.</summary>
    public IReadOnlyList<PlannedFile> Pages { get; init; } = [];
}

/// <summary>A file that holds an encoded picture, and is made when no text has a fault.</summary>
public sealed record EncodedFile(string File, Recipe Recipe) : PlannedFile(File, PageKind.None, null, 0, Recipe);

/// <summary>A finished file of the bundle.</summary>
public abstract record RenderedFile
{
    public abstract ReadOnlySpan<byte> Bytes { get; }
}

/// <summary>A finished page.</summary>
/// <param name="Canonical">The full address that it has to name as its own; null when none is known.</param>
public sealed record Page(SafeHtml Html, string? Canonical) : RenderedFile
{
    /// <summary>
    /// The addresses of the pictures on an article's page, relative to it: what sitemaps tell of them.
    /// </summary>
    public IReadOnlyList<string> Pictures { get; init; } = [];

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
