using System.Net;
using HarrisTrip.Files;
using HarrisTrip.Model;

namespace HarrisTrip.Render.Outputs.Hosts;

/// <summary>What hosts are told about addresses. Paths begin at the host's root and are not percent-encoded, unless it says so.</summary>
static class HostRules
{
    /// <summary>Old addresses, and the percent-encoded ones that they lead to.</summary>
    public static IEnumerable<(string From, string To)> Moves(Site site)
    {
        var root = site.Settings.RootPath;
        return site.Articles.SelectMany(head => head.Aliases.Where(alias => Addresses.FaultOfAlias(alias.Value) is null)
            .Select(alias => (root + Addresses.OfAlias(alias.Value), Paths.Encode(root + head.Address))));
    }

    /// <summary>Addresses where something was that has been taken down.</summary>
    public static IEnumerable<string> Gone(Site site) => site.Gone.Select(gone => site.Settings.RootPath + gone.Address);

    /// <summary>The host of the site's address; null when it is none that can be given to GitHub Pages.</summary>
    public static string? CustomDomain(Site site) => site.Settings.Root is { } root && new Uri(root) is { IsDefaultPort: true, Host: { } host }
        && host.Contains('.', StringComparison.Ordinal) && !IPAddress.TryParse(host, out _) && !host.EndsWith(".github.io", StringComparison.OrdinalIgnoreCase) ? host : null;
}
