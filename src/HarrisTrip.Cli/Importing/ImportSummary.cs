using System.Globalization;
using HarrisTrip.Files;
using HarrisTrip.Import;

namespace HarrisTrip.Cli.Importing;

/// <summary>A summary of an import of many sources, as a table.</summary>
static class ImportSummary
{
    /// <summary>
    /// The lines of the table. A row about nothing is left out, but for what was written and what was refused.
    /// </summary>
    public static IEnumerable<string> Lines(
        IReadOnlyList<ImportSource> sources,
        IReadOnlyList<ImportedFrom> made,
        int skipped
    )
    {
        var rows = Rows(sources, made, skipped).ToList();
        var wide = rows.Max(r => r.Name.Length);
        return rows.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Name.PadRight(wide)}  {r.Count, 6}"));
    }

    static IEnumerable<(string Name, int Count)> Rows(
        IReadOnlyList<ImportSource> sources,
        IReadOnlyList<ImportedFrom> made,
        int skipped
    )
    {
        var notes = made.SelectMany(m => m.Imported.Notes).ToLookup(n => n.Kind);
        yield return ("Sources", sources.Count);
        foreach (var kind in sources.GroupBy(Kind).OrderBy(k => k.Key, StringComparer.Ordinal))
        {
            yield return ("  " + kind.Key, kind.Count());
        }
        yield return ("Articles written", Count(Outcome.Written));
        foreach (
            var (name, count) in new[]
            {
                ("Articles imported again", Count(Outcome.Reimported)),
                ("Articles unchanged", Count(Outcome.Unchanged)),
                ("Articles left as edited", Count(Outcome.Kept)),
                ("Drafts among all these", made.Count(m => m.Imported.Article.Draft)),
                (
                    "Pictures copied",
                    made.Where(m => m.Outcome != Outcome.Kept)
                        .Sum(m => m.Imported.Article.Images.Count(i => i.Source is not null))
                ),
                (
                    "Other files copied",
                    made.Where(m => m.Outcome != Outcome.Kept).Sum(m => m.Imported.Article.Attached.Count)
                ),
                ("Notes: became something else", notes[NoteKind.Became].Count()),
                ("Notes: kept, needs attention", notes[NoteKind.Kept].Count()),
                ("Notes: left out", notes[NoteKind.LeftOut].Count()),
                ("Notes: please check", notes[NoteKind.Doubtful].Count()),
                ("Notes: missing", notes[NoteKind.Missing].Count()),
                ("Skipped files and folders", skipped),
            }
        )
        {
            if (count > 0)
            {
                yield return (name, count);
            }
        }
        yield return ("Refused", sources.Count - made.Count);

        int Count(Outcome outcome) => made.Count(m => m.Outcome == outcome);
    }

    static string Kind(ImportSource source) =>
        SourceImporter.IsMarkdown(source.Path) ? "Markdown"
        : Paths.ExtensionOf(source.Path) is ".html" or ".htm" ? "saved pages"
        : "texts";
}
