using System.Globalization;
using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Locales;
using HarrisTrip.Model.Media;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Sites;
using HarrisTrip.Values;

namespace HarrisTrip.Render.Feeds;

/// <summary>
/// An article as it is read away from its page: the whole text, every address in full, every picture with its credit.
/// </summary>
sealed class FeedBody
{
    readonly RenderScope scope;
    readonly Article article;
    readonly ArticleHead head;
    readonly Language language;
    readonly FullLinks links;

    FeedBody(RenderScope scope, Article article, ArticleHead head)
    {
        // Faults of the article are reported where its page is made.
        this.scope = scope with
        {
            Report = new Report(),
        };
        (this.article, this.head) = (article, head);
        language = scope.Languages.For(article.Lang);
        links = new FullLinks(scope, article, head);
    }

    public static string Render(RenderScope scope, Article article, ArticleHead head) =>
        new FeedBody(scope, article, head).Render();

    /// <summary>The address of the lead picture; null when there is none.</summary>
    public static string? LeadAddress(RenderScope scope, Article article, ArticleHead head) =>
        Picture.Lead(article, scope.Sources) is { Facts: not null } lead
            ? AddressedPicture.Itself(scope, lead, head).FirstOrDefault()?.Url
            : null;

    string Render()
    {
        var html = new StringBuilder();
        if (Picture.Lead(article, scope.Sources) is { } lead)
        {
            html.Append(Figure(lead, href: null));
        }
        var body = ArticleBody
            .Render(
                scope,
                article,
                language,
                links.Href,
                use => new SafeHtml(
                    Figure(
                        Picture.InBody(article, use, scope.Sources),
                        use.Link is { } link ? links.Href(link, use.At) : null
                    ),
                    SourceMap.Empty
                ),
                use =>
                    scope.Site.Settings.Root is not null
                    && MediaItem.Of(article, use, scope.Sources) is { Facts: not null, Record: not null } item
                        ? FileLink.Of(AddressedMedia.Of(scope, item, head), language)
                        : SafeHtml.Empty,
                (use, content) => OwnBlockWriter.Plain(article, language, use, content),
                draws: false
            )
            .Html;
        // Notes lead to and fro on the page. In text a quotation mark is escaped, so this is found in tags alone.
        html.Append(body.Replace(" href=\"#", $" href=\"{SafeHtml.Escape(links.Page)}#", StringComparison.Ordinal));
        WriteCorrections(html);
        return html.ToString();
    }

    /// <summary>A picture; nothing of one that is still to come.</summary>
    string Figure(Picture picture, string? href)
    {
        if (picture.Facts is null || AddressedPicture.Itself(scope, picture, head).FirstOrDefault() is not { } shown)
        {
            return "";
        }
        var image = string.Create(
            CultureInfo.InvariantCulture,
            $"<img src=\"{SafeHtml.Escape(shown.Url)}\" width=\"{shown.Width}\" height=\"{shown.Height}\" "
                + $"alt=\"{SafeHtml.Escape(picture.Alt?.Value ?? "")}\">"
        );
        var label = picture.Rights.IsGenerated ? language["made_" + picture.Rights.Source!.Value] : null;
        var words = string.Join(
            " ",
            new[] { label, picture.Record?.Caption?.Value, picture.Rights.Credit?.Value }
                .OfType<string>()
                .Select(SafeHtml.Escape)
        );
        var shownImage = href is null ? image : $"<a href=\"{SafeHtml.Escape(href)}\">{image}</a>";
        var caption = words.Length > 0 ? $"<figcaption>{words}</figcaption>" : "";
        return $"<figure>{shownImage}{caption}</figure>\n";
    }

    void WriteCorrections(StringBuilder html)
    {
        if (article.Matter.Corrections is not { } corrections)
        {
            return;
        }
        html.Append("<h2>").Append(SafeHtml.Escape(language["corrections_title"])).Append("</h2>\n");
        foreach (var correction in corrections.OrderByDescending(c => c.Date!.Value.Value))
        {
            html.Append("<p><strong>")
                .Append(SafeHtml.Escape(language["correction_" + (correction.Kind?.Value ?? "correction")]))
                .Append("</strong> ")
                .Append(SafeHtml.Escape(language.Format(correction.Date!.Value)))
                .Append(": ")
                .Append(SafeHtml.Escape(correction.Text!.Value))
                .Append("</p>\n");
        }
    }
}
