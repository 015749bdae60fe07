using HarrisTrip.Parse.Yaml;
using HarrisTrip.Values;

namespace HarrisTrip.Import.Markdown;

/// <summary>
/// Takes over the keys of a foreign head one by one. What an article has no key for is kept as a comment.
/// </summary>
sealed partial class ForeignFrontMatter(PostName name, PostPictures pictures, List<ImportNote> notes)
{
    readonly List<string> kept = [];
    readonly List<(YamlEntry Entry, YamlNode Node)> own = [];
    ImportedArticle article = new() { Title = "", Body = "" };

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

    bool OwnKey(YamlEntry entry)
    {
        own.Add((entry, entry.Value));
        return true;
    }
}
