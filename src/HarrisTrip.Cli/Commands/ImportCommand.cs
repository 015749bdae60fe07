using System.CommandLine;
using HarrisTrip.Cli.Importing;
using HarrisTrip.Cli.Output;
using HarrisTrip.Cli.Output.Reports;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Cli.Commands;

/// <summary><c>harristrip import</c>: texts, saved pages and Markdown of other generators become articles.</summary>
static class ImportCommand
{
    public static Command Create()
    {
        var sources = new Argument<string[]>("source")
        {
            Description = "Texts, saved pages (.html), Markdown files, or folders of them",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string>("--output", "-o")
        {
            Description = "Folder of articles",
            DefaultValueFactory = _ => "articles",
        };
        var overwrite = new Option<bool>("--overwrite")
        {
            Description = "Overwrite articles that were edited since they were imported",
        };
        var quiet = Options.Quiet();
        var command = new Command(
            "import",
            "Convert texts, saved web pages or Markdown of other generators into articles"
        )
        {
            sources,
            output,
            overwrite,
            quiet,
        };
        command.SetAction(
            (parsed, stop) =>
                Task.FromResult(
                    Run(
                        parsed.GetValue(sources)!,
                        parsed.GetValue(output)!,
                        parsed.GetValue(overwrite),
                        parsed.GetValue(quiet),
                        stop
                    )
                )
        );
        return command;
    }

    static int Run(string[] paths, string articles, bool overwrite, bool quiet, CancellationToken stop)
    {
        var report = new Report();
        var (sources, skipped) = SourceArgument.Sources(paths);
        var made = Terminal.WithProgress(
            quiet,
            line => ImportRun.Run(sources, articles, overwrite, report, line?.Of("sources"), stop)
        );
        if (!quiet)
        {
            foreach (var one in made)
            {
                foreach (var note in one.Imported.Notes)
                {
                    Terminal.Line(note.ToString());
                }
                Terminal.Line(Describe(one.Source.Shown, one.File, one.Outcome));
            }
            foreach (var (shown, why) in skipped)
            {
                Terminal.Line($"{shown} was skipped: it {why}.");
            }
        }
        var faults = report.Summary();
        ReportFormat.All[0].Print(new Findings(faults, []), toStandard: false);
        if (!quiet && sources.Count > 1)
        {
            Terminal.Line("");
            foreach (var line in ImportSummary.Lines(sources, made, skipped.Count))
            {
                Terminal.Line(line);
            }
        }
        return made.Count < sources.Count ? ExitCode.Faults : ExitCode.Success;
    }

    static string Describe(string source, string file, Outcome outcome) =>
        outcome switch
        {
            Outcome.Written => $"{source} became {file}.",
            Outcome.Reimported => $"{source} was imported again into {file}.",
            Outcome.Unchanged => $"{file} is already what importing {source} gives.",
            _ => $"{file} was edited since it was imported from {source}, so it was left as it is; "
                + $"--overwrite imports it again.",
        };
}
