using System.Text.RegularExpressions;
using HarrisTrip.Files;

namespace HarrisTrip.Import.Markdown;

/// <summary>
/// The posts of an import by every name that a link may call them (file, address, old address), and what their folders
/// say of many of them at once.
/// </summary>
public sealed partial class KnownPosts
{
    /// <summary>Null for a name that two posts go by.</summary>
    readonly Dictionary<string, string?> slugs = new(StringComparer.OrdinalIgnoreCase);

    readonly Dictionary<ISourceFolder, SharedKeys> shared = [];

    /// <summary>What a folder says of many posts at once, which is read once for all of them.</summary>
    internal SharedKeys SharedKeys(ISourceFolder folder) =>
        shared.TryGetValue(folder, out var keys) ? keys : shared[folder] = new SharedKeys(folder);

    /// <summary>Makes a post known; of two that go by one name neither is found by it.</summary>
    /// <param name="slug">The folder that its article is written to.</param>
    public void Add(string slug, IEnumerable<string> names)
    {
        foreach (var name in names.Select(Plain).Where(n => n.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            slugs[name] = slugs.TryGetValue(name, out var other) && other != slug ? null : slug;
        }
    }

    /// <summary>The slug of the post that an address leads to; null when there is none.</summary>
    /// <param name="path">Without query and fragment.</param>
    /// <param name="folder">The folder of the post that it stands in.</param>
    public string? Find(string path, string folder)
    {
        path = Uri.UnescapeDataString(path);
        if (path.StartsWith("@/", StringComparison.Ordinal))
        {
            return Named(path[2..]);
        }
        if (path.StartsWith('/'))
        {
            return Named(path)
                ?? (
                    Dated().Match(path) is { Success: true } dated
                        ? Named(dated.Groups["date"].Value.Replace('/', '-') + "-" + dated.Groups["name"].Value)
                        : null
                )
                ?? Named(Paths.NameOf(Plain(path)));
        }
        return Paths.Resolve(folder, path) is { } resolved && Named(resolved) is { } beside
            ? beside
            : Named(path) ?? Named(Paths.NameOf(Plain(path)));
    }

    string? Named(string name) => slugs.GetValueOrDefault(Plain(name));

    /// <summary>A path or address without what differs between a file and its address.</summary>
    static string Plain(string name)
    {
        var plain = End().Replace(name.Trim('/'), "");
        return Start().Replace(plain, "");
    }

    [GeneratedRegex(
        """(^|/)(index|_index)(\.[a-z]{2})?(\.(md|mdx|markdown|html?))?$|\.(md|mdx|markdown|html?)$""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex End();

    [GeneratedRegex(
        """^(src/)?(content|pages|posts|_posts|_drafts)/""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Start();

    /// <summary>How Jekyll writes addresses unless it is told otherwise.</summary>
    [GeneratedRegex(
        """(?<date>\d{4}/\d{2}/\d{2})/(?<name>[^/.]+)(\.html|/)?$""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Dated();
}
