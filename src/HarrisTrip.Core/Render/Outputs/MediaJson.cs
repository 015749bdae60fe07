using System.Text.Json;
using HarrisTrip.Media;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Sites;
using HarrisTrip.Values;

namespace HarrisTrip.Render.Outputs;

/// <summary>
/// Films, recordings and documents of an article as structured data: schema.org VideoObject, AudioObject, MediaObject.
/// </summary>
static class MediaJson
{
    /// <summary>In characters: a longer transcript stands on the page alone.</summary>
    const int MaxTranscript = 5_000;

    public static void Write(Utf8JsonWriter json, RenderScope scope, Article article, ArticleHead head)
    {
        var all = AddressedMedia.Of(scope, article, head);
        foreach (
            var (kind, property, type) in new[]
            {
                (MediaKind.Video, "video", "VideoObject"),
                (MediaKind.Audio, "audio", "AudioObject"),
                (MediaKind.Document, "associatedMedia", "MediaObject"),
            }
        )
        {
            json.List(
                property,
                all.Where(media => media.Item.Kind == kind),
                media => WriteOne(json, scope, article, head, media, type)
            );
        }
    }

    static void WriteOne(
        Utf8JsonWriter json,
        RenderScope scope,
        Article article,
        ArticleHead head,
        AddressedMedia media,
        string type
    )
    {
        var (facts, record, rights) = (media.Facts, media.Item.Record!, media.Item.Rights);
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("name", media.Title.Value);
        json.Optional("description", record.Caption ?? article.Matter.Standfirst);
        json.Optional("uploadDate", article.Matter.Published?.Value.Iso);
        if (
            media.Item.Poster(article, scope.Sources) is { Facts: not null } poster
            && AddressedPicture.Itself(scope, poster, head).FirstOrDefault() is { } shown
        )
        {
            json.WriteString("thumbnailUrl", shown.Url);
        }
        json.WriteString("contentUrl", media.Url);
        json.WriteString("encodingFormat", facts.Format.Type);
        json.Optional("duration", facts.Duration is { } duration ? Iso(duration) : null);
        if (facts is { Width: > 0, Height: > 0 })
        {
            json.WriteNumber("width", facts.Width);
            json.WriteNumber("height", facts.Height);
        }
        json.Optional(
            "transcript",
            record.Transcript is { Value.Length: <= MaxTranscript } words && !MediaRecords.IsFile(words) ? words : null
        );
        json.WriteString("inLanguage", article.Lang);
        json.Optional("creditText", rights.Credit);
        json.Optional("copyrightNotice", rights.Copyright);
        json.Optional("license", rights.License);
        json.Optional("acquireLicensePage", rights.AcquireLicense);
        json.Optional(
            "digitalSourceType",
            rights.Source is { } source ? DigitalSourceType.Vocabulary + source.Value : null
        );
        json.List("creator", rights.Creators, name => PictureJson.WriteCreator(json, scope, name));
        json.WriteEndObject();
    }

    /// <summary>ISO 8601, in whole seconds and never none.</summary>
    static string Iso(TimeSpan duration) =>
        System.Xml.XmlConvert.ToString(TimeSpan.FromSeconds(Math.Max(1, Math.Round(duration.TotalSeconds))));
}
