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
        switch (MatterKeys.Of(key))
        {
            case Meaning.Title:
                Text(entry, "title", article.Title.Length == 0, t => article with { Title = FragmentText.Of(t) });
                break;
            case Meaning.Standfirst:
                Text(
                    entry,
                    "standfirst",
                    article.Standfirst is null,
                    t => article with { Standfirst = FragmentText.Of(t) }
                );
                break;
            case Meaning.Published when MatterValues.Flag(entry.Value) is { } isPublic:
                Set(entry, "draft", article with { Draft = article.Draft || !isPublic });
                break;
            case Meaning.Published:
                Date(entry, "published", article.Published is null, d => article with { Published = d });
                break;
            case Meaning.Updated:
                Date(entry, "updated", article.Updated is null, d => article with { Updated = d });
                break;
            case Meaning.Expires:
                Expires(entry);
                break;
            case Meaning.Draft when MatterValues.Flag(entry.Value) is { } draft:
                Set(entry, "draft", article with { Draft = article.Draft || draft });
                break;
            case Meaning.Status:
                Set(entry, "draft", article);
                break;
            case Meaning.Slug
                when MatterValues.Text(entry.Value)?.Trim('/') is { } slug
                    && article.Slug is null
                    && Slug.Fault(slug) is null:
                Set(entry, "slug", article with { Slug = slug });
                break;
            case Meaning.Address:
                Address(entry);
                break;
            case Meaning.Aliases:
                Aliases(entry);
                break;
            case Meaning.Authors
                when article.Authors.Count == 0
                    && MatterValues.Authors(entry.Value, key.EndsWith('s')) is { Count: > 0 } authors:
                Set(entry, "authors", article with { Authors = authors });
                break;
            case Meaning.Category:
                Category(entry);
                break;
            case Meaning.Tags:
                Tags(entry);
                break;
            case Meaning.Dateline:
                Text(entry, "dateline", article.Dateline is null, t => article with { Dateline = t });
                break;
            case Meaning.Lang when article.Lang is null && MatterValues.Lang(entry.Value) is { } lang:
                Set(entry, "lang", article with { Lang = lang });
                break;
            case Meaning.KeyPoints when MatterValues.Texts(entry.Value, t => [t]) is { } points:
                Set(entry, "key_points", article with { KeyPoints = points });
                break;
            case Meaning.Disclosure:
                Text(entry, "disclosure", article.Disclosure is null, t => article with { Disclosure = t });
                break;
            case Meaning.Share when MatterValues.Flag(entry.Value) is { } share:
                Set(entry, "share", article with { Share = share });
                break;
            case Meaning.Comments when MatterValues.Flag(entry.Value) is { } isOpen:
                var closed = MatterValues.Text(entry.Value) is "closed" ? "closed" : "off";
                Set(entry, "comments", article with { Comments = isOpen ? "open" : closed });
                break;
            case Meaning.Canonical when MatterValues.Text(entry.Value) is { } url && WebAddress.IsAbsolute(url):
                Set(entry, "canonical", article with { Canonical = url });
                break;
            case Meaning.Layout when MatterValues.Text(entry.Value) is { } layout && IsOfPages(layout):
                Set(entry, "kind: page", article with { IsPage = true });
                break;
            case Meaning.Images:
                Images(entry);
                break;
            case Meaning.Lead:
                Lead(entry);
                break;
            case Meaning.LeadPart:
                LeadPart(entry, MatterKeys.PartOf(key)!);
                break;
            case Meaning.Own:
                own.Add((entry, entry.Value));
                break;
            default:
                Keep(entry);
                break;
        }
    }

    static bool IsOfPages(string layout) => layout.Trim().Equals("page", StringComparison.OrdinalIgnoreCase);

    void HoldBack(YamlEntry entry, string why)
    {
        article = article with { Draft = true };
        Keep(entry, why);
    }

    void Set(YamlEntry entry, string key, ImportedArticle changed)
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
    }

    void Text(YamlEntry entry, string key, bool isFree, Func<string, ImportedArticle> with)
    {
        if (MatterValues.Text(entry.Value) is not { } text)
        {
            Keep(entry);
        }
        else if (isFree)
        {
            Set(entry, key, with(text));
        }
        else
        {
            KeepSecond(entry, key);
        }
    }

    void KeepSecond(YamlEntry entry, string key) => Keep(entry, $"is a second `{key}`");
}
