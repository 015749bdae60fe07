using System.CommandLine;
using HarrisTrip.Cli.Output.Reports;
using HarrisTrip.Cli.Publishing;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Settings;
using HarrisTrip.Values;

namespace HarrisTrip.Cli.Commands;

/// <summary>Options that more than one command has.</summary>
static class Options
{
    public static Option<bool> Quiet() => new("--quiet", "-q") { Description = "Print problems only" };

    public static Option<string?> BaseUrl() =>
        new("--base-url")
        {
            Description = "Public address of the site, such as https://example.org/news/",
            CustomParser = result =>
            {
                var url = result.Tokens[0].Value;
                if (!WebAddress.IsAbsolute(url) || SiteSettings.RootFault(url) is not null)
                {
                    result.AddError($"--base-url takes a full address such as https://example.org/, not `{url}`.");
                }
                return url;
            },
        };

    /// <summary>A whole number of at least one.</summary>
    public static Option<int> Jobs() =>
        new("--jobs", "-j")
        {
            Description = "Number of pages to process in parallel (default: one per processor core)",
            DefaultValueFactory = _ => Environment.ProcessorCount,
            CustomParser = result =>
            {
                if (
                    int.TryParse(
                        result.Tokens[0].Value,
                        System.Globalization.NumberStyles.None,
                        System.Globalization.CultureInfo.InvariantCulture,
                        out var jobs
                    )
                    && jobs >= 1
                )
                {
                    return jobs;
                }
                result.AddError($"--jobs takes a number from 1 up, not `{result.Tokens[0].Value}`.");
                return 1;
            },
        };

    public static Option<DateTimeOffset?> Now() =>
        new("--now")
        {
            Description = "Use this as the current time, such as 2026-12-24T06:00:00Z",
            CustomParser = result =>
            {
                var (moment, fault) = Moment.ParseInstant(result.Tokens[0].Value);
                if (moment is null)
                {
                    result.AddError($"--now {fault} Write it as 2026-12-24T06:00:00Z.");
                }
                return moment?.Value;
            },
        };

    /// <summary>The one clock of the program, read here or never.</summary>
    public static DateTimeOffset MomentOf(ParseResult parsed, Option<DateTimeOffset?> now) =>
        parsed.GetValue(now) ?? DateTimeOffset.UtcNow;

    /// <summary>The rule settings of the owner of the pages.</summary>
    public static Option<string?> Rules() =>
        new("--rules") { Description = "File with rule levels and waivers, in the form of `checks` in site.yaml" };

    /// <summary>The file that --rules names; null when it was not given.</summary>
    /// <exception cref="UsageException">There is no such file.</exception>
    public static RulesFile? ReadRules(string? file) =>
        file is null ? null
        : KernelFiles.IsSpecial(file)
            ? throw new UsageException(
                $"`{file}` is a pipe, a socket or a device, not a file.",
                "Write the rules to a file, and name that."
            )
        : new DiskFolder(Path.GetDirectoryName(Path.GetFullPath(file)) ?? ".").Read(Path.GetFileName(file)) is { } bytes
            ? new RulesFile(file.Replace('\\', '/'), bytes)
        : throw new UsageException($"There is no rules file `{file}`.", "Name one that exists, or leave out --rules.");

    /// <summary>How faults are reported.</summary>
    public static Option<ReportFormat> Format() =>
        new("--format", "-f")
        {
            Description =
                $"Report format: {string.Join("; ", ReportFormat.All.Select(f => $"{f.Name} ({f.Meaning})"))}",
            DefaultValueFactory = _ => ReportFormat.All[0],
            CustomParser = result =>
            {
                var name = result.Tokens[0].Value;
                if (ReportFormat.All.FirstOrDefault(f => f.Name == name) is { } format)
                {
                    return format;
                }
                var names = ReportFormat.All.Select(f => f.Name).ToList();
                result.AddError(
                    $"--format cannot be `{name}`. "
                        + $"{Suggestion.For(name, names) ?? $"The formats are {string.Join(", ", names)}."}"
                );
                return ReportFormat.All[0];
            },
        };

    /// <summary>Groups of rules, in one value with commas; null when the option is not there.</summary>
    public static Option<IReadOnlyList<RuleGroup>?> Groups(string name, string description) =>
        new(name)
        {
            Description = description,
            CustomParser = result =>
            {
                var names = result
                    .Tokens[0]
                    .Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                if (names.FirstOrDefault(n => !All.ContainsKey(n)) is { } unknown)
                {
                    result.AddError(
                        $"{name} has no group `{unknown}`. "
                            + $"{Suggestion.For(unknown, All.Keys) ?? $"The groups are {string.Join(", ", All.Keys)}."}"
                    );
                    return null;
                }
                return [.. names.Select(n => All[n])];
            },
        };

    static readonly SortedDictionary<string, RuleGroup> All = new(
        Enum.GetValues<RuleGroup>().ToDictionary(g => g.ToString().ToLowerInvariant()),
        StringComparer.Ordinal
    );
}
