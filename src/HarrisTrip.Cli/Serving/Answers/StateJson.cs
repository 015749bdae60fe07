using System.Text.Json;
using HarrisTrip.Cli.Output;
using HarrisTrip.Cli.Output.Reports;
using HarrisTrip.Cli.Serving.Sites;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Cli.Serving.Answers;

/// <summary>What a page is told of the last build.</summary>
static class StateJson
{
    /// <summary>Nobody reads more on a page; the terminal has them all.</summary>
    const int MaxFaults = 100;

    /// <param name="address">The page's own path as its browser writes it.</param>
    /// <param name="shown">What is shown there now.</param>
    public static string Of(PreviewState state, string address, PageAnswer shown, EditorLink editor) =>
        JsonText.Of(isIndented: false, json => Write(json, state, address, shown, editor));

    static void Write(Utf8JsonWriter json, PreviewState state, string address, PageAnswer shown, EditorLink editor)
    {
        var errors = state.Faults.Count(f => f.Severity == Severity.Error);
        json.WriteStartObject();
        json.WriteNumber("build", state.Build);
        json.WriteString("page", address);
        json.WriteString("version", shown.Version);
        json.WriteString("note", shown.Note);
        json.WriteStartArray("styles");
        foreach (var style in shown.Page?.Styles ?? [])
        {
            json.WriteStringValue(style);
        }
        json.WriteEndArray();
        json.WriteString("trouble", state.Trouble);
        json.WriteNumber("errors", errors);
        json.WriteNumber("warnings", state.Faults.Count - errors);
        json.WriteNumber("more", Math.Max(0, state.Faults.Count - MaxFaults));
        json.WriteStartArray("faults");
        // Those first that keep the site from being published; each kind in the order of the terminal.
        foreach (var fault in state.Faults.OrderByDescending(f => f.Severity).Take(MaxFaults))
        {
            Write(json, fault, editor);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, Diagnostic fault, EditorLink editor)
    {
        json.WriteStartObject();
        json.WriteString("severity", ReportFormat.Word(fault.Severity));
        json.WriteString("place", Printable.Line(fault.At.ToString()));
        json.WriteString("rule", fault.Rule.Name);
        json.WriteString("message", Printable.Line(fault.Message));
        json.WriteString("help", Printable.Line(fault.Help));
        json.WriteString("open", editor.To(fault.At));
        json.WriteEndObject();
    }
}
