using System.Buffers;
using System.Text;
using HarrisTrip.Files;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Sites;

/// <summary>
/// Addresses that only what is embargoed has: of its page, its old ones, and those of lists that hold nothing else. An
/// address in a file is followed from where it stands, so that <c>sea/</c> is not taken for another <c>sea/</c>.
/// </summary>
sealed class EmbargoAddresses
{
    /// <summary>
    /// In characters: addresses in full are shorter (sitemaps.org), and what is looked through for their beginning ends
    /// there.
    /// </summary>
    const int MaxLength = 2_048;

    static readonly SearchValues<char> between = SearchValues.Create("\"'<>();, \t\r\n");

    readonly Dictionary<string, ArticleHead> heads = new(StringComparer.Ordinal);
    readonly string[] ends;
    readonly SearchValues<string> anyEnd;
    readonly string? root;
    readonly string rootPath;

    public EmbargoAddresses(Site site)
    {
        (root, rootPath) = (site.Settings.Root, site.Settings.RootPath);
        var open = OpenOf(site);
        foreach (var head in site.Embargoed)
        {
            foreach (var address in Of(site, head).Where(a => !open.Contains(a)))
            {
                heads.TryAdd(address, head);
            }
        }
        ends =
        [
            .. heads
                .Keys.Select(LastOf)
                .SelectMany(end => new[] { AsBytes(end), Paths.Encode(end) })
                .Distinct(StringComparer.Ordinal),
        ];
        anyEnd = SearchValues.Create(ends, StringComparison.Ordinal);
    }

    /// <summary>Everything that is searched for.</summary>
    public IEnumerable<string> Sought => heads.Keys;

    /// <summary>The embargoed article that a file's path gives away; null when it gives none away.</summary>
    public ArticleHead? OfFile(string path)
    {
        for (var folder = Paths.FolderOf(path); folder.Length > 0; folder = Paths.FolderOf(folder))
        {
            if (heads.TryGetValue(folder + "/", out var head))
            {
                return head;
            }
        }
        return heads.GetValueOrDefault(path);
    }

    /// <summary>The embargoed article whose address is in a file; null when there is none.</summary>
    /// <param name="path">In the bundle.</param>
    /// <param name="text">Its bytes, each as a character.</param>
    public ArticleHead? Find(string path, string text)
    {
        for (int at = 0, next; (next = text.AsSpan(at).IndexOfAny(anyEnd)) >= 0; at++)
        {
            at += next;
            foreach (var end in ends)
            {
                if (
                    text.AsSpan(at).StartsWith(end, StringComparison.Ordinal)
                    && Follow(path, text, at, at + end.Length) is { } address
                    && heads.TryGetValue(address, out var head)
                )
                {
                    return head;
                }
            }
        }
        return null;
    }

    /// <summary>Where an address leads under the site's root, percent-decoded; null when it leads elsewhere.</summary>
    string? Follow(string path, string text, int last, int end)
    {
        var from = Math.Max(0, last - MaxLength);
        var begin = from + text.AsSpan(from, last - from).LastIndexOfAny(between) + 1;
        var address = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(text, begin, end - begin));
        // What stands in front of it may be an escape that no sign ends.
        if (root is not null && address.LastIndexOf(root, StringComparison.Ordinal) is >= 0 and var at)
        {
            return Uri.UnescapeDataString(address[(at + root.Length)..]);
        }
        if (address.StartsWith('/') && Uri.UnescapeDataString(address) is var whole)
        {
            return whole.StartsWith(rootPath, StringComparison.Ordinal) ? whole[rootPath.Length..] : null;
        }
        return
            IsLink(text.AsSpan(0, begin))
            && !address.Contains("//", StringComparison.Ordinal)
            && Paths.Resolve(Paths.FolderOf(path), Uri.UnescapeDataString(address)) is { } resolved
            ? address.EndsWith('/')
                ? resolved + "/"
                : resolved
            : null;
    }

    /// <summary>
    /// Without a root in front, only what a link holds is an address: a media type looks like one too.
    /// </summary>
    static bool IsLink(ReadOnlySpan<char> before) =>
        before.EndsWith("](")
        || (before is [.. var name, '"' or '\''] && (name.EndsWith("href=") || name.EndsWith("src=")));

    static IEnumerable<string> Of(Site site, ArticleHead head)
    {
        List<string> names =
        [
            .. Named("category", head.CategoryName is { } category ? [category] : []),
            .. Named("tag", head.Tags),
            .. Named("author", head.Authors),
            .. Named("series", head.Series is { } series ? [series.Name] : []),
        ];
        return head.Addresses.Concat(
            site.Editions.Select(edition => edition.Folder)
                .Append(head.Lang.ToLowerInvariant())
                .SelectMany(folder => names.Select(name => Paths.Combine(folder, name)))
        );
    }

    static IEnumerable<string> Named(string kind, IReadOnlyList<string>? names) =>
        names?.Select(name => $"{kind}/{NameSlug.Of(name)}/") ?? [];

    /// <summary>The addresses of all that may be read, and of the folders that they lie in.</summary>
    static HashSet<string> OpenOf(Site site)
    {
        var open = new HashSet<string>(StringComparer.Ordinal);
        var lists = site
            .Editions.SelectMany(edition => Enum.GetValues<ListKind>().SelectMany(edition.ListsOf))
            .Select(list => list.Folder + "/");
        foreach (
            var address in site
                .Published.SelectMany(head => head.Addresses)
                .Concat(site.Gone.Select(gone => gone.Address))
                .Concat(lists)
        )
        {
            for (
                var folder = address;
                folder.Length > 1 && open.Add(folder);
                folder = Paths.FolderOf(folder.TrimEnd('/')) + "/"
            ) { }
        }
        return open;
    }

    /// <summary>The last part of an address, with the slash at its end if it has one.</summary>
    static string LastOf(string address) => address[(address.TrimEnd('/').LastIndexOf('/') + 1)..];

    /// <summary>Its bytes, each as a character: so texts and pictures are searched alike.</summary>
    public static string AsBytes(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
}
