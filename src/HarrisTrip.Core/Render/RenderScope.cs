using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model;
using HarrisTrip.Parse;
using HarrisTrip.Render.Outputs;
using HarrisTrip.Render.Outputs.Hosts;
using HarrisTrip.Render.Templating;

namespace HarrisTrip.Render;

/// <summary>All that rendering can draw on. Everything in it may be used from any thread.</summary>
/// <param name="Read">Reads an article in full; its faults have been reported before.</param>
/// <param name="HasPage">Is there a page at this path of the bundle?</param>
/// <param name="IsNeighbour">In a bundle of one article: does a path of the source folder, or an address, mean another article there?</param>
/// <param name="Portable">Do links between pages name index.html, so that they work from disk?</param>
public sealed record RenderScope(
    Site Site,
    Languages Languages,
    Templates Templates,
    BundleAssets Assets,
    BundlePictures Pictures,
    ShownPictures Shown,
    Func<ArticleHead, Article> Read,
    Func<string, bool> HasPage,
    Func<string, bool> IsNeighbour,
    bool Portable,
    Report Report)
{
    /// <summary>What the page in the making wants of pictures.</summary>
    public PictureOrder Order { get; init; } = new();

    /// <summary>The address of one page of the bundle as a link on another.</summary>
    /// <param name="fromFile">The file of the page that the link stands on.</param>
    /// <param name="toFile">The file that it leads to.</param>
    public string LinkTo(string fromFile, string toFile)
    {
        const string index = "index.html";
        return Address(fromFile, Portable || Paths.NameOf(toFile) != index ? toFile : toFile[..^index.Length]);
    }

    /// <summary>The address of a file or folder of the bundle on a page: relative, but for the page that is shown at any depth.</summary>
    string Address(string fromFile, string toPath) =>
        fromFile == NotFoundPage.File ? Paths.Encode(Site.Settings.RootPath + toPath) : Paths.Relative(fromFile, toPath);

    /// <summary>Fills in the layout around a page's main part.</summary>
    public SafeHtml? Layout(string file, PageHead head, IReadOnlyDictionary<string, object?> main) => Document("layout.html", file, head, main);

    /// <summary>Fills in the template of a whole page.</summary>
    public SafeHtml? Document(string template, string file, PageHead head, IReadOnlyDictionary<string, object?> main)
    {
        var values = new Dictionary<string, object?>(main, StringComparer.Ordinal)
        {
            ["page"] = head.Show(Site.Single ? null : LinkTo(file, "index.html"), HostHeaders.PolicyInPage(Site.Settings, file)),
            ["site"] = new Dictionary<string, object?>
            {
                ["title"] = Site.Settings.Name,
                ["description"] = Site.Settings.Description,
                ["lang"] = Site.Settings.Language,
                ["credits"] = HasPage(Outputs.CreditsPage.First) ? LinkTo(file, Outputs.CreditsPage.First) : null,
                ["feeds"] = Outputs.FeedFiles.Links(this, file),
            },
        };
        return Templates.Render(template, values, Languages.For(head.Lang), asset => Assets.Theme(asset) is { } path ? Address(file, path) : null);
    }
}
