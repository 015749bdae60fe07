using HarrisTrip.Model.Sites;

namespace HarrisTrip.Render.Outputs;

/// <summary>
/// What readers find at the addresses of an article that was taken down. It says nothing of the article: why it had to
/// go is not known here.
/// </summary>
static class TombstonePage
{
    public static IEnumerable<PlannedFile> Plan(Site site) =>
        site.Gone.Select(gone => new PlannedFile(gone.File, PageKind.Aside, gone.Head, 0, Recipe));

    static readonly Recipe Recipe = new("notice of what is gone", Make);

    static Page? Make(RenderScope scope, PlannedFile plan)
    {
        var head = plan.Subject!;
        var language = scope.Languages.For(head.Lang);
        var canonical = scope.Site.Absolute(AddressLimits.OfFile(plan.File));
        var about = new PageHead(
            "gone",
            "gone.html",
            language["gone_title"],
            $"{language["gone_title"]}. {language["gone_text"]}",
            canonical,
            head.Lang,
            Alternates: null,
            OpenGraph: null,
            JsonLd: null,
            LanguageLinks: null
        )
        {
            IsUnlisted = true,
        };
        var html = scope.Layout(plan.File, about, new Dictionary<string, object?>());
        return html is null ? null : new Page(html, canonical);
    }
}
