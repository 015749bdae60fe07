using HarrisTrip.Building;
using HarrisTrip.Building.Storage;
using HarrisTrip.Cli.Output;
using HarrisTrip.Cli.Publishing;

namespace HarrisTrip.Cli.Building;

/// <summary>What the last build of a site remembers, for this one to take over, and what this one leaves in its place.</summary>
/// <param name="state">Null for one article, of which nothing is remembered.</param>
/// <param name="isFresh">True when nothing is to be taken over.</param>
sealed class LastBuild(StateFile? state, bool isFresh, bool quiet) : IDisposable
{
    Task<MemoryStream>? written;
    string? explained;

    /// <param name="articles">The folder that they lie in; null for one article.</param>
    public static LastBuild Open(string? articles, bool isFresh, bool quiet) =>
        new(articles is null ? null : StateFile.Open(articles), isFresh, quiet);

    public void Dispose() => state?.Dispose();

    /// <summary>What the last build said, when another would see and publish the same; null when that is not known.</summary>
    /// <param name="finder">Pagefind's file; null to look for it when the site has search.</param>
    public BuildSummary? Unchanged(BuildOptions plan, OpeningBundle bundle, string? finder) =>
        !isFresh
        && state?.ReadReceipt() is { } receipt
        && SiteBuild.IsAsBefore(receipt, plan)
        && (receipt.Tool.Length == 0 || receipt.Tool == IdentityOf(finder ?? SearchIndex.Find(null)))
        && bundle.Bundle.IsPublished(receipt.Bundle, plan.Jobs)
            ? receipt.Summary
            : null;

    public BuildMemory? ReadMemory() => isFresh ? null : state?.ReadMemory();

    /// <summary>Begins to write down what the next build will need, beside other work.</summary>
    public void Prepare(BuildResult result)
    {
        if (state is not null && result.Memory is { } memory)
        {
            written = Task.Run(() =>
            {
                // About as long as the last one: no second room for what is little longer.
                var bytes = new MemoryStream(state.Length + state.Length / 8);
                MemoryCodec.Write(memory, bytes);
                return bytes;
            });
        }
    }

    /// <summary>Remembers a build for the next. What fails here makes that one slower, and nothing else.</summary>
    /// <param name="published">The bundle that came of it; null when none did.</param>
    /// <param name="finder">Pagefind's file, where it was used.</param>
    public void Remember(BuildResult result, StagedBundle? published, string? finder)
    {
        if (state is null || written is null)
        {
            return;
        }
        var receipt =
            published is not null && result.Receipt is { } seen
                ? seen with
                {
                    Bundle = published.List,
                    Tool = result.HasSearch ? IdentityOf(finder!) : "",
                }
                : null;
        state.Save(receipt, written.GetAwaiter().GetResult());
        Explain();
    }

    static string IdentityOf(string finder) => $"{finder} {KernelFiles.Look(RealPath.Of(finder))?.Stamp}";

    /// <summary>Says why nothing was remembered, or will be; once, and not before something is built.</summary>
    public void Explain()
    {
        if (!quiet && state?.Note is { } note && note != explained)
        {
            Terminal.Note(note);
            explained = note;
        }
    }
}
