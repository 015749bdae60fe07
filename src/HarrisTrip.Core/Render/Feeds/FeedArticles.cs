using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Sites;
using HarrisTrip.Values;

namespace HarrisTrip.Render.Feeds;

/// <summary>Articles as entries of a feed.</summary>
static class FeedArticles
{
    public static FeedEntry EntryOf(RenderScope scope, ArticleHead head)
    {
        var article = scope.Read(head);
        var matter = article.Matter;
        // Without a date nothing is published, and the fault is told already.
        var published = head.Published?.Value ?? DateTimeOffset.UnixEpoch;
        return new FeedEntry(
            head.At,
            IdOf(scope, article, head),
            scope.Site.Absolute(head.Address)!,
            article.Title.Value,
            matter.Standfirst?.Value,
            FeedBody.Render(scope, article, head),
            published,
            article.Modified?.Value ?? published,
            article.Lang,
            [
                .. (matter.Authors ?? [])
                    .Where(a => a.Name is not null)
                    .Select(a => new FeedAuthor(a.Name!.Value, WebOnly(a.Url?.Value))),
            ],
            [
                .. new[] { matter.Category?.Value }
                    .OfType<string>()
                    .Concat((matter.Tags ?? []).Select(t => t.Value))
                    .Distinct(StringComparer.Ordinal),
            ],
            FeedBody.LeadAddress(scope, article, head)
        );
    }

    /// <summary>
    /// The address at which the article was first published: that of its first alias, else its own. So an article that
    /// gets a new address, and keeps the old one in `aliases`, is not shown as new.
    /// </summary>
    static string IdOf(RenderScope scope, Article article, ArticleHead head)
    {
        var first = article.Matter.Aliases?[0].Value;
        return scope.Site.Absolute(
            first is null || AddressLimits.FaultOfAlias(first) is not null ? head.Address : AddressLimits.OfAlias(first)
        )!;
    }

    static string? WebOnly(string? url) => url is not null && WebAddress.IsAbsolute(url) ? url : null;
}
