using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Settings;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Tracing;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Sites;

/// <summary>Makes a site of its articles' heads, and reports the faults between them.</summary>
public static class SiteAssembler
{
    public static Site Assemble(
        SiteSettings settings,
        IReadOnlyList<ArticleHead> heads,
        IReadOnlyList<StaticFile> staticFiles,
        bool single,
        Clock clock,
        string folderName,
        Report report
    )
    {
        var site = new Site(settings, heads, single, clock) { StaticFiles = staticFiles };
        foreach (var head in heads.Where(h => h.Standing != Standing.Draft))
        {
            AddressLimits.Check(head, report);
            // A single article was read without its neighbours.
            if (!single && head.Standing != Standing.Expired)
            {
                CheckReferences(site, head, report);
            }
        }
        if (!single)
        {
            CheckSettings(site, report);
        }
        if (!site.Published.Any())
        {
            ReportEmpty(heads, folderName, report);
        }
        return site;
    }

    static void CheckReferences(Site site, ArticleHead head, Report report)
    {
        foreach (var slug in head.Related ?? [])
        {
            CheckReference(site, slug, "`related`", report);
        }
        foreach (var (lang, slug) in head.Translations ?? new Dictionary<string, Text>())
        {
            var other = CheckReference(site, slug, "`translations`", report);
            if (other == head)
            {
                report.Add(
                    SiteRules.ArticleUnknown,
                    slug.At,
                    "`translations` names this article itself.",
                    "Name the article in the other language."
                );
            }
            else if (other is not null && !other.Lang.Equals(lang, StringComparison.OrdinalIgnoreCase))
            {
                report.Add(
                    SiteRules.ArticleUnknown,
                    slug.At,
                    $"`translations` calls `{slug.Value}` {lang}, but that article is in {other.Lang}.",
                    "Correct the language here, or `lang` there."
                );
            }
        }
    }

    /// <summary>Articles that site.yaml names.</summary>
    static void CheckSettings(Site site, Report report)
    {
        if (
            site.Settings.LeadStory is { } lead
            && CheckReference(site, lead, "`lead_story`", report) is { IsPage: true } page
        )
        {
            report.Add(
                SiteRules.ArticleUnknown,
                lead.At,
                $"`lead_story` names `{lead.Value}`, which is a page and no news (`kind: {page.Kind!.Value}`).",
                "Name an article, and put the page into `menu` or `foot`."
            );
        }
        foreach (var (key, entries) in new[] { ("`menu`", site.Settings.Menu), ("`foot`", site.Settings.Foot) })
        {
            foreach (var entry in entries ?? [])
            {
                CheckEntry(site, entry, key, report);
            }
        }
        foreach (
            var (key, _, where) in site.Settings.Publisher?.Policies.Where(p => !WebAddress.IsAbsolute(p.Where.Value))
                ?? []
        )
        {
            CheckReference(site, where, $"`publisher.{key}`", report);
        }
    }

    /// <summary>What an entry of a menu names; where a path leads is known when all pages are planned.</summary>
    static void CheckEntry(Site site, MenuEntry entry, string key, Report report)
    {
        if (entry.To is not { } to)
        {
            return;
        }
        if (entry.IsAddress)
        {
            if (entry.Title is null)
            {
                report.Add(
                    FieldRules.KeyMissing,
                    entry.At,
                    $"{key} has no title for `{to.Value}`.",
                    $"Write it as `{{to: {to.Value}, title: …}}`."
                );
            }
            return;
        }
        var categories = site.Editions.SelectMany(edition => edition.Categories).Select(list => list.Name);
        if (categories.Contains(to.Value))
        {
            return;
        }
        if (
            site.Settings.Categories?.Any(category => category.Name?.Value == to.Value) == true
            || site.Heads.Any(head => head.CategoryName == to.Value)
        )
        {
            // The hour at which its last article expires may not stop the publication of all others.
            report.Add(
                new Diagnostic(
                    SiteRules.ArticleUnknown,
                    Severity.Warning,
                    to.At,
                    $"{key} names `{to.Value}`, a category without a published article, so it is left out.",
                    "Remove it, or publish an article in it."
                )
            );
            return;
        }
        if (site.Find(to.Value) is null && !site.IsAmbiguous(to.Value))
        {
            report.Add(
                SiteRules.ArticleUnknown,
                to.At,
                $"{key} names `{to.Value}`, but no category has that name, and no article that slug.",
                Suggestion.For(to.Value, categories.Concat(site.Published.Select(a => a.Slug)))
                    ?? "Write the name of a category, the slug of an article, or an address that begins with / or https://."
            );
            return;
        }
        CheckReference(site, to, key, report);
    }

    static ArticleHead? CheckReference(Site site, Text slug, string field, Report report)
    {
        var other = site.Find(slug.Value);
        if (other is null && site.IsAmbiguous(slug.Value))
        {
            report.Add(
                SiteRules.ArticleUnknown,
                slug.At,
                $"{field} names `{slug.Value}`, but several articles have that slug.",
                "Write the name of the article's folder or file."
            );
        }
        else if (other is null)
        {
            report.Add(
                SiteRules.ArticleUnknown,
                slug.At,
                $"{field} names `{slug.Value}`, but no article has that slug.",
                Suggestion.For(slug.Value, site.Published.Select(a => a.Slug))
                    ?? "Write the slug of an article of this site."
            );
        }
        else if (other.Standing is Standing.Draft or Standing.Expired)
        {
            // Only a warning: the hour at which one article expires may not stop the publication of all others.
            report.Add(
                new Diagnostic(
                    SiteRules.ArticleUnknown,
                    Severity.Warning,
                    slug.At,
                    $"{field} names `{slug.Value}`, "
                        + $"which {(other.Standing == Standing.Draft ? "is a draft" : "has expired")}, "
                        + $"so it is left out.",
                    "Remove it, or name a published article."
                )
            );
        }
        return other;
    }

    static void ReportEmpty(IReadOnlyList<ArticleHead> heads, string folderName, Report report)
    {
        if (heads.Count == 0)
        {
            report.Add(
                SiteRules.NothingToPublish,
                Location.StartOf(folderName),
                "There is no article here.",
                "An article is a folder with an index.md, or a .md file."
            );
            return;
        }
        foreach (var head in heads)
        {
            var (why, help) = head.Standing switch
            {
                Standing.Draft => (
                    "is a draft",
                    "Build it with --drafts to see it, or delete `draft: true` to publish it."
                ),
                Standing.Embargoed => (
                    $"is embargoed until {head.Published?.Iso}",
                    "Build again after that, or see it now with --now."
                ),
                _ => ("has expired", "Change `expires` to publish it again."),
            };
            report.Add(SiteRules.NothingToPublish, head.At, $"Nothing would be published: this article {why}.", help);
        }
    }
}
