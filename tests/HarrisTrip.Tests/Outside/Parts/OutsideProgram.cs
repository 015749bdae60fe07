using System.Diagnostics;
using Xunit;

namespace HarrisTrip.Tests.Outside;

/// <summary>What a program wrote, and how it ended.</summary>
sealed record Ran(int Code, string Out, string Error)
{
    public override string ToString() => $"exit {Code}\n{Out}\n{Error}";
}

static class OutsideProgram
{
    // None of them takes a minute; one that hangs may not hang the tests.
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Starts a program, without a shell, and waits for its end or the test's.</summary>
    public static async Task<Ran> RunAsync(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string?>? environment = null
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }
        using var over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        over.CancelAfter(Patience);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(over.Token);
            var errors = process.StandardError.ReadToEndAsync(over.Token);
            await process.WaitForExitAsync(over.Token);
            return new Ran(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
