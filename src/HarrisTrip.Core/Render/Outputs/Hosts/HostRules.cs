using System.Net;
using HarrisTrip.Files;
using HarrisTrip.Model;

namespace HarrisTrip.Render.Outputs.Hosts;

/// <summary>What hosts are told about addresses. Paths begin at the host's root and are not percent-encoded, unless it says so.</summary>
static class HostRules
{
    const string Index = "index.html";

    /// <summary>Old addresses, and the percent-encoded ones that they lead to.</summary>
    public static IEnumerable<(string From, string To)> Moves(Site site)
    {
        var root = site.Settings.RootPath;
        return site.Articles.SelectMany(head => head.Aliases.Where(alias => Addresses.FaultOfAlias(alias.Value) is null)
            .Select(alias => (root + FolderOf(Addresses.FileOfAlias(alias.Value)), Paths.Encode(root + head.Address))));
    }

    /// <summary>Addresses where something was that has been taken down.</summary>
    public static IEnumerable<string> Gone(Site site) => [];

    /// <summary>The host of the site's address; null when it is none that can be given to GitHub Pages.</summary>
    public static string? CustomDomain(Site site) => site.Settings.Root is { } root && new Uri(root) is { IsDefaultPort: true, Host: { } host }
        && host.Contains('.', StringComparison.Ordinal) && !IPAddress.TryParse(host, out _) && !host.EndsWith(".github.io", StringComparison.OrdinalIgnoreCase) ? host : null;

    /// <summary>The address that readers see of a file: without the name that every host finds by itself.</summary>
    static string FolderOf(string file) => Paths.NameOf(file) == Index ? file[..^Index.Length] : file;
}
