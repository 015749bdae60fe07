using System.Net;
using HarrisTrip.Files;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Render.Outputs.Hosts;

/// <summary>
/// What hosts are told about addresses. Paths begin at the host's root and are not percent-encoded, unless it says so.
/// </summary>
static class HostRules
{
    /// <summary>Old addresses, and the percent-encoded ones that they lead to.</summary>
    public static IEnumerable<(string From, string To)> Redirects(Site site) =>
        AliasesOf(site)
            .Select(alias => (site.Settings.RootPath + AddressLimits.OfAlias(alias.Old.Alias.Value), alias.To));

    /// <summary>The files of the bundle that lie at old addresses, and where they lead to.</summary>
    public static IReadOnlyDictionary<string, string> RedirectFiles(Site site) =>
        site.Single
            ? new Dictionary<string, string>()
            : AliasesOf(site)
                .Where(alias => alias.Old.Taken is null)
                .DistinctBy(alias => alias.Old.File)
                .ToDictionary(alias => alias.Old.File, alias => alias.To, StringComparer.Ordinal);

    /// <summary>
    /// Those too that differ from another alias in case alone: a rule tells them apart where a disk does not. What
    /// differs so from the page's own address has no rule, since a host that does not tell them apart would lead from
    /// the page to itself.
    /// </summary>
    static IEnumerable<(OldAddress Old, string To)> AliasesOf(Site site) =>
        site.Published.SelectMany(head =>
            OldAddress
                .Of(head)
                .Where(old => old.Taken != AddressLimits.FileOf(head.Address))
                .DistinctBy(old => old.File)
                .Select(old => (old, Paths.Encode(site.Settings.RootPath + head.Address)))
        );

    /// <summary>Addresses where something was that has been taken down.</summary>
    public static IEnumerable<string> Gone(Site site) =>
        site.Gone.Select(gone => site.Settings.RootPath + gone.Address);

    /// <summary>The host of the site's address; null when GitHub Pages cannot use it.</summary>
    public static string? CustomDomain(Site site) =>
        site.Settings.Root is { } root
        && new Uri(root) is { IsDefaultPort: true, Host: { } host }
        && host.Contains('.', StringComparison.Ordinal)
        && !IPAddress.TryParse(host, out _)
        && !host.EndsWith(".github.io", StringComparison.OrdinalIgnoreCase)
            ? host
            : null;
}
