using HarrisTrip.Diagnostics;

namespace HarrisTrip.Cli.Output.Reports;

/// <summary>
/// Workflow commands of GitHub Actions, which it shows beside the lines of a change. Errors come first, since it shows
/// ten of each kind a step.
/// </summary>
static class GitHubReport
{
    public static void Write(Findings findings, TextWriter to)
    {
        foreach (var fault in findings.Faults.OrderByDescending(f => f.Severity))
        {
            var title = Property($"{fault.Rule.Name} ({ReportFormat.Word(fault.Rule.Groups[0])})");
            var place = $"file={Property(fault.At.Path)},line={fault.At.Line},col={fault.At.Column}";
            var sentence = Data(ReportFormat.Sentence(fault));
            to.Write($"::{ReportFormat.Word(fault.Severity)} {place},title={title}::{sentence}\n");
        }
    }

    static string Data(string text) =>
        Printable.Of(
            text.Replace("%", "%25", StringComparison.Ordinal)
                .Replace("\r", "%0D", StringComparison.Ordinal)
                .Replace("\n", "%0A", StringComparison.Ordinal)
        );

    static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
