using HarrisTrip.Files;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Render.Outputs.Hosts;

/// <summary>
/// Redirects for Netlify and Cloudflare Pages. Netlify follows one where there is a page only if it is forced to, by a
/// mark that Cloudflare does not read: the mark is set when the site is for Netlify and not for Cloudflare. Without a
/// rule, the page at an old address still redirects.
/// </summary>
static class RedirectsFile
{
    public const string Name = "_redirects";

    /// <summary>Cloudflare reads no more rules, and none that is longer.</summary>
    const int MaxRules = 2_000,
        MaxRuleLength = 1_000;

    public static string Text(Site site)
    {
        var hosts = site.Settings.Hosting?.Hosts?.Select(h => h.Value).ToList();
        var forNetlify = hosts is not null && hosts.Contains("netlify") && !hosts.Contains("cloudflare");
        var rules = HostRules
            .Redirects(site)
            .Select(move => $"{Paths.Encode(move.From)} {move.To} {(forNetlify ? "301!" : "301")}\n");
        return string.Concat(forNetlify ? rules : rules.Where(rule => rule.Length <= MaxRuleLength).Take(MaxRules));
    }
}
