using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using HarrisTrip.Cli.Output;
using HarrisTrip.Cli.Pictures;
using HarrisTrip.Cli.Publishing;
using HarrisTrip.Cli.Serving;
using HarrisTrip.Cli.Serving.Answers;
using HarrisTrip.Cli.Serving.Sites;
using HarrisTrip.Cli.Serving.Watching;

namespace HarrisTrip.Cli.Commands;

/// <summary>
/// <c>harristrip serve</c>: builds a site, shows it in a browser, and does both again after every save.
/// </summary>
static class ServeCommand
{
    const string UsualEditor = "vscode";

    /// <summary>
    /// A build that is stopped has this long to end by itself: whoever stops the program waits no longer.
    /// </summary>
    static readonly TimeSpan stopTimeout = TimeSpan.FromMilliseconds(500);

    public static Command Create()
    {
        var site = SiteOptions.Create();
        var (host, port, basePath, editor) = (Host(), Port(), BasePath(), Editor());
        var open = new Option<bool>("--open") { Description = "Open the site in your browser" };
        var poll = new Option<bool>("--poll")
        {
            Description = "Check for changes every second; for network disks that send no notifications",
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "Also publish each build without errors to this folder",
        };
        var draft = new Option<bool>("--draft-pictures")
        {
            Description = "Make a picture only when you look at it, and leave the others to the build",
        };
        var (format, quiet) = (Options.Format(), Options.Quiet());
        var command = new Command("serve", "Preview the site in a browser; every save shows at once")
        {
            site.Source,
            port,
            host,
            basePath,
            open,
            editor,
            site.Drafts,
            site.Now,
            site.Templates,
            site.BaseUrl,
            output,
            draft,
            poll,
            site.Rules,
            format,
            site.Jobs,
            quiet,
        };
        command.SetAction(
            (parsed, stop) =>
                RunAsync(
                    AtPath(site.Read(parsed), parsed.GetValue(basePath)),
                    new ServerOptions(
                        parsed.GetValue(host)!,
                        parsed.GetValue(port),
                        parsed.GetValue(editor) ?? new EditorLink(EditorLink.Known[UsualEditor])
                    ),
                    parsed.GetValue(output),
                    parsed.GetValue(draft) ? NewPictures.WhenLookedAt : NewPictures.All,
                    parsed.GetValue(open),
                    parsed.GetValue(poll),
                    new PreviewTerminal(parsed.GetValue(format)!, parsed.GetValue(quiet)),
                    stop
                )
        );
        return command;
    }

    static async Task<int> RunAsync(
        SiteRequest site,
        ServerOptions server,
        string? output,
        NewPictures pictures,
        bool open,
        bool poll,
        PreviewTerminal terminal,
        CancellationToken stop
    )
    {
        if (output is not null && pictures == NewPictures.WhenLookedAt)
        {
            throw new UsageException(
                "With --draft-pictures there is nothing whole to publish.",
                "Leave out --draft-pictures or --output."
            );
        }
        if (output is not null)
        {
            Target.At(output, site.Sources).ReadOwn();
        }
        var cache = new PictureCache(site.Folder);
        site.Plan(cache, site.Moment(), stop);
        // With --now it is that moment when the preview begins, and time goes on from there.
        var clock = site.Now is { } now ? new MovedClock(now - DateTimeOffset.UtcNow) : TimeProvider.System;
        var states = new LatestState();
        await using var preview = await PreviewServer
            .StartAsync(server, states, TimeProvider.System, stop)
            .ConfigureAwait(false);
        Greet(preview.Address, server);
        using var watch = new SourceWatch(
            new SourcePlaces(site.Folder, site.ThemeFolder, site.Rules),
            poll,
            TimeProvider.System
        );
        if (watch.IsPolling && !poll)
        {
            Terminal.Note("The system cannot watch any more folders, so they are checked every second instead.");
        }
        var session = new PreviewSession(
            new SitePreview(
                (moment, stopped) =>
                    site.Plan(cache, moment, stopped) with
                    {
                        Encoding = count =>
                            Terminal.Note($"Encoding {Counted.Of(count, "picture")}; what is made is kept."),
                    }
            ),
            watch,
            clock,
            states
        )
        {
            Pictures = pictures,
            Built = (state, reason, took) =>
            {
                cache.Trim();
                terminal.Tell(state, reason, took);
                if (output is not null && state is { IsGood: true, Good.Files.IsWhole: true })
                {
                    Publish(state.Good!, output, site.Sources, stop);
                }
            },
        };
        // On a thread of its own: a build holds the thread that it is on.
        var run = Task.Run(() => session.RunAsync(stop), CancellationToken.None);
        if (open)
        {
            Open(preview.Address);
        }
        await Task.WhenAny(run, Task.Delay(Timeout.Infinite, stop)).ConfigureAwait(false);
        if (await Task.WhenAny(run, Task.Delay(stopTimeout, CancellationToken.None)).ConfigureAwait(false) != run)
        {
            Interruption.EndNow(ExitCode.Success);
        }
        if (!stop.IsCancellationRequested)
        {
            await run.ConfigureAwait(false);
        }
        return ExitCode.Success;
    }

