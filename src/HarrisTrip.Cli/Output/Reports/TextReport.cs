using HarrisTrip.Diagnostics;

namespace HarrisTrip.Cli.Output.Reports;

/// <summary>For people: every fault begins with its place, so that terminals and editors can follow it.</summary>
static class TextReport
{
    /// <summary>
    /// Before what is quoted from a file, so that no line of one can be taken for a line of ours, or for a command.
    /// </summary>
    const string Mark = "    | ";

    /// <summary>With the line that the fault is in, a gap between files, and a count of each rule at the end.</summary>
    public static void Write(Findings findings, TextWriter to, bool inColour)
    {
        var lines = new SourceLines();
        string? file = null;
        foreach (var fault in findings.Faults)
        {
            if (file is not null && file != fault.At.Path)
            {
                to.WriteLine();
            }
            file = fault.At.Path;
            to.WriteLine(Line(fault, inColour));
            if (lines.Excerpt(fault.At) is var (line, caret))
            {
                to.WriteLine(Mark + line);
                to.WriteLine(Mark + caret);
            }
        }
        WriteCounts(findings, to);
    }

    public static void WriteShort(Findings findings, TextWriter to, bool inColour)
    {
        foreach (var fault in findings.Faults)
        {
            to.WriteLine(Line(fault, inColour));
        }
    }

    /// <summary>Only where there is something to sum up.</summary>
    static void WriteCounts(Findings findings, TextWriter to)
    {
        var rules = findings
            .Faults.GroupBy(f => (f.Rule.Name, f.Severity))
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key.Name, StringComparer.Ordinal)
            .ToList();
        if (findings.Faults.Count < 5 || rules.Count == findings.Faults.Count)
        {
            return;
        }
        to.WriteLine();
        foreach (var rule in rules)
        {
            to.WriteLine(
                string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"{rule.Count(), 7:N0}  {rule.Key.Name} ({ReportFormat.Word(rule.Key.Severity)})"
                )
            );
        }
    }

    static string Line(Diagnostic fault, bool inColour) =>
        inColour ? Terminal.InColour(fault.ToString(), fault.Severity) : fault.ToString();
}
