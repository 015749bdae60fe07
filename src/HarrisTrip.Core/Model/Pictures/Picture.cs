using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Articles;
using HarrisTrip.Parse.Body;
using HarrisTrip.Tracing;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Pictures;

/// <summary>A picture where an article shows it: its rights record and its file, as far as they are there.</summary>
/// <param name="At">Where something that it lacks is reported.</param>
/// <param name="Url">The file as the author named it.</param>
/// <param name="Record">Its rights record; null when it has none.</param>
/// <param name="Asset">Its file; null when there is none.</param>
/// <param name="Alt">Description, "" when decorative; null when missing.</param>
/// <param name="Rights">What its record says, else what its file says.</param>
public sealed record Picture(Location At, string Url, ImageRecord? Record, SourceAsset? Asset, Text? Alt, Rights Rights)
{
    public ImageFacts? Facts => Asset?.Image;

    /// <summary>The lead picture, if the article names one.</summary>
    public static Picture? Lead(Article article, SourceAssets assets) =>
        ImageRecords.Lead(article) is { File: { } file } record
            ? Of(article, ImageRecords.At(record), file.Value, record, alt: null, assets)
            : null;

    /// <summary>The pictures of an article, each file once, the lead first.</summary>
    public static IEnumerable<Picture> All(Article article, SourceAssets assets) =>
        article
            .Body.Images.Select(use => InBody(article, use, assets))
            .Concat(MediaRecords.Posters(article).Select(poster => Poster(article, poster, assets)))
            .Prepend(Lead(article, assets))
            .OfType<Picture>()
            .DistinctBy(p => p.Asset?.Path ?? p.Url);

    /// <summary>Those of them that can be shown.</summary>
    public static List<Picture> Shown(Article article, SourceAssets assets) =>
        [.. All(article, assets).Where(p => p.Facts is not null)];

    /// <summary>A picture in the body.</summary>
    public static Picture InBody(Article article, ImageUse use, SourceAssets assets)
    {
        var record = ImageRecords.Find(article, use);
        var alt = use.Alt.Length > 0 ? new Text(use.Alt, use.At) : null;
        return Of(article, record is null ? use.At : ImageRecords.At(record), use.Url, record, alt, assets);
    }

    /// <summary>A portrait of an author.</summary>
    /// <param name="folder">The source folder that its file lies in.</param>
    public static Picture OfAuthor(ImageRecord record, string folder, SourceAssets assets) =>
        Of(PathOf(folder, record.File!.Value), ImageRecords.At(record), record.File.Value, record, alt: null, assets);

    /// <summary>A picture that stands for a film until it is started.</summary>
    /// <param name="poster">As the film's record names it.</param>
    public static Picture Poster(Article article, Text poster, SourceAssets assets)
    {
        var record = ImageRecords.KeyOf(article, poster.Value) is { } key
            ? article.Records.GetValueOrDefault(key)
            : null;
        return Of(
            article,
            record is null ? poster.At : ImageRecords.At(record),
            poster.Value,
            record,
            alt: null,
            assets
        );
    }

    static string? PathOf(string folder, string url) =>
        WebAddress.IsExternal(url) ? null : Paths.Resolve(folder, Uri.UnescapeDataString(url));

    static Picture Of(Article article, Location at, string url, ImageRecord? record, Text? alt, SourceAssets assets) =>
        Of(ImageRecords.PathOf(article, url), at, url, record, alt, assets);

    static Picture Of(string? path, Location at, string url, ImageRecord? record, Text? alt, SourceAssets assets)
    {
        var asset = path is null ? null : assets.Find(path);
        return new Picture(
            at,
            url,
            record,
            asset,
            record?.Decorative is { Value: true } decorative ? new Text("", decorative.At) : record?.Alt ?? alt,
            Rights.Of(record, asset?.Image?.Embedded ?? EmbeddedRights.None, at)
        );
    }
}

/// <summary>Reports pictures without their file, description, credit or rights.</summary>
public static class PictureGuard
{
    /// <param name="drafts">In a draft that is built, what is merely missing is a warning.</param>
    public static void Check(Article article, SourceAssets assets, Clock clock, bool drafts, Report report)
    {
        var lead = Picture.Lead(article, assets);
        var inBody = article
            .Body.Images.Select(use => Picture.InBody(article, use, assets))
            .Concat(MediaRecords.Posters(article).Select(poster => Picture.Poster(article, poster, assets)))
            .ToList();
        var missing = drafts && article.IsDraft ? Severity.Warning : Severity.Error;
        foreach (var picture in inBody.Concat(lead is null ? [] : [lead]))
        {
            // One outside of the article's folder has been reported before; what else it lacks is of no interest.
            if (WebAddress.IsExternal(picture.Url) || ImageRecords.PathOf(article, picture.Url) is not null)
            {
                CheckPicture(picture, "the article", clock.IsPast, missing, report);
            }
        }
        var used = inBody
            .Append(lead)
            .OfType<Picture>()
            .Select(p => ImageRecords.KeyOf(article, p.Url))
            .Append(null)
            .ToHashSet();
        foreach (
            var record in (article.Matter.Images ?? []).Where(r =>
                r.File is { } file && !used.Contains(ImageRecords.KeyOf(article, file.Value))
            )
        )
        {
            report.Add(
                ArticleRules.ImageUnused,
                ImageRecords.At(record),
                $"`{record.File!.Value}` has a record but is not used in the article.",
                $"Put `![]({record.File.Value})` where it belongs, mark it `lead: true`, or delete the record."
            );
        }
    }

