using System.CommandLine;
using HarrisTrip.Cli.Output;
using HarrisTrip.Values;

namespace HarrisTrip.Cli.Commands;

/// <summary><c>harristrip new</c>: begins an article.</summary>
static class NewCommand
{
    public static Command Create()
    {
        var title = new Argument<string>("title") { Description = "The headline, in quotes" };
        var output = new Option<string>("--output", "-o")
        {
            Description = "Folder of articles",
            DefaultValueFactory = _ => "articles",
        };
        var page = new Option<bool>("--page") { Description = "A page such as About or Imprint, without a date" };
        var quiet = Options.Quiet();
        var command = new Command("new", "Start a new article") { title, output, page, quiet };
        command.SetAction(
            (parsed, _) =>
                Task.FromResult(
                    Run(
                        parsed.GetValue(title)!,
                        parsed.GetValue(output)!,
                        parsed.GetValue(page),
                        parsed.GetValue(quiet)
                    )
                )
        );
        return command;
    }

    static int Run(string title, string articles, bool page, bool quiet)
    {
        title = string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (title.Length == 0 || Characters.HasForbidden(title))
        {
            throw new UsageException(
                "The headline is empty, or contains characters that cannot be printed.",
                "Give it in quotes: harristrip new \"Harbour opens\"."
            );
        }
        var folder = Path.Combine(articles, Slug.FromTitle(title));
        var file = Path.Combine(folder, "index.md");
        if (Directory.Exists(folder) || File.Exists(folder) || File.Exists(folder + ".md"))
        {
            throw new UsageException(
                $"`{folder}` already exists.",
                "Choose another headline, or edit the article that is there."
            );
        }
        Directory.CreateDirectory(folder);
        File.WriteAllText(file, Text(title, page));
        if (!quiet)
        {
            Terminal.Line($"Write in {file}, and see it with `harristrip build {folder} --drafts -o preview`.");
        }
        return ExitCode.Success;
    }

    static string Text(string title, bool page)
    {
        var quoted = title
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);
        var text = $"""
            ---
            title: "{quoted}"
            standfirst:
            draft: true
            {(page ? "kind: page" : "published:\nauthors: []")}
            ---

            Write here. A section begins with `## ` and its heading.

            """;
        return text.ReplaceLineEndings("\n");
    }
}
