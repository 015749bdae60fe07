using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Parse;
using HarrisTrip.Parse.Body;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Parse.Yaml;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Articles;

/// <summary>
/// Reads an article from its file. Never throws: there is always an article, and the faults found in it.
/// </summary>
public static class ArticleParser
{
    /// <param name="path">The file in the source folder: <c>trip/index.md</c> or <c>trip.md</c>.</param>
    /// <param name="shownPath">The same file as the user named it.</param>
    public static (Article Article, IReadOnlyList<Diagnostic> Faults) Parse(
        string path,
        string shownPath,
        byte[] bytes,
        ParseOptions options
    )
    {
        var report = new Report();
        var file = ArticleFile.Read(shownPath, bytes, report);
        var yaml = YamlReader.Read(file.Source, file.MatterStart, file.MatterEnd, report);
        var draft = yaml.Entries.Any(e => e is { Key: "draft", Value: YamlScalar { Value: "true", Quoted: false } });
        // Texts are set in the marks of their language, which may be named below them.
        var lang =
            yaml.Entries.Select(e =>
                    e is { Key: "lang", Value: YamlScalar { Value: var tag } } && LanguageTag.IsValid(tag) ? tag : null
                )
                .FirstOrDefault(tag => tag is not null)
            ?? options.Lang;
        var marks = options.QuoteMarks(lang);
        var reader = new FieldReader(report, Draft: draft && options.Drafts, marks, options.Zone);
        var at = file.MatterEnd > 0 ? file.Source.Locate(0) : Location.StartOf(shownPath);
        var fields = options.Fields ?? ArticleFields.None;
        var matter = file.MatterEnd > 0 ? fields.Table.Read(yaml, at, reader) : new FrontMatter(at);
        matter = AuthorKeys.Resolve(matter, options.AuthorNames, report);
        if (matter.IsPage)
        {
            matter = PageKeys.LeaveOut(matter, report);
        }
        var name = NameOf(path);
        var body = MarkdownBody.Parse(
            file.Source,
            file.BodyStart,
            marks,
            options.NumberMarks(lang),
            reader.Missing,
            report,
            options.Blocks?.Select(block => block.Kind).ToList()
        );
        var blocks = BlockFieldReader.Read(file.Source, body, options.Blocks ?? [], reader);
        var sections = SectionMatcher.Match(matter, body.Headings, file.Source.Locate(file.Source.Text.Length), reader);
        if (file.MatterEnd > 0)
        {
            CheckMatter(
                matter,
                dated: draft
                    || yaml.Entries.Any(e => e is { Key: "published", Value: not YamlScalar { IsNull: true } }),
                reader
            );
            fields.CheckKind(matter, reader);
        }
        var article = new Article(
            path,
            name,
            Location.StartOf(shownPath),
            matter,
            matter.Title ?? new Text(name, at),
            SlugOf(matter, name, at, report),
            lang,
            body,
            sections.Sections,
            sections.Anchors,
            sections.MissingBefore
        )
        {
            OwnBlocks = blocks,
        };
        ImageRecords.Check(article, report);
        // Faults of a draft that is not built are not reported.
        return (article, draft && !options.Drafts ? [] : report.Sorted());
    }

    static string NameOf(string path) =>
        Paths.NameOf(path) == "index.md"
            ? Paths.NameOf(Paths.FolderOf(path)) is { Length: > 0 } folder
                ? folder
                : "article"
            : Paths.NameOf(path)[..^".md".Length];

    static string SlugOf(FrontMatter matter, string name, Location at, Report report)
    {
        var slug = UnicodeNormalization.Compose(matter.Slug?.Value ?? name);
        if (Slug.Fault(slug) is not { } fault)
        {
            return slug;
        }
        report.Add(
            ArticleRules.SlugInvalid,
            matter.Slug?.At ?? at,
            $"{(matter.Slug is null ? "The name of the folder or file" : "`slug`")} {fault.Message}",
            matter.Slug is null ? $"Rename it, or set `slug`. {fault.Help}" : fault.Help
        );
        return Slug.FromTitle(name);
    }

    static void CheckMatter(FrontMatter matter, bool dated, FieldReader reader)
    {
        if (!dated && !matter.IsPage)
        {
            reader.ReportMissing(
                FieldRules.KeyMissing,
                matter.At,
                "`published` is missing from front matter.",
                "Add a line such as `published: 2026-01-31` or `published: 2026-01-31T09:00:00Z`, or "
                    + "`draft: true` while it is not ready. A page such as About or Imprint says `kind: page` instead."
            );
        }
        if (matter.Standfirst is null)
        {
            reader.Report.Add(
                ArticleRules.StandfirstMissing,
                matter.Title?.At ?? matter.At,
                $"There is no standfirst to describe the {(matter.IsPage ? "page" : "article")}.",
                "Add `standfirst:` with one sentence of 50 to 160 characters."
            );
        }
        if (matter.Published is not { Value: var published })
        {
            return;
        }
        if (matter.Updated is { } updated && updated.Value.Precedes(published))
        {
            reader.Report.Add(
                ArticleRules.DateOrder,
                updated.At,
                "`updated` is before `published`.",
                "Correct one of the two dates."
            );
        }
        if (matter.Expires is { } expires && expires.Value.End <= published.Value)
        {
            reader.Report.Add(
                ArticleRules.DateOrder,
                expires.At,
                "`expires` is not after `published`.",
                "Correct one of the two dates."
            );
        }
        foreach (var correction in matter.Corrections ?? [])
        {
            if (correction.Date is { } date && date.Value.Precedes(published))
            {
                reader.Report.Add(
                    ArticleRules.DateOrder,
                    date.At,
                    "A correction is dated before `published`.",
                    "Correct one of the two dates."
                );
            }
        }
    }
}