    static string Normal(string extension) => extension == ".jpeg" ? ".jpg" : extension;

    /// <summary>Reports what the portrait of an author lacks.</summary>
    /// <param name="isPast">True for a moment that has passed.</param>
    public static void CheckPortrait(Picture portrait, Predicate<DateTimeOffset> isPast, Report report) =>
        CheckPicture(portrait, "the author's record", isPast, Severity.Error, report);

    /// <param name="beside">What the file has to lie beside, in an editor's words.</param>
    static void CheckPicture(
        Picture picture,
        string beside,
        Predicate<DateTimeOffset> isPast,
        Severity missing,
        Report report
    )
    {
        void Missing(RuleInfo rule, string message, string help) =>
            report.Add(new Diagnostic(rule, missing, picture.At, message, help));

        if (WebAddress.IsExternal(picture.Url))
        {
            report.Add(
                ArticleRules.ImageFileMissing,
                picture.At,
                $"The picture `{picture.Url}` is on another site, which would learn of every reader.",
                $"Save it beside {beside}, if you have the right to, and name the file."
            );
            return;
        }
        if (picture.Asset is null)
        {
            Missing(
                ArticleRules.ImageFileMissing,
                $"There is no file `{picture.Url}` beside {beside}.",
                "Add the file, or correct its name (capital letters matter)."
            );
        }
        else if (picture.Asset.HasLookalike)
        {
            report.Add(
                ArticleRules.ImageFileMissing,
                picture.At,
                $"There are two files `{picture.Url}` beside {beside}: they differ only in how "
                    + $"accents are stored.",
                "Keep one of them, or rename it."
            );
        }
        else if (picture.Asset is { Image: null })
        {
            var flaw =
                picture.Asset.Flaw
                ?? new PictureFlaw("cannot be read as a picture", "Save it again as JPEG, PNG, WebP or GIF.");
            report.Add(ArticleRules.ImageUnreadable, picture.At, $"`{picture.Url}` {flaw.What}.", flaw.Help);
        }
        else if (picture.Asset.Image is { } facts && Normal(Paths.ExtensionOf(picture.Asset.Path)) != facts.Extension)
        {
            report.Add(
                ArticleRules.ImageUnreadable,
                picture.At,
                $"`{picture.Url}` is not what its name says: it is a "
                    + $"{facts.Extension[1..].ToUpperInvariant()} picture.",
                $"Rename it to end in {facts.Extension}."
            );
        }
        StrippedDrawing.Report(picture.Url, picture.Asset?.Removed ?? [], picture.At, report);
        if (picture.Alt is null)
        {
            Missing(
                ArticleRules.ImageAltMissing,
                $"`{picture.Url}` has no description for readers who cannot see it.",
                "Add `alt:` to its record, or `decorative: true` if it adds nothing to the text."
            );
        }
        if (picture.Rights.Credit is null)
        {
            Missing(
                ArticleRules.ImageCreditMissing,
                $"`{picture.Url}` has no credit.",
                picture.Record is null
                    ? "Add a record with `file`, `alt` and `credit` to `images` in the front matter."
                    : "Add `credit:` to its record."
            );
        }
        else if (Placeholders.Is(picture.Rights.Credit.Value))
        {
            report.Add(
                new Diagnostic(
                    ArticleRules.ImageCreditMissing,
                    missing,
                    picture.Rights.Credit.At,
                    $"“{picture.Rights.Credit}” is what a camera or a program writes by itself, not a credit.",
                    "Write who made the picture, or who holds the rights to it."
                )
            );
        }
        RightsGuard.Check(picture, report);
        if (picture.Record?.RightsExpire is { } end && isPast(end.Value.End))
        {
            report.Add(
                ArticleRules.RightsExpired,
                end.At,
                $"The rights to `{picture.Url}` expired on {end.Value.Iso}.",
                "Renew them and change the date, or remove the picture."
            );
        }
    }
}
