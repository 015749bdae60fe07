using System.Globalization;
using HarrisTrip.Diagnostics;
using HarrisTrip.Media;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Render.Cards;

/// <summary>What a page says to those who show it when it is shared (ogp.me).</summary>
static class SharePreview
{
    /// <summary>ogp.me wants language and territory: where there is no territory, there is no such property.</summary>
    public static IEnumerable<(string, object)> Locale(string lang) =>
        lang.Split('-') is [var language, { Length: 2 } territory]
            ? [("og:locale", $"{language.ToLowerInvariant()}_{territory.ToUpperInvariant()}")]
            : [];

    /// <summary>What a page of the site itself says.</summary>
    /// <param name="newest">The article whose picture stands for the page; null for none.</param>
    public static List<(string, object)> OfList(
        RenderScope scope,
        object title,
        object? description,
        string canonical,
        string lang,
        ArticleHead? newest
    ) =>
        [
            ("og:type", "website"),
            ("og:title", title),
            ("og:url", canonical),
            .. Locale(lang),
            .. description is null ? [] : new (string, object)[] { ("og:description", description) },
            .. newest is null ? [] : Of(scope, scope.Read(newest), newest),
        ];

    /// <summary>
    /// What is shown of an article when it is shared: its lead picture, a card with its headline, or its first picture.
    /// </summary>
    public static IEnumerable<(string, object)> Of(RenderScope scope, Article article, ArticleHead head) =>
        Of(scope, article, Card(scope, article, head), head);

    public static IEnumerable<(string, object)> Of(
        RenderScope scope,
        Article article,
        string? card,
        ArticleHead head
    ) =>
        card is not null ? Properties(card, SocialCard.Width, SocialCard.Height, article.Title)
        : scope.Site.Settings.Root is not null && Picture.Shown(article, scope.Sources) is [var first, ..]
            ? Properties(scope, first, head)
        : [];

    /// <summary>
    /// The full address of a card for an article without a lead picture; null where none is wanted or can be drawn.
    /// </summary>
    public static string? Card(RenderScope scope, Article article, ArticleHead head) =>
        scope.Site.Settings.Root is not null
        && Picture.Lead(article, scope.Sources)?.Facts is null
        && SocialCard.Publish(scope, article, head) is { } path
            ? AddressedPicture.Absolute(scope, head, path)
            : null;

    static IEnumerable<(string, object)> Properties(RenderScope scope, Picture picture, ArticleHead head)
    {
        var wide = AddressedPicture.Shapes(scope, picture, head).First();
        return Properties(wide.Url, wide.Width, wide.Height, picture.Alt is { Value.Length: > 0 } alt ? alt : null);
    }

    static IEnumerable<(string, object)> Properties(string url, int width, int height, Text? alt)
    {
        yield return ("og:image", url);
        yield return ("og:image:width", width.ToString(CultureInfo.InvariantCulture));
        yield return ("og:image:height", height.ToString(CultureInfo.InvariantCulture));
        if (alt is not null)
        {
            yield return ("og:image:alt", alt);
        }
    }

    /// <summary>The films and recordings of an article, for those who show a player of their own.</summary>
    public static IEnumerable<(string, object)> Media(RenderScope scope, Article article, ArticleHead head)
    {
        foreach (var media in AddressedMedia.Of(scope, article, head))
        {
            var property = media.Item.Kind switch
            {
                MediaKind.Video => "og:video",
                MediaKind.Audio => "og:audio",
                _ => null,
            };
            if (property is null)
            {
                continue;
            }
            yield return (property, media.Url);
            yield return (property + ":type", media.Facts.Format.Type);
            if (media.Facts is { Width: > 0 and var width, Height: > 0 and var height })
            {
                yield return (property + ":width", width.ToString(CultureInfo.InvariantCulture));
                yield return (property + ":height", height.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
