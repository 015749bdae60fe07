using HarrisTrip.Model;

namespace HarrisTrip.Render.Outputs;

/// <summary>What a bundle consists of: each output plans its pages from the site.</summary>
public static class Outputs
{
    public static IReadOnlyList<PlannedPage> Plan(Site site) => site.Single
        ? [.. ArticlePage.Plan(site)]
        : [.. ArticlePage.Plan(site), .. HomePage.Plan(site)];
}
