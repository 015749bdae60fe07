using HarrisTrip.Building;

namespace HarrisTrip.Cli.Serving.Sites;

/// <summary>
/// Builds in memory. What the last build remembers is kept, so that a change costs what it touches; pictures that were
/// made before come from their cache.
/// </summary>
/// <param name="plan">What to build at a moment, read anew each time.</param>
sealed class SitePreview(Func<DateTimeOffset, CancellationToken, BuildOptions> plan) : ISitePreview
{
    MemoryBundle? last;
    BuildMemory? memory;

    public PreviewedSite Update(DateTimeOffset now, NewPictures pictures, CancellationToken stop)
    {
        var postpones = pictures == NewPictures.WhenLookedAt;
        var bundle = new MemoryBundle(last, isWhole: !postpones);
        var result = SiteBuild.Run(
            plan(now, stop) with
            {
                Memory = memory,
                HasGlance = true,
                PostponesPictures = postpones,
            },
            bundle
        );
        bundle.Close();
        (last, memory) = (bundle, result.Memory);
        return new PreviewedSite(result, now, bundle);
    }

    public PreviewedSite? Glance(PreviewedSite last, SourceChanges changed) =>
        changed is { Articles: [var path], Templates: [], Rules: false }
        && last.Result.Glance?.Of(path, last.Files.Has) is var (file, content)
            ? last.With(file, content)
            : null;
}
