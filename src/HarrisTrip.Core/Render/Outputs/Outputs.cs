using HarrisTrip.Model.Sites;
using HarrisTrip.Render.Outputs.Hosts;

namespace HarrisTrip.Render.Outputs;

/// <summary>What a bundle consists of: each output plans its files from the site; here is the list of them.</summary>
public static class Outputs
{
    public static PlannedFile[] Plan(Site site)
    {
        PlannedFile[] planned = [.. (site.Single ? OfArticle : OfSite).SelectMany(plan => plan(site))];
        return [.. planned, .. OfAll.SelectMany(plan => plan(site, planned))];
    }

    static readonly Func<Site, IEnumerable<PlannedFile>>[] OfArticle = [ArticlePage.Plan, RepublishPage.Plan];

    static readonly Func<Site, IEnumerable<PlannedFile>>[] OfSite =
    [
        ArticlePage.Plan,
        RepublishPage.Plan,
        RedirectPage.Plan,
        TombstonePage.Plan,
        HomePage.Plan,
        ListPages.Plan,
        NamePages.Plan,
        SearchPage.Plan,
        CreditsPage.Plan,
        CorrectionsPage.Plan,
        FeedFiles.Plan,
        NotFoundPage.Plan,
        FaviconFile.Plan,
        MarkdownTwin.Plan,
        LlmsText.Plan,
        WebManifest.Plan,
        RobotsText.Plan,
        SecurityText.Plan,
        HostFiles.Plan,
        StaticFiles.Plan,
    ];

    /// <summary>Files that list all others, made after them.</summary>
    static readonly Func<Site, IReadOnlyList<PlannedFile>, IEnumerable<AggregateFile>>[] OfAll = [SitemapFiles.Plan];

    /// <summary>The pages of what is embargoed.</summary>
    public static IEnumerable<PlannedFile> PlanEmbargoed(Site site) =>
        ArticlePage
            .PlanEmbargoed(site)
            .Concat(RepublishPage.PlanEmbargoed(site))
            .Concat(MarkdownTwin.PlanEmbargoed(site))
            .Concat(site.Single ? [] : RedirectPage.PlanEmbargoed(site));
}
