using System.Globalization;
using System.Text;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Check.Changes;

/// <summary>Compares the addresses of a bundle with those of the one that was published last.</summary>
public static class GoneFromBundle
{
    /// <summary>
    /// Pages that are read to report what was there. After a change of all addresses, nobody reads more.
    /// </summary>
    const int MaxPagesRead = 100;

    public static readonly RuleInfo Info = new()
    {
        Name = "address-gone",
        Severity = Severity.Warning,
        Why =
            "Readers and other sites keep the addresses of what was published; "
            + "an address that leads nowhere loses those readers.",
        Standard = "RFC 9110, 15.5.11; newsroom rule",
    };

    /// <summary>
    /// Reports pages of the last bundle that this one has nothing for. Not for previews: these have other pages.
    /// </summary>
    /// <param name="before">The pages of the last bundle.</param>
    /// <param name="read">The content of one of them; null when it cannot be read.</param>
    public static void Check(
        IEnumerable<string> before,
        Func<string, byte[]?> read,
        Site site,
        IPublishedFolder now,
        Report report
    )
    {
        List<string> gone = [.. before.Where(file => !now.Has(file)).Order(StringComparer.Ordinal)];
        if (gone.Count == 0)
        {
            return;
        }
        var reader = new PageReader();
        var byTitle = site
            .Published.GroupBy(head => (head.Title.Value, head.Published?.Iso))
            .ToDictionary(same => same.Key, same => same.First());
        foreach (var file in gone.Where(file => !IsList(site, file)).Take(MaxPagesRead))
        {
            if (read(file) is not { } bytes || reader.Read(file, Encoding.UTF8.GetString(bytes), now) is not { } page)
            {
                continue;
            }
            var address = AddressLimits.OfFile(file);
            if (page.LeadsTo is not null)
            {
                report.Add(
                    Info,
                    site.Settings.At,
                    $"The old address `{address}` redirected in the last bundle, and now nothing is there.",
                    "Add it again to `aliases` of the article that it led to."
                );
            }
            else if (page.Article is { IsDraft: false } article)
            {
                Report(
                    site,
                    address,
                    article,
                    byTitle.GetValueOrDefault((article.Headline, article.Published)) ?? SameSlug(site, file),
                    report
                );
            }
        }
        if (gone.Count(file => !IsList(site, file)) is var all && all > MaxPagesRead)
        {
            report.Add(
                Info,
                site.Settings.At,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{all - MaxPagesRead:N0} more pages of the last bundle are not in this one."
                ),
                "If `permalink` was changed, add the old address of each article to its `aliases`."
            );
        }
        List<string> lists =
        [
            .. gone.Where(file => IsList(site, file) && !file.Contains("/page/", StringComparison.Ordinal))
                .Select(AddressLimits.OfFile),
        ];
        if (lists.Count > 0)
        {
            var subject =
                lists.Count == 1
                    ? "A list of the last bundle is gone"
                    : string.Create(CultureInfo.InvariantCulture, $"{lists.Count} lists of the last bundle are gone");
            var named = string.Join(", ", lists.Take(5).Select(list => $"`{list}`"));
            report.Add(
                Info,
                site.Settings.At,
                $"{subject}: {named}{(lists.Count > 5 ? " and others" : "")}.",
                "If a name was changed by mistake, change it back; otherwise redirect the old "
                    + "address on your host."
            );
        }
    }

    static void Report(Site site, string address, PublishedArticle was, ArticleHead? now, Report report)
    {
        if (now is not null)
        {
            report.Add(
                Info,
                now.Title.At,
                $"“{was.Headline}” was at `{address}` in the last bundle, and nothing redirects from there.",
                $"Add `{address}` to `aliases` of this article."
            );
        }
        else
        {
            report.Add(
                Info,
                site.Settings.At,
                $"“{was.Headline}” was at `{address}` in the last bundle, and now nothing is there.",
                $"If it moved, add `{address}` to the `aliases` of that article. If it was taken "
                    + $"down, keep its file and set `expires:`, so that readers are told."
            );
        }
    }

    /// <summary>The one article whose address ends as the old one did.</summary>
    static ArticleHead? SameSlug(Site site, string file) =>
        site.Find(Paths.NameOf(Paths.FolderOf(file))) is { Standing: Standing.Published, IsDraft: false } head
            ? head
            : null;

    /// <summary>True for a list by the name of a category, topic, author or series.</summary>
    static bool IsList(Site site, string file) =>
        file.Split('/') is var parts
        && (parts.Length > 2 && site.Editions.Any(edition => edition.Folder == parts[0]) ? parts[1] : parts[0])
            is "category"
                or "tag"
                or "author"
                or "series"
        && parts.Length > 2;
}
