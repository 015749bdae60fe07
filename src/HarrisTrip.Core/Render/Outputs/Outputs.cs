using HarrisTrip.Model;

namespace HarrisTrip.Render.Outputs;

/// <summary>What a bundle consists of: each output plans its pages from the site.</summary>
public static class Outputs
{
    public static IEnumerable<PlannedPage> Plan(Site site) => site.Single
        ? ArticlePage.Plan(site)
        : ArticlePage.Plan(site).Concat(HomePage.Plan(site));
}
