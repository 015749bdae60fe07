namespace HarrisTrip.Render.Lists;

/// <summary>
/// How a list is shared out among pages. Its front page, with the number 0, holds the newest; the others are counted
/// from the oldest article, so that a new article changes none but the newest of them. A list that begins with its
/// first article, as a series does, is counted from there: page 2 comes after the front page.
/// </summary>
/// <param name="Count">How many articles the list has.</param>
/// <param name="OldestFirst">True for a list that begins with its first article.</param>
readonly record struct Paging(int Count, bool OldestFirst = false)
{
    /// <summary>
    /// Articles on a numbered page; a front page holds at least as many, if there are, and less than twice as many.
    /// </summary>
    public const int Size = 20;

    /// <summary>The numbers of the pages beside the front page.</summary>
    public IEnumerable<int> Numbers =>
        OldestFirst ? Enumerable.Range(2, Math.Max(0, (Count - 1) / Size)) : Enumerable.Range(1, NumberedPageCount);

    /// <summary>Where the articles of a page begin in the list, 0-based, and how many they are.</summary>
    public (int Start, int Count) Of(int number) =>
        OldestFirst ? (Size * Math.Max(0, number - 1), Math.Min(Size, Count - Size * Math.Max(0, number - 1)))
        : number == 0 ? (0, Count - NumberedPageCount * Size)
        : (Count - number * Size, Size);

    /// <summary>The page before this one in reading order; null before the front page.</summary>
    public int? Before(int number) =>
        number == 0 ? null
        : OldestFirst
            ? number == 2 ? 0
                : number - 1
        : number == NumberedPageCount ? 0
        : number + 1;

    /// <summary>The page after this one in reading order; null after the last.</summary>
    public int? After(int number) =>
        OldestFirst
            ? Size * Math.Max(1, number) < Count
                ? Math.Max(1, number) + 1
                : null
            : number == 1 || NumberedPageCount == 0
                ? null
                : number == 0
                    ? NumberedPageCount
                    : number - 1;

    /// <summary>How many numbered pages a list has that is counted from the oldest: the number of the newest.</summary>
    int NumberedPageCount => Math.Max(0, Count / Size - 1);
}
