using System.Globalization;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Settings;
using HarrisTrip.Model.Sites;
using HarrisTrip.Values;

namespace HarrisTrip.Render.Lists;

/// <summary>What can be wrong with the names by which articles are listed.</summary>
static class NameChecks
{
    public static void Check(RenderScope scope)
    {
        foreach (var edition in scope.Site.Editions)
        {
            var authors = UsualAuthors(edition);
            foreach (
                var head in edition
                    .Latest.Range(0, edition.Latest.Count)
                    .Where(head => NamesOf(head).Any(n => UsualOf(scope, edition, authors, n.Kind, n.Name) is not null))
            )
            {
                CheckSpelling(scope, edition, authors, head);
            }
            foreach (var series in edition.Series)
            {
                CheckParts(scope, series);
            }
        }
        CheckAuthors(scope);
        CheckLogo(scope);
        CheckEditions(scope);
        foreach (
            var edition in scope.Site.Editions.Where(edition => edition.Folder.Length > 0 && !IsNamed(scope, edition))
        )
        {
            ReportUnnamed(scope, edition);
        }
        CheckSettings(scope, scope.Site.Settings.Categories, ListKind.Category, "category");
        CheckSettings(scope, scope.Site.Settings.Tags, ListKind.Tag, "topic");
        foreach (
            var author in (scope.Site.Settings.Authors ?? []).Where(a =>
                !scope.Site.Single && !scope.Site.Editions.Any(e => e.Find(ListKind.Author, a.Name!.Value) is not null)
            )
        )
        {
            ReportUnused(scope, author.Name!, "author", ListKind.Author);
        }
    }

