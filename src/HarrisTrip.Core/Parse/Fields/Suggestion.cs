namespace HarrisTrip.Parse.Fields;

/// <summary>The word that was probably meant.</summary>
public static class Suggestion
{
    /// <summary>"Did you mean …?", or null when nothing is near.</summary>
    public static string? For(string word, IEnumerable<string> known) =>
        Nearest(word, known) is { } near ? $"Did you mean `{near}`?" : null;

    /// <summary>The known word with the fewest typing slips, at most a third of its length.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        if (word.Length is 0 or > 64)
        {
            return null;
        }
        var folded = Fold(word);
        return known
            .Select(candidate => (candidate, slips: Slips(folded, Fold(candidate))))
            .Where(c => c.slips <= Math.Max(1, Math.Max(folded.Length, c.candidate.Length) / 3))
            .OrderBy(c => c.slips).ThenBy(c => c.candidate, StringComparer.Ordinal)
            .Select(c => c.candidate)
            .FirstOrDefault();
    }

    static string Fold(string word) => word.ToLowerInvariant().Replace('-', '_').Replace(' ', '_');

    /// <summary>Damerau–Levenshtein distance with adjacent transpositions.</summary>
    static int Slips(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }
        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] ? rows[i - 2, j - 2] + 1 : int.MaxValue;
                var change = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(Math.Min(change, swap), Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
            }
        }
        return rows[a.Length, b.Length];
    }
}
