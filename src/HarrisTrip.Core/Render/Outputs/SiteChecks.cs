using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Locales;
using HarrisTrip.Model.Sites;
using HarrisTrip.Values;

namespace HarrisTrip.Render.Outputs;

/// <summary>What can be said of a bundle before any of its pages is made.</summary>
static class SiteChecks
{
    /// <summary>Reports what is wrong; returns the pages that can be made, each path once.</summary>
    public static IReadOnlyList<PlannedFile> Check(
        Site site,
        IReadOnlyList<PlannedFile> planned,
        Languages languages,
        Report report
    )
    {
        if (site.Settings.Root is null)
        {
            report.Add(
                SiteRules.BaseUrlMissing,
                site.Settings.At,
                "The site's address is not known, so canonical addresses and previews are left out.",
                "Set `base_url` in site.yaml, or give --base-url."
            );
        }
        foreach (
            var head in site.Published.Where(h => !languages.Knows(h.Lang)).DistinctBy(h => LanguageTag.Primary(h.Lang))
        )
        {
            report.Add(
                LocaleRules.WordsMissing,
                head.At,
                $"The theme has no words in `{head.Lang}`: dates and labels appear in English.",
                $"Add words/{LanguageTag.Primary(head.Lang)}.yaml to your templates."
            );
        }
        SecurityText.Check(site, report);
        foreach (var head in site.Single ? [] : site.Published.Concat(site.Embargoed))
        {
            ReportAliasConflicts(site, head, report);
        }
        // Two outputs with one path: found here for all of them. Hosts and disks that do not tell some spellings apart
        // would serve one for both.
        var byFile = new Dictionary<string, PlannedFile>(planned.Count, AddressLimits.DiskComparer);
        // What no disk can hold has been reported by then.
        foreach (
            var file in planned.Where(p =>
                p.Kind != PageKind.Article || site.Single || AddressLimits.Fault(Paths.FolderOf(p.File)) is null
            )
        )
        {
            if (!byFile.TryAdd(file.File, file))
            {
                ReportTaken(site, file, byFile[file.File], report);
                ReportTaken(site, byFile[file.File], file, report);
                if (file.Kind != PageKind.Redirect && byFile[file.File].Kind == PageKind.Redirect)
                {
                    // Else every link to the page would be reported, too, as one to a redirect.
                    byFile[file.File] = file;
                }
            }
        }
        foreach (var file in byFile.Values.ToList())
        {
            if (FileAbove(file, byFile) is { } other)
            {
                ReportTaken(site, file, other, report);
                if (other is PlannedStatic)
                {
                    ReportTaken(site, other, file, report);
                }
                byFile.Remove(file.File);
            }
        }
        // A host would send either for the other, and the build makes one of them itself.
        foreach (
            var twin in byFile
                .Values.OfType<PlannedStatic>()
                .Where(file =>
                    Paths.ExtensionOf(file.File) is ".br" or ".gz" && byFile.ContainsKey(file.File[..^".br".Length])
                )
                .ToList()
        )
        {
            report.Add(
                SiteRules.AddressTaken,
                twin.Source.At,
                $"`{twin.File}` is what the build makes of `{twin.File[..^".br".Length]}`.",
                "Remove it."
            );
            byFile.Remove(twin.File);
        }
        var distinct = byFile.Count == planned.Count ? planned : [.. byFile.Values];
        foreach (var embargoed in Outputs.PlanEmbargoed(site))
        {
            if (
                (byFile.TryAdd(embargoed.File, embargoed) ? FileAbove(embargoed, byFile) : byFile[embargoed.File]) is
                { } other
            )
            {
                ReportTaken(site, embargoed, other, report);
            }
        }
        return distinct;
    }

    /// <summary>A file that another would have to lie in as if it were a folder.</summary>
    static PlannedFile? FileAbove(PlannedFile file, Dictionary<string, PlannedFile> byFile)
    {
        for (var folder = Paths.FolderOf(file.File); folder.Length > 0; folder = Paths.FolderOf(folder))
        {
            if (byFile.TryGetValue(folder, out var other))
            {
                return other;
            }
        }
        return null;
    }

    /// <summary>
    /// Old addresses that no file can lie at, since the page or another alias of the article is there on some disk.
    /// </summary>
    static void ReportAliasConflicts(Site site, ArticleHead head, Report report)
    {
        foreach (var old in OldAddress.Of(head).Where(old => old.Taken is not null))
        {
            var (what, help) =
                old.File == old.Taken
                    ? ($"The old address {old.Alias.Value} is in `aliases` twice.", "Remove one of them.")
                : old.Taken == site.FileOf(head)
                    ? (
                        $"The old address {old.Alias.Value} differs only in capital letters from this "
                            + $"article's own address: many disks and hosts take the two for one, so nothing "
                            + $"redirects from it.",
                        "Remove it; if your host tells capital letters apart, set up a redirect there by hand."
                    )
                : (
                    $"The old address {old.Alias.Value} differs only in capital letters from another one "
                        + $"of this article. Only a host that reads our rules redirects from both: a disk may "
                        + $"hold only one of them.",
                    "Keep one of them, unless readers or your host need both."
                );
            report.Add(new Diagnostic(SiteRules.AddressTaken, Severity.Warning, old.Alias.At, what, help));
        }
    }

    static void ReportTaken(Site site, PlannedFile page, PlannedFile other, Report report)
    {
        var taker =
            other is PlannedStatic ? $"a file in `{StaticFile.Folder}`"
            : other.Subject is null ? "a page of the site itself"
            : other.Subject == page.Subject ? "this article's own page"
            : other.At(site).Path;
        if (page is PlannedStatic own)
        {
            report.Add(
                SiteRules.AddressTaken,
                own.Source.At,
                $"`{own.File}` is also the address of {taker}.",
                "Remove it, or give it another name."
            );
        }
        if (page.Subject is not { } article)
        {
            return;
        }
        var old =
            page.Kind == PageKind.Redirect ? article.Aliases.ElementAt(page.Number)
            : article.Standing == Standing.Expired && page.File != site.FileOf(article)
                ? article.Aliases.FirstOrDefault(alias => AddressLimits.FileOfAlias(alias.Value) == page.File)
            : null;
        var also =
            page.File != other.File && AddressLimits.DiskComparer.Equals(page.File, other.File)
                ? ", apart from capital letters,"
                : " also";
        if (old is not null)
        {
            report.Add(
                SiteRules.AddressTaken,
                old.At,
                $"The old address {old.Value} is{also} the address of {taker}.",
                "Remove it from `aliases`."
            );
        }
        else if (other.Subject != article && other.Kind == PageKind.Redirect)
        {
            report.Add(
                SiteRules.AddressTaken,
                article.At,
                $"The address {article.Address} is{also} an old address of {taker}.",
                "Remove it from `aliases` there, or set another `slug` here."
            );
        }
        else if (other.Subject != article)
        {
            report.Add(
                SiteRules.AddressTaken,
                article.At,
                $"The address {article.Address} is{also} the address of {taker}.",
                "Set another `slug`."
            );
        }
    }
}
