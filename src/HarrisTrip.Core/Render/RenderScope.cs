using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Locales;
using HarrisTrip.Model.Sites;
using HarrisTrip.Render.Templating;
using HarrisTrip.Values;

namespace HarrisTrip.Render;

/// <summary>All that rendering can draw on. Everything in it may be used from any thread.</summary>
/// <param name="Read">Reads an article in full; its faults have been reported before.</param>
/// <param name="HasPage">Is there a page at this path of the bundle?</param>
/// <param name="IsNeighbour">In a bundle of one article: does a path of the source folder, or an address, mean another
/// article there?</param>
/// <param name="Portable">Do links between pages name index.html, so that they work from disk?</param>
public sealed record RenderScope(
    Site Site,
    Languages Languages,
    Templates Templates,
    BundleAssets Assets,
    SiteIcons Icons,
    BundlePictures Pictures,
    PictureUsage Shown,
    Func<ArticleHead, Article> Read,
    Func<string, bool> HasPage,
    Func<string, bool> IsNeighbour,
    bool Portable,
    Report Report
)
{
    /// <summary>The address of one page of the bundle as a link on another.</summary>
    /// <param name="fromFile">The file of the page that the link stands on.</param>
    /// <param name="toFile">The file that it leads to.</param>
    public string LinkTo(string fromFile, string toFile)
    {
        const string index = "index.html";
        return Address(fromFile, Portable || Paths.NameOf(toFile) != index ? toFile : toFile[..^index.Length]);
    }

    /// <summary>
    /// The address of a file or folder of the bundle on a page: relative, but for the page that is shown at any depth.
    /// </summary>
    public string Address(string fromFile, string toPath) =>
        fromFile == BundleFiles.NotFound
            ? Paths.Encode(Site.Settings.RootPath + toPath)
            : Paths.Relative(fromFile, toPath);

    /// <summary>
    /// The full address of what an owner named by the slug of an article or by its full address; null when it is not in
    /// this bundle.
    /// </summary>
    public string? AddressOf(Text named) =>
        WebAddress.IsAbsolute(named.Value) ? named.Value
        : Site.Find(named.Value) is { Standing: Standing.Published } head ? Site.Absolute(head.Address)
        : null;

    /// <summary>The same as a link on a page.</summary>
    public object? HrefOf(Text named, string file) =>
        WebAddress.IsAbsolute(named.Value) ? named
        : Site.Find(named.Value) is { Standing: Standing.Published } head ? LinkTo(file, Site.FileOf(head))
        : null;

    /// <summary>
    /// What an edition is called where it stands beside others: two of one name are told apart by their language.
    /// </summary>
    public string NameOf(Edition edition) =>
        Site.Editions.First(other => other.Title.Value == edition.Title.Value) == edition
            ? edition.Title.Value
            : $"{edition.Title.Value} – {Languages.NameOf(edition.Lang)}";
}
