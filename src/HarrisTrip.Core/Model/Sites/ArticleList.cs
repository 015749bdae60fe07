using HarrisTrip.Tracing;

namespace HarrisTrip.Model.Sites;

/// <summary>What the articles of a list have in common.</summary>
public enum ListKind
{
    /// <summary>Nothing but their language: all articles of an edition.</summary>
    Latest,
    Category,
    Tag,
    Author,
    Series,

    /// <summary>The month in which they were published.</summary>
    Month,
}

/// <summary>
/// Articles of one edition that have something in common, the newest first; those of a series in the order of their
/// parts.
/// What is kept of each article is its number in the site.
/// </summary>
public sealed class ArticleList
{
    readonly IReadOnlyList<ArticleHead> all;
    readonly int[] numbers;
    readonly Trace? trace;

    /// <param name="numbers">Indexes into <paramref name="all"/>.</param>
    internal ArticleList(ListKind kind, string name, string folder, IReadOnlyList<ArticleHead> all, int[] numbers)
    {
        Kind = kind;
        Name = name;
        Folder = folder;
        this.all = all;
        this.numbers = numbers;
    }

    ArticleList(ArticleList list, Trace trace)
        : this(list.Kind, list.Name, list.Folder, list.all, list.numbers) => this.trace = trace;

    /// <summary>The same list, for a file whose questions are noted.</summary>
    internal ArticleList With(Trace trace) => new(this, trace);

    public ListKind Kind { get; }

    /// <summary>As most of its articles write it; of a month <c>2026-03</c>, of all articles "".</summary>
    public string Name { get; }

    /// <summary>The folder of its pages in the bundle: <c>tag/harbour</c>; "" or a language for all articles.</summary>
    public string Folder { get; }

    public int Count
    {
        get
        {
            trace?.Ask(QuestionKind.Count, Folder);
            return numbers.Length;
        }
    }

    public ArticleHead this[Index index]
    {
        get
        {
            trace?.Ask(QuestionKind.Item, Folder, index.IsFromEnd ? -index.Value : index.Value);
            return all[numbers[index]];
        }
    }

    /// <summary>True when it holds something that feeds can tell: a draft has no date yet.</summary>
    public bool HasDated
    {
        get
        {
            trace?.Ask(QuestionKind.HasDated, Folder);
            return Array.Exists(numbers, number => all[number].IsDated);
        }
    }

    /// <summary>Some of its articles, in its order.</summary>
    public IEnumerable<ArticleHead> Range(int start, int count)
    {
        for (var i = start; i < start + count; i++)
        {
            yield return this[i];
        }
    }

    /// <summary>The 0-based place of an article in this list, or -1.</summary>
    public int PlaceOf(ArticleHead head)
    {
        trace?.Ask(QuestionKind.Place, Folder + "\n" + head.Path);
        return Array.FindIndex(numbers, number => all[number] == head);
    }

    /// <summary>The place of an article in this list, or -1; of lists in the order of time.</summary>
    /// <param name="number">The article's number in the site.</param>
    internal int IndexOf(int number) => Array.BinarySearch(numbers, number) is >= 0 and var index ? index : -1;

    /// <summary>The numbers of the articles that lie nearest to one in time, itself among them.</summary>
    internal ReadOnlySpan<int> Around(int number, int max)
    {
        var at = Array.BinarySearch(numbers, number);
        var start = Math.Clamp((at < 0 ? ~at : at) - max / 2, 0, Math.Max(0, numbers.Length - max));
        return numbers.AsSpan(start, Math.Min(max, numbers.Length - start));
    }
}
