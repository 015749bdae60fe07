using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Media;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Tracing;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Media;

/// <summary>
/// Reports films, recordings and documents that cannot be published as they are, and what is missing of them.
/// </summary>
public static class MediaGuard
{
    /// <param name="parsing">How its transcripts are read; with drafts, what a draft merely lacks is a warning.</param>
    public static void Check(Article article, SourceAssets assets, Clock clock, ParseOptions parsing, Report report)
    {
        var missing = parsing.Drafts && article.IsDraft ? Severity.Warning : Severity.Error;
        foreach (var use in MediaRecords.Uses(article))
        {
            CheckFile(article, MediaItem.Of(article, use, assets), missing, report);
        }
        var shown = MediaRecords.Uses(article).Select(use => ImageRecords.KeyOf(article, use.Argument)).ToHashSet();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in article.Matter.Media ?? [])
        {
            if (record.File is not { } file)
            {
                continue;
            }
            if (ImageRecords.KeyOf(article, file.Value) is not { } key)
            {
                AddOutside(file, report);
            }
            else if (!seen.Add(key))
            {
                report.Add(MediaRules.RecordTwice, file.At, $"`{file.Value}` has two records.", "Keep one of them.");
            }
            else if (!shown.Contains(key))
            {
                report.Add(
                    MediaRules.Unused,
                    file.At,
                    $"`{file.Value}` has a record but is not shown in the article.",
                    $"Put the lines `::: {BlockOf(file.Value)} {file.Value}` and `:::` where it belongs, or delete the "
                        + "record."
                );
            }
            else
            {
                CheckRecord(article, record, assets, clock, parsing, missing, report);
            }
        }
    }

    static string BlockOf(string file) =>
        (MediaFormat.All.FirstOrDefault(f => f.Extensions.Contains(Paths.ExtensionOf(file)))?.Kind) switch
        {
            MediaKind.Audio => "audio",
            MediaKind.Document => "document",
            _ => "video",
        };

    static string NameOf(MediaKind kind) =>
        kind switch
        {
            MediaKind.Video => "a film",
            MediaKind.Audio => "a recording",
            _ => "a document",
        };

    static void AddOutside(Text file, Report report) =>
        report.Add(
            ArticleRules.PathOutside,
            file.At,
            $"`{file.Value}` is outside the article's folder.",
            "Put the file beside the article and name it here."
        );

    static void CheckFile(Article article, MediaItem item, Severity missing, Report report)
    {
        var (url, at) = (item.Url, item.At);
        if (WebAddress.IsExternal(url))
        {
            report.Add(
                MediaRules.FileMissing,
                at,
                $"`{Excerpt.Of(url, 60)}` is on another site, which would learn of every reader.",
                "Save it beside the article, if you have the right to, and name the file."
            );
            return;
        }
        if (ImageRecords.PathOf(article, url) is null)
        {
            AddOutside(new Text(url, at), report);
            return;
        }
        if (item.Record is null)
        {
            var others = (article.Matter.Media ?? []).Select(r => r.File?.Value).OfType<string>().ToList();
            report.Add(
                new Diagnostic(
                    MediaRules.RecordMissing,
                    missing,
                    at,
                    $"`{url}` has no record.",
                    $"{Suggestion.For(url, others)} Add one with `file`, `title` and `credit` to `media` in the front matter.".TrimStart()
                )
            );
        }
        if (item.File is null)
        {
            report.Add(
                new Diagnostic(
                    MediaRules.FileMissing,
                    missing,
                    at,
                    $"There is no file `{url}` beside the article.",
                    "Add the file, or correct its name (capital letters matter)."
                )
            );
            return;
        }
        if (item.File.Look.Flaw is { } flaw)
        {
            report.Add(MediaRules.Unfit, at, $"`{url}` {flaw.What}.", flaw.Help);
            return;
        }
        var facts = item.File.Facts!;
        if (!facts.Format.Extensions.Contains(Paths.ExtensionOf(item.File.Path)))
        {
            report.Add(
                MediaRules.Unfit,
                at,
                $"`{url}` is not what its name says: it is {NameOf(facts.Format.Kind)} in the form {facts.Format.Name}.",
                $"Rename it to end in {facts.Format.Extensions[0]}."
            );
        }
        else if (facts.Format.Kind != item.Kind)
        {
            report.Add(
                MediaRules.Unfit,
                at,
                $"`{url}` is {NameOf(facts.Format.Kind)}, and stands here as {NameOf(item.Kind)}.",
                $"Write `::: {BlockOf(url)} {url}`, or name a file that ends in {MediaFormat.EndingsOf(item.Kind)}."
            );
        }
        if (facts.HasPosition)
        {
            report.Add(
                MediaRules.Position,
                at,
                $"`{url}` says where it was taken.",
                "Export it without its location: everybody could read it there."
            );
        }
        if (facts is { Format.Kind: MediaKind.Document, IsTagged: false })
        {
            report.Add(
                MediaRules.Untagged,
                at,
                $"`{url}` has no tags, so a screen reader cannot tell its headings from its text.",
                "Export it as an accessible (tagged) PDF, and say in the article what it holds."
            );
        }
        CheckText(item, facts, missing, report);
    }

    static void CheckText(MediaItem item, MediaFacts facts, Severity missing, Report report)
    {
        if (item.Record is not { } record)
        {
            return;
        }
        if (item.Kind == MediaKind.Video && record.Poster is null)
        {
            report.Add(
                new Diagnostic(
                    MediaRules.PosterMissing,
                    missing,
                    item.At,
                    $"`{item.Url}` has no poster: readers would see an empty field until they start it.",
                    "Save a still of it beside the article, give it a record in `images`, and name it as `poster:` here."
                )
            );
        }
        if (
            item.Kind == MediaKind.Video
            && facts.HasSound
            && record.Captions?.Any(c => c.Kind?.Value is null or "captions" or "subtitles") != true
        )
        {
            report.Add(
                new Diagnostic(
                    MediaRules.TextMissing,
                    missing,
                    item.At,
                    $"`{item.Url}` has sound, and no captions for readers who cannot hear it.",
                    "Put a WebVTT file beside the article, and name it as `captions:` here."
                )
            );
        }
        if (item.Kind == MediaKind.Audio && record.Transcript is null)
        {
            report.Add(
                new Diagnostic(
                    MediaRules.TextMissing,
                    missing,
                    item.At,
                    $"`{item.Url}` has no transcript for readers who cannot hear it.",
                    "Write what is said into a text file beside the article, and name it as `transcript:` here."
                )
            );
        }
    }

    static void CheckRecord(
        Article article,
        MediaRecord record,
        SourceAssets assets,
        Clock clock,
        ParseOptions parsing,
        Severity missing,
        Report report
    )
    {
        var file = record.File!;
        if (record.Credit is null)
        {
            report.Add(
                new Diagnostic(
                    MediaRules.CreditMissing,
                    missing,
                    file.At,
                    $"`{file.Value}` has no credit.",
                    "Add `credit:` to its record."
                )
            );
        }
        if (
            record.Poster is { } poster
            && !WebAddress.IsExternal(poster.Value)
            && ImageRecords.PathOf(article, poster.Value) is null
        )
        {
            AddOutside(poster, report);
        }
        if (record.RightsExpire is { } end && clock.IsPast(end.Value.End))
        {
            report.Add(
                ArticleRules.RightsExpired,
                end.At,
                $"The rights to `{file.Value}` expired on {end.Value.Iso}.",
                "Renew them and change the date, or remove it."
            );
        }
        var length = ImageRecords.PathOf(article, file.Value) is { } path ? assets.Media(path)?.Facts?.Duration : null;
        foreach (var captions in record.Captions ?? [])
        {
            if (captions.File is { } own)
            {
                CheckTimes(article, own, isChapters: false, length, assets, missing, report);
            }
        }
        if (record.Chapters is { } chapters)
        {
            CheckTimes(article, chapters, isChapters: true, length, assets, missing, report);
        }
        if (
            record.Transcript is { } transcript
            && MediaRecords.IsFile(transcript)
            && MediaTexts.Transcript(
                article,
                transcript,
                assets,
                parsing.QuoteMarks(article.Lang),
                parsing.NumberMarks(article.Lang),
                report
            )
                is null
        )
        {
            AddMissing(transcript, missing, report);
        }
    }

    static void CheckTimes(
        Article article,
        Text file,
        bool isChapters,
        TimeSpan? length,
        SourceAssets assets,
        Severity missing,
        Report report
    )
    {
        if (Paths.ExtensionOf(file.Value) != ".vtt")
        {
            report.Add(
                MediaRules.CaptionsInvalid,
                file.At,
                $"`{Excerpt.Of(file.Value, 60)}` is no WebVTT file by its name.",
                "Export captions and chapters as WebVTT, in a file that ends in .vtt."
            );
        }
        else if (MediaTexts.Read(article, file, assets, report) is { } source)
        {
            var found = new Report();
            WebVtt.Read(source, isChapters, length, found);
            report.AddRange(found.Added);
        }
        else
        {
            AddMissing(file, missing, report);
        }
    }

    static void AddMissing(Text file, Severity missing, Report report) =>
        report.Add(
            new Diagnostic(
                MediaRules.FileMissing,
                missing,
                file.At,
                $"There is no text file `{Excerpt.Of(file.Value, 60)}` beside the article.",
                "Add the file, or correct its name (capital letters matter)."
            )
        );
}
