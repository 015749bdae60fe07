using System.Security.Cryptography;
using System.Text;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Cli.Output.Reports;

/// <summary>
/// Identifies a fault across runs: by its rule, its file and its words, not its line, which moves.
/// </summary>
static class Fingerprint
{
    public static string Of(Diagnostic fault) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{fault.Rule.Name}\n{fault.At.Path}\n{fault.Message}"))
        )[..32];

    /// <summary>The same for many faults; of equal ones each gets one of its own.</summary>
    public static IEnumerable<(Diagnostic Fault, string Fingerprint)> OfAll(IEnumerable<Diagnostic> faults)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var fault in faults)
        {
            var first = Of(fault);
            seen[first] = seen.GetValueOrDefault(first) + 1;
            yield return (
                fault,
                seen[first] == 1
                    ? first
                    : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{first}\n{seen[first]}")))[..32]
            );
        }
    }
}
