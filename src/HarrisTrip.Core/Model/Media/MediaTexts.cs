using HarrisTrip.Diagnostics;
using HarrisTrip.Media;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Parse;
using HarrisTrip.Parse.Body;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Media;

/// <summary>The texts that lie beside a film or a recording: captions, chapters, a transcript.</summary>
public static class MediaTexts
{
    /// <summary>In bytes; a text of a day is shorter.</summary>
    const int MaxLength = 4_000_000;

    /// <summary>The text of a file; null when there is none, or it is longer than any such text.</summary>
    /// <param name="name">As a record names it.</param>
    public static SourceText? Read(Article article, Text name, SourceAssets assets, Report report) =>
        ImageRecords.PathOf(article, name.Value) is { } path
        && assets.Bytes(path) is { Length: <= MaxLength } bytes
        && assets.ShownPath(path) is var shown
            ? new SourceText(shown, ArticleFile.Decode(shown, bytes, report))
            : null;

    /// <summary>The chapters of a recording or a film; none when they cannot be read.</summary>
    public static IReadOnlyList<WebVttCue> Chapters(MediaItem item, Article article, SourceAssets assets) =>
        item.Record?.Chapters is { } chapters && Read(article, chapters, assets, new Report()) is { } source
            ? WebVtt.Read(source, isChapters: true, item.Facts?.Duration, new Report())
            : [];

    /// <summary>A transcript in a file, as a body; reports what it may not hold. Null when there is no such file.</summary>
    public static MarkdownBody? Transcript(
        Article article,
        Text transcript,
        SourceAssets assets,
        QuoteMarks marks,
        NumberMarks numbers,
        Report report
    )
    {
        if (Read(article, transcript, assets, report) is not { } source)
        {
            return null;
        }
        var body = MarkdownBody.Parse(source, 0, marks, numbers, Severity.Error, report);
        foreach (
            var at in body
                .Headings.Select(heading => heading.At)
                .Concat(body.Images.Select(image => image.At))
                .Concat(body.Blocks.Select(block => block.At))
        )
        {
            report.Add(
                BodyRules.BlockContent,
                at,
                "A transcript has paragraphs, lists and quotations, and no headings, pictures or blocks.",
                "Write this as a paragraph, such as **Ann Author:** and what she says."
            );
        }
        return body;
    }

    /// <summary>The paragraphs of a transcript that stands in its record.</summary>
    public static IEnumerable<string> Paragraphs(Text transcript) =>
        transcript.Value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
