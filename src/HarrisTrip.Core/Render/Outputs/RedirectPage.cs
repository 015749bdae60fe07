using HarrisTrip.Model.Sites;

namespace HarrisTrip.Render.Outputs;

/// <summary>
/// Pages at the old addresses of articles, for hosts that know no other way to redirect. They lead to where the
/// article's page is made, so never in a circle.
/// </summary>
static class RedirectPage
{
    public static IEnumerable<PlannedFile> Plan(Site site) => site.Published.SelectMany(PlanFor);

    public static IEnumerable<PlannedFile> PlanEmbargoed(Site site) => site.Embargoed.SelectMany(PlanFor);

    static IEnumerable<PlannedFile> PlanFor(ArticleHead head) =>
        OldAddress
            .Of(head)
            .Where(old => old.Taken is null)
            .Select(old => new PlannedFile(old.File, PageKind.Redirect, head, old.Number, Recipe));

    static readonly Recipe Recipe = new("redirect", Make);

    static Page? Make(RenderScope scope, PlannedFile plan)
    {
        var article = plan.Subject!;
        var canonical = scope.Site.Absolute(article.Address);
        var head = new PageHead(
            "redirect",
            "",
            article.Title,
            Description: null,
            canonical,
            article.Lang,
            Alternates: null,
            OpenGraph: null,
            JsonLd: null,
            LanguageLinks: null
        );
        var html = scope.Document(
            "redirect.html",
            plan.File,
            head,
            new Dictionary<string, object?> { ["target"] = scope.LinkTo(plan.File, scope.Site.FileOf(article)) }
        );
        return html is null ? null : new Page(html, canonical);
    }
}
