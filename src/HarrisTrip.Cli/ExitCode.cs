namespace HarrisTrip.Cli;

/// <summary>What the exit code says to the calling script.</summary>
static class ExitCode
{
    public const int Success = 0;

    /// <summary>Errors were found; nothing was published.</summary>
    public const int Faults = 1;

    /// <summary>The command makes no sense as it is, or would destroy something.</summary>
    public const int Usage = 2;

    /// <summary>The disk or the network failed; nothing was lost.</summary>
    public const int SystemFailure = 3;

    /// <summary>A bug in HarrisTrip.</summary>
    public const int Bug = 70;
}
