using System.CommandLine;
using HarrisTrip.Cli.Pictures;
using HarrisTrip.Cli.Publishing;
using HarrisTrip.Images;

namespace HarrisTrip.Cli.Commands;

/// <summary>What a site is made of, and how: the same for every command that makes one.</summary>
sealed record SiteOptions(
    Argument<string> Source,
    Option<string?> Templates,
    Option<bool> Drafts,
    Option<string?> BaseUrl,
    Option<DateTimeOffset?> Now,
    Option<string?> Rules,
    Option<int> Jobs
)
{
    public static SiteOptions Create() =>
        new(
            new Argument<string>("articles")
            {
                Description = "Folder of articles, or one article (a folder with index.md, or a .md file)",
                DefaultValueFactory = _ => "articles",
            },
            new Option<string?>("--templates")
            {
                Description =
                    "Folder of your own templates, instead of `theme` in site.yaml; those not in it come from the program",
            },
            new Option<bool>("--drafts") { Description = "Include drafts; what they lack is only a warning" },
            Options.BaseUrl(),
            Options.Now(),
            Options.Rules(),
            Options.Jobs()
        );

    /// <exception cref="UsageException">There is nothing there to build.</exception>
    public SiteRequest Read(ParseResult parsed)
    {
        var (folder, shown, single, own) = SourceArgument.Find(parsed.GetValue(Source)!);
        return new SiteRequest(
            folder,
            shown,
            single,
            own,
            parsed.GetValue(Templates),
            parsed.GetValue(Drafts),
            parsed.GetValue(BaseUrl),
            parsed.GetValue(Now),
            parsed.GetValue(Rules),
            parsed.GetValue(Jobs)
        );
    }
}

/// <summary>A site as the command line asks for it.</summary>
/// <param name="Folder">Where its articles lie.</param>
/// <param name="Shown">That folder as the user named it.</param>
/// <param name="Single">In it the file of the one article; null for all.</param>
/// <param name="Own">What is not to be written over.</param>
sealed record SiteRequest(
    string Folder,
    string Shown,
    string? Single,
    string Own,
    string? Templates,
    bool Drafts,
    string? BaseUrl,
    DateTimeOffset? Now,
    string? Rules,
    int Jobs
)
{
    /// <summary>Folders and files that a bundle may not touch.</summary>
    public IReadOnlyList<string> Sources => ThemeFolder is { } theme ? [Own, theme] : [Own];

    /// <summary>
    /// The folder of the publisher's own templates: that of --templates, else the one that site.yaml names, if it is
    /// there; null for none.
    /// </summary>
    public string? ThemeFolder => Templates ?? ThemeOnDisk(SiteBuild.ThemeOf(new DiskFolder(Folder)));

    /// <summary>The moment to build for: the clock is read here.</summary>
    public DateTimeOffset Moment() => Now ?? DateTimeOffset.UtcNow;

    /// <summary>What to build, as it lies on the disk now.</summary>
    /// <exception cref="UsageException">The templates or the rules are not there.</exception>
    public BuildOptions Plan(PictureCache cache, DateTimeOffset now, CancellationToken stop)
    {
        var source = new DiskFolder(Folder);
        var (theme, name, near) = Theme(source);
        return new(
            source,
            Shown,
            Single,
            new PictureMaker(cache, Jobs),
            now,
            Jobs,
            Drafts,
            theme,
            name,
            BaseUrl,
            Rules: Options.ReadRules(Rules),
            Stop: stop
        )
        {
            ThemesNear = near,
        };
    }

    /// <summary>What the command line names takes the place of what site.yaml names.</summary>
    (DiskFolder? Theme, string Name, IReadOnlyList<string> Near) Theme(DiskFolder source)
    {
        if (Templates is not null)
        {
            return Directory.Exists(Templates)
                ? (new DiskFolder(Path.GetFullPath(Templates)), Templates.Replace('\\', '/').TrimEnd('/'), [])
                : throw new UsageException(
                    $"There is no folder `{Templates}` of templates.",
                    "Name one that exists, or leave out --templates."
                );
        }
        return SiteBuild.ThemeOf(source) is not { } named ? (null, "", [])
            : ThemeOnDisk(named) is { } theme
                ? (new DiskFolder(theme), Model.Settings.ThemeFolder.Shown(named, Shown), [])
            : (null, "", Near());
    }

    /// <summary>A folder on the disk; null when it is not there, or holds the articles.</summary>
    string? ThemeOnDisk(string? named) =>
        named is not null
        && Path.GetFullPath(named, Path.GetFullPath(Folder)) is var theme
        && Directory.Exists(theme)
        && !RealPath.IsInside(RealPath.Of(theme), RealPath.Of(Folder))
            ? theme
            : null;

    List<string> Near()
    {
        var articles = Path.GetFullPath(Folder);
        return
        [
            .. NamesIn(articles).Where(name => name.StartsWith('_')),
            .. Path.GetDirectoryName(articles) is { } above
                ? NamesIn(above).Where(name => name != Path.GetFileName(articles)).Select(name => "../" + name)
                : [],
        ];
    }

    static IEnumerable<string> NamesIn(string folder) =>
        Directory
            .EnumerateDirectories(folder)
            .Select(path => Path.GetFileName(path))
            .Where(name => name[0] != '.')
            .Order(StringComparer.Ordinal);
}
