using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace HarrisTrip.Tests.Publishing;

/// <summary>A build in a process of its own, which stops at a step and is then killed as by <c>kill -9</c>.</summary>
static class KilledBuild
{
    const string Word = "a-build-to-be-killed";

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
    }
}
