using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Locales;
using HarrisTrip.Model.Sites;
using HarrisTrip.Tracing;
using HarrisTrip.Values;

namespace HarrisTrip.Render.Lists;

/// <summary>
/// Where an article leads when it has been read: to its lists, to its neighbours, to the other parts of its series.
/// </summary>
static class RelatedNavigation
{
    /// <summary>Parts of a series that are named on the page of one of them: the nearest.</summary>
    const int MaxParts = 5;

    /// <summary>The page of a list; null where there is none in this bundle.</summary>
    public static string? Href(RenderScope scope, ArticleHead head, ListKind kind, string? name, string file) =>
        name is not null && scope.Site.EditionFor(head.Lang)?.Find(kind, name) is { } list
            ? scope.LinkTo(file, list.Folder + "/index.html")
            : null;

    /// <summary>The topics: each once, with its page.</summary>
    public static List<Dictionary<string, object?>>? Tags(
        RenderScope scope,
        Article article,
        ArticleHead head,
        string file
    )
    {
        var label = scope.Languages.For(article.Lang)["topic_label"];
        var category = head.CategoryName is { } name ? NameSlug.Of(name) : null;
        return article
            .Matter.Tags?.DistinctBy(tag => NameSlug.Of(tag.Value))
            .Select(tag => new Dictionary<string, object?>
            {
                ["name"] = tag,
                ["href"] = Href(scope, head, ListKind.Tag, tag.Value, file),
                // The same words as the link to the category would be taken for the same link.
                ["full"] = NameSlug.Of(tag.Value) == category ? $"{label} {tag.Value}" : null,
            })
            .ToList();
    }

    /// <summary>What its author named, else what is most like it.</summary>
    public static List<Dictionary<string, object?>>? Related(RenderScope scope, ArticleHead head, string file)
    {
        if (scope.Site.Single)
        {
            return null;
        }
        List<ArticleHead> named =
        [
            .. (head.Related ?? [])
                .Select(slug => scope.Site.Find(slug.Value))
                .OfType<ArticleHead>()
                .Where(h => h.Standing == Standing.Published && h != head)
                .Distinct(),
        ];
        List<Dictionary<string, object?>> related =
        [
            .. (
                named.Count > 0
                    ? named
                    : scope.Site.Answer(QuestionKind.Related, head.Path, site => Lists.Related.Of(site, head))
            ).Select(h => Teasers.Headline(scope, h, file)),
        ];
        return related.Count == 0 ? null : related;
    }

    /// <summary>The articles before and after it in time, in its edition.</summary>
    public static (Dictionary<string, object?>? Previous, Dictionary<string, object?>? Next) Neighbours(
        RenderScope scope,
        ArticleHead head,
        string file
    )
    {
        var (previous, next) = scope.Site.Answer(QuestionKind.Neighbours, head.Path, site => Neighbours(site, head));
        return (
            previous is null ? null : Teasers.Headline(scope, previous, file),
            next is null ? null : Teasers.Headline(scope, next, file)
        );
    }

    /// <summary>The articles before and after it in time, in its edition.</summary>
    public static (ArticleHead? Previous, ArticleHead? Next) Neighbours(Site site, ArticleHead head) =>
        site.EditionFor(head.Lang) is { Latest: var latest }
        && latest.IndexOf(site.NumberOf(head)) is >= 0 and var at
        && latest[at] == head
            ? (at + 1 < latest.Count ? latest[at + 1] : null, at > 0 ? latest[at - 1] : null)
            : (null, null);

    /// <summary>"Part 2 of 5": of as many as there are, or as the last says that it is.</summary>
    /// <param name="at">The article's 0-based place in the list of the series.</param>
    public static string PartOf(Language words, ArticleList series, int at) =>
        words.Fill(
            "series_part",
            ("number", words.Number(series[at].Series?.Part ?? at + 1)),
            ("count", words.Number(Math.Max(series.Count, series[^1].Series?.Part ?? 0)))
        );

    /// <summary>The series, the article's place in it, and the parts around it.</summary>
    public static Dictionary<string, object?>? Series(RenderScope scope, Article article, ArticleHead head, string file)
    {
        if (
            article.Matter.Series?.Name is not { } name
            || scope.Site.EditionFor(head.Lang)?.Find(ListKind.Series, name.Value) is not { } list
        )
        {
            return null;
        }
        var words = scope.Languages.For(article.Lang);
        var at = list.PlaceOf(head);
        var start = Math.Clamp(at - MaxParts / 2, 0, Math.Max(0, list.Count - MaxParts));
        return new()
        {
            ["name"] = name,
            ["href"] = scope.LinkTo(file, list.Folder + "/index.html"),
            ["part"] = at < 0 ? null : PartOf(words, list, at),
            ["parts"] = list.Range(start, Math.Min(MaxParts, list.Count))
                .Select(part =>
                {
                    var shown = Teasers.Headline(scope, part, file);
                    shown["here"] = part == head;
                    return shown;
                })
                .ToList(),
        };
    }
}
