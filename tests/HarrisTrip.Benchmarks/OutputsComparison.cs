using System.Diagnostics;
using System.Globalization;
using HarrisTrip.Check;
using HarrisTrip.Check.Views;
using HarrisTrip.Files;
using HarrisTrip.Model.Sites;
using HarrisTrip.Render;
using HarrisTrip.Render.Outputs;

namespace HarrisTrip.Benchmarks;

/// <summary>
/// What a site has around its articles, held against the pages of the articles themselves, in one run: lists, feeds and
/// files for hosts may take a part of the time, and no more. The files of pictures, which would only make the articles
/// slower, are in neither.
/// </summary>
sealed class OutputsComparison : IPublishedFolder
{
    /// <summary>How many times the time of article pages alone all outputs may take.</summary>
    const double MaxRatio = 2.5;

    readonly HashSet<string> files = new(StringComparer.Ordinal);

    public string? Root { get; private set; }

    public bool IsOurs => true;

    public bool Has(string path) => files.Contains(path) || !Paths.IsPage(path);

    /// <returns>An exit code: 0 when the time stays within its bound, 1 when not.</returns>
    public static int Run(int articles)
    {
        // Once before, so that what the program does only when it starts is in neither.
        new OutputsComparison().Measure(100);
        var (alone, all, pages, count) = new OutputsComparison().Measure(articles);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{alone:0.0} s for the pages of {pages:N0} articles, {all:0.0} s for all {count:N0} files: "
                    + $"{all / alone:0.00} times; at most {MaxRatio:0.0} are allowed."
            )
        );
        return all / alone > MaxRatio ? 1 : 0;
    }

    (double Alone, double All, int Pages, int Files) Measure(int count)
    {
        var folder = new MemoryFolder(count, everything: true);
        var watch = Stopwatch.StartNew();
        var scope = new BenchmarkScope(folder, files.Contains).Scope;
        var planned = Outputs.Plan(scope.Site);
        files.UnionWith(planned.Select(p => p.File));
        Root = scope.Site.Settings.Root;
        Make(planned.Where(p => p.Kind == PageKind.Article), scope);
        var alone = watch.Elapsed.TotalSeconds;
        Make(planned.Where(p => p.Kind != PageKind.Article && p is not AggregateFile), scope);
        Make(planned.OfType<AggregateFile>(), scope);
        return (alone, watch.Elapsed.TotalSeconds, scope.Site.Articles.Count, planned.Length);
    }

    void Make(IEnumerable<PlannedFile> planned, RenderScope scope) =>
        Parallel.ForEach(
            planned.ToArray(),
            () => new PageChecker(),
            (plan, _, checker) =>
            {
                switch (plan.Recipe.Make(scope, plan))
                {
                    case Page page:
                        checker.Check(
                            new PageInput(
                                plan.File,
                                plan.At(scope.Site),
                                page.Html.Html,
                                page.Html.Map,
                                plan.Kind,
                                page.Canonical
                            ),
                            this,
                            scope.Report
                        );
                        break;
                    case PlainFile plain:
                        FileChecker.Check(
                            new FileInput(plan.File, plan.At(scope.Site), plain.Text) { Map = plain.Map },
                            this,
                            scope.Report
                        );
                        break;
                }
                return checker;
            },
            _ => { }
        );
}
