namespace HarrisTrip.Check.Changes;

/// <summary>What became of an article between two bundles.</summary>
public enum ChangeKind
{
    Added,
    Removed,

    /// <summary>It has another address, and the old one leads there.</summary>
    Moved,

    /// <summary>It has another address, and the old one leads nowhere.</summary>
    MovedWithoutRedirect,
    Changed,
}

/// <summary>A credit line that was added, removed or changed.</summary>
/// <param name="Picture">The picture's name.</param>
/// <param name="Before">Null for a picture that was added.</param>
/// <param name="After">Null for a picture that was removed.</param>
public sealed record CreditChange(string Picture, string? Before, string? After);

/// <summary>A field of an article that is not as it was.</summary>
/// <param name="Name">As an editor calls it.</param>
public sealed record FieldChange(string Name, IReadOnlyList<string> Before, IReadOnlyList<string> After);

/// <summary>One article that is not as it was.</summary>
/// <param name="File">Its page; of one that was removed, where it was.</param>
/// <param name="OldFile">Where its page was before; null where it did not move.</param>
/// <param name="OldHeadline">Null where it did not change.</param>
public sealed record ArticleChange(
    ChangeKind Kind,
    string File,
    string Headline,
    string? OldFile = null,
    string? OldHeadline = null
)
{
    public IReadOnlyList<TextChange> Text { get; init; } = [];
    public IReadOnlyList<string> LinksAdded { get; init; } = [];
    public IReadOnlyList<string> LinksRemoved { get; init; } = [];
    public IReadOnlyList<CreditChange> Credits { get; init; } = [];

    /// <summary>
    /// Byline, category, dates, corrections, pictures' captions and all else that readers see, in the order of the
    /// names.
    /// </summary>
    public IReadOnlyList<FieldChange> Fields { get; init; } = [];

    /// <summary>True when the text changed, and neither a new date of change nor a correction says so.</summary>
    public bool IsUndeclared { get; init; }

    /// <summary>The change between two states of an article; null when an editor sees none.</summary>
    internal static ArticleChange? Between(PublishedArticle before, PublishedArticle after, ChangeKind? kind = null)
    {
        var change = new ArticleChange(
            kind ?? ChangeKind.Changed,
            after.File,
            after.Headline,
            before.File == after.File ? null : before.File,
            before.Headline == after.Headline ? null : before.Headline
        )
        {
            Text = TextDifference.Between(before.Paragraphs, after.Paragraphs),
            // A relative link is resolved from the page's folder.
            LinksAdded = [.. after.Links.Except(before.Links, StringComparer.Ordinal)],
            LinksRemoved = [.. before.Links.Except(after.Links, StringComparer.Ordinal)],
            Credits =
            [
                .. before
                    .Credits.Keys.Union(after.Credits.Keys, StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
                    .Select(name => new CreditChange(
                        name,
                        before.Credits.GetValueOrDefault(name),
                        after.Credits.GetValueOrDefault(name)
                    ))
                    .Where(c => c.Before != c.After),
            ],
            Fields =
            [
                .. before
                    .Fields.Keys.Union(after.Fields.Keys, StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
                    .Select(name => new FieldChange(
                        name,
                        before.Fields.GetValueOrDefault(name) ?? [],
                        after.Fields.GetValueOrDefault(name) ?? []
                    ))
                    .Where(c => !c.Before.SequenceEqual(c.After, StringComparer.Ordinal)),
            ],
        };
        change = change with { IsUndeclared = change.Text.Count > 0 && !after.DeclaresChangeSince(before) };
        return
            kind is null
            && change
                is {
                    OldHeadline: null,
                    Text.Count: 0,
                    LinksAdded.Count: 0,
                    LinksRemoved.Count: 0,
                    Credits.Count: 0,
                    Fields.Count: 0
                }
            ? null
            : change;
    }
}
