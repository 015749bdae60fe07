using System.CommandLine;
using HarrisTrip.Cli.Output;
using HarrisTrip.Cli.Output.Reports;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Cli.Commands;

/// <summary>
/// <c>harristrip schema</c>: the JSON Schema of front matter, with the fields that site.yaml declares, for the editors
/// that authors write in.
/// </summary>
static class SchemaCommand
{
    public static Command Create()
    {
        var source = new Argument<string>("articles")
        {
            Description = "Folder of articles, or one article",
            DefaultValueFactory = _ => "articles",
        };
        var command = new Command("schema", "Print the JSON Schema of front matter, with the site's own fields")
        {
            source,
        };
        command.SetAction(parsed => Run(parsed.GetValue(source)!));
        return command;
    }

    static int Run(string source)
    {
        var (folder, shown, _, _) = SourceArgument.Find(source);
        var report = new Report();
        var schema = SiteBuild.SchemaOf(new Publishing.DiskFolder(folder), shown, report);
        var found = new Findings(report.Sorted(), []);
        ReportFormat.All[0].Print(found, toStandard: false);
        if (found.Errors > 0)
        {
            return ExitCode.Faults;
        }
        foreach (var line in JsonText.Of(isIndented: true, json => schema.WriteTo(json)).Split('\n'))
        {
            Terminal.Line(line);
        }
        return ExitCode.Success;
    }
}
