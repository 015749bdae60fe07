using System.Globalization;
using HarrisTrip.Parse.Yaml;
using HarrisTrip.Values;

namespace HarrisTrip.Import.Markdown;

/// <summary>
/// Takes over the keys of a foreign head one by one. What an article has no key for is kept as a comment.
/// </summary>
sealed class ForeignFrontMatter(PostName name, PictureShelf shelf, List<ImportNote> notes)
{
    readonly List<string> kept = [];
    readonly List<(YamlEntry Entry, YamlNode Node)> own = [];
    ImportedArticle article = new() { Title = "", Body = "" };
    PictureWords leadWords = new();
    YamlEntry? lead;

    /// <returns>The article without a body; its title is "" when the head has none.</returns>
    public ImportedArticle Read(ForeignFile file)
    {
        foreach (var fault in file.Faults.DistinctBy(f => f.At.Line))
        {
            notes.Add(new ImportNote(NoteKind.Doubtful, fault.At, $"{fault.Message} The line is kept as a comment."));
        }
        foreach (var (at, line) in file.Unread)
        {
            kept.Add(line.TrimStart('#', ' '));
            if (line.TrimStart().StartsWith('#'))
            {
                notes.Add(new ImportNote(NoteKind.Kept, at, $"“{line.Trim()}” is kept as a comment."));
            }
        }
        foreach (var entry in Flattened(file.Matter).OrderBy(e => MatterKeys.Rank(LastPart(e.Key))))
        {
            Take(entry);
        }
        TakeLead();
        return article;
    }

    /// <summary>Our own keys that no other generator has, each with its value.</summary>
    public IReadOnlyList<(YamlEntry Entry, YamlNode Node)> Own => own;

    public void Keep(YamlEntry entry, string? why = null)
    {
        var lines = MatterValues.Flat(entry.Key, entry.Value).ToList();
        kept.AddRange(lines);
        notes.Add(
            new ImportNote(
                NoteKind.Kept,
                entry.At,
                $"“{string.Join("; ", lines)}” {why ?? "has no key in an article"}; it is kept as a comment."
            )
        );
    }

    /// <summary>The comments so far.</summary>
    public IReadOnlyList<string> Kept => kept;

    /// <summary>The entries in groups of groups beside those at the top, each by its whole name.</summary>
    static IEnumerable<YamlEntry> Flattened(YamlMapping matter) =>
        matter.Entries.SelectMany(entry =>
            entry.Value is YamlMapping group && MatterKeys.Of(entry.Key) == Meaning.Group
                ? Flattened(group).Select(inner => inner with { Key = $"{entry.Key}.{inner.Key}" })
                : [entry]
        );

    static string LastPart(string key) => key[(key.LastIndexOf('.') + 1)..];

