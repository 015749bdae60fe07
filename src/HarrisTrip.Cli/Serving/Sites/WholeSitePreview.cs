namespace HarrisTrip.Cli.Serving.Sites;

/// <summary>Builds everything anew whatever changed. Pictures that were made before come from their cache.</summary>
/// <param name="plan">What to build at a moment, read anew each time.</param>
sealed class WholeSitePreview(Func<DateTimeOffset, CancellationToken, BuildOptions> plan) : ISitePreview
{
    MemoryBundle? last;

    public PreviewedSite Update(SourceChanges? changed, DateTimeOffset now, CancellationToken stop)
    {
        var bundle = new MemoryBundle(last);
        var result = SiteBuild.Run(plan(now, stop), bundle);
        bundle.Close();
        last = bundle;
        return new PreviewedSite(result, now, bundle);
    }
}
