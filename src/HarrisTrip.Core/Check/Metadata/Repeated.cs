using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Metadata;

/// <summary>What several pages say in the same words.</summary>
static class Repeated
{
    /// <summary>Reports each text once, at the second page that has it.</summary>
    public static void Report(SiteView site, RuleInfo rule, Func<PageSummary, ulong> hash, string what, string help)
    {
        foreach (
            var group in site.Kept<PageSummary>()
                .Select(k => k.Fact)
                .Where(s => s.IsListed && hash(s) != 0)
                .GroupBy(hash)
        )
        {
            if (group.Skip(1).FirstOrDefault() is { } second)
            {
                var more = group.Count() - 2;
                site.Add(
                    rule,
                    second.At,
                    $"The page has the same {what} as "
                        + $"`{group.First().At.Path}`{(more > 0 ? $" and {more} more" : "")}.",
                    help
                );
            }
        }
    }
}