    /// <summary>
    /// A title for a language that no article is in, or that was named before, would be left out without a word.
    /// </summary>
    static void CheckEditions(RenderScope scope)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var lang in scope.Site.Single ? [] : (scope.Site.Settings.Editions ?? []).Select(e => e.Lang).OfType<Text>()
        )
        {
            if (!scope.Site.Editions.Any(e => LanguageTag.Primary(e.Lang) == LanguageTag.Primary(lang.Value)))
            {
                scope.Report.Add(
                    SiteRules.NameUnused,
                    lang.At,
                    $"No published article is in the language `{lang.Value}`.",
                    "Correct the language, or remove the edition."
                );
            }
            else if (!seen.Add(LanguageTag.Primary(lang.Value)))
            {
                scope.Report.Add(
                    SiteRules.NameUnused,
                    lang.At,
                    $"`editions` names the language `{lang.Value}` twice, and only the first counts.",
                    "Remove one of them."
                );
            }
        }
    }

    static bool IsNamed(RenderScope scope, Edition edition) =>
        scope.Site.Settings.Editions?.Any(e => e.Lang?.Value == edition.Lang && e.Title is not null) ?? false;

    /// <summary>Reported where its first article states its language: that line made the edition.</summary>
    static void ReportUnnamed(RenderScope scope, Edition edition)
    {
        var first = edition.Latest[edition.Latest.Count - 1];
        var entry = scope.Site.Settings.Editions?.FirstOrDefault(e => e.Lang?.Value == edition.Lang);
        scope.Report.Add(
            SiteRules.EditionUnnamed,
            entry?.At ?? scope.Read(first).Matter.Lang?.At ?? first.At,
            entry is null
                ? $"An article in `{edition.Lang}` makes an edition in that language, "
                    + $"and site.yaml does not say what the publication is called in it."
                : $"The edition in `{edition.Lang}` has no name of its own.",
            entry is not null
                ? "Add `title:` here, even if the name is the same in both languages."
                : $"Write below `editions:` in site.yaml: `- {{lang: {edition.Lang}, title: "
                    + $"\"{scope.Site.Settings.Name.Value.Replace("\"", "\\\"", StringComparison.Ordinal)}\"}}`, "
                    + $"with the name in that language."
        );
    }

    /// <summary>A logo that cannot be shown would be left out without a word.</summary>
    static void CheckLogo(RenderScope scope)
    {
        if (scope.Site.Settings.Publisher?.Logo is not { } logo || WebAddress.IsAbsolute(logo.Value))
        {
            return;
        }
        if (Files.Paths.Resolve("", logo.Value) is { } path && scope.Sources.Find(path) is { Image: not null } asset)
        {
            StrippedDrawing.Report(logo.Value, asset.Removed, logo.At, scope.Report);
        }
        else
        {
            scope.Report.Add(
                ArticleRules.ImageFileMissing,
                logo.At,
                $"There is no picture `{logo.Value}` beside site.yaml.",
                "Add the file, or write the full address of the logo."
            );
        }
    }

    static IEnumerable<(ListKind Kind, string? Name)> NamesOf(ArticleHead head) =>
        (head.Tags ?? [])
            .Select(tag => (ListKind.Tag, (string?)tag))
            .Concat((head.Authors ?? []).Select(a => (ListKind.Author, (string?)a)))
            .Append((ListKind.Category, head.CategoryName))
            .Append((ListKind.Series, head.Series?.Name));

    /// <summary>
    /// How a name is spelt that is spelt in another way here: as the author's record says, else as most articles do.
    /// Null where it is the usual spelling.
    /// </summary>
    static string? UsualOf(
        RenderScope scope,
        Edition edition,
        Dictionary<string, string> authors,
        ListKind kind,
        string? name
    )
    {
        if (name is null || edition.Find(kind, name)?.Name is not { } listed)
        {
            return null;
        }
        var usual =
            kind == ListKind.Author
                ? RecordOf(scope, name)?.Value ?? authors.GetValueOrDefault(listed, listed)
                : listed;
        return usual == name ? null : usual;
    }

    /// <summary>Authors whose names differ only in their accents: each name, and the one that most articles have.</summary>
    static Dictionary<string, string> UsualAuthors(Edition edition) =>
        edition
            .Authors.GroupBy(list => NameSlug.WithoutAccents(list.Name))
            .Where(same => same.Count() > 1)
            .Select(same =>
                same.OrderByDescending(list => list.Count).ThenBy(list => list.Name, StringComparer.Ordinal)
            )
            .SelectMany(same => same.Select(list => (list.Name, Usual: same.First().Name)))
            .ToDictionary(one => one.Name, one => one.Usual, StringComparer.Ordinal);

    static Text? RecordOf(RenderScope scope, string name) => scope.Site.AuthorOf(name)?.Name;

    /// <summary>Two records of one author, by a key or a name.</summary>
    static void CheckAuthors(RenderScope scope)
    {
        var byWord = new Dictionary<string, AuthorProfile>(StringComparer.Ordinal);
        foreach (var author in scope.Site.Settings.Authors ?? [])
        {
            var words = new[] { author.Key?.Value is { } key ? "key " + key : null, NameSlug.Of(author.Name!.Value) };
            foreach (var word in words.OfType<string>())
            {
                if (!byWord.TryAdd(word, author) && byWord[word] is var other && other != author)
                {
                    var at = word.StartsWith("key ", StringComparison.Ordinal) ? author.Key! : author.Name!;
                    scope.Report.Add(
                        SiteRules.AuthorTwice,
                        at.At,
                        $"`{at.Value}` has a record already, at {other.Name!.At}.",
                        "Keep one of them."
                    );
                    break;
                }
            }
        }
    }

    static void CheckSpelling(RenderScope scope, Edition edition, Dictionary<string, string> authors, ArticleHead head)
    {
        var matter = scope.Read(head).Matter;
        var names = (matter.Tags ?? [])
            .Select(tag => (ListKind.Tag, tag))
            .Concat((matter.Authors ?? []).Select(a => (ListKind.Author, a.Name!)))
            .Append((ListKind.Category, matter.Category!))
            .Append((ListKind.Series, matter.Series?.Name!))
            .Where(n => n.Item2 is not null);
        foreach (var (kind, name) in names)
        {
            if (UsualOf(scope, edition, authors, kind, name.Value) is not { } usual)
            {
                continue;
            }
            scope.Report.Add(
                SiteRules.NameSpelling,
                name.At,
                $"`{name.Value}` and `{usual}` are the same name, spelt in two ways.",
                kind == ListKind.Author && RecordOf(scope, name.Value) is { } record
                    ? $"Write `{usual}`, as the author's record says, at {record.At}."
                    : $"Write `{usual}`, as most articles do{PlaceOf(scope, edition, kind, usual)}."
            );
        }
    }

    /// <summary>The newest of the articles that spell a name so.</summary>
    static string PlaceOf(RenderScope scope, Edition edition, ListKind kind, string name)
    {
        var list = edition.Find(kind, name)!;
        var other = list.Range(0, list.Count).First(head => NamesOf(head).Contains((kind, name)));
        var matter = scope.Read(other).Matter;
        var place = kind switch
        {
            ListKind.Author => matter.Authors?.FirstOrDefault(a => a.Name?.Value == name)?.Name?.At,
            ListKind.Tag => matter.Tags?.FirstOrDefault(tag => tag.Value == name)?.At,
            ListKind.Category => matter.Category?.At,
            _ => matter.Series?.Name?.At,
        };
        return $", at {place ?? other.At}";
    }

    static void CheckParts(RenderScope scope, ArticleList series)
    {
        foreach (
            var part in series
                .Range(0, series.Count)
                .Where(h => h.Series!.Part is not null)
                .GroupBy(h => h.Series!.Part)
                .Where(part => part.Count() > 1)
        )
        {
            foreach (var head in part)
            {
                var other = part.First(h => h != head);
                scope.Report.Add(
                    SiteRules.SeriesPartTwice,
                    scope.Read(head).Matter.Series?.Part?.At ?? head.At,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{other.At.Path} is also part {part.Key} of `{series.Name}`."
                    ),
                    "Give each part its own number."
                );
            }
        }
    }

    static void CheckSettings(RenderScope scope, IReadOnlyList<NameSettings>? settings, ListKind kind, string what)
    {
        foreach (
            var unused in (settings ?? []).Where(s =>
                !scope.Site.Single && !scope.Site.Editions.Any(e => e.Find(kind, s.Name!.Value) is not null)
            )
        )
        {
            ReportUnused(scope, unused.Name!, what, kind);
        }
    }

    static void ReportUnused(RenderScope scope, Text name, string what, ListKind kind) =>
        scope.Report.Add(
            SiteRules.NameUnused,
            name.At,
            $"No published article has the {what} `{name.Value}`.",
            Suggestion.For(name.Value, scope.Site.Editions.SelectMany(e => e.ListsOf(kind)).Select(l => l.Name))
                ?? "Correct the name, or remove it."
        );
}