    static void Greet(Uri address, ServerOptions server)
    {
        if (!IPAddress.IsLoopback(server.Host))
        {
            Terminal.Error(
                $"Anyone who can reach this computer at {server.Host} can read the preview, drafts included. "
                    + "Leave out --host to keep it private."
            );
        }
        Terminal.Line($"Site: {address}");
        Terminal.Line($"Editor's desk: {new Uri(address, OwnFiles.Root)}");
        Terminal.Line("Press Ctrl-C to stop.");
    }

    static void Publish(PreviewedSite site, string output, IReadOnlyList<string> sources, CancellationToken stop)
    {
        try
        {
            using var bundle = StagedBundle.Open(
                output,
                sources,
                new PublishingOptions
                {
                    Waiting = Terminal.Error,
                    Precompression = site.Result.Site.Single ? Precompression.None : Precompression.Fast,
                }
            );
            bundle.LookAhead();
            var texts = new Precompressed(bundle);
            foreach (var path in site.Files.Paths)
            {
                texts.Write(path, site.Files.Read(path));
            }
            Publication.Publish(bundle, texts, site.Result, finder: null, stop);
            Terminal.Note($"Published to {output}.");
        }
        catch (Exception fault) when (fault is UsageException or PublishedException || SystemErrors.IsOfDisk(fault))
        {
            // The next build tries again; the preview goes on.
            Terminal.Error($"{fault.Message}{(fault is UsageException { Help: var help } ? " " + help : "")}");
        }
    }

    static void Open(Uri address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
        }
        catch (Exception fault) when (fault is Win32Exception or InvalidOperationException)
        {
            Terminal.Error($"The browser could not be opened. Open {address} yourself.");
        }
    }

    /// <summary>
    /// The same site at another path of its host. Where nobody knows the host, a name stands for it that no host has.
    /// </summary>
    static SiteRequest AtPath(SiteRequest site, string? path) =>
        path is null
            ? site
            : site with
            {
                BaseUrl = new Uri(
                    new Uri(
                        SiteBuild.RootOf(site.Plan(new PictureCache(site.Folder), site.Moment(), default))
                            ?? "https://preview.test/"
                    ),
                    path
                ).AbsoluteUri,
            };

    static Option<IPAddress> Host() =>
        new("--host")
        {
            Description = "Address to serve at, such as 0.0.0.0 for every network (default: 127.0.0.1)",
            DefaultValueFactory = _ => IPAddress.Loopback,
            CustomParser = result =>
            {
                var word = result.Tokens[0].Value;
                if (word == "localhost")
                {
                    return IPAddress.Loopback;
                }
                if (!IPAddress.TryParse(word, out var address))
                {
                    result.AddError($"--host must be an IP address such as 192.168.1.5 or 0.0.0.0, not `{word}`.");
                }
                return address ?? IPAddress.Loopback;
            },
        };

    static Option<int> Port() =>
        new("--port", "-p")
        {
            Description = "Port to serve at; if it is taken, the next free one is used",
            DefaultValueFactory = _ => 8000,
            CustomParser = result =>
            {
                var word = result.Tokens[0].Value;
                if (ushort.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out var port))
                {
                    return port;
                }
                result.AddError($"--port must be a number from 0 to 65535, not `{word}`.");
                return 0;
            },
        };

    static Option<string?> BasePath() =>
        new("--base-path")
        {
            Description = "Path of the site on its host, such as /news/ (default: that of base_url)",
            CustomParser = result =>
            {
                var path = "/" + result.Tokens[0].Value.Trim('/') + "/";
                path = path == "//" ? "/" : path;
                if (Model.Settings.SiteSettings.RootFault("https://preview.test" + path) is { } fault)
                {
                    result.AddError($"--base-path {fault} Write it as /news/.");
                }
                return path;
            },
        };

    static Option<EditorLink?> Editor() =>
        new("--editor")
        {
            Description =
                $"Editor that opens when you click a fault: {string.Join(", ", EditorLink.Known.Keys)}, "
                + $"or an address with {{path}}, {{line}} and {{column}} (default: {UsualEditor})",
            CustomParser = result =>
            {
                var word = result.Tokens[0].Value;
                if (EditorLink.Known.TryGetValue(word, out var pattern))
                {
                    return new EditorLink(pattern);
                }
                if (!EditorLink.IsPattern(word))
                {
                    result.AddError(
                        $"`{word}` is not an editor that HarrisTrip knows. "
                            + (
                                Values.Suggestion.For(word, EditorLink.Known.Keys)
                                ?? "Give its address, such as myeditor://{path}:{line}:{column}."
                            )
                    );
                }
                return new EditorLink(word);
            },
        };

    /// <summary>A clock that runs ahead of the machine's, or behind it.</summary>
    sealed class MovedClock(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