    void Take(YamlEntry entry)
    {
        var isDraftFlag =
            MatterKeys.Of(LastPart(entry.Key)) == Meaning.Draft && MatterValues.Flag(entry.Value) is not null;
        if (!isDraftFlag && HeldBack.Why(entry) is { } why)
        {
            HoldBack(entry, why);
            return;
        }
        if (entry.Value is YamlScalar { IsNull: true } or YamlSequence { Items.Count: 0 })
        {
            notes.Add(new ImportNote(NoteKind.LeftOut, entry.At, $"“{entry.Key}:” has no value."));
            return;
        }
        var key = LastPart(entry.Key);
        _ = MatterKeys.Of(key) switch
        {
            Meaning.Title => Text(
                entry,
                "title",
                article.Title.Length == 0,
                t => article with { Title = FragmentText.Of(t) }
            ),
            Meaning.Standfirst => Text(
                entry,
                "standfirst",
                article.Standfirst is null,
                t => article with { Standfirst = FragmentText.Of(t) }
            ),
            Meaning.Published when MatterValues.Flag(entry.Value) is { } isPublic => Set(
                entry,
                "draft",
                article with
                {
                    Draft = article.Draft || !isPublic,
                }
            ),
            Meaning.Published => Date(
                entry,
                "published",
                article.Published is null,
                d => article with { Published = d }
            ),
            Meaning.Updated => Date(entry, "updated", article.Updated is null, d => article with { Updated = d }),
            Meaning.Expires => Expires(entry),
            Meaning.Draft when MatterValues.Flag(entry.Value) is { } draft => Set(
                entry,
                "draft",
                article with
                {
                    Draft = article.Draft || draft,
                }
            ),
            Meaning.Status => Set(entry, "draft", article),
            Meaning.Slug
                when MatterValues.Text(entry.Value)?.Trim('/') is { } slug
                    && article.Slug is null
                    && Slug.Fault(slug) is null => Set(entry, "slug", article with { Slug = slug }),
            Meaning.Address => Address(entry),
            Meaning.Aliases => Aliases(entry),
            Meaning.Authors
                when article.Authors.Count == 0
                    && MatterValues.Authors(entry.Value, key.EndsWith('s')) is { Count: > 0 } authors => Set(
                entry,
                "authors",
                article with
                {
                    Authors = authors,
                }
            ),
            Meaning.Category => Category(entry),
            Meaning.Tags => Tags(entry),
            Meaning.Dateline => Text(entry, "dateline", article.Dateline is null, t => article with { Dateline = t }),
            Meaning.Lang when article.Lang is null && MatterValues.Lang(entry.Value) is { } lang => Set(
                entry,
                "lang",
                article with
                {
                    Lang = lang,
                }
            ),
            Meaning.KeyPoints when MatterValues.Texts(entry.Value, t => [t]) is { } points => Set(
                entry,
                "key_points",
                article with
                {
                    KeyPoints = points,
                }
            ),
            Meaning.Disclosure => Text(
                entry,
                "disclosure",
                article.Disclosure is null,
                t => article with { Disclosure = t }
            ),
            Meaning.Share when MatterValues.Flag(entry.Value) is { } share => Set(
                entry,
                "share",
                article with
                {
                    Share = share,
                }
            ),
            Meaning.Comments when MatterValues.Flag(entry.Value) is { } open => Set(
                entry,
                "comments",
                article with
                {
                    Comments =
                        open ? "open"
                        : MatterValues.Text(entry.Value) is "closed" ? "closed"
                        : "off",
                }
            ),
            Meaning.Canonical when MatterValues.Text(entry.Value) is { } url && WebAddress.IsAbsolute(url) => Set(
                entry,
                "canonical",
                article with
                {
                    Canonical = url,
                }
            ),
            Meaning.Images => Images(entry),
            Meaning.Lead => Lead(entry),
            Meaning.LeadPart => LeadPart(entry, MatterKeys.PartOf(key)!),
            Meaning.Own => OwnKey(entry),
            _ => Unknown(entry),
        };
    }

    bool HoldBack(YamlEntry entry, string why)
    {
        article = article with { Draft = true };
        Keep(entry, why);
        return false;
    }

    bool Unknown(YamlEntry entry)
    {
        Keep(entry);
        return false;
    }

    bool Set(YamlEntry entry, string key, ImportedArticle changed)
    {
        article = changed;
        var written = string.Join("; ", MatterValues.Flat(entry.Key, entry.Value));
        if (key == "draft" && !article.Draft)
        {
            notes.Add(new ImportNote(NoteKind.LeftOut, entry.At, $"“{written}” goes without saying."));
        }
        else if (!entry.Key.Equals(key, StringComparison.OrdinalIgnoreCase))
        {
            notes.Add(new ImportNote(NoteKind.Became, entry.At, $"“{written}” is `{key}`."));
        }
        return true;
    }

    bool Text(YamlEntry entry, string key, bool isFree, Func<string, ImportedArticle> with) =>
        MatterValues.Text(entry.Value) is not { } text ? Unknown(entry)
        : isFree ? Set(entry, key, with(text))
        : Second(entry, key);

    bool Second(YamlEntry entry, string key)
    {
        Keep(entry, $"is a second `{key}`");
        return false;
    }

    bool Date(YamlEntry entry, string key, bool isFree, Func<string, ImportedArticle> with)
    {
        if (MatterValues.Date(entry.Value) is not { } date)
        {
            Keep(entry, "is no date that can be read");
            return false;
        }
        if (!isFree)
        {
            return Second(entry, key);
        }
        if (date.Assumed is { } assumed)
        {
            notes.Add(
                new ImportNote(
                    NoteKind.Doubtful,
                    entry.At,
                    $"“{entry.Key}: {MatterValues.Text(entry.Value)}” is `{key}: {date.Iso}`; {assumed}."
                )
            );
        }
        else if (entry.Key != key || MatterValues.Text(entry.Value) != date.Iso)
        {
            notes.Add(
                new ImportNote(
                    NoteKind.Became,
                    entry.At,
                    $"“{entry.Key}: {MatterValues.Text(entry.Value)}” is `{key}: {date.Iso}`."
                )
            );
        }
        article = with(date.Iso);
        return true;
    }

