namespace HarrisTrip.Check.Feeds;

/// <summary>What tells one item from another.</summary>
static class FeedIds
{
    public static void CheckGuids(IEnumerable<XmlNode> ids, Faults faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (id.Text.Trim() is { Length: > 0 } value && !seen.Add(value))
            {
                faults.Add(
                    FeedFormatRules.FeedIdRepeated,
                    id,
                    $"Two items have the id {Faults.Quote(value)}, so readers show only one of them.",
                    "Give each item an id of its own."
                );
            }
        }
    }

    /// <summary>Atom: one id twice is an older state of the same entry, as long as the dates differ.</summary>
    public static void CheckEntries(IEnumerable<XmlNode> entries, Faults faults)
    {
        var seen = new HashSet<(string, string)>();
        foreach (var entry in entries)
        {
            if (
                entry.Child("id") is { } id
                && id.Text.Length > 0
                && !seen.Add((id.Text, entry.Child("updated")?.Text.Trim() ?? ""))
            )
            {
                faults.Add(
                    FeedFormatRules.FeedRecommended,
                    id,
                    $"Two entries have the id {Faults.Quote(id.Text)} and the same date, so readers "
                        + $"show only one of them.",
                    "Give each entry an id of its own."
                );
            }
        }
    }
}
