using System.Collections.Concurrent;
using HarrisTrip.Check;
using HarrisTrip.Check.Changes;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Locales;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Settings;
using HarrisTrip.Model.Sites;
using HarrisTrip.Render;
using HarrisTrip.Render.Lists;
using HarrisTrip.Render.Outputs;
using HarrisTrip.Render.Outputs.Hosts;
using HarrisTrip.Render.Templating;

namespace HarrisTrip;

/// <summary>
/// From articles to a checked bundle, in two passes: the first keeps the head of every article, the second makes page
/// after page and keeps only what other pages need to know of it.
/// </summary>
public static class SiteBuild
{
    /// <param name="bundle">Takes the files in; they are good only if the result has no error.</param>
    public static BuildResult Run(BuildOptions options, IBundle bundle)
    {
        var report = new Report();
        var assets = new SourceAssets(options.Source, options.Pictures);
        options = options with
        {
            Source = new PlainFiles(options.Source, options.SourceName, report),
            Theme = options.Theme is { } folder ? new PlainFiles(folder, options.ThemeName, report) : null,
        };
        var theme = new ThemeFiles(options.Theme, options.ThemeName);
        theme.ReportUnused(report);
        var languages = new Languages(theme.Words(report), report);
        var settings = SettingsReader.Read(options.Source, options.SourceName, options.BaseUrl, languages, report);
        if (options.Search)
        {
            settings = settings with { Search = new Located<bool>(true, settings.At) };
        }
        var owner = options.Rules is { } file
            ? SettingsReader.ReadRules(file.Content, file.Name, report)
            : settings.Checks;
        var rules = RuleSet.Of(only: null, skip: [], owner?.Options);
        var articles = new ArticleSource(options, settings, languages);

        var heads = articles.ReadHeads(assets, report);
        var site = SiteAssembler.Assemble(
            settings,
            heads,
            options.Single is not null,
            options.Now,
            options.SourceName,
            report
        );
        bundle = EmbargoGuard.For(site, bundle, report);
        var planned = Outputs.Plan(site);
        bundle = PathGuard.For(site, planned, bundle, report);
        var distinct = SiteChecks.Check(site, planned, languages, report);
        var paths = new HashSet<string>(planned.Length, StringComparer.Ordinal);
        paths.UnionWith(planned.Select(p => p.File));
        var bundled = new BundleAssets(theme, assets, bundle, report);
        var scope = new RenderScope(
            site,
            languages,
            new Templates(theme, report),
            bundled,
            new SiteIcons(settings, theme, bundled, options.Pictures, bundle, report),
            new BundlePictures(assets, options.Pictures, bundle, report),
            new PictureUsage(site.Articles.Count),
            head => articles.ReadAgain(head, report),
            paths.Contains,
            articles.IsNeighbour,
            options.Portable,
            report
        );
        NameChecks.Check(scope);
        var ofTexts = MakeFiles(
            distinct.Where(p => p is not EncodedFile).ToList(),
            paths,
            scope,
            rules,
            bundle,
            options
        );
        var built = new BuiltFolder(paths, scope);
        var ofStyles = CheckStyles(bundled, built, scope, rules);
        if (options is { Single: null, Previous: { } previous } && !options.IsPreview(settings.Root))
        {
            GoneFromBundle.Check(options.PreviousPages, previous, site, built, report);
        }
        var (ofEmbargoed, then) = CheckEmbargoed(paths, scope, rules, theme, options);
        List<FileFacts> facts = [.. ofTexts, .. ofStyles, .. ofEmbargoed];
        SiteChecker.CheckTexts(facts, built, report, rules);
        if (!Verdict.Of(report, owner, RuleBook.All, options.Now, isWhole: options.Single is null).IsFailed)
        {
            MakePictures(distinct.OfType<EncodedFile>().ToList(), paths, scope, then, rules, bundle, options);
            SiteChecker.CheckMade(facts, built, report, rules);
        }

        var verdict = Verdict.Of(report, owner, RuleBook.All, options.Now, isWhole: options.Single is null);
        return new BuildResult(
            verdict.Faults,
            site.Articles.Count,
            planned.Count(p => p.Kind != PageKind.None),
            Due.Next(heads, site.HasFeeds, options.Now),
            settings.Hosting?.Hosts?.Select(host => host.Value).ToList(),
            site.HasSearch,
            verdict.Waived
        )
        {
            Moves = HostRules.MovedFiles(site),
            IsPreview = options.IsPreview(settings.Root),
        };
    }

