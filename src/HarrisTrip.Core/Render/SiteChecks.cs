using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model;
using HarrisTrip.Parse.Fields;

namespace HarrisTrip.Render;

/// <summary>What can be said of a bundle before any of its pages is made.</summary>
static class SiteChecks
{
    /// <summary>Reports what is wrong; returns the pages that can be made, each path once.</summary>
    public static IReadOnlyList<PlannedFile> Check(Site site, IReadOnlyList<PlannedFile> planned, Languages languages, Report report)
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
        // Two outputs with one path: found here for all of them. Hosts and disks that do not tell cases apart would serve one for both.
        var byFile = new Dictionary<string, PlannedFile>(planned.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var page in planned)
        {
            if (!byFile.TryAdd(page.File, page))
            {
                ReportTaken(site, page, byFile[page.File], report);
                ReportTaken(site, byFile[page.File], page, report);
            }
        }
        // A page cannot lie in a folder that is the file of another page.
        foreach (var page in byFile.Values.ToList())
        {
            if (byFile.TryGetValue(Paths.FolderOf(page.File), out var other))
            {
                ReportTaken(site, page, other, report);
                byFile.Remove(page.File);
            }
        }
        foreach (var coming in site.Coming)
        {
            if (byFile.TryGetValue(site.FileOf(coming), out var taken))
            {
                report.Add(SiteRules.AddressTaken, coming.At, $"The address {coming.Address} is also that of {taken.At(site).Path}.", "Set another `slug`.");
            }
        }
        return byFile.Count == planned.Count ? planned : [.. byFile.Values];
    }

    static void ReportTaken(Site site, PlannedFile page, PlannedFile other, Report report)
    {
        if (page.Subject is { } article)
        {
            report.Add(SiteRules.AddressTaken, article.At, $"The address {article.Address} is also that of {(other.Subject is null ? "a page of the site itself" : other.At(site).Path)}.", "Set another `slug`.");
        }
    }
}
