using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;

namespace HarrisTrip.Check.Metadata;

/// <summary>Full addresses of pages in the folder.</summary>
static class SiteAddress
{
    /// <summary>The file in the folder that an address means; null when it lies elsewhere, or is not there.</summary>
    public static string? FileOf(SiteView site, string address) =>
        PathOf(site, address) is { } path ? LinkTargets.FileOf("", path, site.Folder) : null;

    /// <summary>True for an address in the folder that nothing is published at.</summary>
    public static bool IsBroken(SiteView site, string address) =>
        site.Folder.IsWhole && PathOf(site, address) is { } path && LinkTargets.FileOf("", path, site.Folder) is null;

    static string? PathOf(SiteView site, string address) =>
        site.Folder.Root is { } root && address.StartsWith(root, StringComparison.Ordinal)
            ? LinkTargets.Split(LinkTargets.Local(address, root)).Path
            : null;
}
