using HarrisTrip.Diagnostics;

namespace HarrisTrip.Parse.Data;

/// <summary>What can be wrong with a file of data.</summary>
public static class DataRules
{
    public static readonly RuleInfo DataInvalid = new()
    {
        Name = "data-invalid",
        Severity = Severity.Error,
        Why = "Data that can be read in two ways, or in none, would be printed as figures that nobody has checked.",
        Standard = "RFC 4180; RFC 8259; YAML 1.2",
    };

    public static IReadOnlyList<RuleInfo> All { get; } = [DataInvalid];
}
