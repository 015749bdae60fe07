using System.Text.Json;
using HarrisTrip.Files;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Sites;
using HarrisTrip.Render.Cards;

namespace HarrisTrip.Render.Outputs;

/// <summary>A page of the publication itself, such as About, Contact, Imprint or Ethics.</summary>
static class SitePage
{
    public static readonly Recipe Recipe = new("page", Make);

    static Page? Make(RenderScope scope, PlannedFile plan)
    {
        var head = plan.Subject!;
        var article = scope.Read(head);
        var matter = article.Matter;
        var file = plan.File;
        var folder = Paths.FolderOf(file);
        var language = scope.Languages.For(article.Lang);
        var pictures = Picture.Shown(article, scope.Sources);
        var address = scope.Site.Absolute(head.Address);
        var canonical = (object?)matter.Canonical ?? address;
        List<AddressedPicture> addressed = address is null
            ? []
            : [.. pictures.SelectMany(p => AddressedPicture.Itself(scope, p, head))];
        var pageHead = new PageHead(
            Kind: "page",
            Main: "page.html",
            Title: article.Title,
            Description: matter.Standfirst,
            Canonical: canonical,
            Lang: article.Lang,
            Alternates: ArticlePage.Alternates(scope, head),
            OpenGraph: canonical is null ? null : OpenGraph(scope, article, canonical, head),
            JsonLd: StructuredData.Thing(
                article.Title.At,
                ArticleKind.Of(matter.Kind?.Value)!.Schema,
                json => Write(json, scope, article, canonical?.ToString(), addressed)
            ),
            LanguageLinks: ArticlePage.LanguageLinks(scope, head, file)
        )
        {
            Trail = [(article.Title.Value, file)],
            Markdown = ArticlePage.Markdown(scope, head, file),
        };
        var values = new Dictionary<string, object?>(FrontMatter.Table.Show(matter), StringComparer.Ordinal)
        {
            ["title"] = article.Title,
            ["slug"] = article.Slug,
            ["lang"] = article.Lang,
            ["lead"] = ArticlePage.Lead(scope, article, language, file, folder),
            ["contents"] = ArticlePage.Contents(article),
            ["body"] = ArticlePage.RenderBody(scope, article, head, language, file, folder),
            ["draft"] = article.IsDraft,
            ["fields"] = scope.Site.Settings.ArticleFields.Show(matter.Fields),
        };
        return scope.Layout(file, pageHead, new Dictionary<string, object?> { ["article"] = values }) is { } html
            ? new Page(html, canonical?.ToString())
            {
                Pictures = [.. addressed.Select(picture => picture.Url[address!.Length..])],
            }
            : null;
    }

    static List<(string, object)> OpenGraph(RenderScope scope, Article article, object canonical, ArticleHead head)
    {
        List<(string, object)> properties =
        [
            ("og:type", "website"),
            ("og:title", article.Title),
            ("og:url", canonical),
            ("og:site_name", scope.Site.Settings.Name),
            .. SharePreview.Locale(article.Lang),
        ];
        if (article.Matter.Standfirst is { } standfirst)
        {
            properties.Add(("og:description", standfirst));
        }
        return [.. properties, .. ArticlePage.Preview(scope, article, SharePreview.Card(scope, article, head), head)];
    }

    /// <summary>schema.org WebPage, AboutPage or ContactPage.</summary>
    static void Write(
        Utf8JsonWriter json,
        RenderScope scope,
        Article article,
        string? canonical,
        IReadOnlyList<AddressedPicture> pictures
    )
    {
        json.WriteString("name", article.Title.Value);
        json.Optional("description", article.Matter.Standfirst);
        json.Optional("datePublished", article.Matter.Published?.Value.Iso);
        json.Optional("dateModified", article.Modified?.Iso);
        json.WriteString("inLanguage", article.Lang);
        json.Optional("url", canonical);
        PublisherJson.Write(json, scope);
        json.List("image", pictures, picture => PictureJson.Write(json, scope, picture));
    }
}
