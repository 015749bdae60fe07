namespace HarrisTrip.Values;

/// <summary>The word that was probably meant.</summary>
public static class Suggestion
{
    /// <summary>
    /// Of a long list only this many words of about the right length are compared; otherwise a page of broken links to
    /// a page of anchors would take hours.
    /// </summary>
    const int MaxCompared = 500;

    const int MaxExamined = 10_000;

    /// <summary>"Did you mean …?", or null when nothing is near.</summary>
    public static string? For(string word, IEnumerable<string> known) =>
        Nearest(word, known) is { } near ? $"Did you mean `{near}`?" : null;

    /// <summary>The known word with the smallest edit distance, at most a third of its length.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        if (word.Length is 0 or > 64)
        {
            return null;
        }
        var folded = Fold(word);
        return known
            .Take(MaxExamined)
            .Where(candidate => Math.Abs(candidate.Length - word.Length) <= MaxDistance(word, candidate))
            .Take(MaxCompared)
            .Select(candidate => (candidate, slips: Distance(folded, Fold(candidate), MaxDistance(word, candidate))))
            .Where(c => c.slips <= MaxDistance(word, c.candidate))
            .OrderBy(c => c.slips)
            .ThenBy(c => c.candidate, StringComparer.Ordinal)
            .Select(c => c.candidate)
            .FirstOrDefault();
    }

    static int MaxDistance(string word, string candidate) => Math.Max(1, Math.Max(word.Length, candidate.Length) / 3);

    static string Fold(string word) => word.ToLowerInvariant().Replace('-', '_').Replace(' ', '_');

    /// <summary>
    /// Damerau–Levenshtein distance with adjacent transpositions; some number above <paramref name="max"/> when it is
    /// more than that.
    /// </summary>
    static int Distance(string a, string b, int max)
    {
        var width = b.Length + 1;
        Span<int> rows = stackalloc int[3 * width];
        Span<int> before = rows[..width],
            last = rows.Slice(width, width),
            row = rows[(2 * width)..];
        for (var j = 0; j < width; j++)
        {
            last[j] = j;
        }
        var smallestOfLast = 0;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var smallest = i;
            for (var j = 1; j < width; j++)
            {
                var swap =
                    i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] ? before[j - 2] + 1 : int.MaxValue;
                var change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(Math.Min(change, swap), Math.Min(last[j], row[j - 1]) + 1);
                smallest = Math.Min(smallest, row[j]);
            }
            // Distances never decrease from row to row, but where a transposition skips one.
            if (Math.Min(smallest, smallestOfLast) > max)
            {
                return smallest;
            }
            smallestOfLast = smallest;
            var free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.Length];
    }
}
