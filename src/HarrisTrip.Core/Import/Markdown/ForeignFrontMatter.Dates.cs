using System.Globalization;
using HarrisTrip.Parse.Yaml;

namespace HarrisTrip.Import.Markdown;

/// <content>When a post is published, and when it ends.</content>
sealed partial class ForeignFrontMatter
{
    void Date(YamlEntry entry, string key, bool isFree, Func<string, ImportedArticle> with)
    {
        if (MatterValues.Date(entry.Value) is not { } date)
        {
            Keep(entry, "is not a date that can be read");
            return;
        }
        if (!isFree)
        {
            KeepSecond(entry, key);
            return;
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
    }

    /// <summary>A post whose last day is not certain may be over.</summary>
    void Expires(YamlEntry entry)
    {
        if (MatterValues.Flag(entry.Value) is false)
        {
            Set(entry, "draft", article);
        }
        else if (MatterValues.Date(entry.Value) is null || article.Expires is not null)
        {
            HoldBack(entry, "says when it ends, in a way that is not certain: the article is a draft until you decide");
        }
        else if (LastDay(entry) is { } last)
        {
            article = article with { Expires = last };
            notes.Add(
                new ImportNote(
                    NoteKind.Became,
                    entry.At,
                    $"“{entry.Key}: {MatterValues.Text(entry.Value)}” is `expires: {last}`, its last day."
                )
            );
        }
        else
        {
            Date(entry, "expires", isFree: true, d => article with { Expires = d });
        }
    }

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
}
