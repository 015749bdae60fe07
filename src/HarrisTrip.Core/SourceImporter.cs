using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Import;
using HarrisTrip.Import.Html;
using HarrisTrip.Import.Markdown;
using HarrisTrip.Import.Plain;

namespace HarrisTrip;

/// <summary>Reads a source as what it is: a text, a saved page, or Markdown of another generator.</summary>
public static class SourceImporter
{
    /// <summary>True for a file whose links can lead to others of the same import.</summary>
    public static bool IsMarkdown(string path) => Paths.ExtensionOf(path) is ".md" or ".markdown" or ".mdx";

    /// <returns>Null when it cannot be read, which is reported.</returns>
    /// <param name="posts">The posts of the same import that links may lead to.</param>
    public static Imported? Read(ImportSource source, Report report, KnownPosts? posts = null)
    {
        var notes = new List<ImportNote>();
        if (Decode(source, report, notes) is not { } text)
        {
            return null;
        }
        var imported =
            IsMarkdown(source.Path) ? MarkdownImport.Read(source, text, posts ?? new KnownPosts(), report)
            : Paths.IsPage(source.Path) ? HtmlImport.Read(source, text, report)
            : TextImport.Read(text, report);
        return imported is null || notes.Count == 0
            ? imported
            : imported with
            {
                Notes = [.. notes, .. imported.Notes],
            };
    }

    /// <summary>
    /// The address that a post wants, and the names that links call it by; null for what is no post, which is not
    /// reported.
    /// </summary>
    public static (string Slug, IReadOnlyList<string> Names)? Announce(ImportSource source) =>
        IsMarkdown(source.Path) && Decode(source, new Report(), []) is { } text
            ? MarkdownImport.Announce(source.Path, text)
            : null;

    static SourceText? Decode(ImportSource source, Report report, List<ImportNote> notes)
    {
        if (source.Folder.Read(source.Path) is { } bytes)
        {
            return Paths.IsPage(source.Path)
                ? SourceDecoder.DecodePage(source.Shown, bytes, report, notes)
                : SourceDecoder.Decode(source.Shown, bytes, report, notes);
        }
        report.Add(
            ImportRules.SourceUnreadable,
            Location.StartOf(source.Shown),
            "There is no such file.",
            "Correct its name."
        );
        return null;
    }
}
