using HarrisTrip.Diagnostics;
using Spectre.Console;

namespace HarrisTrip.Cli.Output;

/// <summary>Says things to people. Colour only on a terminal, and not with NO_COLOR.</summary>
static class Terminal
{
    static readonly IAnsiConsole Standard = Create(Console.Out, Console.IsOutputRedirected);
    static readonly IAnsiConsole Errors = Create(Console.Error, Console.IsErrorRedirected);

    public static void Line(string text) => Standard.Profile.Out.Writer.WriteLine(text);

    public static void Error(string text) => Write(Errors, text, new Style(Color.Red));

    /// <summary>Every fault on a line of its own, to the error stream, or to the standard one where faults are what was asked for.</summary>
    public static void Faults(IEnumerable<Diagnostic> faults, bool toStandard = false)
    {
        var console = toStandard ? Standard : Errors;
        foreach (var fault in faults)
        {
            Write(console, fault.ToString(), new Style(fault.Severity == Severity.Error ? Color.Red : Color.Yellow));
        }
    }

    /// <summary>Whole lines as they are: a console that breaks lines would break the places in them.</summary>
    static void Write(IAnsiConsole console, string text, Style style)
    {
        var writer = console.Profile.Out.Writer;
        if (!console.Profile.Capabilities.Ansi)
        {
            writer.WriteLine(text);
            return;
        }
        var colour = style.Foreground == Color.Red ? "31" : "33";
        writer.WriteLine($"\u001b[{colour}m{text}\u001b[0m");
    }

    static IAnsiConsole Create(TextWriter writer, bool redirected) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(writer),
        Ansi = redirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } ? AnsiSupport.No : AnsiSupport.Detect,
        Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
    });
}
