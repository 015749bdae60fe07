using HarrisTrip.Model;

namespace HarrisTrip.Render.Outputs;

/// <summary>What a bundle consists of: each output plans its pages from the site.</summary>
public static class Outputs
{
    public static IEnumerable<PlannedPage> Plan(Site site) => site.Single
        ? ArticlePage.Plan(site)
        : ArticlePage.Plan(site).Concat(HomePage.Plan(site));

    /// <summary>The pages of what is embargoed.</summary>
    public static IEnumerable<PlannedPage> PlanComing(Site site) => ArticlePage.PlanComing(site);
}
