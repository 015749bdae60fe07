using System.Globalization;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Media;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Locales;
using HarrisTrip.Model.Media;
using HarrisTrip.Model.Sites;
using HarrisTrip.Parse.Body;
using HarrisTrip.Values;

namespace HarrisTrip.Render;

/// <summary>Films, recordings and documents as a page shows them.</summary>
sealed class MediaFigures(RenderScope scope, Article article, ArticleHead head, Language language, string file)
{
    readonly string folder = Paths.FolderOf(file);

    /// <summary>A block of the body; nothing of one that cannot be shown, which was reported.</summary>
    /// <param name="link">Where a link of a transcript leads.</param>
    public SafeHtml Render(BlockUse use, Func<string, Location, string?> link)
    {
        var item = MediaItem.Of(article, use, scope.Sources);
        return
            item is { Facts: { } facts, Record: { } record }
            && scope.Templates.Render(
                "partials/media.html",
                new Dictionary<string, object?>
                {
                    ["media"] = Show(item, facts, record, link),
                    ["site"] = new Dictionary<string, object?> { ["search"] = scope.Site.HasSearch },
                },
                language,
                _ => null
            )
                is { } html
            ? html
            : SafeHtml.Empty;
    }

    Dictionary<string, object?> Show(
        MediaItem item,
        MediaFacts facts,
        MediaRecord record,
        Func<string, Location, string?> link
    )
    {
        var path = scope.PutMedia(folder, item.File!, item.At);
        var src = Paths.Relative(file, path);
        var poster = item.Kind == MediaKind.Video ? item.Poster(article, scope.Sources) : null;
        return new Dictionary<string, object?>
        {
            ["kind"] = item.Kind.ToString().ToLowerInvariant(),
            ["title"] = record.Title ?? new Text(Paths.NameOf(item.Url), item.At),
            ["caption"] = record.Caption,
            ["credit"] = (object?)record.Credit ?? language["missing_credit"],
            ["credit_missing"] = record.Credit is null,
            ["ai_label"] = item.Rights.IsGenerated ? language["made_" + item.Rights.Source!.Value] : null,
            ["src"] = new Text(src, item.At),
            ["type"] = facts.Format.Type,
            ["detail"] = Detail(facts),
            ["address"] = scope.Site.Settings.Root is null ? null : AddressedPicture.Absolute(scope, head, path),
            ["silent"] = !facts.HasSound,
            ["width"] = facts.Width > 0 ? facts.Width : null,
            ["height"] = facts.Height > 0 ? facts.Height : null,
            ["poster"] = poster?.Facts is null
                ? null
                : Paths.Relative(file, AddressedPicture.Main(scope, poster, head).Path),
            ["poster_credit"] =
                poster?.Rights.Credit is { } credit && credit.Value != record.Credit?.Value ? credit : null,
            ["tracks"] = Tracks(item, record).ToList(),
            ["chapters"] = MediaTexts
                .Chapters(item, article, scope.Sources)
                .Select(cue => new Dictionary<string, object?>
                {
                    ["time"] = WebVtt.Shown(cue.Start),
                    ["title"] = cue.Words,
                    ["href"] = string.Create(CultureInfo.InvariantCulture, $"{src}#t={cue.Start.TotalSeconds:0.###}"),
                })
                .ToList(),
            ["transcript"] = Transcript(record, link),
        };
    }

    /// <summary>What a link to the file says of it, such as “PDF, 12 pages, 1.4 MB”.</summary>
    string Detail(MediaFacts facts) =>
        string.Join(
            language["media_between"],
            new[]
            {
                facts.Format.Name,
                facts.Duration is { } duration ? WebVtt.Shown(duration) : null,
                facts.Pages switch
                {
                    null => null,
                    1 => language["media_page"],
                    { } pages => language.Fill("media_pages", ("number", language.Number(pages))),
                },
                Size(facts.Bytes),
            }.OfType<string>()
        );

    /// <summary>By powers of 1000; rounded up, so that nothing shows less than it has.</summary>
    string Size(long bytes)
    {
        if (bytes < 1_000_000)
        {
            return language.Fill("kilobytes", ("number", language.Number((int)((bytes + 999) / 1000))));
        }
        var tenths = (int)Math.Min((bytes + 99_999) / 100_000, int.MaxValue);
        return language.Fill(
            "megabytes",
            (
                "number",
                tenths % 10 == 0 || tenths >= 1000
                    ? language.Number((tenths + 9) / 10)
                    : language.Number(tenths / 10) + language["decimal_mark"] + language.Number(tenths % 10)
            )
        );
    }

    IEnumerable<Dictionary<string, object?>> Tracks(MediaItem item, MediaRecord record)
    {
        var isFirst = true;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var captions in record.Captions ?? [])
        {
            if (captions.File is { } own && Put(own) is { } src)
            {
                var (lang, kind) = (captions.Lang?.Value ?? article.Lang, captions.Kind?.Value ?? "captions");
                var name = scope.Languages.NameOf(lang);
                yield return new Dictionary<string, object?>
                {
                    ["kind"] = kind,
                    ["src"] = src,
                    ["lang"] = lang,
                    ["label"] = names.Add(name) ? name : $"{name} ({language["track_" + kind]})",
                    ["default"] = isFirst && kind == "captions" && lang == article.Lang,
                };
                isFirst = false;
            }
        }
        if (item.Kind == MediaKind.Video && record.Chapters is { } chapters && Put(chapters) is { } file)
        {
            yield return new Dictionary<string, object?>
            {
                ["kind"] = "chapters",
                ["src"] = file,
                ["lang"] = article.Lang,
                ["label"] = language["media_chapters"],
                ["default"] = false,
            };
        }
    }

    string? Put(Text name) =>
        ImageRecords.PathOf(article, name.Value) is { } path && scope.Sources.Find(path) is { } asset
            ? Paths.Relative(file, scope.PutBeside(folder, asset, name.At))
            : null;

    SafeHtml? Transcript(MediaRecord record, Func<string, Location, string?> link)
    {
        if (record.Transcript is not { } transcript)
        {
            return null;
        }
        if (!MediaRecords.IsFile(transcript))
        {
            return new SafeHtml(
                string.Concat(MediaTexts.Paragraphs(transcript).Select(words => $"<p>{SafeHtml.Escape(words)}</p>\n")),
                SourceMap.Empty
            );
        }
        // What is wrong with it was reported when the article was read.
        return MediaTexts
            .Transcript(
                article,
                transcript,
                scope.Sources,
                language.QuoteMarks,
                scope.Languages.NumberMarksOf(article.Lang),
                new Report()
            )
            ?.Render(
                [],
                new BodyHooks(
                    link,
                    _ => SafeHtml.Empty,
                    language["table"],
                    language["table_number"],
                    language["footnotes"],
                    language["footnote_back"],
                    language["footnote_back_place"],
                    Array.Empty<Section>().ToLookup(_ => 0),
                    ""
                )
            );
    }
}
