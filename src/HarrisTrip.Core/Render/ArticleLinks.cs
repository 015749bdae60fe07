using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Sites;
using HarrisTrip.Values;

namespace HarrisTrip.Render;

/// <summary>
/// Leads the links of an article to where they lead in the bundle. An author may write a link as it works in the source
/// folder (<c>../other/index.md</c>, <c>tables.pdf</c>), as it works in the bundle (<c>../other/</c>), or from the
/// site's root (<c>/other/</c>).
/// </summary>
sealed class ArticleLinks(RenderScope scope, Article article, ArticleHead head, SourceAssets assets, string file)
{
    /// <summary>
    /// The address to print; null when only the link's words are printed, since what it leads to is not in this bundle.
    /// </summary>
    public string? Href(string url, Location at)
    {
        var (path, rest) = Split(url);
        if (WebAddress.IsExternal(url) || path.Length == 0)
        {
            return url;
        }
        var decoded = Uri.UnescapeDataString(path);
        var fromRoot = decoded.StartsWith('/');
        if (
            (fromRoot ? Paths.Resolve("", decoded.TrimStart('/')) : Paths.Resolve(article.Folder, decoded))
            is not { } target
        )
        {
            // Above the source folder: nothing of ours, which the check finds.
            return url;
        }
        if (IsItself(target))
        {
            return rest.Length > 0 ? rest : "#";
        }
        if (FindArticle(target) is { } other)
        {
            return ToArticle(other, rest, at);
        }
        if (scope.Site.Single && (target.Length == 0 || scope.IsNeighbour(target)))
        {
            return null;
        }
        if (scope.HasPage(Paths.Combine(target, "index.html")))
        {
            return scope.LinkTo(file, Paths.Combine(target, "index.html")) + rest;
        }
        if (
            !fromRoot
            && !scope.Site.Single
            && Paths.Resolve(Paths.FolderOf(file), decoded) is { } inBundle
            && scope.HasPage(Paths.Combine(inBundle, "index.html"))
        )
        {
            return scope.LinkTo(file, Paths.Combine(inBundle, "index.html")) + rest;
        }
        return !fromRoot && ImageRecords.IsOwn(article.Folder, target) && assets.Find(target) is { } asset
                ? ToFile(asset, rest, at)
            : fromRoot ? Paths.Relative(file, target) + rest
            : url;
    }

    static (string Path, string QueryAndFragment) Split(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? (url, "") : (url[..end], url[end..]);
    }

    bool IsItself(string target) =>
        target == article.Path
        || target + "/index.md" == article.Path
        || target + ".md" == article.Path
        || target == article.Slug
        || target + "/" == head.Address;

    /// <summary>By its file, its folder, or its address.</summary>
    ArticleHead? FindArticle(string target) =>
        scope.Site.ByPath(target)
        ?? scope.Site.ByPath(target + "/index.md")
        ?? scope.Site.ByPath(target + ".md")
        ?? scope.Site.Find(target);

    string? ToArticle(ArticleHead other, string rest, Location at)
    {
        // What is embargoed may lead to what is published by then.
        if (
            other.Standing == Standing.Published
            || (other.Standing == Standing.Embargoed && other.Published?.Value <= article.Matter.Published?.Value.Value)
        )
        {
            return scope.LinkTo(file, scope.Site.FileOf(other)) + rest;
        }
        var (why, help) = other.Standing switch
        {
            Standing.Draft => ("is a draft", "Remove the link, or publish both articles."),
            Standing.Embargoed => ("is not published yet", "Remove the link, or publish both articles."),
            _ => ("has expired", "Remove the link, or link to what replaced it."),
        };
        scope.Report.Add(ArticleRules.LinkBroken, at, $"This leads to {other.At.Path}, which {why}.", help);
        return null;
    }

    string? ToFile(SourceAsset asset, string rest, Location at)
    {
        if (Attachments.Has(asset.Path))
        {
            return Paths.Relative(file, scope.PutBeside(Paths.FolderOf(file), asset, at)) + rest;
        }
        scope.Report.Add(
            Parse.Body.BodyRules.LinkScheme,
            at,
            $"This leads to `{Paths.NameOf(asset.Path)}`, a type of file that is not published.",
            $"Files that can be published end in {string.Join(", ", Attachments.Extensions)}."
        );
        return null;
    }
}
