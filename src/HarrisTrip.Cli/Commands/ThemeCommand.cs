using System.CommandLine;

namespace HarrisTrip.Cli.Commands;

/// <summary><c>harristrip theme</c>: what makers of themes need.</summary>
static class ThemeCommand
{
    public static Command Create() =>
        new("theme", "Begin a look of your own, and check it") { ThemeExport.Create(), ThemeChecks.Create() };
}
