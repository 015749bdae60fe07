using System.Text;
using System.Text.Json;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model;
using HarrisTrip.Parse;
using HarrisTrip.Render.Templating;

namespace HarrisTrip.Render.Outputs;

/// <summary>An article as structured data: schema.org NewsArticle or a subtype, as JSON-LD.</summary>
static class NewsArticleJson
{
    /// <param name="pictures">The article's pictures, the lead first; only those with a full address are named.</param>
    public static SafeHtml Write(RenderScope scope, Article article, ArticleHead head, string? canonical, IReadOnlyList<Picture> pictures)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = TemplateFunctions.ScriptSafe }))
        {
            WriteArticle(json, scope, article, head, canonical, pictures);
        }
        var map = new SourceMap();
        map.Mark(0, article.Title.At, authored: true);
        return new SafeHtml(Encoding.UTF8.GetString(stream.ToArray()), map);
    }

    static void WriteArticle(Utf8JsonWriter json, RenderScope scope, Article article, ArticleHead head, string? canonical, IReadOnlyList<Picture> pictures)
    {
        var matter = article.Matter;
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", TypeOf(matter.Kind?.Value));
        json.WriteString("headline", article.Title.Value);
        Optional(json, "description", matter.Standfirst);
        Optional(json, "datePublished", matter.Published?.Value.Iso);
        Optional(json, "dateModified", article.Modified?.Iso);
        json.WriteString("inLanguage", article.Lang);
        Optional(json, "articleSection", matter.Category);
        Optional(json, "dateline", matter.Dateline);
        if (canonical is not null)
        {
            json.WriteString("url", canonical);
            json.WriteString("mainEntityOfPage", canonical);
        }
        List(json, "keywords", matter.Tags, tag => json.WriteStringValue(tag.Value));
        List(json, "author", matter.Authors?.Where(a => a.Name is not null), author => WriteAuthor(json, scope, author));
        WritePublisher(json, scope);
        var shapes = pictures.Take(1).SelectMany(p => AddressedPicture.Shapes(scope, p, head));
        List(json, "image", shapes.Concat(pictures.SelectMany(p => AddressedPicture.Itself(scope, p, head))), p => WriteImage(json, scope, p));
        List(json, "citation", matter.Sources?.Where(s => s.Title is not null), source => WriteSource(json, source));
        List(json, "correction", matter.Corrections?.Where(c => c.Text is not null), correction => WriteCorrection(json, correction));
        json.WriteEndObject();
    }

    /// <summary>schema.org's subtypes of NewsArticle.</summary>
    static string TypeOf(string? kind) => kind switch
    {
        "reportage" => "ReportageNewsArticle",
        "analysis" => "AnalysisNewsArticle",
        "background" => "BackgroundNewsArticle",
        "opinion" => "OpinionNewsArticle",
        "review" => "ReviewNewsArticle",
        "ask" => "AskPublicNewsArticle",
        _ => "NewsArticle",
    };

    static void WriteAuthor(Utf8JsonWriter json, RenderScope scope, Author author)
    {
        json.WriteStartObject();
        json.WriteString("@type", TypeOf(scope, author.Name!.Value));
        json.WriteString("name", author.Name!.Value);
        Optional(json, "jobTitle", author.Role);
        Optional(json, "url", author.Url?.Value ?? (IsPublication(scope, author.Name.Value) ? scope.Site.Settings.Root : null));
        Optional(json, "email", author.Email);
        Optional(json, "image", author.Image);
        json.WriteEndObject();
    }

    /// <summary>A byline or credit with the publication's own name is not a person.</summary>
    static string TypeOf(RenderScope scope, string name) => IsPublication(scope, name) ? "Organization" : "Person";

    static bool IsPublication(RenderScope scope, string name) => name == scope.Site.Settings.Title?.Value;

    internal static void WritePublisher(Utf8JsonWriter json, RenderScope scope)
    {
        json.WriteStartObject("publisher");
        json.WriteString("@type", "NewsMediaOrganization");
        json.WriteString("name", scope.Site.Settings.Name.Value);
        Optional(json, "url", scope.Site.Settings.Root);
        json.WriteEndObject();
    }

    static void WriteImage(Utf8JsonWriter json, RenderScope scope, AddressedPicture addressed)
    {
        var (picture, rights) = (addressed.Picture, addressed.Picture.Rights);
        json.WriteStartObject();
        json.WriteString("@type", "ImageObject");
        json.WriteString("url", addressed.Url);
        json.WriteString("contentUrl", addressed.Url);
        json.WriteNumber("width", addressed.Width);
        json.WriteNumber("height", addressed.Height);
        Optional(json, "caption", picture.Record?.Caption);
        Optional(json, "creditText", rights.Credit);
        Optional(json, "copyrightNotice", rights.Copyright);
        Optional(json, "license", rights.License);
        Optional(json, "acquireLicensePage", rights.AcquireLicense);
        Optional(json, "digitalSourceType", rights.Source is { } source ? DigitalSourceType.Vocabulary + source.Value : null);
        List(json, "creator", rights.Creators, name =>
        {
            json.WriteStartObject();
            json.WriteString("@type", TypeOf(scope, name));
            json.WriteString("name", name);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    static void WriteSource(Utf8JsonWriter json, SourceEntry source)
    {
        json.WriteStartObject();
        json.WriteString("@type", "CreativeWork");
        json.WriteString("name", source.Title!.Value);
        Optional(json, "url", source.Url);
        Optional(json, "datePublished", source.Date?.Value.Iso);
        if (source.Publisher is { } publisher)
        {
            json.WriteStartObject("publisher");
            json.WriteString("@type", "Organization");
            json.WriteString("name", publisher.Value);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    static void WriteCorrection(Utf8JsonWriter json, Correction correction)
    {
        json.WriteStartObject();
        json.WriteString("@type", "CorrectionComment");
        json.WriteString("text", correction.Text!.Value);
        Optional(json, "datePublished", correction.Date?.Value.Iso);
        json.WriteEndObject();
    }

    static void Optional(Utf8JsonWriter json, string name, Text? value) => Optional(json, name, value?.Value);

    static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T>? items, Action<T> write)
    {
        var list = items?.ToList();
        if (list is null or [])
        {
            return;
        }
        json.WriteStartArray(name);
        list.ForEach(write);
        json.WriteEndArray();
    }
}
