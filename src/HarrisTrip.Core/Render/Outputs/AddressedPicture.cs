using HarrisTrip.Files;
using HarrisTrip.Model;

namespace HarrisTrip.Render.Outputs;

/// <summary>A file of a picture by its full address, for those who do not come from the page. Sizes are in pixels.</summary>
sealed record AddressedPicture(Picture Picture, string Url, int Width, int Height)
{
    /// <summary>A picture in the shapes that search engines ask for: 16:9, which previews show, then 4:3 and 1:1. None while the site's address is unknown.</summary>
    public static IEnumerable<AddressedPicture> Shapes(RenderScope scope, Picture picture, ArticleHead head) => scope.Site.Settings.Root is null ? []
        : Addressed(scope, picture, head, PictureUse.Share, files => files);

    /// <summary>The picture as it stands on the article's page.</summary>
    public static IEnumerable<AddressedPicture> Itself(RenderScope scope, Picture picture, ArticleHead head)
    {
        if (scope.Site.Settings.Root is null)
        {
            return [];
        }
        return picture.Facts is { IsDrawn: true } drawn
            ? [new AddressedPicture(picture, Absolute(scope, head, scope.Assets.Beside(FolderOf(scope, head), picture.Asset!)), drawn.Width, drawn.Height)]
            : Addressed(scope, picture, head, PictureUse.Column, files => [PicturePlan.Main(files)]);
    }

    static IEnumerable<AddressedPicture> Addressed(RenderScope scope, Picture picture, ArticleHead head, PictureUse use, Func<IReadOnlyList<PictureFile>, IEnumerable<PictureFile>> choose)
    {
        var shown = scope.Pictures.Show(picture, use, FolderOf(scope, head), scope.Order);
        return choose(shown.Files).Select(f => new AddressedPicture(picture, Absolute(scope, head, shown.PathOf(f)), f.Width, f.Height));
    }

    static string FolderOf(RenderScope scope, ArticleHead head) => Paths.FolderOf(scope.Site.FileOf(head));

    /// <summary>A lone article's bundle lies where its page would lie in the site.</summary>
    static string Absolute(RenderScope scope, ArticleHead head, string path) => scope.Site.Absolute(scope.Site.Single ? head.Address + path : path)!;
}
