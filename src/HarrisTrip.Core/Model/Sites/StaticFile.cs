using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Sites;

/// <summary>A file that the publisher keeps for the root of the site: it goes there as it is.</summary>
/// <param name="Path">In the bundle, which is the same as in its folder.</param>
/// <param name="At">Where its faults are reported.</param>
public sealed record StaticFile(string Path, Location At)
{
    /// <summary>Where such files lie among the articles.</summary>
    public const string Folder = "_static";

    /// <summary>Under which hosts and programs look for what they know of (RFC 8615): the one such name.</summary>
    const string WellKnown = ".well-known";

    /// <summary>In folders below each other.</summary>
    const int MaxDepth = 16;

    /// <summary>What file managers leave behind, without anybody wanting it.</summary>
    static readonly HashSet<string> litter = new(StringComparer.OrdinalIgnoreCase)
    {
        ".DS_Store",
        ".localized",
        "Thumbs.db",
        "desktop.ini",
    };

    /// <summary>Where the build writes files whose names are known only when they are made.</summary>
    static readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase)
    {
        "_hosts",
        "assets",
        "search/pagefind",
    };

    /// <summary>The file in the source folder.</summary>
    public string Source => Folder + "/" + Path;

    /// <summary>True for the name of a file that nobody put there.</summary>
    internal static bool IsLitter(string name) => litter.Contains(name);

    /// <summary>All of them in ordinal order; reports those that cannot be published.</summary>
    /// <param name="sourceName">The folder of articles as the user named it.</param>
    public static IReadOnlyList<StaticFile> In(ISourceFolder source, string sourceName, Report report)
    {
        var found = new List<StaticFile>();
        if (source.List("").FirstOrDefault(entry => entry.Name == Folder) is { Name: not null } top)
        {
            if (top is { IsFolder: true, LinkTo: not { Length: 0 } })
            {
                Add("", 0);
            }
            else
            {
                report.Add(
                    SiteRules.StaticFileUnfit,
                    Location.StartOf(Paths.Combine(sourceName, Folder)),
                    $"`{Folder}` is no folder among the articles, so nothing of it is published.",
                    "Put the folder itself there."
                );
            }
        }
        found.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        return found;

        void Add(string folder, int depth)
        {
            foreach (var entry in source.List(Paths.Combine(Folder, folder)).Where(e => !litter.Contains(e.Name)))
            {
                var path = Paths.Combine(folder, entry.Name);
                var at = Location.StartOf(Paths.Combine(sourceName, Folder + "/" + path));
                if (FaultOf(entry, path, depth) is var (message, help))
                {
                    report.Add(SiteRules.StaticFileUnfit, at, $"`{path}` {message}", help);
                }
                else if (entry.IsFolder)
                {
                    Add(path, depth + 1);
                }
                else
                {
                    found.Add(new StaticFile(path, at));
                }
            }
        }
    }

    static (string Message, string Help)? FaultOf(FolderEntry entry, string path, int depth)
    {
        if (entry.LinkTo is { Length: 0 })
        {
            return ("is a link that leads out of the articles, or nowhere.", "Put the file itself there.");
        }
        if (depth == MaxDepth)
        {
            return ($"lies in more than {MaxDepth} folders.", "Put it further up.");
        }
        if (taken.Contains(path))
        {
            return ("is where the build writes files of its own.", "Give it another name.");
        }
        if (path == WellKnown)
        {
            return null;
        }
        if (entry.Name.StartsWith('.'))
        {
            return (
                $"begins with a full stop: what is hidden is not for readers, except `{WellKnown}`.",
                "Remove it; what hosts are told is made from site.yaml (`hosting`)."
            );
        }
        return
            Slug.Fault(Paths.IsPage(entry.Name) ? entry.Name[..entry.Name.LastIndexOf('.')] : entry.Name)
                is var (message, _)
            ? (message, "Give it another name.")
            : null;
    }
}
