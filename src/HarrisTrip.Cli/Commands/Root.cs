using System.CommandLine;
using HarrisTrip.Cli.Output;
using HarrisTrip.Cli.Publishing;

namespace HarrisTrip.Cli.Commands;

/// <summary>
/// The command line from outside: which commands there are, and what happens to what goes wrong in them.
/// </summary>
static class Root
{
    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand("Turns articles into a checked folder of web pages that any host serves as it is.")
        {
            BuildCommand.Create(),
            ServeCommand.Create(),
            CheckCommand.Create(),
            DueCommand.Create(),
            DiffCommand.Create(),
            NewCommand.Create(),
            ImportCommand.Create(),
            ThemeCommand.Create(),
            ExplainCommand.Create(),
            SchemaCommand.Create(),
        };
        Help.AddExamples(root);
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (CommandLineFault.Of(parsed) is var (message, help))
        {
            return Report(ExitCode.Usage, message, help);
        }
        Interruption.Listen(() => WriteLine($"harristrip: Stopped. {AfterFailure(parsed)}"));
        try
        {
            // How it ends by a signal is ours: the handler of the library throws when a second one comes.
            var code = await parsed
                .InvokeAsync(
                    new InvocationConfiguration
                    {
                        EnableDefaultExceptionHandler = false,
                        ProcessTerminationTimeout = null,
                    },
                    Interruption.Token
                )
                .ConfigureAwait(false);
            Interruption.CommandIsOver();
            return code;
        }
        catch (UsageException refused)
        {
            return Report(ExitCode.Usage, refused.Message, refused.Help);
        }
        catch (PublishedException fault)
        {
            return Report(ExitCode.SystemFailure, fault.Message, "");
        }
        catch (OutputException fault)
        {
            return Report(ExitCode.SystemFailure, fault.Message, AfterFailure(parsed));
        }
        catch (Exception) when (Interruption.Token.IsCancellationRequested)
        {
            return Report(ExitCode.SystemFailure, "Stopped.", AfterFailure(parsed));
        }
        catch (Exception fault) when (SystemErrors.IsOfDisk(SystemErrors.Innermost(fault)))
        {
            return Report(ExitCode.SystemFailure, MessageOf(SystemErrors.Innermost(fault)), AfterFailure(parsed));
        }
        catch (Exception bug)
        {
            WriteLine(bug.ToString());
            return Report(
                ExitCode.Bug,
                "This is a bug in HarrisTrip.",
                "Nothing was published. Please report it with the lines above and, if you can, the article."
            );
        }
    }

    static string MessageOf(Exception fault) =>
        SystemErrors.MeansTooLarge(fault) ? SystemErrors.TooLarge : fault.Message.TrimEnd('.') + ".";

    static int Report(int code, string message, string help)
    {
        Interruption.CommandIsOver();
        WriteLine($"harristrip: {message} {help}");
        return code;
    }

    static void WriteLine(string lines)
    {
        try
        {
            foreach (var line in lines.TrimEnd().ReplaceLineEndings("\n").Split('\n'))
            {
                Terminal.Error(line);
            }
        }
        catch (OutputException)
        {
            // There is nowhere left to write it: the exit code has to do.
        }
    }

    /// <summary>What an editor has to know after a failure.</summary>
    static string AfterFailure(ParseResult parsed) =>
        CommandLineFault.NameOf(parsed) switch
        {
            "build" => "Nothing was published, and nothing is lost.",
            "serve" => "Nothing is lost.",
            "import" => "What was imported so far is complete; the same command continues with the rest.",
            _ => "",
        };
}
