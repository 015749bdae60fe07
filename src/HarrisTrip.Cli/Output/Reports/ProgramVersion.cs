namespace HarrisTrip.Cli.Output.Reports;

/// <summary>The version of this program, as reports name it.</summary>
static class ProgramVersion
{
    public static string Number { get; } = typeof(ProgramVersion).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
