using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using HarrisTrip.Building;
using HarrisTrip.Cli.Building;
using HarrisTrip.Cli.Output;
using HarrisTrip.Cli.Output.Reports;
using HarrisTrip.Cli.Pictures;
using HarrisTrip.Cli.Publishing;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Cli.Commands;

/// <summary><c>harristrip build</c>: articles in, a checked bundle out.</summary>
static class BuildCommand
{
    public static Command Create()
    {
        var site = SiteOptions.Create();
        var output = new Option<string>("--output", "-o")
        {
            Description = "Folder to publish to",
            DefaultValueFactory = _ => "dist",
        };
        var portable = new Option<bool>("--portable")
        {
            Description = "Make links work when pages are opened from disk",
        };
        var precompress = Precompress();
        var zip = new Option<bool>("--zip")
        {
            Description = "Also write the bundle as one zip archive next to its folder",
        };
        var search = new Option<bool>("--search") { Description = "Add a search page (requires Pagefind)" };
        var pagefind = new Option<string?>("--pagefind")
        {
            Description = "Path of the Pagefind program (default: the installed one)",
        };
        var fresh = new Option<bool>("--no-cache")
        {
            Description = "Build every page again, whatever the last build remembers",
        };
        var (format, quiet) = (Options.Format(), Options.Quiet());
        var command = new Command("build", "Publish articles as a folder of web pages")
        {
            site.Source,
            output,
            site.Templates,
            site.Drafts,
            site.BaseUrl,
            portable,
            precompress,
            zip,
            search,
            pagefind,
            site.Now,
            site.Rules,
            fresh,
            format,
            site.Jobs,
            quiet,
        };
        command.SetAction(
            (parsed, stop) =>
                Task.FromResult(
                    Run(
                        new BuildRequest(
                            site.Read(parsed),
                            parsed.GetValue(output)!,
                            parsed.GetValue(portable),
                            parsed.GetValue(precompress),
                            parsed.GetValue(zip),
                            parsed.GetValue(search),
                            parsed.GetValue(pagefind),
                            parsed.GetValue(fresh),
                            parsed.GetValue(format)!,
                            parsed.GetValue(quiet)
                        ),
                        stop
                    )
                )
        );
        return command;
    }

    static int Run(BuildRequest asked, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        var (site, output) = (asked.Site, asked.Output);
        if (asked.Search && site.Single is not null)
        {
            throw new UsageException(
                "--search is for a whole site, not for one article.",
                "Name the folder of all articles, or leave out --search."
            );
        }
        // An option given here is checked before the long work; a setting in site.yaml after it.
        var finder = asked.Search || asked.Pagefind is not null ? SearchIndex.Find(asked.Pagefind) : null;
        var publishing = new PublishingOptions
        {
            Waiting = Terminal.Error,
            Zip = asked.Zip,
            Precompression = asked.Precompression ?? (site.Single is null ? Precompression.Fast : Precompression.None),
        };
        using var opening = StagedBundle.Begin(output, site.Sources, publishing);
        var cache = new PictureCache(site.Folder);
        var plan = site.Plan(cache, site.Moment(), stop) with
        {
            Portable = asked.Portable,
            Search = asked.Search,
            Form = publishing.Precompression.ToString(),
        };
        using var last = LastBuild.Open(site.Single is null ? site.Folder : null, asked.IsFresh, asked.Quiet);
        if (last.Unchanged(plan, opening, finder) is { } known)
        {
            asked.Format.Print(new Findings(known.Diagnostics, []), toStandard: false);
            SumUp(known, made: 0, opening.Bundle);
            return ExitCode.Success;
        }
        opening.LookAhead();
        var memory = last.ReadMemory();
        var bundle = opening.Bundle;
        last.Explain();
        var texts = new Precompressed(bundle);
        var result = Terminal.WithProgress(
            asked.Quiet,
            line =>
                SiteBuild.Run(
                    plan with
                    {
                        Memory = memory,
                        Progress = line?.Of("pages"),
                        Encoding =
                            asked.Quiet || line is not null
                                ? null
                                : count =>
                                    Terminal.Note($"Encoding {Counted.Of(count, "picture")}; what is made is kept."),
                        PictureProgress = line?.Of("picture files"),
                        Previous = bundle.Previous,
                        PreviousPages = bundle.PreviousPages(),
                    },
                    texts
                )
        );
        last.Prepare(result);
        cache.Trim();
        var found = new Findings(result.Diagnostics, []);
        asked.Format.Print(found, toStandard: false);
        if (result.Failed)
        {
            last.Remember(result, published: null, finder);
            Terminal.Error(
                $"{Counted.Of(found.Errors, "error")}"
                    + $"{(found.Warnings > 0 ? $", {Counted.Of(found.Warnings, "warning")}" : "")}. "
                    + $"Nothing was published{(Directory.Exists(output) ? $"; {output} is as it was" : "")}."
            );
            return ExitCode.Faults;
        }
        if (result.HasSearch)
        {
            finder ??= SearchIndex.Find(null);
        }
        Publication.Publish(bundle, texts, result, finder, plan.Stop);
        last.Remember(result, bundle, finder);
        SumUp(result.Summary, result.Files.Made, bundle);
        return ExitCode.Success;

        void SumUp(BuildSummary summary, int made, StagedBundle bundle)
        {
            if (asked.Quiet || !asked.Format.IsForPeople)
            {
                return;
            }
            try
            {
                foreach (var line in PublishedLines(asked, summary, made, bundle.TotalBytes, watch.Elapsed))
                {
                    Terminal.Line(line);
                }
            }
            catch (OutputException fault)
            {
                throw new PublishedException($"The bundle is published in `{output}`. {fault.Message}", fault);
            }
        }
    }

