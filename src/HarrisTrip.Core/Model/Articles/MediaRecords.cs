using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Media;
using HarrisTrip.Parse.Body;

namespace HarrisTrip.Model.Articles;

/// <summary>Ties the films, recordings and documents of a body to their records.</summary>
public static class MediaRecords
{
    /// <summary>What a block shows; null for one that shows something else.</summary>
    public static MediaKind? KindOf(BlockUse use) =>
        use.Kind.Name switch
        {
            "video" => MediaKind.Video,
            "audio" => MediaKind.Audio,
            "document" => MediaKind.Document,
            _ => null,
        };

    /// <summary>The blocks of a body that show a file, in order.</summary>
    public static IEnumerable<BlockUse> Uses(Article article) =>
        article.Body.Blocks.Where(use => KindOf(use) is not null);

    /// <summary>The record of what a block shows; null when it has none.</summary>
    public static MediaRecord? Find(Article article, BlockUse use) =>
        ImageRecords.KeyOf(article, use.Argument) is { } key
            ? (article.Matter.Media ?? []).FirstOrDefault(record =>
                record.File is { } file && ImageRecords.KeyOf(article, file.Value) == key
            )
            : null;

    /// <summary>The posters of the films that it shows, as their records name them.</summary>
    public static IEnumerable<Text> Posters(Article article) =>
        Uses(article)
            .Where(use => KindOf(use) == MediaKind.Video)
            .Select(use => Find(article, use)?.Poster)
            .OfType<Text>();

    /// <summary>True for a transcript that is a file beside the article, and not the words themselves.</summary>
    public static bool IsFile(Text transcript) => Paths.ExtensionOf(transcript.Value) is ".md" or ".txt";
}
