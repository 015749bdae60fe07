namespace HarrisTrip.Cli.Serving.Sites;

/// <summary>
/// Makes a site again and again as its sources change. What it gives is a value that never changes, so that requests
/// are answered from one whole site while the next is made, and which of them was the last good one is known here and
/// not there.
/// </summary>
interface ISitePreview
{
    /// <summary>Makes the site as it is now. Called by one thread at a time.</summary>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    PreviewedSite Update(DateTimeOffset now, NewPictures pictures, CancellationToken stop);

    /// <summary>
    /// The site as it was made last, but for the page of the one article that changed: for those who look at it now,
    /// until the site is made again. Null when that cannot be told from the page alone.
    /// </summary>
    PreviewedSite? Glance(PreviewedSite last, SourceChanges changed);
}

/// <summary>When the files of pictures are made that were not made before.</summary>
enum NewPictures
{
    /// <summary>Each when somebody looks at it.</summary>
    WhenLookedAt,

    /// <summary>All of them, before the build is done.</summary>
    All,
}

/// <summary>Files that came, went or are not what they were.</summary>
/// <param name="Articles">Paths in the folder of articles, in ordinal order.</param>
/// <param name="Templates">Paths in the folder of the publisher's own templates.</param>
/// <param name="Rules">True when the file of rules is among them.</param>
sealed record SourceChanges(IReadOnlyList<string> Articles, IReadOnlyList<string> Templates, bool Rules)
{
    public int Count => Articles.Count + Templates.Count + (Rules ? 1 : 0);

    /// <summary>These and others.</summary>
    public SourceChanges With(SourceChanges? others) =>
        others is null
            ? this
            : new SourceChanges(
                [.. Articles.Union(others.Articles).Order(StringComparer.Ordinal)],
                [.. Templates.Union(others.Templates).Order(StringComparer.Ordinal)],
                Rules || others.Rules
            );
}
