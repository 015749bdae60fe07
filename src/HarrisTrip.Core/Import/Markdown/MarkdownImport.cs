using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Yaml;
using HarrisTrip.Values;

namespace HarrisTrip.Import.Markdown;

/// <summary>
/// A post of another generator: its keys in whatever they are written, and its Markdown with all that it mixes in.
/// </summary>
public static class MarkdownImport
{
    /// <summary>The address that a post wants, and every name under which others link to it.</summary>
    public static (string Slug, IReadOnlyList<string> Names) Announce(string path, SourceText source)
    {
        var name = PostName.Of(path);
        var file = ForeignFile.Read(source);
        var article = new ForeignFrontMatter(
            name,
            new PostPictures(new SourceFiles(new NoFolder(), path), []),
            []
        ).Read(file);
        var slug = SlugOf(article, name);
        var stem = path[..^Files.Paths.ExtensionOf(path).Length];
        return (
            slug,
            [
                path,
                stem,
                Files.Paths.NameOf(stem),
                .. stem.Contains('/', StringComparison.Ordinal)
                    ? [stem[(stem.IndexOf('/', StringComparison.Ordinal) + 1)..]]
                    : (string[])[],
                slug,
                .. article.Aliases,
            ]
        );
    }

    /// <param name="posts">The other posts of this import.</param>
    /// <returns>Null when it is no article, which is reported.</returns>
    public static Imported? Read(ImportSource from, SourceText source, KnownPosts posts, Report report)
    {
        var notes = new List<ImportNote>();
        var name = PostName.Of(from.Path);
        var file = ForeignFile.Read(source);
        var files = new SourceFiles(from.Folder, from.Path);
        var pictures = new PostPictures(files, notes);
        var matter = new ForeignFrontMatter(name, pictures, notes);
        var article = matter.Read(file);
        if (
            !article.Draft && FolderKeys.HeldBack(posts.SharedKeys(from.Folder), from.Path, file.Matter) is { } heldBack
        )
        {
            notes.Add(new ImportNote(NoteKind.Kept, Location.StartOf(source.Path), heldBack));
            article = article with { Draft = true };
        }
        var context = new BodyContext(source, from.Path, files, posts, pictures, notes);
        if (
            BodyImport.Convert(TracedText.From(source.Text, file.BodyStart), article.Title, context, out var fault)
            is not var (body, title)
        )
        {
            report.Add(ImportRules.SourceUnreadable, source.Locate(file.BodyStart), fault!.Message, fault.Help);
            return null;
        }
        if (title.Length == 0 && body.AsSpan().IsWhiteSpace())
        {
            report.Add(
                ImportRules.SourceUnreadable,
                Location.StartOf(source.Path),
                "There is neither a headline nor a text in this file.",
                "Give the file of an article."
            );
            return null;
        }
        foreach (var (key, words) in pictures.Unused)
        {
            var unused = string.Join(
                "; ",
                new[]
                {
                    words.Alt,
                    words.Caption,
                    words.Credit,
                    words.Creator,
                    words.Copyright,
                    words.License,
                }.OfType<string>()
            );
            notes.Add(
                new ImportNote(
                    NoteKind.LeftOut,
                    Location.StartOf(source.Path),
                    $"The text does not show `{key}`, of which the keys say “{unused}”."
                )
            );
        }
        article = article with
        {
            Title = title,
            Body = body,
            Images = pictures.Images,
            Attached = [.. context.Attached.Select(a => new ImportedFile(a.Value, a.Key))],
            Draft = article.Draft || name.IsDraft || context.HasLeftover,
            Lang = article.Lang ?? name.Lang,
        };
        article = Dated(Titled(article, name, source, notes), name, source, notes);
        article = WithOldAddress(article, from, posts, file, name, notes);
        article = article with { Slug = SlugOf(article, name) };
        article = OwnKeys.Add(article, matter, file, source, posts);
        article = article with { Kept = matter.Kept };
        notes.AddRange(DroppedText.Find(source, file.BodyStart, ArticleWriter.Write(article), notes));
        var imported = Publishable.Check(article, Location.StartOf(source.Path), notes);
        return !context.HasLeftover
            ? imported
            : imported with
            {
                Notes =
                [
                    .. imported.Notes,
                    new ImportNote(
                        NoteKind.Missing,
                        Location.StartOf(source.Path),
                        "your word on what was left visible in the text. Until then it is a draft."
                    ),
                ],
            };
    }

