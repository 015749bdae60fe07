using System.Management.Automation.Language;
using System.Text.RegularExpressions;
using Xunit;

namespace HarrisTrip.Tests.Outside;

public partial class BuildScriptTests
{
    static readonly string Shell = Repository.Path("build.sh");
    static readonly string PowerShell = Repository.Path("build.ps1");

    [Fact]
    public void The_PowerShell_script_has_no_syntax_error_and_nothing_that_Windows_PowerShell_cannot_read()
    {
        var script = Parser.ParseFile(PowerShell, out var tokens, out var errors);

        Assert.Empty(errors);
        // Version 5.1 knows none of these, and takes a file without a byte order mark for the machine's own code page.
        Assert.Empty(
            script.FindAll(part => part is TernaryExpressionAst or PipelineChainAst, searchNestedScriptBlocks: true)
        );
        Assert.DoesNotContain(
            tokens,
            token =>
                token.Kind
                    is TokenKind.QuestionQuestion
                        or TokenKind.QuestionQuestionEquals
                        or TokenKind.QuestionDot
                        or TokenKind.QuestionLBracket
        );
        Assert.All(File.ReadAllText(PowerShell), c => Assert.True(char.IsAscii(c), $"{c} is not ASCII."));
    }

    [Fact]
    public void Both_scripts_do_the_same_verbs_and_explain_each()
    {
        var script = Parser.ParseFile(PowerShell, out _, out _);
        var choice = Assert.IsType<SwitchStatementAst>(
            Assert.Single(script.FindAll(part => part is SwitchStatementAst, searchNestedScriptBlocks: true))
        );
        var windows = choice
            .Clauses.Select(clause => Assert.IsType<StringConstantExpressionAst>(clause.Item1).Value)
            .ToList();

        var unix = ShellVerbs();

        Assert.Equal(unix, windows);
        Assert.Equal(["", "bench", "format", "help", "publish", "test"], unix.Order(StringComparer.Ordinal));
        Assert.All(unix, verb => Assert.Matches($@"(?m)^\./build\.sh {verb} +[a-z]", File.ReadAllText(Shell)));
        Assert.All(
            windows,
            verb => Assert.Matches($@"(?m)^\.\\build\.ps1 {verb} +[a-z]", File.ReadAllText(PowerShell))
        );
    }

    [Theory]
    [InlineData]
    [InlineData("test")]
    [InlineData("publish")]
    [InlineData("bench")]
    [InlineData("format")]
    public async Task Without_the_SDK_each_verb_says_what_to_install_and_stops(params string[] arguments)
    {
        using var empty = new ScratchFolder();

        var ran = await RunAsync(empty.Root, arguments);

        Assert.Equal(1, ran.Code);
        Assert.Empty(ran.Out);
        Assert.Contains(".NET 10 SDK", ran.Error, StringComparison.Ordinal);
        Assert.Contains("https://dotnet.microsoft.com/download", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_SDK_that_is_too_old_is_as_good_as_none()
    {
        // dotnet itself fails in a folder whose global.json wants a newer SDK than there is.
        using var old = new ScratchFolder();
        var dotnet = old.Path("dotnet");
        await File.WriteAllTextAsync(dotnet, "#!/bin/sh\nexit 155\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(dotnet, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var ran = await RunAsync(old.Root);

        Assert.Equal(1, ran.Code);
        Assert.Contains(".NET 10 SDK", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_verb_is_answered_with_those_there_are()
    {
        using var empty = new ScratchFolder();

        var ran = await RunAsync(empty.Root, "bulid");

        Assert.Equal(2, ran.Code);
        Assert.Contains("`bulid`", ran.Error, StringComparison.Ordinal);
        Assert.All(
            ShellVerbs(),
            verb => Assert.Contains($"./build.sh {verb}".TrimEnd(), ran.Error, StringComparison.Ordinal)
        );
    }

    static List<string> ShellVerbs()
    {
        var choice = File.ReadAllText(Shell).Split("case $verb in", 2)[1];
        return
        [
            .. CaseLabel().Matches(choice).Select(match => match.Groups[1].Value.Trim('\'')).Where(verb => verb != "*"),
        ];
    }

    /// <summary>Runs build.sh where only the programs in one folder are to be found.</summary>
    static Task<Ran> RunAsync(string path, params IEnumerable<string> arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "build.sh is for the other systems.");
        var bash = OutsidePart.Need(OutsidePart.OnPath("bash"), "bash");
        return OutsideProgram.RunAsync(
            bash,
            [Shell, .. arguments],
            new Dictionary<string, string?> { ["PATH"] = path }
        );
    }

    [GeneratedRegex(@"^  ('?\w*'?|\*)\)", RegexOptions.Multiline)]
    private static partial Regex CaseLabel();
}
