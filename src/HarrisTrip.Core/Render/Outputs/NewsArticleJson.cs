using System.Text.Json;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Sites;
using HarrisTrip.Parse.Body;
using HarrisTrip.Render.Cards;
using HarrisTrip.Values;

namespace HarrisTrip.Render.Outputs;

/// <summary>An article as structured data: schema.org NewsArticle or a subtype, as JSON-LD.</summary>
static class NewsArticleJson
{
    /// <param name="card">The full address of the card with its headline, where it has no lead picture.</param>
    /// <param name="pictures">The article's pictures, the lead first; only those with a full address are named.</param>
    public static SafeHtml Write(
        RenderScope scope,
        Article article,
        ArticleHead head,
        string? canonical,
        IReadOnlyList<Picture> pictures,
        string? card
    ) =>
        StructuredData.Thing(
            article.Title.At,
            scope.Site.Settings.OfKind(article.Matter.Kind?.Value)?.Schema?.Value
                ?? ArticleKind.Of(article.Matter.Kind?.Value)?.Schema
                ?? ArticleKind.News,
            json => WriteArticle(json, scope, article, head, canonical, pictures, card)
        );

    static void WriteArticle(
        Utf8JsonWriter json,
        RenderScope scope,
        Article article,
        ArticleHead head,
        string? canonical,
        IReadOnlyList<Picture> pictures,
        string? card
    )
    {
        var matter = article.Matter;
        json.WriteString("headline", article.Title.Value);
        json.Optional("description", matter.Standfirst);
        json.Optional("datePublished", matter.Published?.Value.Iso);
        json.Optional("dateModified", article.Modified?.Iso);
        json.WriteString("inLanguage", article.Lang);
        json.Optional("articleSection", matter.Category);
        json.Optional("dateline", matter.Dateline);
        if (canonical is not null)
        {
            json.WriteString("url", canonical);
            json.WriteString("mainEntityOfPage", canonical);
        }
        if (matter.Series?.Name is { } series)
        {
            json.Thing(
                "isPartOf",
                "CreativeWorkSeries",
                () =>
                {
                    json.WriteString("name", series.Value);
                    json.Optional(
                        "url",
                        scope.Site.EditionFor(head.Lang)?.Find(ListKind.Series, series.Value) is { } list
                            ? scope.Site.Absolute(list.Folder + "/")
                            : null
                    );
                }
            );
            if (matter.Series.Part is { } part)
            {
                json.WriteNumber("position", part.Value);
            }
        }
        json.List("keywords", matter.Tags, tag => json.WriteStringValue(tag.Value));
        json.List(
            "author",
            matter.Authors?.Where(a => a.Name is not null),
            author => WriteAuthor(json, scope, author, article, head)
        );
        PublisherJson.Write(json, scope);
        var shapes = pictures
            .Take(1)
            .SelectMany(p => AddressedPicture.Shapes(scope, p, head))
            .Concat(pictures.SelectMany(p => AddressedPicture.Itself(scope, p, head)));
        var own = card is null ? [] : new Action[] { () => WriteCard(json, scope, card) };
        json.List(
            "image",
            own.Concat(shapes.Select(p => (Action)(() => PictureJson.Write(json, scope, p)))),
            write => write()
        );
        json.List("hasPart", article.Body.Maps, map => WriteMap(json, map));
        MediaJson.Write(json, scope, article, head);
        json.List("citation", matter.Sources?.Where(s => s.Title is not null), source => WriteSource(json, source));
        json.List(
            "correction",
            matter.Corrections?.Where(c => c.Text is not null),
            correction => WriteCorrection(json, correction)
        );
    }

    static void WriteAuthor(Utf8JsonWriter json, RenderScope scope, Author author, Article article, ArticleHead head)
    {
        json.WriteStartObject();
        json.WriteString("@type", PictureJson.TypeOf(scope, author.Name!.Value));
        json.WriteString("name", author.Name!.Value);
        var list = scope.Site.EditionFor(head.Lang)?.Find(ListKind.Author, author.Name.Value);
        var ours = list is null ? null : scope.Site.Absolute(list.Folder + "/");
        var profile = list is null ? null : ListPages.Profile(scope, author.Name.Value);
        json.Optional("jobTitle", author.Role ?? profile?.Role);
        json.Optional(
            "url",
            ours
                ?? author.Url?.Value
                ?? (PictureJson.IsPublication(scope, author.Name.Value) ? scope.Site.Settings.Root : null)
        );
        json.Optional("email", author.Email);
        if (author.Image is not null || !Portraits.Write(json, scope, profile))
        {
            json.Optional(
                "image",
                Portraits.AddressOf(scope, author.Image, article.Folder, head)
                    ?? Portraits.AddressOf(scope, profile?.Image, profile?.Folder ?? "", head)
            );
        }
        // A web page of theirs is the same person; a mailto: address is none.
        json.List(
            "sameAs",
            (profile?.SameAs ?? [])
                .Append(profile?.Url)
                .Append(ours is null ? null : author.Url)
                .OfType<Text>()
                .Select(page => page.Value)
                .Where(WebAddress.IsAbsolute)
                .Distinct(),
            json.WriteStringValue
        );
        json.WriteEndObject();
    }

    static void WriteCard(Utf8JsonWriter json, RenderScope scope, string url)
    {
        json.WriteStartObject();
        json.WriteString("@type", "ImageObject");
        json.WriteString("url", url);
        json.WriteString("contentUrl", url);
        json.WriteNumber("width", SocialCard.Width);
        json.WriteNumber("height", SocialCard.Height);
        json.WriteString("creditText", scope.Site.Settings.Name.Value);
        json.WriteEndObject();
    }

    static void WriteMap(Utf8JsonWriter json, MapUse map)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Map");
        json.WriteString("name", map.Title);
        json.WriteString("creditText", map.Source);
        json.WriteEndObject();
    }

    static void WriteSource(Utf8JsonWriter json, SourceEntry source)
    {
        json.WriteStartObject();
        json.WriteString("@type", "CreativeWork");
        json.WriteString("name", source.Title!.Value);
        json.Optional("url", source.Url);
        json.Optional("datePublished", source.Date?.Value.Iso);
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
        json.Optional("datePublished", correction.Date?.Value.Iso);
        json.WriteEndObject();
    }
}
