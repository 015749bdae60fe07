using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Sites;
using HarrisTrip.Render;

namespace HarrisTrip;

/// <summary>
/// Makes the page of one article again, with all else as it was when the site was built: what somebody who writes wants
/// to see at once. By the same stages as a build, of which the next makes whatever depends on the article.
/// </summary>
public sealed class ArticleGlance
{
    readonly RenderScope scope;
    readonly IReadOnlyDictionary<string, PlannedFile> pages;
    readonly Func<string, Report, (Article Article, ArticleHead Head)> read;
    readonly Func<RenderScope, PlannedFile, IBundle, IEnumerable<string>> make;
    readonly Func<Report, bool> isFailed;

    /// <param name="read">Reads an article as it is now, and reports its faults.</param>
    /// <param name="make">Makes a file into a bundle, and gives the paths of other files that it needs.</param>
    /// <param name="isFailed">True when these faults keep a site from being published.</param>
    internal ArticleGlance(
        RenderScope scope,
        IEnumerable<PlannedFile> planned,
        Func<string, Report, (Article, ArticleHead)> read,
        Func<RenderScope, PlannedFile, IBundle, IEnumerable<string>> make,
        Func<Report, bool> isFailed
    )
    {
        (this.scope, this.read, this.make, this.isFailed) = (scope, read, make, isFailed);
        pages = planned
            .Where(plan => plan is { Kind: PageKind.Article, Subject: not null })
            .DistinctBy(plan => plan.Subject!.Path)
            .ToDictionary(plan => plan.Subject!.Path, StringComparer.Ordinal);
    }

    /// <summary>The page of an article as it is now.</summary>
    /// <param name="path">Of the article's file in the source folder.</param>
    /// <param name="has">True for a file that the bundle has.</param>
    /// <returns>Null when only a build can tell: the article has errors, a picture that is not encoded yet, or
    /// something else that other pages show of it.</returns>
    public (string File, byte[] Content)? Of(string path, Func<string, bool> has)
    {
        if (pages.GetValueOrDefault(path) is not { Subject: { } before } plan)
        {
            return null;
        }
        var report = new Report();
        var (article, head) = read(path, report);
        if (head.Identity != before.Identity)
        {
            return null;
        }
        var bundle = new OnePage(plan.File);
        var needed = make(
            scope with
            {
                Report = report,
                Reader = other => other.Path == path ? article : scope.Reader(other),
            },
            plan,
            bundle
        );
        return bundle.Content is { } content && needed.All(has) && !isFailed(report) ? (plan.File, content) : null;
    }

    sealed class OnePage(string file) : IBundle
    {
        public byte[]? Content { get; private set; }

        public void Write(string path, ReadOnlySpan<byte> content) =>
            Content = path == file ? content.ToArray() : Content;

        public void Write(string path, Stream content) { }

        public bool TryKeep(string path, UInt128? content) => false;
    }
}
