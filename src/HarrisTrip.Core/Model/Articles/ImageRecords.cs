using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Parse.Body;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Articles;

/// <summary>Ties the pictures of a body to their rights records.</summary>
public static class ImageRecords
{
    /// <summary>The picture at the top, if one is named.</summary>
    public static ImageRecord? Lead(Article article) =>
        article.Matter.Images?.FirstOrDefault(i => i.Lead?.Value ?? false);

    /// <summary>The record of a picture in the body, if there is one.</summary>
    public static ImageRecord? Find(Article article, ImageUse use) =>
        KeyOf(article, use.Url) is { } key ? article.Records.GetValueOrDefault(key) : null;

    /// <summary>
    /// The files of its pictures in the source folder, each once, the lead first; not all of them need be there.
    /// </summary>
    public static IEnumerable<string> Files(Article article) =>
        article
            .Body.Images.Select(use => use.Url)
            .Concat(MediaRecords.Posters(article).Select(poster => poster.Value))
            .Prepend(Lead(article)?.File?.Value)
            .OfType<string>()
            .Select(url => PathOf(article, url))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);

    /// <summary>
    /// The file that an image names, in the source folder; null when it leads out of the article's folder.
    /// </summary>
    public static string? PathOf(Article article, string url) => PathOf(article.Folder, url);

    /// <summary>The same for all spellings of one name.</summary>
    internal static string? KeyOf(Article article, string url) =>
        PathOf(article, url) is { } path ? UnicodeNormalization.Compose(path) : null;

    internal static Dictionary<string, ImageRecord> ByPath(string folder, FrontMatter matter)
    {
        var records = new Dictionary<string, ImageRecord>(StringComparer.Ordinal);
        foreach (var record in matter.Images ?? [])
        {
            if (record.File is { } file && PathOf(folder, file.Value) is { } path)
            {
                records.TryAdd(UnicodeNormalization.Compose(path), record);
            }
        }
        return records;
    }

    /// <summary>
    /// True for a file that an article may publish: in its folder, or directly beside it when it is a file among
    /// others, and not set aside by a name that begins with _ or a dot.
    /// </summary>
    public static bool IsOwn(string folder, string path) =>
        Paths.IsInside(folder, path)
        && !path.Split('/').Any(part => part.StartsWith('_') || part.StartsWith('.'))
        && (folder.Length > 0 || !path.Contains('/', StringComparison.Ordinal));

    static string? PathOf(string folder, string url)
    {
        if (WebAddress.IsExternal(url))
        {
            return null;
        }
        return Paths.Resolve(folder, Uri.UnescapeDataString(url)) is { Length: > 0 } path && IsOwn(folder, path)
            ? path
            : null;
    }

    /// <summary>The description of a record: empty when the picture is decorative; null when it says nothing.</summary>
    static Text? DescriptionOf(ImageRecord record) =>
        record.Decorative is { Value: true } decorative ? new Text("", decorative.At) : record.Alt;

    /// <summary>Where something that a record lacks is reported: at its <c>file:</c>.</summary>
    public static Location At(ImageRecord record) => record.File?.At ?? record.At;

    /// <summary>Reports what is wrong between records and body; whether files exist is not asked here.</summary>
    internal static void Check(Article article, Report report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var leads = 0;
        foreach (var record in article.Matter.Images ?? [])
        {
            if (record.File is { } file)
            {
                if (PathOf(article, file.Value) is not { } path)
                {
                    report.Add(
                        ArticleRules.PathOutside,
                        file.At,
                        $"`{file.Value}` is outside the article's folder.",
                        "Put the picture beside the article and name it here."
                    );
                }
                else if (!seen.Add(UnicodeNormalization.Compose(path)))
                {
                    report.Add(
                        ArticleRules.ImageRecordTwice,
                        file.At,
                        $"`{file.Value}` has two records.",
                        "Keep one of them."
                    );
                }
            }
            if (record is { Decorative: { Value: true } decorative, Alt: { } described })
            {
                report.Add(
                    ArticleRules.ImageAltDiffers,
                    described.At,
                    $"The record has a description here, but is called decorative at line {decorative.At.Line}.",
                    "Keep one of the two."
                );
            }
            if (record.Lead is { Value: true } lead && ++leads == 2)
            {
                report.Add(
                    ArticleRules.ImageRecordTwice,
                    lead.At,
                    "A second picture is marked as the lead.",
                    "Keep `lead: true` in one of them."
                );
            }
        }
        foreach (var use in article.Body.Images)
        {
            if (!WebAddress.IsExternal(use.Url) && PathOf(article, use.Url) is null)
            {
                report.Add(
                    ArticleRules.PathOutside,
                    use.At,
                    $"`{use.Url}` is outside the article's folder.",
                    "Put the picture beside the article and name it here."
                );
            }
            if (
                Find(article, use) is { } record
                && use.Alt.Length > 0
                && DescriptionOf(record) is { } alt
                && alt.Value != use.Alt
            )
            {
                report.Add(
                    ArticleRules.ImageAltDiffers,
                    use.At,
                    alt.Value.Length == 0
                        ? "The description here is not what the record says, which is decorative, "
                            + $"at line {alt.At.Line}."
                        : $"The description here is not that of the record at line {alt.At.Line}.",
                    "Leave the square brackets empty, or say the same in both places."
                );
            }
        }
    }
}
