using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Xunit;

namespace HarrisTrip.Tests.Outside;

/// <summary>
/// Runs build.ps1 with a stand-in for dotnet, so that what it does by itself is tried on every system.
/// </summary>
public class PowerShellScriptTests
{
    [Fact]
    public void The_help_shows_every_verb()
    {
        var ran = Run("help", "exit 9");

        Assert.Equal(0, ran.Code);
        Assert.Contains(".\\build.ps1 publish", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_verb_is_answered_with_those_there_are()
    {
        var ran = Run("bulid", "exit 9");

        Assert.Equal(2, ran.Code);
        Assert.Contains("There is no `bulid`.", ran.Out, StringComparison.Ordinal);
        Assert.Contains(".\\build.ps1 publish", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_SDK_it_says_what_to_install_and_stops()
    {
        var ran = Run("test", "$global:LASTEXITCODE = 155");

        Assert.Equal(1, ran.Code);
        Assert.Contains(".NET 10 SDK", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("passed", ran.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "  total: 5\n  failed: 0\n  succeeded: 5\n  skipped: 0", 0, "5 passed, 0 failed")]
    [InlineData(0, "  total: 5\n  failed: 0\n  succeeded: 3\n  skipped: 2", 0, "3 passed, 0 failed, 2 skipped")]
    [InlineData(2, "  total: 5\n  failed: 1\n  succeeded: 4\n  skipped: 0", 2, "4 passed, 1 failed")]
    [InlineData(0, "  total: 0\n  failed: 0\n  succeeded: 0\n  skipped: 0", 8, "0 passed, 0 failed")]
    public void The_last_line_of_the_tests_is_their_totals(int runnerCode, string summary, int code, string lastLine)
    {
        var ran = Run(
            "test",
            $"if ($args[0] -eq 'test') {{ 'Test run summary:'; '{summary}' -split \"`n\" }}; "
                + $"$global:LASTEXITCODE = if ($args[0] -eq 'test') {{ {runnerCode} }} else {{ 0 }}"
        );

        Assert.Equal(code, ran.Code);
        Assert.EndsWith("\n" + lastLine, ran.Out, StringComparison.Ordinal);
    }

    static Ran Run(string verb, string dotnet)
    {
        var session = InitialSessionState.CreateDefault2();
        session.Commands.Add(new SessionStateFunctionEntry("dotnet", dotnet));
        session.Commands.Add(new SessionStateFunctionEntry("npm", "$global:LASTEXITCODE = 0"));
        // Commands that the host of these tests lacks.
        session.Commands.Add(new SessionStateFunctionEntry("Push-Location", ""));
        session.Commands.Add(new SessionStateFunctionEntry("Pop-Location", ""));
        using var shell = PowerShell.Create(session);
        var output = shell.AddCommand(Repository.Path("build.ps1")).AddArgument(verb).Invoke();
        var code = shell.Runspace.SessionStateProxy.GetVariable("LASTEXITCODE");
        var faults = string.Join('\n', shell.Streams.Error);
        Assert.True(faults.Length == 0, faults);
        return new Ran(code is int number ? number : 0, string.Join('\n', output), "");
    }
}
