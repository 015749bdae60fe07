using HarrisTrip.Cli.Publishing;
using HarrisTrip.Diagnostics;
using Spectre.Console;

namespace HarrisTrip.Cli.Output;

/// <summary>Writes to people. Colour only on a terminal, and not with NO_COLOR.</summary>
static class Terminal
{
    /// <summary>ANSI colours (ECMA-48, SGR).</summary>
    const string Red = "31",
        Yellow = "33";

    static readonly IAnsiConsole Standard = Create(Console.Out, Console.IsOutputRedirected);
    static readonly IAnsiConsole Errors = Create(Console.Error, Console.IsErrorRedirected);

    /// <summary>
    /// Runs something that reports how much is done and how much there is; shows it only on a terminal.
    /// </summary>
    public static T WithProgress<T>(bool quiet, Func<ProgressLine?, T> run)
    {
        if (quiet || !Errors.Profile.Capabilities.Ansi || !Errors.Profile.Capabilities.Interactive)
        {
            return run(null);
        }
        using var line = new ProgressLine(Errors.Profile.Out.Writer, () => Errors.Profile.Width);
        return run(line);
    }

    public static void Line(string text) => Write(Standard, text, null);

    /// <summary>Writes notes for people, beside what programs read.</summary>
    public static void Note(string text) => Write(Errors, text, null);

    public static void Error(string text) => Write(Errors, text, Red);

    /// <summary>Writes to the standard or the error stream.</summary>
    /// <param name="write">Called with whether lines may be coloured.</param>
    public static void Write(bool toStandard, Action<TextWriter, bool> write)
    {
        var console = toStandard ? Standard : Errors;
        Write(console, writer => write(writer, console.Profile.Capabilities.Ansi));
    }

    /// <summary>A line in the colour of its severity.</summary>
    public static string InColour(string line, Severity severity) =>
        InColour(line, severity == Severity.Error ? Red : Yellow);

    /// <summary>One whole line: a console that breaks lines would break the places in them.</summary>
    static void Write(IAnsiConsole console, string text, string? colour)
    {
        text = Printable.Line(text);
        Write(
            console,
            writer =>
                writer.WriteLine(
                    colour is not null && console.Profile.Capabilities.Ansi ? InColour(text, colour) : text
                )
        );
    }

    /// <exception cref="OutputException">The disk is full, for example. That nobody reads on, as in <c>harristrip check
    /// | head</c>, is no fault.</exception>
    static void Write(IAnsiConsole console, Action<TextWriter> write)
    {
        try
        {
            write(console.Profile.Out.Writer);
            console.Profile.Out.Writer.Flush();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            if (!SystemErrors.MeansNobodyReads(fault))
            {
                throw new OutputException($"The output cannot be written: {fault.Message.TrimEnd('.')}.", fault);
            }
        }
    }

    static string InColour(string text, string colour) => $"\u001b[{colour}m{text}\u001b[0m";

    static IAnsiConsole Create(TextWriter writer, bool redirected) =>
        AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(writer),
                Ansi =
                    redirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 }
                        ? AnsiSupport.No
                        : AnsiSupport.Detect,
                Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
            }
        );
}
