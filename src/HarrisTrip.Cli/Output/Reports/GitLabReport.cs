using HarrisTrip.Diagnostics;

namespace HarrisTrip.Cli.Output.Reports;

/// <summary>A code quality artifact of GitLab.</summary>
static class GitLabReport
{
    public static void Write(Findings findings, TextWriter to) =>
        to.Write(
            JsonText.Of(
                isIndented: true,
                json =>
                {
                    json.WriteStartArray();
                    foreach (var (fault, fingerprint) in Fingerprint.OfAll(findings.Faults))
                    {
                        json.WriteStartObject();
                        json.WriteString("description", ReportFormat.Sentence(fault));
                        json.WriteString("check_name", fault.Rule.Name);
                        json.WriteString("fingerprint", fingerprint);
                        json.WriteString("severity", fault.Severity == Severity.Error ? "major" : "minor");
                        json.WriteStartObject("location");
                        json.WriteString("path", fault.At.Path);
                        json.WriteStartObject("lines");
                        json.WriteNumber("begin", fault.At.Line);
                        json.WriteEndObject();
                        json.WriteEndObject();
                        json.WriteEndObject();
                    }
                    json.WriteEndArray();
                }
            ) + "\n"
        );
}
