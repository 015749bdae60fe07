using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Sites;
using HarrisTrip.Values;

namespace HarrisTrip.Render;

/// <summary>
/// What was corrected or clarified in published articles. An update is news, and is in no list of corrections.
/// </summary>
/// <param name="Number">Which of its article's corrections of that day it is, from 0 up, as they are written.</param>
sealed record PublishedCorrection(
    ArticleHead Head,
    string Lang,
    Moment Date,
    string Kind,
    Diagnostics.Text Text,
    int Number
)
{
    /// <summary>All of them, the oldest first; read once, since few articles have any.</summary>
    public static IReadOnlyList<PublishedCorrection> ReadAll(RenderScope scope) =>
        scope.Share<IReadOnlyList<PublishedCorrection>>(
            "corrections",
            shared =>
                [
                    .. shared
                        .Site.Corrected.SelectMany(head => Of(shared.Read(head), head))
                        .OrderBy(c => c.Date.Value)
                        .ThenBy(c => c.Head.Slug, StringComparer.Ordinal)
                        .ThenBy(c => c.Head.Path, StringComparer.Ordinal)
                        .ThenBy(c => c.Number),
                ]
        );

    static IEnumerable<PublishedCorrection> Of(Article article, ArticleHead head) =>
        article
            .Matter.Corrections!.Where(c => c.IsListed)
            .GroupBy(c => c.Date!.Value)
            .SelectMany(day =>
                day.Select(
                    (c, number) =>
                        new PublishedCorrection(
                            head,
                            article.Lang,
                            c.Date!.Value,
                            c.Kind?.Value ?? "correction",
                            c.Text!,
                            number
                        )
                )
            );
}