    /// <summary>A post whose last day is not certain may be over.</summary>
    bool Expires(YamlEntry entry) =>
        MatterValues.Flag(entry.Value) is false ? Set(entry, "draft", article)
        : MatterValues.Date(entry.Value) is null || article.Expires is not null
            ? HoldBack(
                entry,
                "says when it ends, in a way that is not certain: the article is a draft until you decide"
            )
        : LastDay(entry) is { } last ? Ends(entry, last)
        : Date(entry, "expires", isFree: true, d => article with { Expires = d });

    /// <summary>Hugo takes a post down when its day begins; ours ends with its day.</summary>
    static string? LastDay(YamlEntry entry) =>
        entry.Key.Contains("expiryDate", StringComparison.OrdinalIgnoreCase)
        || entry.Key.Contains("unpublishDate", StringComparison.OrdinalIgnoreCase)
            ? MatterValues.Date(entry.Value) is { } date
            && DateOnly.TryParseExact(
                date.Iso,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
            && day > DateOnly.MinValue
                ? day.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : null
            : null;

    bool Ends(YamlEntry entry, string last)
    {
        article = article with { Expires = last };
        notes.Add(
            new ImportNote(
                NoteKind.Became,
                entry.At,
                $"“{entry.Key}: {MatterValues.Text(entry.Value)}” is `expires: {last}`, its last day."
            )
        );
        return true;
    }

    /// <summary>
    /// An address of the generator's: its last part is the slug, and all of it leads here further on.
    /// </summary>
    bool Address(YamlEntry entry)
    {
        if (MatterValues.Text(entry.Value) is not { } url || ForeignAddress.Of(url) is not { } old)
        {
            return Unknown(entry);
        }
        var slug = article.Slug ?? old.Slug;
        var isOther = old.Path != slug;
        return Set(
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

    bool Aliases(YamlEntry entry)
    {
        if (MatterValues.Texts(entry.Value, t => [t]) is not { } all)
        {
            return Unknown(entry);
        }
        foreach (var bad in all.Where(a => ForeignAddress.Of(a) is null))
        {
            Keep(new YamlEntry(entry.Key, entry.At, new YamlScalar(entry.At, bad, Quoted: true)), "cannot be an alias");
        }
        var good = all.Select(ForeignAddress.Of).OfType<ForeignAddress>().Select(o => o.Path).ToList();
        return good.Count > 0
            && Set(
                entry,
                "aliases",
                article with
                {
                    Aliases = [.. article.Aliases.Concat(good).Distinct(StringComparer.Ordinal)],
                }
            );
    }

    bool Category(YamlEntry entry)
    {
        if (MatterValues.Texts(entry.Value, SplitTags) is not { Count: > 0 } found)
        {
            return Unknown(entry);
        }
        var more = article.Category is null ? found.Skip(1) : found;
        var isPlain = article.Category is null && found.Count == 1;
        return Set(
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

    bool Tags(YamlEntry entry)
    {
        if (MatterValues.Texts(entry.Value, SplitTags) is not { } found)
        {
            return Unknown(entry);
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
                    $"The tag {string.Join(", ", lists.Select(l => $"“{l}”"))} is for the generator, not for readers; it is kept as a comment."
                )
            );
        }
        return Set(
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

    bool Lead(YamlEntry entry)
    {
        if (lead is not null)
        {
            return Second(entry, "lead picture");
        }
        if (entry.Value is YamlMapping group)
        {
            if (WordsOf(group, entry.Key) is not ({ } url, { } words))
            {
                return Unknown(entry);
            }
            leadWords = words;
            lead = new YamlEntry(entry.Key, entry.At, new YamlScalar(entry.At, url, Quoted: true));
            return true;
        }
        if (MatterValues.Text(entry.Value) is not { } picture)
        {
            return Unknown(entry);
        }
        if (!shelf.IsPicture(picture))
        {
            return NoPicture(entry);
        }
        lead = entry;
        return true;
    }

    bool NoPicture(YamlEntry entry)
    {
        Keep(entry, "names no picture");
        return false;
    }

    bool LeadPart(YamlEntry entry, string part)
    {
        if (MatterValues.Text(entry.Value) is not { } text || lead is null && part == "file")
        {
            return part == "file" ? Lead(entry) : Unknown(entry);
        }
        var words = With(new PictureWords(), part, FragmentText.Of(text));
        leadWords = new PictureWords(
            leadWords.Alt ?? words.Alt,
            leadWords.Caption ?? words.Caption,
            leadWords.Credit ?? words.Credit,
            leadWords.Creator ?? words.Creator,
            leadWords.Copyright ?? words.Copyright,
            leadWords.License ?? words.License
        );
        notes.Add(
            new ImportNote(
                NoteKind.Became,
                entry.At,
                $"“{entry.Key}: {text}” is the {(part == "alt" ? "description" : part)} of the lead picture."
            )
        );
        return true;
    }

    void TakeLead()
    {
        if (lead is null)
        {
            return;
        }
        var url = MatterValues.Text(lead.Value)!;
        var file = shelf.Take(url, leadWords, lead.At, isLead: true);
        notes.Add(new ImportNote(NoteKind.Became, lead.At, $"“{lead.Key}: {url}” is `{file}`, the lead picture."));
    }

    /// <summary>A list of pictures: ours, Hugo's resources, or bare files, the first of which leads.</summary>
    bool Images(YamlEntry entry)
    {
        if (entry.Value is not YamlSequence { Items.Count: > 0 } list)
        {
            return Unknown(entry);
        }
        foreach (var item in list.Items)
        {
            if (item is YamlMapping group && WordsOf(group, entry.Key) is ({ } url, { } words))
            {
                if (MatterValues.Flag(group.Find("lead") ?? new YamlScalar(entry.At, "", Quoted: true)) is true)
                {
                    (lead, leadWords) = (
                        new YamlEntry(entry.Key, item.At, new YamlScalar(item.At, url, Quoted: true)),
                        words
                    );
                }
                else
                {
                    shelf.Describe(url, words);
                }
            }
            else if (item is YamlScalar { IsNull: false } file && lead is null && shelf.IsPicture(file.Value))
            {
                lead = new YamlEntry(entry.Key, file.At, file);
            }
            else
            {
                Keep(new YamlEntry(entry.Key, item.At, item));
            }
        }
        return true;
    }

    /// <summary>The address of a picture and what its group says of it; what it says beyond that is kept.</summary>
    (string Url, PictureWords Words)? WordsOf(YamlMapping group, string path)
    {
        string? url = null;
        var words = new PictureWords();
        var rest = new List<YamlEntry>();
        foreach (
            var entry in group.Entries.SelectMany(e =>
                e is { Key: "params", Value: YamlMapping inner } ? inner.Entries : [e]
            )
        )
        {
            var text = MatterValues.Text(entry.Value);
            var part = text is null ? null : MatterKeys.Word(entry.Key);
            if (part == "file" && url is null && MatterValues.Flag(entry.Value) is null)
            {
                url = text;
            }
            else if (
                part is not null and not "file"
                && With(words, part, FragmentText.Of(text!)) is var more
                && more != words
            )
            {
                words = more;
            }
            else if (entry.Key != "lead")
            {
                rest.Add(entry);
            }
        }
        if (url is null)
        {
            return null;
        }
        rest.ForEach(entry => Keep(entry with { Key = $"{path}.{entry.Key}" }));
        return (url, words);
    }

    static PictureWords With(PictureWords words, string part, string text) =>
        part switch
        {
            "alt" => words with { Alt = words.Alt ?? text },
            "caption" => words with { Caption = words.Caption ?? text },
            "credit" => words with { Credit = words.Credit ?? text },
            "creator" => words with { Creator = words.Creator ?? text },
            "copyright" => words with { Copyright = words.Copyright ?? text },
            "license" => words with { License = words.License ?? text },
            _ => words,
        };

    bool OwnKey(YamlEntry entry)
    {
        own.Add((entry, entry.Value));
        return true;
    }
}
