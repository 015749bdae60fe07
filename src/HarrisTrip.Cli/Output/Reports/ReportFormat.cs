using HarrisTrip.Diagnostics;

namespace HarrisTrip.Cli.Output.Reports;

/// <summary>What a run found, to be written in one of the formats.</summary>
/// <param name="Faults">In the order in which they are reported.</param>
/// <param name="Checked">The pages and files that were checked, as the user named them; empty where nobody
/// asks for them.</param>
public sealed record Findings(IReadOnlyList<Diagnostic> Faults, IReadOnlyList<string> Checked)
{
    public int Errors => Faults.Count(f => f.Severity == Severity.Error);

    public int Warnings => Faults.Count - Errors;
}

/// <summary>A format for what a run found.</summary>
/// <param name="Meaning">For whom it is, for the help.</param>
/// <param name="IsForPeople">True when it is read on a terminal, line by line among other lines; else it stands alone
/// on the standard output.</param>
/// <param name="Write">The flag says whether lines may be coloured.</param>
public sealed record ReportFormat(
    string Name,
    string Meaning,
    bool IsForPeople,
    Action<Findings, TextWriter, bool> Write
)
{
    /// <summary>
    /// Writes for people to the error stream, or to the standard one where faults are the result; for programs always
    /// to the standard one.
    /// </summary>
    public void Print(Findings findings, bool toStandard) =>
        Terminal.Write(toStandard || !IsForPeople, (writer, inColour) => Write(findings, writer, inColour));

    /// <summary>As the command line says it.</summary>
    public override string ToString() => Name;

    /// <summary>The one list of formats; the first is the default.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        new("text", "each fault with its line", true, TextReport.Write),
        new("short", "each fault in one line", true, TextReport.WriteShort),
        ForPrograms("jsonl", "one JSON object a line", JsonLinesReport.Write),
        ForPrograms("sarif", "SARIF 2.1.0, for code scanning", SarifReport.Write),
        ForPrograms("github", "annotations of GitHub Actions", GitHubReport.Write),
        ForPrograms("gitlab", "GitLab code quality", GitLabReport.Write),
        ForPrograms("junit", "JUnit XML", JUnitReport.Write),
        ForPrograms("html", "a page with filters", HtmlReport.Write),
    ];

    static ReportFormat ForPrograms(string name, string meaning, Action<Findings, TextWriter> write) =>
        new(name, meaning, false, (findings, to, _) => write(findings, to));

    public static string Word(Severity severity) => severity == Severity.Error ? "error" : "warning";

    public static string Word(RuleGroup group) => group.ToString().ToLowerInvariant();

    /// <summary>What is wrong and what to do, in one line.</summary>
    public static string Sentence(Diagnostic fault) => $"{fault.Message} {fault.Help}".TrimEnd();
}
