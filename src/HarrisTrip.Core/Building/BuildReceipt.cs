using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Building;

/// <summary>What is said when a bundle is published.</summary>
/// <param name="Diagnostics">In the order in which they are reported.</param>
/// <param name="Articles">How many articles the bundle holds.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Waived">How many faults the site's owner lets stay for a while.</param>
/// <param name="NextRebuild">When the next build is due, and why; null when none is.</param>
/// <param name="Files">How many files were planned, pictures aside.</param>
public sealed record BuildSummary(
    IReadOnlyList<Diagnostic> Diagnostics,
    int Articles,
    int Pages,
    int Waived,
    Due? NextRebuild,
    int Files
);

/// <summary>
/// What a build looked at, and what it said. While all of it is as it was, another build would publish the same and say
/// the same.
/// </summary>
/// <param name="Ground">What everything depends on.</param>
/// <param name="From">The moment it was built for, in ticks of UTC.</param>
/// <param name="Until">The first moment after it that makes a difference, in ticks of UTC.</param>
/// <param name="Sources">What it looked at among the articles.</param>
/// <param name="Theme">What it looked at in the publisher's own theme.</param>
public sealed record BuildReceipt(
    UInt128 Ground,
    long From,
    long Until,
    IReadOnlyList<SeenPath> Sources,
    IReadOnlyList<SeenPath> Theme,
    BuildSummary Summary
)
{
    /// <summary>Of the list of the bundle that was published.</summary>
    public UInt128 Bundle { get; init; }

    /// <summary>Which other program made files of it; "" when none did.</summary>
    public string Tool { get; init; } = "";

    /// <summary>True when a build for a moment would see the same.</summary>
    /// <param name="theme">The publisher's own; null when there is none.</param>
    /// <param name="parallel">How the disk is asked.</param>
    public bool Holds(DateTimeOffset now, ISourceFolder source, ISourceFolder? theme, ParallelOptions parallel) =>
        now.UtcTicks >= From
        && now.UtcTicks < Until
        && AreSame(Sources, source, parallel)
        && (theme is null ? Theme.Count == 0 : AreSame(Theme, theme, parallel));

    static bool AreSame(IReadOnlyList<SeenPath> seen, ISourceFolder folder, ParallelOptions parallel) =>
        Parallel
            .ForEach(
                seen,
                parallel,
                (path, loop) =>
                {
                    if (folder.StampOf(path.Path) != path.Stamp)
                    {
                        loop.Stop();
                    }
                }
            )
            .IsCompleted;
}
