using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Cli.Output.Reports;

/// <summary>One page that needs nothing else, and no script: what is shown is chosen by its boxes.</summary>
static partial class HtmlReport
{
    public static void Write(Findings findings, TextWriter to)
    {
        var groups = findings
            .Faults.Select(f => ReportFormat.Word(f.Rule.Groups[0]))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        var summary = $"{Counted.Of(findings.Errors, "error")}, {Counted.Of(findings.Warnings, "warning")}";
        to.Write(
            $$"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{summary}} – HarrisTrip</title>
            <meta name="description" content="What HarrisTrip found: each fault with its place, what is wrong, and what to do about it.">
            <style>
            {{Style}}
            {{string.Concat(
                groups.Append("error").Append("warning").Select(name =>
                    $"body:has(#show-{name}:not(:checked)) .{name} {{ display: none }}\n"
                )
            )}}</style>
            </head>
            <body>
            <header>
            <h1>{{summary}}</h1>

            """
        );
        if (findings.Faults.Count > 0)
        {
            to.Write("<fieldset>\n<legend>Show</legend>\n");
            Box("error", "errors", findings.Errors);
            Box("warning", "warnings", findings.Warnings);
            groups.ForEach(group =>
                Box(group, group, findings.Faults.Count(f => ReportFormat.Word(f.Rule.Groups[0]) == group))
            );
            to.Write("</fieldset>\n");
        }
        to.Write("</header>\n<main>\n");
        var lines = new SourceLines();
        foreach (var file in findings.Faults.GroupBy(f => f.At.Path, StringComparer.Ordinal))
        {
            to.Write($"<section>\n<h2>{Text(file.Key)}</h2>\n<ul>\n");
            foreach (var fault in file)
            {
                Item(fault);
            }
            to.Write("</ul>\n</section>\n");
        }
        to.Write(
            findings.Faults.Count == 0
                ? "<p>Nothing is wrong.</p>\n</main>\n</body>\n</html>\n"
                : "</main>\n</body>\n</html>\n"
        );

        void Box(string name, string label, int count) =>
            to.Write(
                $"<label><input type=\"checkbox\" id=\"show-{name}\" checked> {label} "
                    + $"({count.ToString("N0", CultureInfo.InvariantCulture)})</label>\n"
            );

        void Item(Diagnostic fault)
        {
            var severity = ReportFormat.Word(fault.Severity);
            to.Write(
                $"<li class=\"{severity} {ReportFormat.Word(fault.Rule.Groups[0])}\">\n"
                    + $"<p><span class=\"place\">{fault.At.Line}:{fault.At.Column}</span> <b>{severity}</b> "
                    + $"<code>{Text(fault.Rule.Name)}</code></p>\n"
            );
            to.Write($"<p>{Prose(fault.Message)} <em>{Prose(fault.Help)}</em></p>\n");
            if (lines.Excerpt(fault.At) is var (line, caret))
            {
                to.Write($"<pre>{Text(line)}\n{caret}</pre>\n");
            }
            if (fault.Page is { } page)
            {
                to.Write($"<p class=\"place\">Shows in {Text(page.ToString())}</p>\n");
            }
            to.Write(
                $"<details><summary>Why</summary><p>{Text(fault.Rule.Why)} It follows: "
                    + $"{Text(fault.Rule.Standard)}.</p></details>\n</li>\n"
            );
        }
    }

    static string Text(string text) => WebUtility.HtmlEncode(Printable.Of(Printable.Spaced(text)));

    /// <summary>What messages quote stands between backticks.</summary>
    static string Prose(string text) => Quoted().Replace(Text(text), "<code>$1</code>");

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    const string Style = """
        :root { color-scheme: light dark; --ink: #1a1a1a; --quiet: #595959; --paper: #fff; --rule: #d0d0d0; --error: #b00020; --warning: #7a5200 }
        @media (prefers-color-scheme: dark) { :root { --ink: #eee; --quiet: #b0b0b0; --paper: #161616; --rule: #444; --error: #ff8a96; --warning: #f0c060 } }
        body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
        h1 { font-size: 1.6rem } h2 { font-size: 1.05rem; margin: 2rem 0 .5rem; overflow-wrap: anywhere }
        fieldset { border: 1px solid var(--rule); border-radius: .3rem } label { margin-right: 1rem; white-space: nowrap }
        ul { list-style: none; padding: 0 } li { border-left: .25rem solid var(--rule); padding: .2rem 0 .2rem 1rem; margin: 0 0 1rem }
        li p { margin: .2rem 0 } li.error { border-color: var(--error) } .error b { color: var(--error) } .warning b { color: var(--warning) }
        .place, details { color: var(--quiet); font-size: .9rem } em { color: var(--quiet); font-style: normal }
        pre { overflow-x: auto; margin: .4rem 0; padding: .5rem; border: 1px solid var(--rule) } section:not(:has(li)) { display: none }
        """;
}
