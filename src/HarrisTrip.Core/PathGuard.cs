using System.Collections.Concurrent;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Sites;
using HarrisTrip.Render;

namespace HarrisTrip;

/// <summary>
/// Keeps files whose names are made of their content out of the way of addresses that look just like such names. Which
/// of those files there are is known only when pages ask for them; all other outputs are compared before any is made.
/// </summary>
sealed class PathGuard : IBundle
{
    readonly IBundle bundle;
    readonly Report report;
    readonly Dictionary<string, Location> folders = new(AddressLimits.DiskComparer);
    readonly Dictionary<string, Location> files = new(AddressLimits.DiskComparer);
    readonly ConcurrentDictionary<string, bool> written = new(AddressLimits.DiskComparer);

    PathGuard(Site site, IReadOnlyList<PlannedFile> planned, IBundle bundle, Report report)
    {
        (this.bundle, this.report) = (bundle, report);
        foreach (var plan in planned)
        {
            if (SourceAssets.IsHashedName(plan.File))
            {
                files.TryAdd(plan.File, plan.At(site));
            }
            for (var folder = Paths.FolderOf(plan.File); folder.Length > 0; folder = Paths.FolderOf(folder))
            {
                if (SourceAssets.IsHashedName(folder))
                {
                    folders.TryAdd(folder, plan.At(site));
                }
            }
        }
    }

    /// <summary>The gate, where an address looks like the name of such a file.</summary>
    public static IBundle For(Site site, IReadOnlyList<PlannedFile> planned, IBundle bundle, Report report) =>
        new PathGuard(site, planned, bundle, report) is var gate && gate.folders.Count + gate.files.Count > 0
            ? gate
            : bundle;

    public bool TryKeep(string path, UInt128? content) => IsFree(path) && bundle.TryKeep(path, content);

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        if (IsFree(path))
        {
            bundle.Write(path, content);
        }
    }

    public void Write(string path, Stream content)
    {
        if (IsFree(path))
        {
            bundle.Write(path, content);
        }
    }

    public void Postpone(string path, Func<byte[]?> make)
    {
        if (IsFree(path))
        {
            bundle.Postpone(path, make);
        }
    }

    bool IsFree(string path)
    {
        if (folders.TryGetValue(path, out var at) || (files.TryGetValue(path, out at) && !written.TryAdd(path, true)))
        {
            report.Add(
                SiteRules.AddressTaken,
                at,
                $"`{path}` is an address of this article, and a file that a page shows or links to.",
                "Remove it from `aliases`, or set another `slug`."
            );
            return false;
        }
        return true;
    }
}
