using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Media;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Media;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Render;

/// <summary>
/// A film, a recording or a document by its full address, for those who do not come from the page: feeds, previews,
/// search engines.
/// </summary>
sealed record AddressedMedia(MediaItem Item, string Url)
{
    public MediaFacts Facts => Item.Facts!;

    public Text Title => Item.Record!.Title ?? new Text(Paths.NameOf(Item.Url), Item.At);

    /// <summary>All that an article shows; none while the site's address is unknown.</summary>
    public static IReadOnlyList<AddressedMedia> Of(RenderScope scope, Article article, ArticleHead head) =>
        scope.Site.Settings.Root is null
            ? []
            : [.. MediaItem.Shown(article, scope.Sources).Select(item => Of(scope, item, head))];

    public static AddressedMedia Of(RenderScope scope, MediaItem item, ArticleHead head) =>
        new(
            item,
            AddressedPicture.Absolute(
                scope,
                head,
                scope.PutMedia(Paths.FolderOf(scope.Site.FileOf(head)), item.File!, item.At)
            )
        );
}
