using System.Collections.Concurrent;
using System.CommandLine;
using System.Globalization;
using HarrisTrip.Check;
using HarrisTrip.Cli.Output;
using HarrisTrip.Cli.Publishing;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Cli.Commands;

/// <summary><c>harristrip check</c>: any folder of web pages, whoever made it.</summary>
static class CheckCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "Folder of web pages", DefaultValueFactory = _ => "dist" };
        var (jobs, baseUrl, quiet) = (Options.Jobs(), Options.BaseUrl(), Options.Quiet());
        var command = new Command("check", "Check a folder of web pages, whoever made it") { folder, baseUrl, jobs, quiet };
        command.SetAction((parsed, _) => Task.FromResult(Run(parsed.GetValue(folder)!, parsed.GetValue(baseUrl), parsed.GetValue(jobs), parsed.GetValue(quiet))));
        return command;
    }

    static int Run(string folder, string? baseUrl, int jobs, bool quiet)
    {
        if (!Directory.Exists(folder))
        {
            throw new RefusedException($"There is no folder `{folder}`.", "Give a folder of web pages.");
        }
        var report = new Report();
        var published = new PublishedFolder(folder, baseUrl is null ? null : baseUrl.TrimEnd('/') + "/");
        if (published.Pages.Count == 0)
        {
            throw new RefusedException($"The folder `{folder}` holds no web page.", "Give a folder with .html files.");
        }
        var facts = new ConcurrentBag<PageFacts>();
        Parallel.ForEach(published.Pages, new ParallelOptions { MaxDegreeOfParallelism = jobs }, () => new PageChecker(), (file, _, checker) =>
        {
            if (published.Read(file, report) is { } page)
            {
                facts.Add(checker.Check(page, published, report));
            }
            return checker;
        }, _ => { });
        CrossPageAnchors.Check(facts, report);

        var found = report.Told();
        Terminal.Faults(found, toStandard: true);
        var errors = found.Count(d => d.Severity == Severity.Error);
        if (!quiet)
        {
            Terminal.Line($"{Count(published.Pages.Count, "page")} checked: {Count(errors, "error")}, {Count(found.Count - errors, "warning")}.");
        }
        return errors > 0 ? ExitCode.Faults : ExitCode.Published;
    }

    static string Count(int number, string what) => $"{number.ToString("N0", CultureInfo.InvariantCulture)} {what}{(number == 1 ? "" : "s")}";
}
