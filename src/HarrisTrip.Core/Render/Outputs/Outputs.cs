using HarrisTrip.Model;

namespace HarrisTrip.Render.Outputs;

/// <summary>What a bundle consists of: each output plans its files from the site; here is the list of them.</summary>
public static class Outputs
{
    public static IEnumerable<PlannedFile> Plan(Site site) => (site.Single ? OfArticle : OfSite).SelectMany(plan => plan(site));

    static readonly Func<Site, IEnumerable<PlannedFile>>[] OfArticle =
    [
        ArticlePage.Plan,
        RepublishPage.Plan,
    ];

    static readonly Func<Site, IEnumerable<PlannedFile>>[] OfSite =
    [
        ArticlePage.Plan,
        RepublishPage.Plan,
        RedirectPage.Plan,
        HomePage.Plan,
        CreditsPage.Plan,
        RobotsText.Plan,
    ];

    /// <summary>The pages of what is embargoed.</summary>
    public static IEnumerable<PlannedFile> PlanComing(Site site) => ArticlePage.PlanComing(site).Concat(RepublishPage.PlanComing(site)).Concat(site.Single ? [] : RedirectPage.PlanComing(site));
}
