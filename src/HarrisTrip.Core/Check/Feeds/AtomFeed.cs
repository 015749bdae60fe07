namespace HarrisTrip.Check.Feeds;

/// <summary>A feed or an entry of Atom (RFC 4287): what the table of its elements cannot say.</summary>
static class AtomFeed
{
    public const string Namespace = "http://www.w3.org/2005/Atom";

    public static void CheckFeed(XmlNode feed, Faults faults)
    {
        PartCheck.Check(feed, AtomParts.Feed, "Atom", faults);
        AtomRelations.CheckAlternates(feed, faults);
        if (!feed.Named(Namespace, "link").Any(l => l["rel"] is "self"))
        {
            faults.Add(
                FeedFormatRules.FeedSelfLink,
                feed,
                "The feed does not name its own address.",
                "Add <link rel=\"self\" href=\"…\"/>."
            );
        }
        var entries = feed.Named(Namespace, "entry").ToList();
        var hasAuthor = feed.Child("author") is not null;
        if (!hasAuthor && entries.Count == 0)
        {
            faults.Add(
                FeedFormatRules.FeedAuthorMissing,
                feed,
                "The feed has no author.",
                "Add `author` with a `name`."
            );
        }
        foreach (var entry in entries)
        {
            CheckEntry(entry, hasAuthor, faults);
        }
        FeedIds.CheckEntries(entries, faults);
        if (
            entries.Count > 0
            && feed.Children.FindLastIndex(c => c.Namespace == Namespace && c.Name != "entry") is var last
            && last > feed.Children.IndexOf(entries[0])
        )
        {
            faults.Add(
                FeedFormatRules.FeedRecommended,
                feed.Children[last],
                $"`{feed.Children[last].Shown}` comes after the first entry.",
                "Put what describes the feed before its entries."
            );
        }
    }

    /// <summary>An entry that is a file of its own.</summary>
    public static void CheckLone(XmlNode entry, Faults faults)
    {
        PartCheck.Check(entry, AtomParts.Entry, "Atom", faults);
        CheckEntry(entry, feedHasAuthor: false, faults);
    }

    static void CheckEntry(XmlNode entry, bool feedHasAuthor, Faults faults)
    {
        AtomRelations.CheckAlternates(entry, faults);
        var source = entry.Child("source");
        if (source is not null)
        {
            AtomRelations.CheckAlternates(source, faults);
        }
        if (!feedHasAuthor && entry.Child("author") is null && source?.Child("author") is null)
        {
            faults.Add(
                FeedFormatRules.FeedAuthorMissing,
                entry,
                "An entry has no author, and the feed has none for it.",
                "Add `author` with a `name` to the entry or to the feed."
            );
        }
        var content = entry.Child("content");
        if (content is null && !entry.Named(Namespace, "link").Any(AtomRelations.IsAlternate))
        {
            faults.Add(
                FeedFormatRules.FeedPartMissing,
                entry,
                "An entry has neither `content` nor a link to its page.",
                "Add <link href=\"…\"/>, or `content`."
            );
        }
        if (entry.Child("summary") is null && content is not null && AtomText.NeedsSummary(content))
        {
            faults.Add(
                FeedFormatRules.FeedPartMissing,
                entry,
                "An entry has no `summary`, though its content is not text.",
                "Add `summary`."
            );
        }
        if (
            entry.Child("summary") is { } summary
            && summary.Text.Trim() is { Length: > 0 } said
            && (said == entry.Child("title")?.Text.Trim() || said == content?.Text.Trim())
        )
        {
            faults.Add(
                FeedFormatRules.FeedRecommended,
                summary,
                "`summary` repeats the title or the content.",
                "Leave it out, or say something else."
            );
        }
        if (content is null && entry.Child("summary") is null)
        {
            faults.Add(
                FeedFormatRules.FeedRecommended,
                entry,
                "An entry has neither `summary` nor `content`.",
                "Add one of them."
            );
        }
    }
}
