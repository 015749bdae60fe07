using System.CommandLine;
using HarrisTrip.Check.Changes;
using HarrisTrip.Cli.Output;
using HarrisTrip.Cli.Publishing;

namespace HarrisTrip.Cli.Commands;

/// <summary>
/// <c>harristrip diff</c>: two bundles compared as an editor would. Exits as diff does: 0 when they tell the same, 1
/// when not.
/// </summary>
static class DiffCommand
{
    public static Command Create()
    {
        var before = new Argument<string>("old") { Description = "Folder of the earlier bundle" };
        var after = new Argument<string>("new") { Description = "Folder of the later bundle" };
        var format = new Option<string>("--format", "-f")
        {
            Description = "Output format: text or json",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command(
            "diff",
            "Compare two bundles as readers see them: articles that were added, removed, moved or changed"
        )
        {
            before,
            after,
            format,
        };
        command.SetAction(parsed =>
        {
            var changes = BundleChanges.Between(Folder(parsed.GetValue(before)!), Folder(parsed.GetValue(after)!));
            foreach (
                var line in parsed.GetValue(format) == "json"
                    ? ChangeReport.Json(changes).Split('\n')
                    : ChangeReport.Lines(changes)
            )
            {
                Terminal.Line(line);
            }
            return changes.Count > 0 ? ExitCode.Faults : ExitCode.Success;
        });
        return command;
    }

    /// <exception cref="UsageException">There is no such folder.</exception>
    static PublishedFolder Folder(string path) =>
        Directory.Exists(path)
            ? new PublishedFolder(path, root: null, chosen: null, _ => false)
            : throw new UsageException($"There is no folder `{path}`.", "Name two folders of web pages.");
}
