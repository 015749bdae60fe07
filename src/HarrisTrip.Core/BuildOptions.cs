using HarrisTrip.Building;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Sites;

namespace HarrisTrip;

/// <summary>What to build, and how.</summary>
/// <param name="Source">The folder that the articles lie in.</param>
/// <param name="SourceName">That folder as the user named it.</param>
/// <param name="Single">The file of the one article to build, in that folder; null builds the site.</param>
/// <param name="Pictures">Looks at pictures, and makes the files that pages show.</param>
/// <param name="Now">The pinned clock.</param>
/// <param name="Jobs">How many pages are worked on at once, 1 or more.</param>
/// <param name="Theme">The publisher's own templates, if any.</param>
/// <param name="ThemeName">That folder as the user named it.</param>
/// <param name="BaseUrl">Takes the place of base_url in site.yaml.</param>
/// <param name="Portable">Make links between pages work from disk.</param>
/// <param name="Search">Readers can search the site, whatever site.yaml says.</param>
/// <param name="Rules">Takes the place of `checks` in site.yaml.</param>
/// <param name="Progress">Told after each page how many are done, and of how many; from any thread.</param>
/// <param name="Encoding">Told how many pictures are encoded, before the first is.</param>
/// <param name="PictureProgress">Told after each picture's file how many are made, and of how many; from any
/// thread.</param>
/// <param name="Previous">A file of the bundle that was published last; null when there was none.</param>
/// <param name="Stop">Ends the build with an OperationCanceledException; nothing is published then.</param>
public sealed record BuildOptions(
    ISourceFolder Source,
    string SourceName,
    string? Single,
    IPictureMaker Pictures,
    DateTimeOffset Now,
    int Jobs = 1,
    bool Drafts = false,
    ISourceFolder? Theme = null,
    string ThemeName = "",
    string? BaseUrl = null,
    bool Portable = false,
    bool Search = false,
    RulesFile? Rules = null,
    Action<int, int>? Progress = null,
    Action<int>? Encoding = null,
    Action<int, int>? PictureProgress = null,
    Func<string, byte[]?>? Previous = null,
    CancellationToken Stop = default
)
{
    /// <summary>
    /// Folders that lie where a theme may, as site.yaml would name them: one of them was probably meant where the one
    /// that it names is not there.
    /// </summary>
    public IReadOnlyList<string> ThemesNear { get; init; } = [];

    /// <summary>What the last build of the same remembers; null builds all anew.</summary>
    public BuildMemory? Memory { get; init; }

    /// <summary>True when the result is asked for single pages later: it keeps what is needed for that.</summary>
    public bool HasGlance { get; init; }

    /// <summary>
    /// True when pictures that were not made before may be made after the build, if somebody looks at them. What they
    /// weigh is not checked then.
    /// </summary>
    public bool PostponesPictures { get; init; }

    /// <summary>What else the files of the bundle depend on, and only those who write them know.</summary>
    public string Form { get; init; } = "";

    /// <summary>The paths of all pages of the bundle that was published last.</summary>
    public IReadOnlyCollection<string> PreviousPages { get; init; } = [];

    /// <summary>
    /// True for a bundle that is not made for readers: it has drafts, is read from disk, or has an address of one's own
    /// machine.
    /// </summary>
    /// <param name="root">The full address of the site's root; null when it is not known.</param>
    public bool IsPreview(string? root) =>
        Drafts
        || Portable
        || (
            Uri.TryCreate(root, UriKind.Absolute, out var address)
            && (
                address.IsLoopback
                || address.Host == "0.0.0.0"
                || address.Host.Split('.')[^1] is "localhost" or "local" or "test" or "internal"
            )
        );
}

/// <summary>A file with levels and waivers of rules.</summary>
/// <param name="Name">As the user named it.</param>
public sealed record RulesFile(string Name, byte[] Content);

/// <summary>What came of a build. With an error in it, nothing of it may be published.</summary>
/// <param name="Articles">How many articles the bundle holds.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="NextRebuild">When the next build is due, and why; null when none is.</param>
/// <param name="Hosts">The hosts that a site is for, as `hosts` in site.yaml names them; null when it names
/// none.</param>
/// <param name="HasSearch">True when an index of its articles belongs in the bundle.</param>
/// <param name="Waived">How many faults the site's owner lets stay for a while.</param>
public sealed record BuildResult(
    IReadOnlyList<Diagnostic> Diagnostics,
    int Articles,
    int Pages,
    Due? NextRebuild,
    IReadOnlyList<string>? Hosts,
    bool HasSearch,
    int Waived
)
{
    /// <summary>
    /// The pages that only lead on, and where to: files of the bundle, and percent-encoded paths that begin at the
    /// host's root.
    /// </summary>
    public IReadOnlyDictionary<string, string> Moves { get; init; } = new Dictionary<string, string>();

    /// <summary>The site that was built, as its pages know it.</summary>
    public required Site Site { get; init; }

    /// <summary>All articles that were read, whatever their standing.</summary>
    public required IReadOnlyList<ArticleHead> Heads { get; init; }

    /// <summary>True for a bundle that is not made for readers.</summary>
    public bool IsPreview { get; init; }

    /// <summary>What the next build of the same may reuse; null for a bundle of one article.</summary>
    public BuildMemory? Memory { get; init; }

    /// <summary>
    /// What the build saw and said; null when that cannot be known again, or when another build would say something
    /// else, as it does of the bundle before it.
    /// </summary>
    public BuildReceipt? Receipt { get; init; }

    /// <summary>Makes single pages again; null when that was not asked for.</summary>
    public ArticleGlance? Glance { get; init; }

    /// <summary>How many files were made, and how many kept as they were.</summary>
    public (int Made, int Kept) Files { get; init; }

    /// <summary>The files of the theme that were needed, by their paths in it.</summary>
    public IReadOnlySet<string> UsedOfTheme { get; init; } = new HashSet<string>();

    /// <summary>What is said of it when it is published.</summary>
    public BuildSummary Summary => new(Diagnostics, Articles, Pages, Waived, NextRebuild, Files.Made + Files.Kept);

    public bool Failed => Diagnostics.Any(d => d.Severity == Severity.Error);
}
