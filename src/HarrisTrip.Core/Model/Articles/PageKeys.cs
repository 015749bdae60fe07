using HarrisTrip.Diagnostics;

namespace HarrisTrip.Model.Articles;

/// <summary>Keys of front matter that do nothing on a page such as About or Imprint.</summary>
static class PageKeys
{
    /// <summary>A page without them; those that it has are reported.</summary>
    public static FrontMatter LeaveOut(FrontMatter page, Report report)
    {
        foreach (var (key, at, why) in Unused(page))
        {
            if (at is { } place)
            {
                report.Add(
                    ArticleRules.PageKeyUnused,
                    place,
                    $"`{key}` does nothing on a page: {why}.",
                    $"Remove it; or, if this is news, remove `kind: {page.Kind!.Value}`."
                );
            }
        }
        return page with
        {
            Authors = null,
            Dateline = null,
            Category = null,
            Tags = null,
            Series = null,
            KeyPoints = null,
            Corrections = null,
            Related = null,
            Disclosure = null,
            Share = null,
            Comments = null,
            Republish = null,
        };
    }

    static IEnumerable<(string Key, Location? At, string Why)> Unused(FrontMatter page) =>
        [
            ("authors", page.Authors is [var author, ..] ? author.At : null, "it has no byline"),
            ("dateline", page.Dateline?.At, "it has no byline"),
            ("category", page.Category?.At, "it is in no list"),
            ("tags", page.Tags is [var tag, ..] ? tag.At : null, "it is in no list"),
            ("series", page.Series?.At, "it is in no list"),
            ("key_points", page.KeyPoints is [var point, ..] ? point.At : null, "it has no box above its text"),
            (
                "corrections",
                page.Corrections is [var correction, ..] ? correction.At : null,
                "what is corrected is news; `updated` says when it last changed"
            ),
            ("related", page.Related is [var slug, ..] ? slug.At : null, "it names nothing to read next"),
            ("disclosure", page.Disclosure?.At, "it does not tell how it was reported"),
            ("share", page.Share?.At, "it has no share panel"),
            ("comments", page.Comments?.At, "it asks for no replies"),
            ("republish", page.Republish?.At, "nobody republishes it"),
        ];
}
