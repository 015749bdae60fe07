using System.CommandLine;
using HarrisTrip.Cli.Output;
using HarrisTrip.Cli.Publishing;

namespace HarrisTrip.Cli.Commands;

/// <summary>The command line from outside: which commands there are, and what happens to what goes wrong in them.</summary>
static class Root
{
    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand("Turns articles into a checked folder of web pages that any host serves as it is.")
        {
            BuildCommand.Create(),
            CheckCommand.Create(),
            DueCommand.Create(),
            DiffCommand.Create(),
            NewCommand.Create(),
            ImportCommand.Create(),
            ExplainCommand.Create(),
        };
        Help.AddExamples(root);
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            return Say(ExitCode.Usage, parsed.Errors[0].Message, $"See `harristrip {NameOf(parsed)}--help`.");
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
        }
        catch (RefusedException refused)
        {
            return Say(ExitCode.Usage, refused.Message, refused.Help);
        }
        catch (Exception fault) when (Innermost(fault) is IOException or UnauthorizedAccessException)
        {
            return Say(ExitCode.Disk, Innermost(fault).Message, "Nothing was published, and nothing is lost.");
        }
        catch (OperationCanceledException)
        {
            return Say(ExitCode.Disk, "Stopped.", "Nothing was published, and nothing is lost.");
        }
        catch (Exception bug)
        {
            Console.Error.WriteLine(bug);
            return Say(ExitCode.Bug, "This is a bug in HarrisTrip.", "Nothing was published. Please report it with the lines above and, if you can, the article.");
        }
    }

    static Exception Innermost(Exception fault) => fault is AggregateException { InnerExceptions: [var only, ..] } ? Innermost(only) : fault;

    static string NameOf(ParseResult parsed) => parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";

    static int Say(int code, string message, string help)
    {
        Terminal.Error($"harristrip: {message} {help}".TrimEnd());
        return code;
    }
}