    /// <summary>When the next build is due, and why, by the articles alone; null when none is.</summary>
    public static Due? NextDue(BuildOptions options)
    {
        var report = new Report();
        var languages = new Languages(new ThemeFiles(null, "").Words(report), report);
        var settings = SettingsReader.Read(options.Source, options.SourceName, options.BaseUrl, languages, report);
        var heads = new ArticleSource(options, settings, languages).ReadHeads(assets: null, report);
        return Due.Next(heads, settings.Root is not null && options.Single is null, options.Now);
    }

    /// <summary>The theme's style sheets, each once: pages have named them by now.</summary>
    static List<FileFacts> CheckStyles(
        BundleAssets assets,
        IPublishedFolder folder,
        RenderScope scope,
        RuleSet rules
    ) =>
        [
            .. assets.Styles.Select(made =>
                FileChecker.Check(
                    new FileInput(made.File, made.Style.At, made.Style.Text)
                    {
                        Map = made.Style.Map,
                        Policy =
                            HostHeaders.SentPolicy(scope.Site, made.File)
                            ?? HostHeaders.PolicyInPage(scope.Site, made.File),
                    },
                    folder,
                    scope.Report,
                    rules
                )
            ),
        ];

    /// <summary>
    /// Embargoed pages are rendered and checked like all others, and then discarded: a fault has to be found before the
    /// embargo ends, and not by the build that publishes them.
    /// </summary>
    static (ConcurrentBag<FileFacts> Facts, RenderScope? Then) CheckEmbargoed(
        HashSet<string> paths,
        RenderScope scope,
        RuleSet rules,
        ThemeFiles theme,
        BuildOptions options
    )
    {
        var embargoed = Outputs
            .PlanEmbargoed(scope.Site)
            .Where(p => !paths.Contains(p.File))
            .DistinctBy(p => p.File)
            .ToList();
        if (embargoed.Count == 0)
        {
            return ([], null);
        }
        var known = paths.Concat(embargoed.Select(p => p.File)).ToHashSet(StringComparer.Ordinal);
        var nullBundle = new NullBundle();
        var then = scope with
        {
            Assets = new BundleAssets(theme, scope.Assets.Sources, nullBundle, scope.Report),
            Pictures = new BundlePictures(scope.Assets.Sources, options.Pictures, nullBundle, scope.Report),
            HasPage = known.Contains,
        };
        return (
            MakeFiles(embargoed, known, then, rules, nullBundle, options with { Progress = null, Previous = null }),
            then
        );
    }

