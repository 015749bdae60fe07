using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Views;

/// <summary>
/// What may turn out to be a fault of a page when all files are made. One may be kept for every page, so it is small.
/// </summary>
/// <param name="Fault">Without its words.</param>
/// <param name="IsTemplate">True where a template wrote the place, as it does on other pages.</param>
/// <param name="Judge">The message and help of each fault that it is; holds on to nothing of the page.</param>
sealed record LateFault(Diagnostic Fault, bool IsTemplate, Func<IEnumerable<(string Message, string Help)>> Judge)
{
    /// <summary>Tells what of a page turned out to be a fault.</summary>
    public static void Tell(FileFacts page, Report report)
    {
        var ofTemplate = new HashSet<(RuleInfo, Location)>();
        foreach (var late in page.Kept<LateFault>())
        {
            foreach (var (message, help) in late.Judge())
            {
                var fault = late.Fault with { Message = message, Help = help };
                if (!late.IsTemplate)
                {
                    report.Add(fault);
                }
                else if (ofTemplate.Add((fault.Rule, fault.At)))
                {
                    report.AddRepeated(fault);
                }
            }
        }
    }
}
