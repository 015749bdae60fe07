namespace HarrisTrip.Check.Changes;

/// <summary>What the page of an article shows a reader, without the furniture around it.</summary>
/// <param name="File">Its path in the bundle.</param>
/// <param name="Published">As its metadata write it; null when they do not.</param>
/// <param name="Modified">As its metadata write it; null when they do not.</param>
/// <param name="Paragraphs">Its text, one paragraph, item, heading or row after the other, white space
/// collapsed.</param>
/// <param name="Corrections">The corrections that readers were shown.</param>
/// <param name="Links">Where its text leads to; a page of the same bundle by its path from the root.</param>
/// <param name="Credits">The credit of each picture, by the picture's name.</param>
sealed record PublishedArticle(
    string File,
    string Headline,
    string? Published,
    string? Modified,
    IReadOnlyList<string> Paragraphs,
    IReadOnlyList<string> Corrections,
    IReadOnlyList<string> Links,
    IReadOnlyDictionary<string, string> Credits
)
{
    /// <summary>Everything else that it shows, by the name of the field.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>True for a preview of what is not published.</summary>
    public bool IsDraft { get; init; }

    /// <summary>True when readers were told that something changed since an earlier state.</summary>
    public bool DeclaresChangeSince(PublishedArticle before) =>
        Modified != before.Modified || Corrections.Except(before.Corrections, StringComparer.Ordinal).Any();
}

/// <summary>What a page of a bundle is to an editor.</summary>
/// <param name="Article">Null for a page that is none.</param>
/// <param name="LeadsTo">The path of the page that it redirects to; null for any other page.</param>
sealed record Reading(PublishedArticle? Article, string? LeadsTo);