    /// <summary>
    /// The long work, when all texts are known to be good: what is made of pictures, for today and for what is
    /// embargoed.
    /// </summary>
    static void MakePictures(
        IReadOnlyList<PlannedFile> encoded,
        HashSet<string> files,
        RenderScope scope,
        RenderScope? then,
        RuleSet rules,
        IBundle bundle,
        BuildOptions options
    )
    {
        scope.Icons.Make(options.Stop);
        MakeFiles(encoded, files, scope, rules, bundle, options with { Progress = null, Previous = null });
        RenderScope[] scopes = then is null ? [scope] : [scope, then];
        var (total, made) = (scopes.Sum(s => s.Pictures.Missing), 0);
        var rest = new List<Action>();
        foreach (var part in scopes)
        {
            part.Assets.MakeDrawings(options.Stop);
            rest.AddRange(
                part.Pictures.Recall(
                    options.Jobs,
                    () => options.PictureProgress?.Invoke(Interlocked.Increment(ref made), total),
                    options.Stop
                )
            );
        }
        if (rest.Count > 0)
        {
            options.Encoding?.Invoke(rest.Count);
        }
        Parallel.ForEach(
            rest,
            new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = options.Stop },
            make => make()
        );
    }

    /// <summary>Body to HTML to template to check to staged file, file by file, in parallel.</summary>
    static ConcurrentBag<FileFacts> MakeFiles(
        IReadOnlyList<PlannedFile> planned,
        HashSet<string> files,
        RenderScope scope,
        RuleSet rules,
        IBundle bundle,
        BuildOptions options
    )
    {
        var folder = new BuiltFolder(files, scope);
        var facts = new ConcurrentBag<FileFacts>();
        var memory = new HeapCompaction();
        var done = 0;
        foreach (var part in new[] { planned.Where(p => p is not AggregateFile), planned.OfType<AggregateFile>() })
        {
            Parallel.ForEach(
                part.ToArray(),
                new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = options.Stop },
                () => new PageChecker(rules),
                (plan, _, checker) =>
                {
                    if (plan.Render(scope, plan) is { } file)
                    {
                        var bytes = file.Bytes;
                        facts.Add(
                            file switch
                            {
                                Page page => checker.Check(Input(plan, page, scope, options), folder, scope.Report),
                                PlainFile plain => FileChecker.Check(
                                    new FileInput(plan.File, plan.At(scope.Site), plain.Text) { Map = plain.Map },
                                    folder,
                                    scope.Report,
                                    rules
                                ),
                                BinaryFile => new FileFacts(plan.File, [], []),
                                _ => throw new InvalidOperationException($"Nobody checks {plan.File}."),
                            }
                        );
                        if (
                            file is Page article
                            && plan is { Kind: PageKind.Article, Subject.IsDraft: false }
                            && !options.IsPreview(scope.Site.Settings.Root)
                            && options.Previous?.Invoke(plan.File) is { } before
                            && !bytes.SequenceEqual(before)
                        )
                        {
                            UntoldChange.Check(
                                Input(plan, article, scope, options),
                                before,
                                plan.Subject.Title.At,
                                folder,
                                scope.Report
                            );
                        }
                        bundle.Write(plan.File, bytes);
                    }
                    var made = Interlocked.Increment(ref done);
                    memory.CompactWhenDue();
                    options.Progress?.Invoke(made, planned.Count);
                    return checker;
                },
                _ => { }
            );
        }
        return facts;
    }

    static PageInput Input(PlannedFile plan, Page page, RenderScope scope, BuildOptions options) =>
        new(plan.File, plan.At(scope.Site), page.Html.Html, page.Html.Map, plan.Kind, page.Canonical)
        {
            Policy = HostHeaders.SentPolicy(scope.Site, plan.File),
            HasDrafts = options.Drafts,
        };

    /// <summary>The bundle in the making, as the links of its pages see it.</summary>
    sealed class BuiltFolder(HashSet<string> files, RenderScope scope) : IPublishedFolder
    {
        public string? Root => scope.Site.Single ? null : scope.Site.Settings.Root;

        public bool IsOurs => true;

        public bool Has(string path) =>
            files.Contains(path) || scope.Assets.Has(path) || scope.Icons.Has(path) || scope.Pictures.Has(path);

        public ImageFacts? PictureOf(string path) =>
            scope.Assets.PictureOf(path) ?? scope.Icons.PictureOf(path) ?? scope.Pictures.PictureOf(path);

        public long? SizeOf(string path) => PictureOf(path)?.Bytes;

        public IEnumerable<(string File, long Length, Location At)> Made => scope.Pictures.Made();
    }

    /// <summary>Takes pages in that are only checked.</summary>
    sealed class NullBundle : IBundle
    {
        public void Write(string path, ReadOnlySpan<byte> content) { }
    }
}
