using System.Text.Json;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Cli.Output.Reports;

/// <summary>SARIF 2.1.0 (OASIS): one run, the rules that were broken, and a result for each fault.</summary>
static class SarifReport
{
    /// <summary>Code scanning takes no more results of one run.</summary>
    const int MaxResults = 25_000;

    public static void Write(Findings findings, TextWriter to) =>
        to.Write(JsonText.Of(isIndented: true, json => Write(findings, json)) + "\n");

    static void Write(Findings findings, Utf8JsonWriter json)
    {
        var rules = findings
            .Faults.Select(f => f.Rule)
            .DistinctBy(r => r.Name)
            .OrderBy(r => r.Name, StringComparer.Ordinal)
            .ToList();
        json.WriteStartObject();
        json.WriteString(
            "$schema",
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
        );
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "HarrisTrip");
        json.WriteString("semanticVersion", ProgramVersion.Number);
        json.WriteStartArray("rules");
        rules.ForEach(rule => Rule(rule, json));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        // The most severe first, should there be too many.
        var reported =
            findings.Faults.Count <= MaxResults
                ? findings.Faults
                : [.. findings.Faults.OrderByDescending(f => f.Severity).Take(MaxResults)];
        foreach (var fault in reported)
        {
            Result(fault, rules.FindIndex(r => r.Name == fault.Rule.Name), json);
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Rule(RuleInfo rule, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Name);
        Text(json, "shortDescription", rule.Name.Replace('-', ' '));
        Text(json, "fullDescription", rule.Why);
        Text(json, "help", $"{rule.Why} It follows: {rule.Standard}.");
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", ReportFormat.Word(rule.Severity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        foreach (var group in rule.Groups)
        {
            json.WriteStringValue(ReportFormat.Word(group));
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void Result(Diagnostic fault, int rule, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", fault.Rule.Name);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", ReportFormat.Word(fault.Severity));
        Text(json, "message", ReportFormat.Sentence(fault));
        json.WriteStartArray("locations");
        Place(fault.At, null, json);
        json.WriteEndArray();
        if (fault.Page is { } page)
        {
            json.WriteStartArray("relatedLocations");
            Place(page, "Where it shows in the finished page.", json);
            json.WriteEndArray();
        }
        json.WriteStartObject("partialFingerprints");
        json.WriteString("fault/v1", Fingerprint.Of(fault));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void Place(Location at, string? message, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(at.Path));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", at.Line);
        json.WriteNumber("startColumn", at.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        if (message is not null)
        {
            Text(json, "message", message);
        }
        json.WriteEndObject();
    }

    static string UriOf(string path) =>
        (
            Path.IsPathRooted(path)
                ? path.StartsWith('/')
                    ? "file://"
                    : "file:///"
                : ""
        ) + Files.Paths.Encode(path);

    static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
