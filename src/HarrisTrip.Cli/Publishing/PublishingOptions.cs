namespace HarrisTrip.Cli.Publishing;

/// <summary>How a bundle is staged and swapped in.</summary>
sealed record PublishingOptions
{
    /// <summary>How long to wait for another build into the same folder.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Told once, with a sentence for the editor, when there is another build to wait for.</summary>
    public Action<string>? Waiting { get; init; }

    /// <summary>Is the bundle put into one archive beside its folder, too?</summary>
    public bool Zip { get; init; }

    public IRenames Renames { get; init; } = new KernelRenames();
}