    static IEnumerable<string> PublishedLines(
        BuildRequest asked,
        BuildSummary summary,
        int made,
        long bytes,
        TimeSpan time
    )
    {
        var warnings = summary.Diagnostics.Count(fault => fault.Severity == Severity.Warning);
        var kept = (summary.Files - made).ToString("N0", CultureInfo.InvariantCulture);
        var reused = made < summary.Files ? $" ({Counted.Of(made, "file")} made, {kept} kept)" : "";
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{Counted.Of(summary.Articles, "article")}, {Counted.Of(summary.Pages, "page")}, {ByteSize.Of(bytes)} in "
                + $"{time.TotalSeconds:0.00} s{reused}, {Counted.Of(warnings, "warning")}"
                + $"{(summary.Waived > 0 ? $", {summary.Waived} waived" : "")}."
        );
        var archive = asked.Zip ? $" and {BundleArchive.PlaceOf(Path.TrimEndingDirectorySeparator(asked.Output))}" : "";
        yield return $"Published to {asked.Output}{archive}.";
        if (summary.NextRebuild is { } next)
        {
            yield return $"Build again at {DueWords.Iso(next)}: {DueWords.Why(next)}.";
        }
    }

    static Option<Precompression?> Precompress() =>
        new("--precompress")
        {
            Description =
                "Also write .br and .gz files for hosts that serve them: none, fast or best (default: "
                + "fast for a site, none for one article)",
            CustomParser = result =>
            {
                if (
                    Enum.GetNames<Precompression>()
                        .FirstOrDefault(name =>
                            name.Equals(result.Tokens[0].Value, StringComparison.OrdinalIgnoreCase)
                        ) is
                    { } known
                )
                {
                    return Enum.Parse<Precompression>(known);
                }
                result.AddError($"--precompress cannot be `{result.Tokens[0].Value}`: it takes none, fast or best.");
                return null;
            },
        };
}

/// <summary>A bundle as the command line asks for it.</summary>
/// <param name="Output">The folder to publish to.</param>
/// <param name="Precompression">Null for the usual one.</param>
/// <param name="Pagefind">The place of the program; null for the installed one.</param>
/// <param name="IsFresh">True when nothing is taken over from the last build.</param>
sealed record BuildRequest(
    SiteRequest Site,
    string Output,
    bool Portable,
    Precompression? Precompression,
    bool Zip,
    bool Search,
    string? Pagefind,
    bool IsFresh,
    ReportFormat Format,
    bool Quiet
);
