namespace HarrisTrip.Cli.Publishing;

/// <summary>A bundle that is this build's already, while the files are read that readers have.</summary>
sealed class OpeningBundle(Task<StagedBundle> opening) : IDisposable
{
    Task<StagedBundle> opening = opening;

    /// <summary>Waits until all is read.</summary>
    /// <exception cref="UsageException">The folder is not ours to replace. Nothing was touched.</exception>
    /// <exception cref="IOException">The disk failed.</exception>
    /// <exception cref="UnauthorizedAccessException"/>
    public StagedBundle Bundle => opening.GetAwaiter().GetResult();

    /// <summary>As <see cref="StagedBundle.LookAhead"/>, as soon as it can be.</summary>
    public void LookAhead() => opening = AndLookAhead(opening);

    static async Task<StagedBundle> AndLookAhead(Task<StagedBundle> opening)
    {
        var bundle = await opening.ConfigureAwait(false);
        bundle.LookAhead();
        return bundle;
    }

    public void Dispose()
    {
        // Where it failed, nothing is held any more, and whoever asked for the bundle was told.
        if (((IAsyncResult)opening).AsyncWaitHandle.WaitOne() && opening.IsCompletedSuccessfully)
        {
            opening.Result.Dispose();
        }
    }
}