    static string SlugOf(ImportedArticle article, PostName name) =>
        article.Slug ?? name.Slug ?? Slug.FromTitle(article.Title);

    /// <summary>A post that asked for no address had the one that its site gave to all.</summary>
    static ImportedArticle WithOldAddress(
        ImportedArticle article,
        ImportSource from,
        KnownPosts posts,
        ForeignFile file,
        PostName name,
        List<ImportNote> notes
    )
    {
        if (
            file.Matter.Entries.Any(e => MatterKeys.Of(e.Key) == Meaning.Address)
            || JekyllAddress.Of(posts.SharedKeys(from.Folder), from.Path, file.Matter, name, article.Published)
                is not { } old
            || old.Path == SlugOf(article, name)
        )
        {
            return article;
        }
        notes.Add(
            new ImportNote(
                NoteKind.Became,
                Location.StartOf(from.Shown),
                $"The site's `_config.yml` gave it the address `{old.Path}`, which is among `aliases`."
            )
        );
        return article with { Aliases = [.. article.Aliases.Append(old.Path).Distinct(StringComparer.Ordinal)] };
    }

    static ImportedArticle Titled(ImportedArticle article, PostName name, SourceText source, List<ImportNote> notes)
    {
        if (article.Title.Length > 0)
        {
            return article;
        }
        var words = name.Words.Replace('-', ' ').Replace('_', ' ').Trim();
        words = words.Length == 0 ? "Untitled" : char.ToUpperInvariant(words[0]) + words[1..];
        notes.Add(
            new ImportNote(
                NoteKind.Doubtful,
                Location.StartOf(source.Path),
                $"There is no headline; “{words}” comes from the name of the file."
            )
        );
        return article with { Title = words };
    }

    /// <summary>The date of the file's name, when the keys have none; and no second date before the first.</summary>
    static ImportedArticle Dated(ImportedArticle article, PostName name, SourceText source, List<ImportNote> notes)
    {
        var at = Location.StartOf(source.Path);
        if (
            article.Published is null
            && name.Date is { } date
            && MatterValues.Date(new YamlScalar(at, date, Quoted: true)) is { } read
        )
        {
            notes.Add(new ImportNote(NoteKind.Became, at, $"The name of the file gives `published: {read.Iso}`."));
            article = article with { Published = read.Iso };
        }
        if (article.Published is null)
        {
            return article;
        }
        if (article.Updated is { } updated && Before(updated, article.Published))
        {
            notes.Add(
                new ImportNote(
                    NoteKind.Doubtful,
                    at,
                    $"`updated: {updated}` lies before `published: {article.Published}`, and is left out."
                )
            );
            article = article with { Updated = null };
        }
        if (article.Expires is { } expires && !Before(article.Published, expires))
        {
            notes.Add(
                new ImportNote(
                    NoteKind.Doubtful,
                    at,
                    $"`expires: {expires}` does not lie after `published: {article.Published}`, and is "
                        + $"left out: the article is a draft until you decide."
                )
            );
            article = article with { Expires = null, Draft = true };
        }
        return article;
    }

    static bool Before(string one, string other) =>
        Moment.ParseDayOrInstant(one).Moment is { } first
        && Moment.ParseDayOrInstant(other).Moment is { } second
        && first.Precedes(second);

    /// <summary>For a look at a post's name alone.</summary>
    sealed class NoFolder : Files.ISourceFolder
    {
        public IReadOnlyList<Files.FolderEntry> List(string folder) => [];

        public byte[]? Read(string path) => null;
    }
}
