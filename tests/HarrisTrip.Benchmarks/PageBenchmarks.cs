using BenchmarkDotNet.Attributes;
using HarrisTrip.Check;
using HarrisTrip.Check.Views;
using HarrisTrip.Model.Articles;
using HarrisTrip.Render;
using HarrisTrip.Render.Outputs;

namespace HarrisTrip.Benchmarks;

/// <summary>
/// What is done for every article: its file is parsed, its page rendered and checked.
/// </summary>
[MemoryDiagnoser]
public class PageBenchmarks : IPublishedFolder
{
    readonly PageChecker checker = new();
    BenchmarkScope site = null!;
    PlannedFile plan = null!;
    PageInput input = null!;

    RenderScope scope => site.Scope;

    public string? Root => scope.Site.Settings.Root;

    public bool Has(string path) => true;

    [GlobalSetup]
    public void Setup()
    {
        site = new BenchmarkScope(new MemoryFolder(articles: 100), _ => false);
        plan = Outputs.Plan(scope.Site).First();
        input = Finished(Render());
        checker.Check(input, this, site.Report);
        if (site.Report.Sorted() is [var fault, ..])
        {
            throw new InvalidOperationException($"A page with a fault is not what is measured: {fault}");
        }
    }

    [Benchmark]
    public Article Parse() => site.Parse(plan.Subject!.Path);

    /// <summary>With the parsing of its article, which every page begins with.</summary>
    [Benchmark]
    public Page Render() => (Page)plan.Recipe.Make(scope, plan)!;

    [Benchmark]
    public FileFacts Check() => checker.Check(input, this, site.Report);

    PageInput Finished(Page page) =>
        new(plan.File, plan.At(scope.Site), page.Html.Html, page.Html.Map, plan.Kind, page.Canonical);
}
