using System.CommandLine;
using HarrisTrip.Cli.Output;
using HarrisTrip.Cli.Output.Reports;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Cli.Commands;

/// <summary><c>harristrip explain</c>: what a rule wants, and why.</summary>
static class ExplainCommand
{
    public static Command Create()
    {
        var name = new Argument<string?>("rule")
        {
            Description = "Name of the rule (default: list all rules)",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("explain", "Explain what a rule requires, and why") { name };
        command.SetAction((parsed, _) => Task.FromResult(Run(parsed.GetValue(name))));
        return command;
    }

    static int Run(string? name)
    {
        if (name is null)
        {
            foreach (var group in RuleBook.All.Values.GroupBy(rule => rule.Groups[0]).OrderBy(group => group.Key))
            {
                Terminal.Line(ReportFormat.Word(group.Key));
                foreach (var rule in group)
                {
                    Terminal.Line($"  {rule.Name, -26} {rule.Why}");
                }
                Terminal.Line("");
            }
            return ExitCode.Success;
        }
        Explain(
            RuleBook.All.GetValueOrDefault(name)
                ?? throw new UsageException(
                    $"There is no rule `{name}`.",
                    Suggestion.For(name, RuleBook.All.Keys) ?? "`harristrip explain` lists all rules."
                )
        );
        return ExitCode.Success;
    }

    static void Explain(RuleInfo rule)
    {
        Terminal.Line(
            $"{rule.Name} ({(rule.Severity == Severity.Error ? "error: stops the publication" : "warning")})"
        );
        Terminal.Line(
            "Groups: "
                + string.Join(", ", rule.Groups.Select(ReportFormat.Word))
                + (rule.IsSafety ? "; cannot be waived" : "")
        );
        Terminal.Line("");
        Terminal.Line(rule.Why);
        Terminal.Line($"Follows: {rule.Standard}");
        Example("Bad", rule.Bad);
        Example("Good", rule.Good);
    }

    static void Example(string heading, string example)
    {
        if (example.Length == 0)
        {
            return;
        }
        Terminal.Line("");
        Terminal.Line(heading + ":");
        foreach (var line in example.TrimEnd('\n').Split('\n'))
        {
            Terminal.Line(("    " + line).TrimEnd());
        }
    }
}
