using System.Collections.Concurrent;
using System.CommandLine;
using HarrisTrip.Check;
using HarrisTrip.Check.Views;
using HarrisTrip.Cli.External;
using HarrisTrip.Cli.Output;
using HarrisTrip.Cli.Output.Reports;
using HarrisTrip.Cli.Publishing;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Settings;
using HarrisTrip.Tracing;
using HarrisTrip.Values;

namespace HarrisTrip.Cli.Commands;

/// <summary><c>harristrip check</c>: any web pages, whoever made them.</summary>
static class CheckCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Web pages, or folders of them",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var only = Options.Groups(
            "--only",
            "Check these groups of rules only, separated by commas, such as html,links"
        );
        var skip = Options.Groups("--skip", "Leave out these groups of rules, separated by commas");
        var rules = Options.Rules();
        var (jobs, baseUrl, now, format, quiet) = (
            Options.Jobs(),
            Options.BaseUrl(),
            Options.Now(),
            Options.Format(),
            Options.Quiet()
        );
        var command = new Command("check", "Check web pages or folders of them, whatever made them")
        {
            paths,
            only,
            skip,
            rules,
            format,
            baseUrl,
            now,
            jobs,
            quiet,
        };
        var external = CheckExternal.AddOptions(command);
        command.SetAction(
            (parsed, stop) =>
                RunAsync(
                    new CheckOptions(
                        parsed.GetValue(paths) is { Length: > 0 } given ? given : ["dist"],
                        parsed.GetValue(only),
                        parsed.GetValue(skip) ?? [],
                        parsed.GetValue(rules),
                        parsed.GetValue(baseUrl) is { } url ? WebAddress.Encode(url).TrimEnd('/') + "/" : null,
                        Options.MomentOf(parsed, now),
                        parsed.GetValue(jobs),
                        parsed.GetValue(format)!,
                        parsed.GetValue(quiet),
                        external(parsed)
                    ),
                    stop
                )
        );
        return command;
    }

    /// <param name="External">Null when links to other sites are not checked.</param>
    /// <param name="Root">The full address of each folder's root, with a slash at its end; null when unknown.</param>
    sealed record CheckOptions(
        string[] Paths,
        IReadOnlyList<RuleGroup>? Only,
        IReadOnlyList<RuleGroup> Skip,
        string? Rules,
        string? Root,
        DateTimeOffset Now,
        int Jobs,
        ReportFormat Format,
        bool Quiet,
        ExternalOptions? External
    );

    static async Task<int> RunAsync(CheckOptions options, CancellationToken stop)
    {
        var report = new Report();
        var settings = Options.ReadRules(options.Rules) is { } file
            ? SettingsReader.ReadRules(file.Content, file.Name, report)
            : null;
        var all = RuleSet.Of(options.Only, options.Skip, settings?.Options, options.External is not null);
        var (looked, pages) = (new List<string>(), 0);
        var isWhole = options.Only is null && options.Skip.Count == 0;
        foreach (var folder in Folders(options.Paths, options.Root, all.Reads))
        {
            // Pictures on other people's pages need no credit for us.
            var rules =
                folder.IsOurs || options.Only is not null
                    ? all
                    : RuleSet.Of(
                        null,
                        [.. options.Skip, RuleGroup.Rights],
                        settings?.Options,
                        options.External is not null
                    );
            var facts = Check(folder, rules, report, options.Jobs, stop);
            if (options.External is { } external)
            {
                await ExternalCheck.RunAsync(facts, external, report, TimeProvider.System, stop).ConfigureAwait(false);
            }
            pages += folder.Pages.Count;
            isWhole &= folder.IsWhole;
            looked.AddRange(folder.Pages.Concat(folder.Others).Select(folder.Named));
        }
        var verdict = Verdict.Of(report, settings, RuleBook.All, new Clock(options.Now), isWhole);
        var found = new Findings(verdict.Faults, looked);
        options.Format.Print(found, toStandard: true);
        if (!options.Quiet && options.Format.IsForPeople)
        {
            var others = looked.Count - pages;
            Terminal.Line(
                $"{Counted.Of(pages, "page")}{(others > 0 ? $" and {Counted.Of(others, "other file")}" : "")} "
                    + $"checked: {Counted.Of(found.Errors, "error")}, "
                    + $"{Counted.Of(found.Warnings, "warning")}"
                    + $"{(verdict.Waived > 0 ? $", {verdict.Waived} waived" : "")}."
            );
        }
        return found.Errors > 0 ? ExitCode.Faults : ExitCode.Success;
    }

    static ConcurrentBag<FileFacts> Check(
        PublishedFolder folder,
        RuleSet rules,
        Report report,
        int jobs,
        CancellationToken stop
    )
    {
        var facts = new ConcurrentBag<FileFacts>();
        var limit = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = stop };
        Parallel.ForEach(
            folder.Pages,
            limit,
            () => new PageChecker(rules),
            (file, _, checker) =>
            {
                if (folder.ReadPage(file, report) is { } page)
                {
                    facts.Add(checker.Check(page, folder, report));
                }
                return checker;
            },
            _ => { }
        );
        Parallel.ForEach(
            folder.Others,
            limit,
            file => facts.Add(FileChecker.Check(folder.ReadFile(file), folder, report, rules))
        );
        foreach (var asked in SiteChecker.Unread(facts, folder))
        {
            if (folder.ReadPage(asked, new Report()) is { } page)
            {
                facts.Add(new PageChecker(RuleSet.Of([], [])).Check(page, folder, new Report()));
            }
        }
        SiteChecker.Check(facts, folder, report, rules);
        return facts;
    }

    /// <summary>The folders that paths name, and for each file that they name the folder that it lies in.</summary>
    /// <exception cref="UsageException">There is nothing at one of them.</exception>
    static List<PublishedFolder> Folders(string[] paths, string? root, Func<string, bool> reads)
    {
        var folders = new List<PublishedFolder>();
        foreach (var path in paths.Where(p => !File.Exists(p)))
        {
            var folder = Directory.Exists(path)
                ? new PublishedFolder(path, root, null, reads)
                : throw new UsageException($"There is no folder `{path}`.", "Name web pages, or folders of them.");
            folders.Add(
                folder.Pages.Count + folder.Others.Count + folder.NonRegularFiles.Count > 0
                    ? folder
                    : throw new UsageException(
                        $"There is no web page in the folder `{path}`.",
                        "Name a folder with .html files."
                    )
            );
        }
        foreach (
            var beside in paths.Where(File.Exists).GroupBy(p => Path.GetDirectoryName(p) ?? "", StringComparer.Ordinal)
        )
        {
            var folder = new PublishedFolder(beside.Key, root, [.. beside.Select(p => Path.GetFileName(p))], reads);
            if (
                beside.FirstOrDefault(p =>
                    !folder.Pages.Contains(Path.GetFileName(p))
                    && !folder.Others.Contains(Path.GetFileName(p))
                    && !folder.NonRegularFiles.Any(n => n.Path == Path.GetFileName(p))
                ) is
                { } odd
            )
            {
                throw new UsageException(
                    $"`{odd}` is not a file that can be checked.",
                    "Name .html files, or folders of them."
                );
            }
            folders.Add(folder);
        }
        return folders;
    }
}
