using HarrisTrip.Diagnostics;

namespace HarrisTrip.Model.Sites;

/// <summary>A file that somebody changes between the first time a build reads it and the second.</summary>
static class ChangedSource
{
    public static void AddTo(Report report, Location at) =>
        report.Add(SiteRules.SourceChanged, at, "This file changed while the site was being built.", "Build again.");
}
