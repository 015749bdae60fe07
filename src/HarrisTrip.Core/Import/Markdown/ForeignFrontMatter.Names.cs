using HarrisTrip.Parse.Yaml;

namespace HarrisTrip.Import.Markdown;

/// <content>Addresses, categories and tags.</content>
sealed partial class ForeignFrontMatter
{
    /// <summary>
    /// An address of the generator's: its last part is the slug, and all of it leads here further on.
    /// </summary>
    void Address(YamlEntry entry)
    {
        if (MatterValues.Text(entry.Value) is not { } url || ForeignAddress.Of(url) is not { } old)
        {
            Keep(entry);
            return;
        }
        var slug = article.Slug ?? old.Slug;
        var isOther = old.Path != slug;
        Set(
            entry,
            isOther ? "slug` and `aliases" : "slug",
            article with
            {
                Slug = slug,
                Aliases = isOther
                    ? [.. article.Aliases.Append(old.Path).Distinct(StringComparer.Ordinal)]
                    : article.Aliases,
            }
        );
    }

    void Aliases(YamlEntry entry)
    {
        if (MatterValues.Texts(entry.Value, t => [t]) is not { } all)
        {
            Keep(entry);
            return;
        }
        foreach (var bad in all.Where(a => ForeignAddress.Of(a) is null))
        {
            Keep(new YamlEntry(entry.Key, entry.At, new YamlScalar(entry.At, bad, Quoted: true)), "cannot be an alias");
        }
        var good = all.Select(ForeignAddress.Of).OfType<ForeignAddress>().Select(o => o.Path).ToList();
        if (good.Count > 0)
        {
            Set(
                entry,
                "aliases",
                article with
                {
                    Aliases = [.. article.Aliases.Concat(good).Distinct(StringComparer.Ordinal)],
                }
            );
        }
    }

    void Category(YamlEntry entry)
    {
        if (MatterValues.Texts(entry.Value, SplitTags) is not { Count: > 0 } found)
        {
            Keep(entry);
            return;
        }
        var more = article.Category is null ? found.Skip(1) : found;
        var isPlain = article.Category is null && found.Count == 1;
        Set(
            entry,
            isPlain ? "category"
                : article.Category is null ? "category` and `tags"
                : "tags",
            article with
            {
                Category = article.Category ?? found[0],
                Tags = [.. article.Tags.Concat(more).Distinct(StringComparer.Ordinal)],
            }
        );
    }

    void Tags(YamlEntry entry)
    {
        if (MatterValues.Texts(entry.Value, SplitTags) is not { } found)
        {
            Keep(entry);
            return;
        }
        // Eleventy sorts pages into its lists by tags of these names, and Ghost hides what begins with a number sign.
        var lists = found
            .Where(t =>
                t.StartsWith('#') || t.ToLowerInvariant() is "post" or "posts" or "all" or "article" or "articles"
            )
            .ToList();
        if (lists.Count > 0)
        {
            kept.Add($"{entry.Key}: {string.Join(", ", lists)}");
            notes.Add(
                new ImportNote(
                    NoteKind.Kept,
                    entry.At,
                    $"The tag {string.Join(", ", lists.Select(l => $"“{l}”"))} is for the generator, not for readers; "
                        + "it is kept as a comment."
                )
            );
        }
        Set(
            entry,
            "tags",
            article with
            {
                Tags = [.. article.Tags.Concat(found.Except(lists)).Distinct(StringComparer.Ordinal)],
            }
        );
    }

    IEnumerable<string> SplitTags(string text) =>
        text.Contains(',', StringComparison.Ordinal) ? text.Split(',')
        : name.IsJekyll ? text.Split(' ')
        : [text];
}
