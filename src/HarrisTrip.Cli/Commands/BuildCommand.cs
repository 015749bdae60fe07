using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using HarrisTrip.Cli.Output;
using HarrisTrip.Cli.Output.Reports;
using HarrisTrip.Cli.Pictures;
using HarrisTrip.Cli.Publishing;

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
            format,
            site.Jobs,
            quiet,
        };
        command.SetAction(
            (parsed, stop) =>
                Task.FromResult(
                    Run(
                        site.Read(parsed),
                        parsed.GetValue(output)!,
                        parsed.GetValue(format)!,
                        parsed.GetValue(quiet),
                        parsed.GetValue(precompress),
                        parsed.GetValue(zip),
                        parsed.GetValue(search),
                        parsed.GetValue(pagefind),
                        (wish, cache) =>
                            wish.Plan(cache, wish.Moment(), stop) with
                            {
                                Portable = parsed.GetValue(portable),
                                Search = parsed.GetValue(search),
                            }
                    )
                )
        );
        return command;
    }

    static int Run(
        SiteWish site,
        string output,
        ReportFormat format,
        bool quiet,
        Precompression? precompress,
        bool zip,
        bool search,
        string? pagefind,
        Func<SiteWish, PictureCache, BuildOptions> options
    )
    {
        var watch = Stopwatch.StartNew();
        if (search && site.Single is not null)
        {
            throw new RefusedException(
                "--search is for a whole site, not for one article.",
                "Name the folder of all articles, or leave out --search."
            );
        }
        // An option given here is checked before the long work; a setting in site.yaml after it.
        var finder = search || pagefind is not null ? SearchIndex.Find(pagefind) : null;
        using var bundle = StagedBundle.Open(
            output,
            site.Sources,
            new PublishingOptions
            {
                Waiting = Terminal.Error,
                Zip = zip,
                Precompression = precompress ?? (site.Single is null ? Precompression.Fast : Precompression.None),
            }
        );
        var texts = new Precompressed(bundle);
        var cache = new PictureCache(site.Folder);
        var plan = options(site, cache);
        var result = Terminal.WithProgress(
            quiet,
            line =>
                SiteBuild.Run(
                    plan with
                    {
                        Progress = line?.Of("pages"),
                        Encoding =
                            quiet || line is not null
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
        cache.Trim();
        var found = new Findings(result.Diagnostics, []);
        format.Print(found, toStandard: false);
        if (result.Failed)
        {
            Terminal.Error(
                $"{Counted.Of(found.Errors, "error")}{(found.Warnings > 0 ? $", {Counted.Of(found.Warnings, "warning")}" : "")}. "
                    + $"Nothing was published{(Directory.Exists(output) ? $"; {output} is as it was" : "")}."
            );
            return ExitCode.Faults;
        }
        Publication.Publish(bundle, texts, result, finder, plan.Stop);
        if (!quiet && format.IsForPeople)
        {
            try
            {
                SumUp();
            }
            catch (OutputException fault)
            {
                throw new PublishedException($"The bundle is published in `{output}`. {fault.Message}", fault);
            }
        }
        return ExitCode.Published;

        void SumUp()
        {
            Terminal.Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Counted.Of(result.Articles, "article")}, {Counted.Of(result.Pages, "page")}, "
                        + $"{Size(bundle.TotalBytes)} in {watch.Elapsed.TotalSeconds:0.00} s, "
                        + $"{Counted.Of(found.Warnings, "warning")}{(result.Waived > 0 ? $", {result.Waived} waived" : "")}."
                )
            );
            Terminal.Line(
                $"Published to "
                    + $"{output}{(zip ? $" and {BundleArchive.PlaceOf(Path.TrimEndingDirectorySeparator(output))}" : "")}."
            );
            if (result.NextRebuild is { } next)
            {
                Terminal.Line($"Build again at {DueWords.Iso(next)}: {DueWords.Why(next)}.");
            }
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

    static string Size(long bytes) =>
        bytes switch
        {
            < 1_000 => Counted.Of((int)bytes, "byte"),
            < 1_000_000 => (bytes / 1e3).ToString("0.#", CultureInfo.InvariantCulture) + " kB",
            _ => (bytes / 1e6).ToString("0.#", CultureInfo.InvariantCulture) + " MB",
        };
}
