using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace HarrisTrip.Tests.Publishing;

/// <summary>A build in a process of its own, which stops at a step and is then killed as by <c>kill -9</c>.</summary>
static class KilledBuild
{
    const string Word = "a-build-to-be-killed";
    const string Edition = "an-edition-to-be-killed";

    /// <summary>As the exit code of a program that a signal ended.</summary>
    const int Killed = 128 + 9;

    public static Process StartAndStop(string target, bool canExchange, string stopAt)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var build = Process.Start(
            new ProcessStartInfo(
                host,
                ["exec", typeof(KilledBuild).Assembly.Location, Word, target, $"{canExchange}", stopAt]
            )
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        return build.StandardOutput.ReadLine() == stopAt
            ? build
            : throw new InvalidOperationException("The build did not come so far.");
    }

    public static void Kill(Process build)
    {
        build.Kill();
        build.WaitForExit();
        build.Dispose();
    }

    /// <summary>Builds an edition, and has the kernel kill it as it comes to a call.</summary>
    /// <param name="call">Names of system calls, as <c>strace</c> has them.</param>
    /// <param name="count">How many such calls of one thread go before.</param>
    /// <returns>False when it was done before.</returns>
    public static async Task<bool> KillAtAsync(
        string target,
        bool canExchange,
        int edition,
        int? published,
        string call,
        int count
    )
    {
        string[] program =
        [
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            "exec",
            typeof(KilledBuild).Assembly.Location,
            Edition,
            target,
            $"{canExchange}",
            $"{edition}",
            $"{published}",
        ];
        var start = new ProcessStartInfo(
            "strace",
            ["-f", "-qqq", "-o", "/dev/null", "-e", $"inject={call}:signal=KILL:when={count + 1}", .. program]
        )
        {
            RedirectStandardError = true,
        };
        // It would make files of its own before it comes to ours.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        using var build = Process.Start(start)!;
        var errors = await build.StandardError.ReadToEndAsync();
        await build.WaitForExitAsync();
        return build.ExitCode switch
        {
            0 => false,
            Killed => true,
            _ => throw new InvalidOperationException($"The build ended with {build.ExitCode}: {errors}"),
        };
    }

    /// <summary>Comes before the test runner's own start, so that this assembly can be that process too.</summary>
    [ModuleInitializer]
    internal static void RunWhenAsked()
    {
        if (Environment.GetCommandLineArgs() is [_, Word, var target, var canExchange, var stopAt])
        {
            var renames = new RenamesOfTests(bool.Parse(canExchange)) { After = Stop };
            using var bundle = Bundles.Stage(target, "2", new() { Renames = renames });
            Stop("written");
            bundle.Publish();
            Environment.Exit(70);

            void Stop(string step)
            {
                if (step == stopAt)
                {
                    Console.WriteLine(step);
                    Console.ReadLine();
                }
            }
        }
        if (Environment.GetCommandLineArgs() is [_, Edition, var place, var hasExchange, var edition, var published])
        {
            var options = RenamesOfTests.Options(bool.Parse(hasExchange));
            using (var bundle = Bundles.Open(place, options))
            {
                Editions.Fill(bundle, Number(edition), published.Length == 0 ? null : Number(published));
                bundle.Publish();
            }
            Environment.Exit(0);
        }

        static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
    }
}
