using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Sites;
using HarrisTrip.Tracing;

namespace HarrisTrip.Building;

/// <summary>What came of reading one article.</summary>
/// <param name="Questions">What was asked for it, by number.</param>
public sealed record ArticleRecord(string Path, ArticleHead Head, IReadOnlyList<Diagnostic> Faults, int[] Questions);

/// <summary>A file of the bundle that is there because another asked for it.</summary>
/// <param name="Length">In bytes; 0 where nobody needs to know.</param>
/// <param name="At">The first place that names it, where that matters.</param>
/// <param name="IsShown">True for a picture whose length is looked at when all are made.</param>
public sealed record KeptFile(string Path, long Length, Location? At, bool IsShown);

/// <summary>What came of making and checking one file. As long as the answers are the same, so is all of this.</summary>
/// <param name="Plan">What it was planned to be, by its hash.</param>
/// <param name="Content">The beginning of the SHA-256 of its content.</param>
/// <param name="Questions">What was asked for it, by number.</param>
/// <param name="Files">The other files that it put into the bundle.</param>
/// <param name="Facts">What rules keep of it.</param>
/// <param name="Faults">Its faults, and those of the templates that made it.</param>
/// <param name="Pictures">What sitemaps tell of its pictures.</param>
public sealed record FileRecord(
    string File,
    UInt128 Plan,
    UInt128 Content,
    int[] Questions,
    IReadOnlyList<KeptFile> Files,
    FileFacts Facts,
    IReadOnlyList<Diagnostic> Faults,
    IReadOnlyList<Diagnostic> OfTemplates,
    IReadOnlyList<string> Pictures
);

/// <summary>
/// What a build remembers for the next: what came of each article and each file, and the answers that all of it rests
/// on. An answer that is another makes those files anew that asked for it, and no others.
/// </summary>
public sealed record BuildMemory
{
    /// <summary>What everything depends on: the program, its options, site.yaml, the words.</summary>
    public required UInt128 Ground { get; init; }

    /// <summary>Of all articles' heads: while it is the same, so are all answers about the site.</summary>
    public required UInt128 Site { get; init; }

    public required IReadOnlyDictionary<string, ArticleRecord> Articles { get; init; }

    public required IReadOnlyDictionary<string, FileRecord> Files { get; init; }

    /// <summary>The files of what is embargoed, which are checked and not published.</summary>
    public required IReadOnlyDictionary<string, FileRecord> Embargoed { get; init; }

    public required IReadOnlyList<(Question Question, UInt128 Answer)> Answers { get; init; }

    public required IReadOnlyDictionary<string, StampedContent> Stamps { get; init; }
}
