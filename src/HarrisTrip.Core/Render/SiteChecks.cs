using HarrisTrip.Diagnostics;
using HarrisTrip.Model;
using HarrisTrip.Parse.Fields;

namespace HarrisTrip.Render;

/// <summary>What can be said of a bundle before any of its pages is made.</summary>
static class SiteChecks
{
    public static void Check(Site site, IReadOnlyList<PlannedPage> planned, Languages languages, Report report)
    {
        if (site.Settings.Root is null)
        {
            report.Add(SiteRules.BaseUrlMissing, site.Settings.At, "The site's address is not known, so canonical addresses and previews are left out.",
                "Set `base_url` in site.yaml, or give --base-url.");
        }
        foreach (var head in site.Articles.Where(h => !languages.Knows(h.Lang)).DistinctBy(h => LanguageTag.Primary(h.Lang)))
        {
            report.Add(SiteRules.WordsMissing, head.At, $"The theme has no words in `{head.Lang}`: dates and labels come out in English.",
                $"Add words/{LanguageTag.Primary(head.Lang)}.yaml to your templates.");
        }
        // Two outputs with one path: found here for all of them. Articles among themselves have been compared before.
        foreach (var same in planned.GroupBy(p => p.File, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1 && g.Any(p => p.Make != PageMake.Article)))
        {
            foreach (var page in same.Where(p => p.Make == PageMake.Article))
            {
                report.Add(SiteRules.AddressTaken, page.At, $"The address of this article, {page.File}, is that of a page of the site itself.", "Set another `slug`.");
            }
        }
    }
}
