using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Locales;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Sites;
using HarrisTrip.Render.Templating;
using HarrisTrip.Tracing;
using HarrisTrip.Values;

namespace HarrisTrip.Render;

/// <summary>
/// All that rendering can draw on, and the one door through which it learns of anything: for one file, each question
/// is noted. Everything in it may be used from any thread, but for the trace.
/// </summary>
/// <param name="Reader">Reads an article in full; its faults have been reported before.</param>
/// <param name="IsPlanned">True when there is a page at this path of the bundle.</param>
/// <param name="PicturesOf">The addresses of the pictures on the page of the article at a path, when all pages are
/// made.</param>
/// <param name="IsNeighbour">In a bundle of one article: true when a path of the source folder, or an address, means
/// another article there.</param>
/// <param name="Portable">True when links between pages name index.html, so that they work from disk.</param>
public sealed record RenderScope(
    Site Site,
    Languages Languages,
    Templates Templates,
    BundleAssets Assets,
    SiteIcons Icons,
    BundlePictures Pictures,
    SharedWork Shared,
    Func<ArticleHead, Article> Reader,
    Func<string, bool> IsPlanned,
    Func<string, IReadOnlyList<string>> PicturesOf,
    Func<string, bool> IsNeighbour,
    bool Portable,
    Report Report
)
{
    /// <summary>What the file that is made has asked; null where nobody notes it.</summary>
    Trace? trace;

    /// <summary>The same for the making of one file.</summary>
    public RenderScope For(Trace trace, Report report) =>
        this with
        {
            trace = trace,
            Site = Site.With(trace),
            Templates = Templates.With(trace),
            Sources = Assets.Sources.With(trace),
            Report = report,
        };

    /// <summary>True for files that are made to be checked, and published later.</summary>
    public bool IsEmbargoed { get; init; }

    /// <summary>The files beside the articles.</summary>
    public SourceAssets Sources { get; private init; } = Assets.Sources;

    /// <summary>An article in full.</summary>
    public Article Read(ArticleHead head)
    {
        trace?.Ask(QuestionKind.Article, head.Path);
        return Reader(head);
    }

    /// <summary>The pictures of an article, each file once, the lead first.</summary>
    internal IEnumerable<Picture> AllPicturesOf(ArticleHead head) => Picture.All(ReadForPictures(head), Sources);

    /// <summary>The lead picture of an article; null when it names none.</summary>
    internal Picture? LeadPictureOf(ArticleHead head) => Picture.Lead(ReadForPictures(head), Sources);

    Article ReadForPictures(ArticleHead head)
    {
        trace?.Ask(QuestionKind.Records, head.Path);
        return Reader(head);
    }

    /// <summary>True when there is a page at this path of the bundle.</summary>
    public bool HasPage(string file)
    {
        trace?.Ask(QuestionKind.Page, file, IsEmbargoed ? 1 : 0);
        return IsPlanned(file);
    }

    /// <summary>What sitemaps tell of the pictures on an article's page.</summary>
    internal IReadOnlyList<string> PicturesOn(ArticleHead head)
    {
        trace?.Ask(QuestionKind.Pictures, head.Path);
        return PicturesOf(head.Path);
    }

    /// <summary>Where a file of the theme's assets folder lies in the bundle; null when there is none.</summary>
    public string? ThemeFile(string name)
    {
        trace?.Ask(QuestionKind.ThemeFile, name);
        return PutOfTheme(Assets.Theme(name));
    }

    /// <summary>The look that site.yaml describes, with its files in the bundle; null for none.</summary>
    internal OwnStyle? OwnStyle()
    {
        if (Site.Settings.Style is null || Assets.Own is not { } own)
        {
            return null;
        }
        trace?.Ask(QuestionKind.Style);
        foreach (var file in own.Preloads.Concat(new[] { own.Logo?.File, own.DarkLogo?.File }.OfType<string>()))
        {
            PutOfTheme(file);
        }
        return own;
    }

    /// <summary>The links to the site's icon in a page's head; null when it has none that can be shown.</summary>
    internal IReadOnlyList<IReadOnlyDictionary<string, object?>>? IconLinks(string file)
    {
        trace?.Ask(QuestionKind.Icon);
        return Icons.Links(this, file);
    }

    /// <summary>Where one of the icon's files lies in the bundle; null when there is no icon.</summary>
    internal string? IconPath(IconFile icon)
    {
        trace?.Ask(QuestionKind.Icon, icon.Name, icon.Size);
        return PutOfTheme(Icons.PathOf(icon));
    }

    /// <inheritdoc cref="BundleAssets.PutBeside"/>
    internal string PutBeside(string folder, SourceAsset asset, Location at) =>
        Put(Assets.PutBeside(folder, asset, at));

    /// <inheritdoc cref="BundleAssets.PutMedia"/>
    internal string PutMedia(string folder, MediaFile media, Location at) => Put(Assets.PutMedia(folder, media, at));

    /// <inheritdoc cref="BundlePictures.Show"/>
    internal ShownPicture Show(Picture picture, PictureUse use, string folder)
    {
        var shown = Pictures.Show(picture, use, folder);
        foreach (var file in shown.Files)
        {
            trace?.Put(shown.PathOf(file), picture.At);
        }
        return shown;
    }

    /// <inheritdoc cref="BundlePictures.Draw"/>
    internal string Draw(string stem, byte[] drawing, byte[] packet, ImageFacts facts) =>
        Put(Pictures.Draw(stem, drawing, packet, facts));

    /// <summary>
    /// What several files have in common: made once, and what was asked for it counts for each of them.
    /// </summary>
    internal T Share<T>(string key, Func<RenderScope, T> make)
        where T : class
    {
        var (made, asked) = Shared.Get(key, shared => make(For(shared, new Report())));
        trace?.Include(asked);
        return made;
    }

    string? PutOfTheme(string? file)
    {
        if (file is not null)
        {
            trace?.PutOfTheme(file);
        }
        return file;
    }

    string Put(string file)
    {
        trace?.Put(file);
        return file;
    }

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
