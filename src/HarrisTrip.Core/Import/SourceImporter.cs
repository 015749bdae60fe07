using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Import.Html;
using HarrisTrip.Import.Plain;

namespace HarrisTrip.Import;

/// <summary>A file that is to become an article.</summary>
/// <param name="Folder">Where it and its pictures lie: nothing outside of it is read.</param>
/// <param name="Path">The file in that folder.</param>
/// <param name="Shown">The file as the user named it.</param>
public sealed record ImportSource(ISourceFolder Folder, string Path, string Shown);

/// <summary>Reads a source as what it is: a text, a saved page, or Markdown of another generator.</summary>
public static class SourceImporter
{
    /// <returns>Null when it cannot be read, which is reported.</returns>
    public static Imported? Read(ImportSource source, Report report)
    {
        if (source.Folder.Read(source.Path) is not { } bytes)
        {
            report.Add(ImportRules.SourceUnreadable, Location.StartOf(source.Shown), "There is no such file.", "Correct its name.");
            return null;
        }
        return Paths.ExtensionOf(source.Path) switch
        {
            ".html" or ".htm" or ".xhtml" => SourceDecoder.DecodePage(source.Shown, bytes, report) is { } page ? HtmlImport.Read(source, page, report) : null,
            _ => SourceDecoder.Decode(source.Shown, bytes, report) is { } text ? TextImport.Read(text, report) : null,
        };
    }
}
