using System.CommandLine;
using HarrisTrip.Cli.Output;
using HarrisTrip.Cli.Output.Reports;
using HarrisTrip.Cli.Publishing;
using HarrisTrip.Images;
using HarrisTrip.Model.Settings;

namespace HarrisTrip.Cli.Commands;

/// <summary><c>harristrip theme check</c>: a theme by itself, with a sample site.</summary>
static class ThemeChecks
{
    public static Command Create()
    {
        var folder = new Argument<string?>("folder")
        {
            Description = "Folder of the theme (default: the one that articles/site.yaml names)",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var (format, jobs, quiet) = (Options.Format(), Options.Jobs(), Options.Quiet());
        var command = new Command("check", "Build a sample site with a theme in memory, and check all of it")
        {
            folder,
            format,
            jobs,
            quiet,
        };
        command.SetAction(
            (parsed, stop) =>
                Task.FromResult(
                    Run(
                        parsed.GetValue(folder),
                        parsed.GetValue(format)!,
                        parsed.GetValue(jobs),
                        parsed.GetValue(quiet),
                        stop
                    )
                )
        );
        return command;
    }

    /// <exception cref="UsageException">There is no such folder.</exception>
    static int Run(string? named, ReportFormat format, int jobs, bool quiet, CancellationToken stop)
    {
        var folder = named ?? OfSite();
        if (!Directory.Exists(folder))
        {
            throw new UsageException(
                $"There is no folder `{folder}`.",
                $"Name the folder of a theme; `harristrip theme export {(folder.Length == 0 ? "my-theme" : folder)}` makes one."
            );
        }
        var shown = folder.Replace('\\', '/').TrimEnd('/');
        var faults = ThemeCheck.Run(
            new DiskFolder(Path.GetFullPath(folder)),
            shown,
            new PictureMaker(store: null, jobs),
            jobs,
            stop
        );
        var found = new Findings(faults, []);
        format.Print(found, toStandard: true);
        if (!quiet && format.IsForPeople)
        {
            Terminal.Line(
                $"{shown} checked with a sample site: {Counted.Of(found.Errors, "error")}, {Counted.Of(found.Warnings, "warning")}."
            );
        }
        return found.Errors > 0 ? ExitCode.Faults : ExitCode.Success;
    }

    static string OfSite()
    {
        const string articles = "articles";
        return Directory.Exists(articles) && SiteBuild.ThemeOf(new DiskFolder(articles)) is { } theme
            ? ThemeFolder.Shown(theme, articles)
            : throw new UsageException(
                "articles/site.yaml names no theme.",
                "Name the folder of one: harristrip theme check my-theme."
            );
    }
}
