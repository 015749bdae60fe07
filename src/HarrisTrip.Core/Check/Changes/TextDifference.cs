namespace HarrisTrip.Check.Changes;

/// <summary>Paragraphs that were taken out and those that stand in their place.</summary>
public sealed record TextChange(IReadOnlyList<string> Before, IReadOnlyList<string> After);

/// <summary>Compares two texts, paragraph by paragraph.</summary>
static class TextDifference
{
    /// <summary>Pairs of paragraphs to compare; texts that differ in more are taken to differ as a whole.</summary>
    const int MaxPairs = 4_000_000;

    /// <summary>The places in which they differ, in order: what all have in common is as long as can be.</summary>
    public static IReadOnlyList<TextChange> Between(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var start = 0;
        while (start < before.Count && start < after.Count && before[start] == after[start])
        {
            start++;
        }
        var end = 0;
        while (end < before.Count - start && end < after.Count - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }
        List<string> old = [.. before.Skip(start).Take(before.Count - start - end)],
            now = [.. after.Skip(start).Take(after.Count - start - end)];
        return old.Count + now.Count == 0 ? []
            : (long)old.Count * now.Count > MaxPairs ? [new TextChange(old, now)]
            : Changes(old, now);
    }

    static List<TextChange> Changes(List<string> old, List<string> now)
    {
        // How many paragraphs two rests have in common.
        var common = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--)
            {
                common[i, j] =
                    old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }
        var changes = new List<TextChange>();
        for (int i = 0, j = 0; i < old.Count || j < now.Count; )
        {
            if (i < old.Count && j < now.Count && old[i] == now[j])
            {
                (i, j) = (i + 1, j + 1);
                continue;
            }
            var (removed, added) = (new List<string>(), new List<string>());
            while ((i < old.Count || j < now.Count) && !(i < old.Count && j < now.Count && old[i] == now[j]))
            {
                if (j == now.Count || (i < old.Count && common[i + 1, j] >= common[i, j + 1]))
                {
                    removed.Add(old[i++]);
                }
                else
                {
                    added.Add(now[j++]);
                }
            }
            changes.Add(new TextChange(removed, added));
        }
        return changes;
    }
}
