using System.Collections.ObjectModel;
using HarrisTrip.Building;
using HarrisTrip.Check.Changes;
using HarrisTrip.Diagnostics;
using HarrisTrip.Tracing;

namespace HarrisTrip;

/// <summary>What the next build gets from this one.</summary>
static class Remembering
{
    /// <summary>What the next build may take over.</summary>
    public static BuildMemory Memory(
        UInt128 ground,
        ArticleSource articles,
        FileBuilder files,
        FileBuilder? embargoed,
        (bool IsFailed, bool PostponesPictures) outcome,
        Reuse reuse,
        Answers answers,
        Fingerprints fingerprints
    )
    {
        var isWhole = !outcome.IsFailed;
        var memory = new BuildMemory
        {
            Ground = ground,
            Site = answers.OfSite,
            Articles = articles.Remember(),
            Files = files.Remember(isWhole),
            // Nobody looks at pictures that are embargoed: those that were postponed are made with all others.
            Embargoed =
                embargoed?.Remember(isWhole && !outcome.PostponesPictures)
                ?? ReadOnlyDictionary<string, FileRecord>.Empty,
            Answers = [],
            Stamps = fingerprints.Stamped,
        };
        return reuse.Numbers.Complete(memory, answers);
    }

    /// <summary>By what the next build may know that it need not begin; null when it cannot know.</summary>
    /// <param name="ofSite">What the site asked as a whole.</param>
    /// <param name="theme">The publisher's own; null when there is none.</param>
    public static BuildReceipt? Receipt(
        UInt128 ground,
        DateTimeOffset now,
        BuildMemory memory,
        Trace ofSite,
        SeenFolder articles,
        SeenFolder? theme,
        Report report,
        BuildSummary summary
    ) =>
        // What a build says of the bundle before it, the next says of another.
        !report.Has(UndeclaredChange.Info)
        && !report.Has(GoneFromBundle.Info)
        && articles.Seen is { } sources
        && (theme is null ? [] : theme.Seen) is { } ofTheme
            ? new BuildReceipt(
                ground,
                now.UtcTicks,
                Clock.NextOf(memory.Answers.Select(known => known.Question).Concat(ofSite.Questions), now),
                sources,
                ofTheme,
                summary
            )
            : null;
}
