namespace HarrisTrip.Cli.Publishing;

/// <summary>The last steps of a build: what can only be made when all pages are there, then the swap.</summary>
static class Publication
{
    /// <param name="texts">Writes to the bundle, and what is to be compressed beside it.</param>
    /// <param name="result">Of a build without errors.</param>
    /// <param name="finder">Pagefind's file; null to look for it when the site has search.</param>
    /// <exception cref="UsageException">Pagefind is not there, or somebody has put other files into the
    /// target.</exception>
    /// <exception cref="IOException">The disk failed.</exception>
    /// <exception cref="PublishedException">It is published, but not all is tidied up.</exception>
    public static void Publish(
        StagedBundle bundle,
        Precompressed texts,
        BuildResult result,
        string? finder,
        CancellationToken stop
    )
    {
        if (result.HasSearch)
        {
            new SearchIndex(finder ?? SearchIndex.Find(null), SearchIndex.Limit).Add(
                bundle,
                texts,
                result.Articles,
                stop
            );
        }
        if (!result.Site.Single && result.Hosts is null or not ["none"])
        {
            BundleLists.Write(bundle, forS3: result.Hosts is null || result.Hosts.Contains("s3"), result.Moves);
        }
        bundle.IsPreview = result.IsPreview;
        bundle.Publish();
    }
}
