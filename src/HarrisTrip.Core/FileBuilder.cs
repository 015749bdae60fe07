using System.Collections.Concurrent;
using HarrisTrip.Building;
using HarrisTrip.Check;
using HarrisTrip.Check.Changes;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Sites;
using HarrisTrip.Render;
using HarrisTrip.Render.Outputs.Hosts;
using HarrisTrip.Tracing;

namespace HarrisTrip;

/// <summary>
/// Makes the files of a plan in parallel: body to HTML to template to check. What is remembered and still holds is kept
/// as it was, with its faults.
/// </summary>
/// <param name="before">What is remembered of these files.</param>
sealed class FileBuilder(
    RenderScope scope,
    RuleSet rules,
    IPublishedFolder folder,
    IBundle bundle,
    BuildOptions options,
    Reuse reuse,
    IReadOnlyDictionary<string, FileRecord>? before
)
{
    readonly ConcurrentDictionary<string, FileRecord> kept = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, MadeFile> made = new(StringComparer.Ordinal);
    readonly ConcurrentBag<FileFacts> facts = [];
    readonly ConcurrentDictionary<string, IReadOnlyList<string>> pictures = new(StringComparer.Ordinal);
    readonly Dictionary<string, StaticFile> staticFiles = scope.Site.StaticFiles.ToDictionary(
        file => file.Path,
        StringComparer.Ordinal
    );
    int done;

    /// <summary>What rules keep of all files.</summary>
    public IReadOnlyCollection<FileFacts> Facts => facts;

    /// <summary>How many files were made, and not kept.</summary>
    public int Made => made.Count;

    /// <summary>What each file asked, by the numbers of the questions; null after faults that are too many to be kept.
    /// </summary>
    public IEnumerable<int[]>? Questions =>
        facts.Count == kept.Count + made.Count
            ? kept.Values.Select(record => record.Questions).Concat(made.Values.Select(one => one.Questions))
            : null;

    /// <summary>The other files that those need which were made.</summary>
    public IEnumerable<string> Needed => made.Values.SelectMany(one => one.Files.Select(file => file.Key));

    /// <summary>What sitemaps tell of the pictures of the article at a path, when its page is done.</summary>
    public IReadOnlyList<string> PicturesOf(string article) => pictures.GetValueOrDefault(article) ?? [];

    public void Make(IReadOnlyList<PlannedFile> planned)
    {
        foreach (var part in new[] { planned.Where(p => p is not AggregateFile), planned.OfType<AggregateFile>() })
        {
            var parallel = new ParallelOptions
            {
                MaxDegreeOfParallelism = options.Jobs,
                CancellationToken = options.Stop,
            };
            var rest = new ConcurrentBag<(int Order, PlannedFile Plan)>();
            // All that is kept first: what it brings along need not be made again for others.
            Parallel.ForEach(
                part,
                parallel,
                (plan, _, order) =>
                {
                    if (!TryKeep(plan))
                    {
                        rest.Add(((int)order, plan));
                    }
                    else
                    {
                        options.Progress?.Invoke(Interlocked.Increment(ref done), planned.Count);
                    }
                }
            );
            Parallel.ForEach(
                rest.OrderBy(r => r.Order).Select(r => r.Plan).ToArray(),
                parallel,
                () => new PageChecker(rules),
                (plan, _, checker) =>
                {
                    Make(plan, checker);
                    options.Progress?.Invoke(Interlocked.Increment(ref done), planned.Count);
                    return checker;
                },
                _ => { }
            );
        }
    }

    /// <summary>What is remembered of the files, when all of them and their pictures are made.</summary>
    /// <param name="isWhole">False after a fault: pictures were not made then, and pages with new ones are made again.
    /// </param>
    public IReadOnlyDictionary<string, FileRecord> Remember(bool isWhole)
    {
        var records = new Dictionary<string, FileRecord>(StringComparer.Ordinal);
        foreach (var known in facts)
        {
            // The folder ends with the build.
            known.Folder = null;
        }
        foreach (var (file, record) in kept)
        {
            reuse.Numbers.Again(record.Questions);
            records[file] = record;
        }
        foreach (
            var (file, one) in made.Where(one =>
                isWhole || one.Value.Files.All(file => scope.Pictures.IsKept(file.Key))
            )
        )
        {
            records[file] = new FileRecord(
                file,
                one.Plan,
                one.Content,
                one.Questions,
                [
                    .. one.Files.Select(other => new KeptFile(
                        other.Key,
                        folder.SizeOf(other.Key) ?? 0,
                        other.Value,
                        scope.Pictures.IsShown(other.Key)
                    )),
                ],
                one.Facts,
                one.Faults,
                one.OfTemplates,
                one.Pictures
            );
        }
        return records;
    }

    bool TryKeep(PlannedFile plan)
    {
        if (
            before?.GetValueOrDefault(plan.File) is not { } record
            || record.Plan != HashOf(plan)
            || !reuse.Holds(record.Questions)
            || !record.Files.All(file => bundle.TryKeep(file.Path, null))
            || !bundle.TryKeep(plan.File, record.Content)
        )
        {
            return false;
        }
        foreach (var question in record.Questions)
        {
            AskAgain(reuse.Memory!.Answers[question].Question);
        }
        foreach (var file in record.Files)
        {
            scope.Pictures.Keep(file.Path, file.Length, file.At, file.IsShown);
        }
        kept[plan.File] = record;
        scope.Report.AddRange(record.Faults);
        foreach (var fault in record.OfTemplates)
        {
            scope.Report.AddRepeated(fault);
        }
        Note(plan, record.Facts, record.Pictures);
        return true;
    }

    /// <summary>What each build puts into the bundle because a file asks for it, whether that is kept or not.</summary>
    void AskAgain(Question question)
    {
        switch (question.Kind)
        {
            case QuestionKind.ThemeFile:
                scope.Assets.Theme(question.Key);
                break;
            case QuestionKind.Template:
                scope.Templates.Load(question.Key);
                break;
            case QuestionKind.Style:
                _ = scope.Assets.Own;
                break;
            case QuestionKind.Icon:
                scope.Icons.Ask(question.Key, question.Number);
                break;
        }
    }

    void Make(PlannedFile plan, PageChecker checker)
    {
        var (trace, found) = (new Trace(), new Report());
        var own = scope.For(trace, found);
        if (plan.Subject is { } subject)
        {
            trace.Ask(QuestionKind.Head, subject.Path);
        }
        if (!scope.IsEmbargoed)
        {
            // All that is written is looked through for it.
            trace.Ask(QuestionKind.Embargo);
        }
        if (plan.Recipe.Make(own, plan) is { } file)
        {
            var seen = new TracedFolder(folder, trace, scope.IsEmbargoed ? 1 : 0, staticFiles);
            var known = file switch
            {
                Page page => checker.Check(Input(plan, page, own), seen, found),
                PlainFile plain => FileChecker.Check(
                    new FileInput(plan.File, plan.At(own.Site), plain.Text) { Map = plain.Map },
                    seen,
                    found,
                    rules
                ),
                BinaryFile => new FileFacts(plan.File, [], []),
                _ => throw new InvalidOperationException($"Nobody checks {plan.File}."),
            };
            var bytes = file.Bytes;
            if (file is Page article)
            {
                CheckUntold(plan, article, bytes);
            }
            bundle.Write(plan.File, bytes);
            var shown = file is Page { Pictures: var names } ? names : [];
            Note(plan, known, shown);
            if (found.IsWhole)
            {
                made[plan.File] = new MadeFile(
                    HashOf(plan),
                    ContentHash.Of(bytes),
                    reuse.Numbers.Of(trace.Questions),
                    [.. trace.Files],
                    known,
                    found.Added,
                    found.Repetitions,
                    shown
                );
            }
        }
        scope.Report.Include(found);
    }

    /// <summary>What readers have now is no part of what a file is made from.</summary>
    void CheckUntold(PlannedFile plan, Page page, ReadOnlySpan<byte> bytes)
    {
        if (
            plan is { Kind: PageKind.Article, Subject: { IsDraft: false, IsPage: false } }
            && !options.IsPreview(scope.Site.Settings.Root)
            && options.Previous?.Invoke(plan.File) is { } before
            && !bytes.SequenceEqual(before)
        )
        {
            UndeclaredChange.Check(Input(plan, page, scope), before, plan.Subject.Title.At, folder, scope.Report);
        }
    }

    void Note(PlannedFile plan, FileFacts known, IReadOnlyList<string> shown)
    {
        known.Folder = folder;
        facts.Add(known);
        if (plan is { Kind: PageKind.Article, Subject: { } subject })
        {
            pictures[subject.Path] = shown;
        }
    }

    PageInput Input(PlannedFile plan, Page page, RenderScope scope) =>
        new(plan.File, plan.At(scope.Site), page.Html.Html, page.Html.Map, plan.Kind, page.Canonical)
        {
            Policy = HostHeaders.SentPolicy(scope.Site, plan.File),
            HasDrafts = options.Drafts,
        };

    static UInt128 HashOf(PlannedFile plan)
    {
        var hash = new ContentHasher();
        hash.Add(plan.Recipe.Name);
        hash.Add((int)plan.Kind);
        hash.Add(plan.Subject?.Path);
        hash.Add(plan.Number);
        hash.Add(plan.Edition);
        hash.Add(plan.List);
        hash.Add(plan.Count);
        foreach (var head in plan.Articles)
        {
            hash.Add(head.Identity);
        }
        if (plan is AggregateFile { Pages: var pages })
        {
            foreach (var page in pages)
            {
                hash.Add(page.File);
                hash.Add(page.Subject?.Identity ?? 0);
            }
        }
        return hash.Hash();
    }

    sealed record MadeFile(
        UInt128 Plan,
        UInt128 Content,
        int[] Questions,
        KeyValuePair<string, Location?>[] Files,
        FileFacts Facts,
        IReadOnlyList<Diagnostic> Faults,
        IReadOnlyList<Diagnostic> OfTemplates,
        IReadOnlyList<string> Pictures
    );
}
