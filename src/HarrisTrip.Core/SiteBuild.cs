using System.Collections.ObjectModel;
using System.Text.Json.Nodes;
using HarrisTrip.Building;
using HarrisTrip.Check;
using HarrisTrip.Check.Changes;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Settings;
using HarrisTrip.Model.Sites;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Render;
using HarrisTrip.Render.Lists;
using HarrisTrip.Render.Outputs;
using HarrisTrip.Render.Outputs.Hosts;
using HarrisTrip.Render.Templating;
using HarrisTrip.Tracing;
using HarrisTrip.Values;

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
        var seen = new SeenFolder(options.Source);
        var seenTheme = options.Theme is { } own ? new SeenFolder(own) : null;
        options = options with
        {
            Source = new PlainFiles(seen, options.SourceName, report),
            Theme = seenTheme is null ? null : new PlainFiles(seenTheme, options.ThemeName, report),
        };
        var theme = new ThemeFiles(options.Theme, options.ThemeName);
        var languages = theme.ReadLanguages(report);
        var settings = SettingsReader.Read(options.Source, options.SourceName, options.BaseUrl, languages, report);
        CheckKinds(settings, theme, report);
        theme.ReportUnused([.. (settings.Kinds ?? []).Select(kind => kind.Template?.Value).OfType<string>()], report);
        if (options.Theme is null && settings.Theme is { } missing)
        {
            report.Add(
                SiteRules.ThemeMissing,
                missing.At,
                $"There is no folder `{missing.Value}`, seen from site.yaml.",
                Suggestion.For(missing.Value, options.ThemesNear)
                    ?? $"Correct its name, or make it with `harristrip theme export {ThemeFolder.Shown(missing.Value, options.SourceName)}`."
            );
        }
        if (options.Search)
        {
            settings = settings with { Search = new Located<bool>(true, settings.At) };
        }
        var owner = options.Rules is { } file
            ? SettingsReader.ReadRules(file.Content, file.Name, report)
            : settings.Checks;
        var rules = RuleSet.Of(only: null, skip: [], owner?.Options);
        var ground = Ground.Of(options);
        var memory = options.Single is null && options.Memory?.Ground == ground ? options.Memory : null;
        var fingerprints = new Fingerprints(
            options.Source,
            memory?.Stamps ?? ReadOnlyDictionary<string, StampedContent>.Empty
        );
        var answers = new Answers(fingerprints, new ThemeFingerprint(options.Theme), options.Now);
        var assets = new SourceAssets(fingerprints, options.SourceName, options.Pictures);
        var data = DataFiles.In(fingerprints, options.SourceName, report);
        answers.Data = data;
        var reuse = new Reuse(memory, answers);
        var ofSite = new Trace();
        var clock = new Clock(options.Now, ofSite);
        var articles = new ArticleSource(
            options,
            settings,
            languages,
            BlockTemplates.In(theme, report),
            fingerprints,
            reuse
        );

        var heads = articles.ReadHeads(assets, report);
        var site = SiteAssembler.Assemble(
            settings,
            heads,
            options.Single is null ? StaticFile.In(options.Source, options.SourceName, report) : [],
            options.Single is not null,
            clock,
            options.SourceName,
            report
        );
        answers.Site = site;
        bundle = EmbargoGuard.For(site, bundle, report);
        var planned = Outputs.Plan(site);
        bundle = new KeepingBundle(PathGuard.For(site, planned, bundle, report));
        var distinct = SiteChecks.Check(site, planned, languages, report);
        var paths = new HashSet<string>(planned.Length, StringComparer.Ordinal);
        paths.UnionWith(planned.Select(p => p.File));
        answers.IsPlanned = paths.Contains;
        if (!site.Single)
        {
            Menus.Check(site, paths, report);
        }
        var bundled = new BundleAssets(theme, assets, bundle, report, settings.Style);
        var scope = new RenderScope(
            site,
            languages,
            new Templates(theme, data, report),
            bundled,
            new SiteIcons(settings, theme, bundled, options.Pictures, bundle, report),
            new BundlePictures(assets, options.Pictures, bundle, report),
            new SharedWork(),
            head => articles.ReadAgain(head, report),
            paths.Contains,
            article => answers.PicturesOf(article),
            articles.IsNeighbour,
            options.Portable,
            report
        );
        NameChecks.Check(scope);
        var built = new BuiltFolder(paths, scope, options.Pictures);
        var files = new FileBuilder(scope, rules, built, bundle, options, reuse, memory?.Files);
        answers.PicturesOf = files.PicturesOf;
        files.Make([.. distinct.Where(p => p is not EncodedFile)]);
        var ofStyles = CheckStyles(bundled, built, scope, rules);
        if (options is { Single: null, Previous: { } previous } && !options.IsPreview(settings.Root))
        {
            GoneFromBundle.Check(options.PreviousPages, previous, site, built, report);
        }
        var (embargoed, then) = CheckEmbargoed(paths, scope, rules, theme, options, answers, reuse);
        List<FileFacts> facts = [.. files.Facts, .. ofStyles, .. embargoed?.Facts ?? []];
        SiteChecker.CheckPages(facts, built, report, rules);
        if (!Verdict.Of(report, owner, RuleBook.All, clock, isWhole: options.Single is null).IsFailed)
        {
            CheckUnpublished(articles, heads, files, embargoed, reuse, settings, options, report);
            PictureStage.Make([.. distinct.OfType<EncodedFile>()], scope, then, bundle, options);
            SiteChecker.CheckFileSizes(facts, built, report, rules);
        }
        else if (options.HasGlance)
        {
            // Who looks at what could be made sees the pictures that were made before.
            scope.Pictures.WriteCached(options.Jobs, () => { }, options.PostponesPictures, options.Stop);
        }

        var verdict = Verdict.Of(report, owner, RuleBook.All, clock, isWhole: options.Single is null);
        var result = new BuildResult(
            verdict.Faults,
            site.Articles.Count,
            planned.Count(p => p.Kind != PageKind.None),
            Due.Next(heads, site.HasFeeds, options.Now),
            settings.Hosting?.Hosts?.Select(host => host.Value).ToList(),
            site.HasSearch,
            verdict.Waived
        )
        {
            Moves = HostRules.RedirectFiles(site),
            Site = site,
            Heads = heads,
            IsPreview = options.IsPreview(settings.Root),
            UsedOfTheme = scope
                .Templates.Used.Concat(bundled.Used)
                .Append(IconSource.OfTheme)
                .ToHashSet(StringComparer.Ordinal),
            Files = (files.Made, files.Facts.Count - files.Made),
            Glance = options is { Single: null, HasGlance: true }
                ? GlanceAt(distinct, scope, rules, built, options, articles, assets, answers, owner)
                : null,
        };
        if (options.Single is not null)
        {
            return result;
        }
        var next = Remembering.Memory(
            ground,
            articles,
            files,
            embargoed,
            (verdict.IsFailed, options.PostponesPictures),
            reuse,
            answers,
            fingerprints
        );
        return result with
        {
            Memory = next,
            Receipt = result.Failed
                ? null
                : Remembering.Receipt(ground, options.Now, next, ofSite, seen, seenTheme, report, result.Summary),
        };
    }

    /// <summary>Reports kinds of articles whose template is not there.</summary>
    static void CheckKinds(SiteSettings settings, ThemeFiles theme, Report report)
    {
        foreach (var template in (settings.Kinds ?? []).Select(kind => kind.Template).OfType<Text>())
        {
            if (theme.Text(template.Value, new Report()) is null)
            {
                report.Add(
                    FieldRules.ValueUnknown,
                    template.At,
                    $"There is no template `{Excerpt.Of(template.Value, 60)}` in the theme.",
                    "Name a file of your own folder of templates, such as review.html."
                );
            }
        }
    }

    static ArticleGlance GlanceAt(
        IReadOnlyList<PlannedFile> planned,
        RenderScope scope,
        RuleSet rules,
        BuiltFolder built,
        BuildOptions options,
        ArticleSource articles,
        SourceAssets assets,
        Answers answers,
        RuleSettings? owner
    )
    {
        articles.Forget();
        var then = options with { Progress = null, Previous = null, Stop = default, Memory = null };
        return new ArticleGlance(
            scope,
            planned,
            (path, report) => articles.ReadNow(path, assets, report),
            (own, plan, bundle) =>
            {
                var files = new FileBuilder(own, rules, built, bundle, then, new Reuse(null, answers), before: null);
                files.Make([plan]);
                return files.Needed;
            },
            report => Verdict.Of(report, owner, RuleBook.All, new Clock(options.Now), isWhole: false).IsFailed
        );
    }

    /// <summary>True when a build of this would publish and say the same as the one that a receipt is of.</summary>
    public static bool IsAsBefore(BuildReceipt receipt, BuildOptions options) =>
        receipt.Holds(
            options.Now,
            options.Source,
            options.Theme,
            new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = options.Stop }
        )
        && receipt.Ground == Ground.Of(options);

    /// <summary>When the next build is due, and why, by the articles alone; null when none is.</summary>
    public static Due? NextDue(BuildOptions options)
    {
        var report = new Report();
        var languages = new ThemeFiles(null, "").ReadLanguages(report);
        var settings = SettingsReader.Read(options.Source, options.SourceName, options.BaseUrl, languages, report);
        var fingerprints = new Fingerprints(options.Source, ReadOnlyDictionary<string, StampedContent>.Empty);
        var answers = new Answers(fingerprints, new ThemeFingerprint(null), options.Now);
        var heads = new ArticleSource(
            options,
            settings,
            languages,
            [],
            fingerprints,
            new Reuse(null, answers)
        ).ReadHeads(assets: null, report);
        return Due.Next(heads, settings.Root is not null && options.Single is null, options.Now);
    }

    /// <summary>The JSON Schema of the front matter of a site's articles, by its settings alone.</summary>
    /// <param name="sourceName">The folder as the user named it.</param>
    /// <param name="report">Takes what is wrong with site.yaml.</param>
    public static JsonObject SchemaOf(ISourceFolder source, string sourceName, Report report)
    {
        var languages = new ThemeFiles(null, "").ReadLanguages(report);
        return SettingsReader.Read(source, sourceName, baseUrl: null, languages, report).ArticleFields.Schema();
    }

    /// <summary>
    /// The folder of the site's theme as site.yaml names it, seen from the folder of articles; null when it names none
    /// that could be one. It is for the caller to open it, and to hand it over in the options.
    /// </summary>
    public static string? ThemeOf(ISourceFolder source) => SettingsReader.ReadTheme(source)?.Value;

    /// <summary>The full address of the site's root, by its settings alone; null when they do not say it.</summary>
    public static string? RootOf(BuildOptions options)
    {
        var report = new Report();
        var languages = new ThemeFiles(null, "").ReadLanguages(report);
        return SettingsReader.Read(options.Source, options.SourceName, options.BaseUrl, languages, report).Root;
    }

    /// <summary>
    /// Only where there is no error: what a page with one in it does not ask for yet, it may ask for when it is mended.
    /// </summary>
    static void CheckUnpublished(
        ArticleSource articles,
        IReadOnlyList<ArticleHead> heads,
        FileBuilder files,
        FileBuilder? embargoed,
        Reuse reuse,
        SiteSettings settings,
        BuildOptions options,
        Report report
    )
    {
        if (
            options.Single is not null
            || files.Questions is not { } ofFiles
            || (embargoed is null ? [] : embargoed.Questions) is not { } ofEmbargoed
        )
        {
            return;
        }
        var folder = options.SourceName + "/";
        var asked = reuse.Numbers.Assets(articles.Questions.Concat(ofFiles).Concat(ofEmbargoed)).ToList();
        if (settings.Icon is { } icon && Paths.Resolve("", icon.Value) is { } path)
        {
            asked.Add(path);
        }
        if (options.Rules is { Name: var rules } && rules.StartsWith(folder, StringComparison.Ordinal))
        {
            asked.Add(rules[folder.Length..]);
        }
        new UnpublishedFiles(options.Source, options.SourceName, report).Check(
            articles.Listed,
            heads,
            [.. articles.Skipped, SettingsReader.FileName],
            asked
        );
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
    static (FileBuilder? Files, RenderScope? Then) CheckEmbargoed(
        HashSet<string> paths,
        RenderScope scope,
        RuleSet rules,
        ThemeFiles theme,
        BuildOptions options,
        Answers answers,
        Reuse reuse
    )
    {
        var embargoed = Outputs
            .PlanEmbargoed(scope.Site)
            .Where(p => !paths.Contains(p.File))
            .DistinctBy(p => p.File)
            .ToList();
        if (embargoed.Count == 0)
        {
            return (null, null);
        }
        var known = paths.Concat(embargoed.Select(p => p.File)).ToHashSet(StringComparer.Ordinal);
        answers.IsPlannedThen = known.Contains;
        var nullBundle = new NullBundle();
        var then = scope with
        {
            Assets = new BundleAssets(theme, scope.Assets.Sources, nullBundle, scope.Report, scope.Site.Settings.Style),
            Pictures = new BundlePictures(scope.Assets.Sources, options.Pictures, nullBundle, scope.Report),
            Shared = new SharedWork(),
            IsPlanned = known.Contains,
            IsEmbargoed = true,
        };
        var files = new FileBuilder(
            then,
            rules,
            new BuiltFolder(known, then, options.Pictures),
            nullBundle,
            options with
            {
                Progress = null,
                Previous = null,
            },
            reuse,
            reuse.Memory?.Embargoed
        );
        files.Make(embargoed);
        return (files, then);
    }
}
