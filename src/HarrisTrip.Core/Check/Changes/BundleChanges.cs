using System.Text;
using HarrisTrip.Check.Views;
using HarrisTrip.Files;

namespace HarrisTrip.Check.Changes;

/// <summary>Compares two bundles by their pages alone, as an editor would.</summary>
public static class BundleChanges
{
    const string Redirects = "_redirects";

    /// <summary>What changed, in ordinal order of the pages. Both folders are whole ones.</summary>
    public static IReadOnlyList<ArticleChange> Between(IPublishedFolder before, IPublishedFolder after)
    {
        var reader = new PageReader();
        var changes = new List<ArticleChange>();
        var removed = new List<PublishedArticle>();
        foreach (var file in PagesOf(before))
        {
            var (old, now) = (before.Read(file) ?? [], after.Has(file) ? after.Read(file) : null);
            if (now is not null && now.AsSpan().SequenceEqual(old))
            {
                continue;
            }
            if (Read(reader, before, file, old).Article is { } was)
            {
                var reading = now is null ? null : Read(reader, after, file, now);
                if (reading?.Article is not { } there)
                {
                    removed.Add(was);
                }
                else if (ArticleChange.Between(was, there) is { } change)
                {
                    changes.Add(change);
                }
            }
        }
        List<PublishedArticle> added =
        [
            .. PagesOf(after)
                .Where(file => !before.Has(file) || Read(reader, before, file, before.Read(file)!).Article is null)
                .Select(file => Read(reader, after, file, after.Read(file)!).Article)
                .OfType<PublishedArticle>(),
        ];
        var redirects = RedirectsOf(after);
        foreach (var was in removed)
        {
            var leads =
                (after.Has(was.File) ? Read(reader, after, was.File, after.Read(was.File)!).LeadsTo : null)
                ?? redirects.GetValueOrDefault(AddressOf(was.File));
            var moved = leads is null
                ? null
                : added.Find(c => AddressOf(c.File) == AddressOf(leads)) ?? ArticleAt(reader, after, leads);
            var kind = moved is null ? ChangeKind.MovedWithoutRedirect : ChangeKind.Moved;
            moved ??= added.Find(c => IsSame(was, c));
            changes.Add(
                moved is null
                    ? new ArticleChange(ChangeKind.Removed, was.File, was.Headline)
                    : ArticleChange.Between(was, moved, kind)!
            );
            added.RemoveAll(c => c.File == moved?.File);
        }
        changes.AddRange(added.Select(c => new ArticleChange(ChangeKind.Added, c.File, c.Headline)));
        return [.. changes.OrderBy(c => c.File, StringComparer.Ordinal)];
    }

    static PublishedArticle? ArticleAt(PageReader reader, IPublishedFolder folder, string leads)
    {
        var file =
            leads.TrimStart('/') is var path && (path.Length == 0 || path.EndsWith('/')) ? path + "index.html" : path;
        return folder.Has(file) ? Read(reader, folder, file, folder.Read(file)!).Article : null;
    }

    /// <summary>
    /// One article at two addresses: first published at one moment, under one headline or with half of its text.
    /// </summary>
    static bool IsSame(PublishedArticle one, PublishedArticle other) =>
        one.Published == other.Published
        && (
            one.Headline == other.Headline
            || one.Paragraphs.Intersect(other.Paragraphs, StringComparer.Ordinal).Count() * 2 > one.Paragraphs.Count
        );

    static IEnumerable<string> PagesOf(IPublishedFolder folder) =>
        folder.Files.Where(Paths.IsPage).Order(StringComparer.Ordinal);

    static Reading Read(PageReader reader, IPublishedFolder folder, string file, byte[] bytes) =>
        reader.Read(file, Encoding.UTF8.GetString(bytes), folder);

    /// <summary>
    /// The targets of the list of redirects for hosts, by old address; null without a list. A line is `from to status`.
    /// </summary>
    static Dictionary<string, string> RedirectsOf(IPublishedFolder folder)
    {
        var redirects = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in folder.Has(Redirects) ? Encoding.UTF8.GetString(folder.Read(Redirects)!).Split('\n') : [])
        {
            if (
                line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var from, var to, ..]
                && from[0] == '/'
            )
            {
                redirects.TryAdd(AddressOf(Uri.UnescapeDataString(from.TrimStart('/'))), Uri.UnescapeDataString(to));
            }
        }
        return redirects;
    }

    /// <summary>A page by the folder that it is read at, without slashes at its ends.</summary>
    static string AddressOf(string path) =>
        (path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path).Trim('/');
}
