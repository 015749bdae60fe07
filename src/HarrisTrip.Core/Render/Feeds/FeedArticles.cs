using HarrisTrip.Media;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Sites;
using HarrisTrip.Values;

namespace HarrisTrip.Render.Feeds;

/// <summary>Articles as entries of a feed.</summary>
static class FeedArticles
{
    /// <summary>The whole article, made once for all feeds that tell of it.</summary>
    public static FeedEntry EntryOf(RenderScope scope, ArticleHead head) =>
        scope.Share(
            "entry " + head.Path,
            shared =>
            {
                var article = shared.Read(head);
                return EntryOf(
                    shared,
                    head,
                    FeedBody.Render(shared, article, head),
                    FeedBody.LeadAddress(shared, article, head)
                );
            }
        );

    /// <param name="content">HTML in which every address is a full one.</param>
    /// <param name="image">The full address of its lead picture; null where there is none.</param>
    public static FeedEntry EntryOf(RenderScope scope, ArticleHead head, string content, string? image)
    {
        var article = scope.Read(head);
        var matter = article.Matter;
        // Without a date nothing is published, and the fault has been reported.
        var published = head.Published?.Value ?? DateTimeOffset.UnixEpoch;
        return new FeedEntry(
            head.At,
            IdOf(scope, article, head),
            scope.Site.Absolute(head.Address)!,
            article.Title.Value,
            matter.Standfirst?.Value,
            content,
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
            image
        )
        {
            Sounds =
            [
                .. AddressedMedia
                    .Of(scope, article, head)
                    .Where(media => media.Item.Kind == MediaKind.Audio)
                    .Select(media => new FeedSound(
                        media.Url,
                        media.Title.Value,
                        media.Facts.Format.Type,
                        media.Facts.Bytes,
                        media.Facts.Duration
                    )),
            ],
        };
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
