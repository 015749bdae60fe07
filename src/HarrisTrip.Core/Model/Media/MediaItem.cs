using HarrisTrip.Diagnostics;
using HarrisTrip.Media;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Parse.Body;

namespace HarrisTrip.Model.Media;

/// <summary>A film, a recording or a document where an article shows it.</summary>
/// <param name="Kind">As the author calls it.</param>
/// <param name="At">Where something that it lacks is reported.</param>
/// <param name="Record">Null when it has none.</param>
/// <param name="File">Null when there is none.</param>
public sealed record MediaItem(MediaKind Kind, Location At, string Url, MediaRecord? Record, MediaFile? File)
{
    /// <summary>What it is; null when it cannot be shown.</summary>
    public MediaFacts? Facts => File?.Facts is { } facts && facts.Format.Kind == Kind ? facts : null;

    public Rights Rights =>
        new(
            Record?.Creator,
            Record?.Credit,
            Record?.Copyright,
            Record?.License,
            Record?.AcquireLicense,
            Record?.DigitalSource
        );

    /// <summary>What a block shows.</summary>
    public static MediaItem Of(Article article, BlockUse use, SourceAssets assets)
    {
        var record = MediaRecords.Find(article, use);
        return new MediaItem(
            MediaRecords.KindOf(use) ?? MediaKind.Document,
            record?.File?.At ?? use.At,
            use.Argument,
            record,
            ImageRecords.PathOf(article, use.Argument) is { } path ? assets.Media(path) : null
        );
    }

    /// <summary>All that can be shown, each file once, in the order of the text.</summary>
    public static List<MediaItem> Shown(Article article, SourceAssets assets) =>
        [
            .. MediaRecords
                .Uses(article)
                .Select(use => Of(article, use, assets))
                .Where(item => item is { Facts: not null, Record: not null })
                .DistinctBy(item => item.File!.Path),
        ];

    /// <summary>The picture that stands for a film until it is started; null when there is none.</summary>
    public Picture? Poster(Article article, SourceAssets assets) =>
        Record?.Poster is { } poster ? Picture.Poster(article, poster, assets) : null;
}
