using System.Text.Json;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Cli.Output.Reports;

/// <summary>
/// One object a fault: where it shows (<c>path</c>, and <c>line</c> and <c>column</c> from 1 up, in UTF-16 units), and,
/// when that is not where it was written, <c>source</c> with the same three.
/// </summary>
static class JsonLinesReport
{
    public static void Write(Findings findings, TextWriter to)
    {
        foreach (var fault in findings.Faults)
        {
            to.Write(JsonText.Of(isIndented: false, json => Write(fault, json)) + "\n");
        }
    }

    static void Write(Diagnostic fault, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        Place(json, fault.Page ?? fault.At);
        json.WriteString("rule", fault.Rule.Name);
        json.WriteString("group", ReportFormat.Word(fault.Rule.Groups[0]));
        json.WriteString("severity", ReportFormat.Word(fault.Severity));
        json.WriteString("message", fault.Message);
        json.WriteString("help", fault.Help);
        if (fault.Page is not null)
        {
            json.WriteStartObject("source");
            Place(json, fault.At);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    static void Place(Utf8JsonWriter json, Location at)
    {
        json.WriteString("path", at.Path);
        json.WriteNumber("line", at.Line);
        json.WriteNumber("column", at.Column);
    }
}
