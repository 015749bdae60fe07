using HarrisTrip.Files;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Render.Lists;

/// <summary>Articles as lists show them.</summary>
static class Teasers
{
    /// <param name="file">The page that it stands on.</param>
    public static Dictionary<string, object?> Of(RenderScope scope, Edition edition, ArticleHead head, string file)
    {
        var category = head.CategoryName is { } name ? edition.Find(ListKind.Category, name) : null;
        // The list of a category, or of an author, need not say it again of each.
        var isOwn = category is not null && Paths.IsInside(category.Folder, file);
        return new()
        {
            ["title"] = head.Title,
            ["href"] = scope.LinkTo(file, scope.Site.FileOf(head)),
            ["standfirst"] = head.Standfirst,
            ["published"] = head.Published is { } published ? published with { HasTime = false } : null,
            ["category"] = isOwn ? null : head.Category,
            ["category_href"] = category is null || isOwn ? null : scope.LinkTo(file, category.Folder + "/index.html"),
            ["kind_label"] = KindLabel(scope, head.Kind?.Value, edition.Lang),
            ["authors"] =
                head.Authors is [var only]
                && edition.Find(ListKind.Author, only) is { } own
                && Paths.IsInside(own.Folder, file)
                    ? null
                    : head.Authors?.Select(author => new Dictionary<string, object?> { ["name"] = author }),
            ["part"] = null,
            ["lang"] = head.Lang,
            ["draft"] = head.IsDraft,
            ["fields"] = scope.Site.Settings.ArticleFields.Show(head.Fields),
        };
    }

    /// <summary>What readers see of a kind of article, in a language; null for news.</summary>
    public static object? KindLabel(RenderScope scope, string? kind, string lang) =>
        kind is null ? null
        : scope.Site.Settings.OfKind(kind)?.LabelIn(lang) is { } own ? own
        : scope.Languages.For(lang)["kind_" + kind];

    /// <summary>A headline and where it leads: what is shown of an article beside or below another.</summary>
    public static Dictionary<string, object?> Headline(RenderScope scope, ArticleHead head, string file) =>
        new()
        {
            ["title"] = head.Title,
            ["href"] = scope.LinkTo(file, scope.Site.FileOf(head)),
            ["published"] = head.Published is { } published ? published with { HasTime = false } : null,
            ["lang"] = head.Lang,
        };

    /// <summary>An article with its lead picture.</summary>
    public static Dictionary<string, object?> Top(RenderScope scope, Edition edition, ArticleHead head, string file)
    {
        var teaser = Of(scope, edition, head, file);
        var lead = scope.LeadPictureOf(head);
        teaser["lead"] =
            lead is null || lead.Facts is null
                ? null
                : Figures.Show(
                    scope,
                    lead,
                    scope.Languages.For(head.Lang),
                    file,
                    Paths.FolderOf(scope.Site.FileOf(head)),
                    link: null,
                    PictureUse.Column,
                    lead: true
                );
        return teaser;
    }
}
