using System.Numerics;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Render.Lists;

/// <summary>
/// Which articles a reader may want next. Shared topics count the more the fewer articles have them; a shared category
/// and a shared author count a little, and so does nearness in time. All in whole numbers, so that it is the same on
/// every machine; only the articles that are nearest in time are compared, so that a topic of ten thousand articles
/// takes no longer than one of a hundred.
/// </summary>
static class Related
{
    public const int MaxArticles = 4;

    /// <summary>Articles of one topic that are compared.</summary>
    const int MaxCandidates = 120;

    const int OfCategory = 3,
        OfAuthor = 2,
        OfNearness = 12;

    /// <summary>The best first; none that shares nothing, and never the article itself.</summary>
    public static List<ArticleHead> Of(Site site, ArticleHead head)
    {
        if (site.EditionFor(head.Lang) is not { } edition)
        {
            return [];
        }
        var number = site.NumberOf(head);
        var scores = new Dictionary<int, int>();
        void Count(ArticleList? list, int weight)
        {
            foreach (var other in list is null ? [] : list.Around(number, MaxCandidates))
            {
                scores[other] = scores.GetValueOrDefault(other) + weight;
            }
        }
        foreach (
            var tag in (head.Tags ?? []).Select(tag => edition.Find(ListKind.Tag, tag)).OfType<ArticleList>().Distinct()
        )
        {
            Count(tag, 4 + 2 * BitOperations.Log2((uint)(edition.Latest.Count / tag.Count)));
        }
        Count(head.CategoryName is { } category ? edition.Find(ListKind.Category, category) : null, OfCategory);
        foreach (
            var author in (head.Authors ?? [])
                .Select(author => edition.Find(ListKind.Author, author))
                .OfType<ArticleList>()
                .Distinct()
        )
        {
            Count(author, OfAuthor);
        }
        var articles = site.Articles;
        var best = new List<(int Score, int Number)>(MaxArticles + 1);
        foreach (var (other, shared) in scores)
        {
            // What cannot be among the best, however near, is not looked at.
            if (
                best.Count == MaxArticles && shared + OfNearness < best[^1].Score
                || ReferenceEquals(articles[other], head)
            )
            {
                continue;
            }
            var candidate = (shared + Nearness(head, articles[other]), other);
            var place = best.FindIndex(better => IsBefore(candidate, better));
            best.Insert(place < 0 ? best.Count : place, candidate);
            if (best.Count > MaxArticles)
            {
                best.RemoveAt(MaxArticles);
            }
        }
        return best.ConvertAll(one => articles[one.Number]);
    }

    /// <summary>The higher score is before, of equal ones the newer article.</summary>
    static bool IsBefore((int Score, int Number) one, (int Score, int Number) other) =>
        one.Score > other.Score || (one.Score == other.Score && one.Number < other.Number);

    /// <summary>One less for each doubling of the days between: a week apart is 9, a year 3.</summary>
    static int Nearness(ArticleHead one, ArticleHead other) =>
        one.Published is { } first && other.Published is { } second
            ? Math.Max(0, OfNearness - BitOperations.Log2((uint)Math.Abs((first.Value - second.Value).TotalDays) + 1))
            : 0;
}
