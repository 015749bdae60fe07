using System.Runtime.CompilerServices;
using System.Text;
using HarrisTrip.Check.Looks;
using HarrisTrip.Check.Views;
using HarrisTrip.Cli.Serving.Sites;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Cli.Serving.Desk;

/// <summary>An article as the desk lists it.</summary>
/// <param name="Address">Of its page, percent-encoded, from the host's root; null when it has none.</param>
/// <param name="Faults">Those of its own file and of what lies beside it.</param>
/// <param name="Look">What its page tells; null when it has none.</param>
sealed record DeskArticle(
    ArticleHead Head,
    ArticleState State,
    string? Address,
    IReadOnlyList<Diagnostic> Faults,
    PageLook? Look
)
{
    /// <summary>Pages that did not change are the same bytes from build to build, and are read once.</summary>
    static readonly ConditionalWeakTable<byte[], PageLook> looks = [];

    public int Errors => Faults.Count(fault => fault.Severity == Severity.Error);

    /// <summary>
    /// All articles: those with errors first, then the newest, what has no date yet before all and pages that need none
    /// after all.
    /// </summary>
    /// <param name="shown">The site whose pages are shown.</param>
    public static IEnumerable<DeskArticle> All(PreviewState state, PreviewedSite shown, DateTimeOffset today)
    {
        var faults = state.Faults.ToLookup(fault => fault.At.Path, StringComparer.Ordinal);
        var byFolder = state.Faults.ToLookup(fault => Paths.FolderOf(fault.At.Path), StringComparer.Ordinal);
        return (state.Latest ?? shown)
            .Result.Heads.Select(head =>
            {
                var isFolder = Paths.NameOf(head.Path) == "index.md";
                IReadOnlyList<Diagnostic> own =
                [
                    .. isFolder ? byFolder[Paths.FolderOf(head.At.Path)] : faults[head.At.Path],
                ];
                var site = shown.AddressOf(head) is not null ? shown : state.Latest ?? shown;
                return new DeskArticle(
                    head,
                    ArticleState.Of(head, site.Now, today),
                    site.AddressOf(head),
                    own,
                    LookAt(site, head)
                );
            })
            .OrderBy(article => article.Errors == 0)
            .ThenByDescending(article =>
                article.Head.Published?.Value
                ?? (article.Head.IsPage ? DateTimeOffset.MinValue : DateTimeOffset.MaxValue)
            )
            .ThenBy(article => article.Head.Path, StringComparer.Ordinal);
    }

    static PageLook? LookAt(PreviewedSite site, ArticleHead head)
    {
        var file = site.Result.Site.FileOf(head);
        if (site.AddressOf(head) is null || site.Files.Read(file) is not { } page)
        {
            return null;
        }
        if (!looks.TryGetValue(page, out var look))
        {
            look = PageLook.Of(file, Encoding.UTF8.GetString(page), new ShownFolder(site));
            // What is not made yet has no weight.
            if (look is not null && site.Files.IsWhole)
            {
                looks.AddOrUpdate(page, look);
            }
        }
        return look;
    }

    /// <summary>A bundle that is shown, as links of its pages see it.</summary>
    sealed class ShownFolder(PreviewedSite site) : IPublishedFolder
    {
        public string? Root => site.Result.Site.Single ? null : site.Result.Site.Settings.Root;

        public bool IsOurs => true;

        public bool Has(string path) => site.Files.Has(path);

        public long? SizeOf(string path) => site.Files.SizeOf(path);

        public byte[]? Read(string path) => site.Files.Read(path);
    }
}
