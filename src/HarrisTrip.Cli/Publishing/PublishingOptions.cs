namespace HarrisTrip.Cli.Publishing;

/// <summary>How a bundle is staged and swapped in.</summary>
sealed record PublishingOptions
{
    /// <summary>How long to wait for another build into the same folder.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Told once, with a sentence for the editor, when there is another build to wait for.</summary>
    public Action<string>? Waiting { get; init; }

    /// <summary>True when the bundle is also put into one archive beside its folder.</summary>
    public bool Zip { get; init; }

    /// <summary>
    /// How hosts' compressed files are made. Files of a bundle that was published with another answer are not kept
    /// unseen.
    /// </summary>
    public Precompression Precompression { get; init; }

    /// <summary>
    /// False: nothing stays beside the target, so that the next build writes what it has, and is asked for all of it.
    /// </summary>
    public bool KeepSpare { get; init; } = true;

    /// <summary>Gives a file a second name; false where that cannot be.</summary>
    public Func<string, string, bool> TryLink { get; init; } = KernelFiles.TryLink;

    public IRenames Renames { get; init; } = new KernelRenames();
}
