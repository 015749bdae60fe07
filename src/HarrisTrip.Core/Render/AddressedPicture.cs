using HarrisTrip.Files;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Render;

/// <summary>
/// A file of a picture by its full address, for those who do not come from the page. Sizes are in pixels.
/// </summary>
sealed record AddressedPicture(Picture Picture, string Url, int Width, int Height)
{
    /// <summary>
    /// A picture in the shapes that search engines ask for: 16:9, which previews show, then 4:3 and 1:1. None while the
    /// site's address is unknown.
    /// </summary>
    public static IEnumerable<AddressedPicture> Shapes(RenderScope scope, Picture picture, ArticleHead head) =>
        scope.Site.Settings.Root is null
            ? []
            : Shapes(scope, picture, head, scope.Show(picture, PictureUse.Share, FolderOf(scope, head)));

    /// <summary>The picture as it stands on the article's page.</summary>
    public static IEnumerable<AddressedPicture> Itself(RenderScope scope, Picture picture, ArticleHead head)
    {
        if (scope.Site.Settings.Root is null)
        {
            return [];
        }
        var (path, width, height) = Main(scope, picture, head);
        return [new AddressedPicture(picture, Absolute(scope, head, path), width, height)];
    }

    /// <summary>
    /// The file that stands for a picture where there can be only one: its path in the bundle, and its size.
    /// </summary>
    public static (string Path, int Width, int Height) Main(RenderScope scope, Picture picture, ArticleHead head) =>
        Main(scope, picture, FolderOf(scope, head));

    /// <param name="folder">Where the files of the picture lie in the bundle.</param>
    public static (string Path, int Width, int Height) Main(RenderScope scope, Picture picture, string folder)
    {
        if (picture.Facts is { IsVector: true } drawn)
        {
            return (scope.PutBeside(folder, picture.Asset!, picture.At), drawn.Width, drawn.Height);
        }
        var shown = scope.Show(picture, PictureUse.Column, folder);
        var main = PicturePlan.Main(shown.Files);
        return (shown.PathOf(main), main.Width, main.Height);
    }

    /// <summary>A picture of the whole site by its full address; null while that is not known.</summary>
    public static AddressedPicture? OfSite(RenderScope scope, Picture picture)
    {
        if (scope.Site.Settings.Root is null)
        {
            return null;
        }
        var (path, width, height) = Main(scope, picture, IconSource.Folder);
        return new AddressedPicture(picture, scope.Site.Absolute(path)!, width, height);
    }

    static IEnumerable<AddressedPicture> Shapes(
        RenderScope scope,
        Picture picture,
        ArticleHead head,
        ShownPicture shown
    ) =>
        shown.Files.Select(f => new AddressedPicture(
            picture,
            Absolute(scope, head, shown.PathOf(f)),
            f.Width,
            f.Height
        ));

    static string FolderOf(RenderScope scope, ArticleHead head) => Paths.FolderOf(scope.Site.FileOf(head));

    /// <summary>A lone article's bundle lies where its page would lie in the site.</summary>
    public static string Absolute(RenderScope scope, ArticleHead head, string path) =>
        scope.Site.Absolute(scope.Site.Single ? head.Address + path : path)!;
}
