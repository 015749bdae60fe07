using System.CommandLine;
using System.CommandLine.Parsing;
using HarrisTrip.Values;

namespace HarrisTrip.Cli.Commands;

/// <summary>What is wrong with a command line, and what was probably meant.</summary>
static class CommandLineFault
{
    /// <summary>Null when nothing is wrong.</summary>
    public static (string Message, string Help)? Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var help = $"See `harristrip {(command is RootCommand ? "" : NameOf(parsed) + " ")}--help`.";
        return Unplaced(parsed) switch
        {
            ['-', _, ..] option => Unknown("option", option.Split('=', 2)[0], OptionsOf(parsed), help),
            { } word when command.Subcommands.Any() => Unknown(
                "command",
                word,
                command.Subcommands.Select(c => c.Name),
                help
            ),
            { } word => ($"`{word}` is one argument too many.", help),
            null => parsed.Errors is [var error, ..] ? (error.Message, help) : null,
        };
    }

    /// <summary>
    /// The first word that nothing takes. The library takes an unknown option for an argument, as long as one is still
    /// free; what begins with a dash is an argument only behind <c>--</c>.
    /// </summary>
    static string? Unplaced(ParseResult parsed) =>
        parsed
            .CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .Select(token => token.Value)
            .Where(_ => parsed.Tokens.All(token => token.Type != TokenType.DoubleDash))
            .Where(value => value is ['-', _, ..])
            .Concat(parsed.UnmatchedTokens)
            .FirstOrDefault();

    /// <summary>A command with those that it belongs to: <c>theme export</c>.</summary>
    public static string NameOf(ParseResult parsed)
    {
        var name = parsed.CommandResult.Command.Name;
        for (
            var above = parsed.CommandResult.Parent;
            above is CommandResult { Command: not RootCommand } result;
            above = result.Parent
        )
        {
            name = $"{result.Command.Name} {name}";
        }
        return name;
    }

    static (string, string) Unknown(string what, string word, IEnumerable<string> known, string help) =>
        ($"There is no {what} `{word}`.", Suggestion.For(word, known) ?? help);

    static IEnumerable<string> OptionsOf(ParseResult parsed) =>
        parsed
            .CommandResult.Command.Options.Concat(parsed.RootCommandResult.Command.Options)
            .Where(option => !option.Hidden)
            .SelectMany(option => option.Aliases.Append(option.Name))
            .Where(name => name.StartsWith("--", StringComparison.Ordinal));
}
