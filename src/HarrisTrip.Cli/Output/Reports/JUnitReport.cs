using System.Globalization;
using System.Text;
using System.Xml;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Cli.Output.Reports;

/// <summary>
/// JUnit's XML as CI servers read it: a suite for each file, a case for each rule that it breaks; a file without an
/// error has one case, which passes.
/// </summary>
static class JUnitReport
{
    static readonly XmlWriterSettings settings = new()
    {
        Indent = true,
        NewLineChars = "\n",
        Encoding = new UTF8Encoding(false),
        OmitXmlDeclaration = true,
    };

    public static void Write(Findings findings, TextWriter to)
    {
        var byFile = findings.Faults.ToLookup(f => f.At.Path, StringComparer.Ordinal);
        var files = findings
            .Checked.Concat(byFile.Select(f => f.Key))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        to.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(to, settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "harristrip");
            foreach (var file in files)
            {
                Suite(file, [.. byFile[file].GroupBy(f => f.Rule)], xml);
            }
            xml.WriteEndElement();
        }
        to.Write("\n");
    }

    static void Suite(string file, List<IGrouping<RuleInfo, Diagnostic>> rules, XmlWriter xml)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Plain(file));
        xml.WriteAttributeString("tests", Math.Max(1, rules.Count).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", rules.Count(HasError).ToString(CultureInfo.InvariantCulture));
        if (rules.Count == 0)
        {
            Case(file, "all rules", xml);
            xml.WriteEndElement();
        }
        foreach (var rule in rules)
        {
            Case(file, rule.Key.Name, xml);
            xml.WriteStartElement(HasError(rule) ? "failure" : "system-out");
            if (HasError(rule))
            {
                xml.WriteAttributeString(
                    "message",
                    Plain(ReportFormat.Sentence(rule.First(f => f.Severity == Severity.Error)))
                );
            }
            xml.WriteString(Plain(string.Join('\n', rule)));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    static void Case(string file, string name, XmlWriter xml)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("classname", Plain(file));
    }

    static bool HasError(IEnumerable<Diagnostic> faults) => faults.Any(f => f.Severity == Severity.Error);

    /// <summary>What a file holds may be no character of XML.</summary>
    static string Plain(string text) =>
        string.Concat(
            text.EnumerateRunes()
                .Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString())
        );
}
