using System.Text;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Changes;

/// <summary>Compares the page of an article with the one that was published last.</summary>
public static class UndeclaredChange
{
    public static readonly RuleInfo Info = new()
    {
        Name = "change-undeclared",
        Severity = Severity.Warning,
        Why = "Readers who saw the earlier text should learn that it has changed.",
        Standard = "newsroom rule: corrections policy",
    };

    /// <summary>Reports text that changed since, where neither a date of change nor a correction declares it.</summary>
    /// <param name="at">Where the author can declare it.</param>
    public static void Check(PageInput page, byte[] before, Location at, IPublishedFolder folder, Report report)
    {
        var reader = new PageReader();
        if (
            reader.Read(page.File, Encoding.UTF8.GetString(before), folder).Article is { } was
            && reader.Read(page.File, page.Html, folder).Article is { } now
            && TextDifference.Between(was.Paragraphs, now.Paragraphs) is [var first, ..]
            && !now.DeclaresChangeSince(was)
        )
        {
            report.Add(
                Info,
                at,
                $"The text differs from the one that was last "
                    + $"published{(Short(first) is { } words ? $": {words}" : "")}, and readers are not told.",
                "Set `updated:` for news, or add to `corrections:` if something was wrong; a typing "
                    + "error needs neither."
            );
        }
    }

    static string? Short(TextChange change) =>
        change.After is [var added, ..] ? $"`{Excerpt.Of(added, 60)}` is new"
        : change.Before is [var removed, ..] ? $"`{Excerpt.Of(removed, 60)}` is gone"
        : null;
}
