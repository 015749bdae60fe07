namespace HarrisTrip.Model.Sites;

/// <summary>Why a site has to be built again.</summary>
public enum DueReason
{
    EmbargoEnds,
    ArticleExpires,
    PictureRightsEnd,

    /// <summary>
    /// An article is no longer news to search engines (Google: two days), and leaves the news sitemap.
    /// </summary>
    LeavesNewsSitemap,
}

/// <summary>A moment from which another build would publish something else, or refuse to.</summary>
/// <param name="At">In UTC.</param>
/// <param name="Head">The article that it is about.</param>
public sealed record Due(DateTimeOffset At, DueReason Reason, ArticleHead Head)
{
    /// <summary>How long an article is news.</summary>
    public static readonly TimeSpan NewsWindow = TimeSpan.FromDays(2);

    /// <summary>
    /// The next such moment after a clock; null when there is none. Of several at one moment the first by reason and
    /// path.
    /// </summary>
    public static Due? Next(IEnumerable<ArticleHead> heads, bool hasNewsSitemap, DateTimeOffset now) =>
        heads
            .SelectMany(head => Of(head, hasNewsSitemap))
            .Where(due => due.At > now)
            .MinBy(due => (due.At, due.Reason, due.Head.Path), Order);

    static readonly Comparer<(DateTimeOffset At, DueReason Reason, string Path)> Order = Comparer<(
        DateTimeOffset At,
        DueReason Reason,
        string Path
    )>.Create(
        (one, other) =>
            one.At.CompareTo(other.At) is not 0 and var time ? time
            : one.Reason.CompareTo(other.Reason) is not 0 and var reason ? reason
            : string.CompareOrdinal(one.Path, other.Path)
    );

    static IEnumerable<Due> Of(ArticleHead head, bool hasNewsSitemap)
    {
        if (head.Standing is Standing.Draft or Standing.Expired)
        {
            yield break;
        }
        if (head.Expires is { } expires)
        {
            yield return new Due(expires.ToUniversalTime(), DueReason.ArticleExpires, head);
        }
        // A fault in an embargoed article is reported before its publication, so the rights to its pictures count too.
        if (head.RightsEnd is { } end)
        {
            yield return new Due(end.ToUniversalTime(), DueReason.PictureRightsEnd, head);
        }
        if (head.Published is not { Value: var published } || head.IsDraft)
        {
            yield break;
        }
        yield return new Due(published.ToUniversalTime(), DueReason.EmbargoEnds, head);
        if (hasNewsSitemap && head is { IsReprint: false, IsPage: false })
        {
            yield return new Due((published + NewsWindow).ToUniversalTime(), DueReason.LeavesNewsSitemap, head);
        }
    }
}
