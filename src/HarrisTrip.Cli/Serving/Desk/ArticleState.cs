using HarrisTrip.Cli.Serving.Answers;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Cli.Serving.Desk;

/// <summary>Whether readers can see an article, in an editor's words.</summary>
/// <param name="Kind">A name for styles: draft, embargoed, expired or published.</param>
/// <param name="Words">Such as “Embargoed until 24 December 2026, 06:00 UTC”.</param>
/// <param name="Ahead">What else is going to happen to it, each in a few words.</param>
/// <param name="ToSee">How to start the preview so that its page is there; null when it is.</param>
sealed record ArticleState(string Kind, string Words, IReadOnlyList<string> Ahead, string? ToSee)
{
    /// <param name="now">The moment that the site was built for.</param>
    /// <param name="today">The real time.</param>
    public static ArticleState Of(ArticleHead head, DateTimeOffset now, DateTimeOffset today)
    {
        var ahead = new List<string>();
        if (head.Expires is { } expires && head.Standing != Standing.Expired)
        {
            ahead.Add($"expires {Moments.Of(expires)}");
        }
        if (head.RightsEnd is { } end)
        {
            ahead.Add($"picture rights end {Moments.Of(end)}");
        }
        return head switch
        {
            { IsDraft: true } => new(
                "draft",
                "Draft",
                ahead,
                head.Standing == Standing.Draft ? "Start the preview with --drafts to see its page." : null
            ),
            { Standing: Standing.Expired } => new("expired", $"Expired {Moments.Of(head.Expires ?? now)}", ahead, null),
            { Published.Value: var published } when published > today => new(
                "embargoed",
                $"Embargoed until {Moments.Of(published)}",
                ahead,
                published > now
                    ? $"Start the preview with --now {published.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'} to see its page."
                    : null
            ),
            { Published.Value: var published } => new("published", $"Published {Moments.Of(published)}", ahead, null),
            _ => new("published", "Published", ahead, null),
        };
    }
}
