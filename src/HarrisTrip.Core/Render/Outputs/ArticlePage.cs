using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Locales;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Sites;
using HarrisTrip.Render.Cards;
using HarrisTrip.Render.Lists;
using HarrisTrip.Values;

namespace HarrisTrip.Render.Outputs;

/// <summary>The page of one article; <see cref="SitePage"/> makes those that are no news.</summary>
static class ArticlePage
{
    public static IEnumerable<PlannedFile> Plan(Site site) => site.Published.Select(head => PlanOne(site, head));

    public static IEnumerable<PlannedFile> PlanEmbargoed(Site site) =>
        site.Embargoed.Select(head => PlanOne(site, head));

    static readonly Recipe Recipe = new("article", Make);

    static PlannedFile PlanOne(Site site, ArticleHead head) =>
        new(site.FileOf(head), PageKind.Article, head, 0, head.IsPage ? SitePage.Recipe : Recipe);

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
        List<string> shown = address is null
            ? []
            :
            [
                .. pictures
                    .SelectMany(p => AddressedPicture.Itself(scope, p, head))
                    .Select(p => p.Url[address.Length..]),
            ];
        var card = SharePreview.Card(scope, article, head);
        var structured = NewsArticleJson.Write(scope, article, head, canonical?.ToString(), pictures, card);
        var pageHead = new PageHead(
            Kind: "article",
            Main: scope.Site.Settings.OfKind(matter.Kind?.Value)?.Template?.Value ?? "article.html",
            Title: article.Title,
            Description: matter.Standfirst,
            Canonical: canonical,
            Lang: article.Lang,
            Alternates: Alternates(scope, head),
            OpenGraph: canonical is null ? null : OpenGraph(scope, article, canonical, card, head),
            JsonLd: structured,
            LanguageLinks: LanguageLinks(scope, head, file)
        )
        {
            Trail = Trail(scope, article, head, file),
            Markdown = Markdown(scope, head, file),
        };
        var (previous, next) = RelatedNavigation.Neighbours(scope, head, file);
        var values = new Dictionary<string, object?>(FrontMatter.Table.Show(matter), StringComparer.Ordinal)
        {
            ["title"] = article.Title,
            ["slug"] = article.Slug,
            ["lang"] = article.Lang,
            ["kind_label"] = Teasers.KindLabel(scope, matter.Kind?.Value, article.Lang),
            ["category_href"] = RelatedNavigation.Href(scope, head, ListKind.Category, matter.Category?.Value, file),
            ["tags"] = RelatedNavigation.Tags(scope, article, head, file),
            ["authors"] = Authors(scope, matter, head, file, lazy: pictures.Count > 0),
            ["series"] = RelatedNavigation.Series(scope, article, head, file),
            ["previous"] = previous,
            ["next"] = next,
            ["lead"] = Lead(scope, article, language, file, folder),
            ["contents"] = Contents(article),
            ["body"] = RenderBody(scope, article, head, language, file, folder),
            ["corrections"] = Corrections(matter, language),
            ["related"] = RelatedNavigation.Related(scope, head, file),
            ["share"] = matter.Share?.Value ?? scope.Site.Settings.Share?.Value ?? false,
            ["share_links"] = canonical is null
                ? null
                : ShareLinks.For(article.Title.Value, canonical.ToString()!, language),
            ["republish_href"] = scope.HasPage(RepublishPage.FileOf(scope.Site, head))
                ? scope.LinkTo(file, RepublishPage.FileOf(scope.Site, head))
                : null,
            ["comments"] = Comments(scope, matter),
            ["reply_href"] = scope.Site.Settings.ReplyAddress is { } reply
                ? $"mailto:{reply.Value}?subject={Uri.EscapeDataString(article.Title.Value)}"
                : null,
            ["draft"] = article.IsDraft,
            ["fields"] = scope.Site.Settings.ArticleFields.Show(matter.Fields),
        };
        return scope.Layout(file, pageHead, new Dictionary<string, object?> { ["article"] = values }) is { } html
            ? new Page(html, canonical?.ToString()) { Pictures = shown }
            : null;
    }

    public static string? Markdown(RenderScope scope, ArticleHead head, string file) =>
        MarkdownTwin.FileOf(scope.Site, head) is var twin && scope.HasPage(twin) ? scope.LinkTo(file, twin) : null;

    public static object? Lead(RenderScope scope, Article article, Language language, string file, string folder) =>
        Picture.Lead(article, scope.Sources) is { } lead
            ? Figures.Show(scope, lead, language, file, folder, link: null, PictureUse.Wide, lead: true)
            : null;

    public static object? Contents(Article article) =>
        article.Sections.Count < 2
            ? null
            : article.Sections.Select(s => new Dictionary<string, object?>
            {
                ["id"] = s.Id,
                ["title"] = new Text(s.Title, s.At),
            });

    public static SafeHtml RenderBody(
        RenderScope scope,
        Article article,
        ArticleHead head,
        Language language,
        string file,
        string folder
    )
    {
        var links = new ArticleLinks(scope, article, head, scope.Sources, file);
        // Without a lead, the first picture is what readers see first.
        var first = Picture.Lead(article, scope.Sources)?.Facts is not null
            ? null
            : article.Body.Images.FirstOrDefault(use => Picture.InBody(article, use, scope.Sources).Facts is not null);
        return ArticleBody.Render(
            scope,
            article,
            language,
            links.Href,
            use =>
                Figures.Render(
                    scope,
                    Figures.Show(
                        scope,
                        Picture.InBody(article, use, scope.Sources),
                        language,
                        file,
                        folder,
                        use.Link is { } link ? links.Href(link, use.At) : null,
                        PictureUse.Column,
                        lead: false,
                        lazy: use != first
                    ),
                    language
                ),
            use =>
                MediaRecords.KindOf(use) is null
                    ? SafeHtml.Empty
                    : new MediaFigures(scope, article, head, language, file).Render(use, links.Href),
            (use, content) => OwnBlockWriter.OnPage(scope, article, language, file, use, content),
            draws: true
        );
    }

    public static List<(string, string)>? Alternates(RenderScope scope, ArticleHead head)
    {
        var site = scope.Site;
        if (site.Single || site.Settings.Root is null || Translations(scope, head) is not { Count: > 0 } others)
        {
            return null;
        }
        List<ArticleHead> all = [.. others.Append(head).OrderBy(h => h.Lang, StringComparer.Ordinal)];
        // Readers of any other language get the one in the site's own, as on lists.
        var main = all.Where(h => site.EditionFor(h.Lang) is { Folder.Length: 0 }).Take(1);
        return
        [
            .. all.Select(h => (h.Lang, site.Absolute(h.Address)!)),
            .. main.Select(h => ("x-default", site.Absolute(h.Address)!)),
        ];
    }

    public static List<(string, string, string)>? LanguageLinks(RenderScope scope, ArticleHead head, string file) =>
        scope.Site.Single || Translations(scope, head) is not { Count: > 0 } others
            ? null
            : others.ConvertAll(h =>
                (h.Lang, scope.Languages.NameOf(h.Lang), scope.LinkTo(file, scope.Site.FileOf(h)))
            );

    static List<ArticleHead> Translations(RenderScope scope, ArticleHead head) =>
        [
            .. (head.Translations ?? new Dictionary<string, Text>())
                .Select(t => scope.Site.Find(t.Value.Value))
                .OfType<ArticleHead>()
                .Where(h => h.Standing == Standing.Published),
        ];

    static List<(string, object)> OpenGraph(
        RenderScope scope,
        Article article,
        object canonical,
        string? card,
        ArticleHead head
    )
    {
        var properties = new List<(string, object)>
        {
            ("og:type", "article"),
            ("og:title", article.Title),
            ("og:url", canonical),
            ("og:site_name", scope.Site.Settings.Name),
        };
        properties.AddRange(SharePreview.Locale(article.Lang));
        if (article.Matter.Standfirst is { } standfirst)
        {
            properties.Add(("og:description", standfirst));
        }
        properties.AddRange(Preview(scope, article, card, head));
        properties.AddRange(SharePreview.Media(scope, article, head));
        if (article.Matter.Published is { } published)
        {
            properties.Add(("article:published_time", published.Value.Iso));
        }
        if (article.Modified is { } modified && modified != article.Matter.Published?.Value)
        {
            properties.Add(("article:modified_time", modified.Iso));
        }
        if (article.Matter.Category is { } category)
        {
            properties.Add(("article:section", category));
        }
        properties.AddRange((article.Matter.Tags ?? []).Select(tag => ("article:tag", (object)tag)));
        return properties;
    }

    /// <summary>The picture that is shown when it is shared; reports that there is none.</summary>
    public static List<(string, object)> Preview(RenderScope scope, Article article, string? card, ArticleHead head)
    {
        var preview = SharePreview.Of(scope, article, card, head).ToList();
        if (preview.Count == 0 && scope.Site.Settings.Root is not null)
        {
            scope.Report.Add(
                SiteRules.ShareImageMissing,
                article.Title.At,
                "There is no picture to show when the article is shared: it has none, and no card can be "
                    + "drawn, since the program's fonts lack characters of its headline.",
                "Mark a record in `images` with `lead: true`."
            );
        }
        return preview;
    }

    static IEnumerable<object>? Corrections(FrontMatter matter, Language language) =>
        matter
            .Corrections?.Where(c => c.Date is not null && c.Text is not null)
            .OrderByDescending(c => c.Date!.Value.Value)
            .Select(c => new Dictionary<string, object?>
            {
                ["date"] = c.Date!.Value,
                ["kind"] = c.Kind?.Value ?? "correction",
                ["label"] = language["correction_" + (c.Kind?.Value ?? "correction")],
                ["text"] = c.Text,
            });

    /// <summary>Readers are only asked for replies that can reach somebody.</summary>
    static string Comments(RenderScope scope, FrontMatter matter)
    {
        var comments = matter.Comments ?? scope.Site.Settings.Comments;
        if (comments?.Value != "open" || scope.Site.Settings.ReplyAddress is not null)
        {
            return comments?.Value ?? "off";
        }
        scope.Report.Add(
            SiteRules.ReplyAddressMissing,
            comments.At,
            "`comments: open` asks readers for replies, but gives no address to write to, "
                + "so nothing is asked of them.",
            "Write `reply_address:` in site.yaml, or `comments: off` here."
        );
        return "off";
    }

    static List<(string, string)> Trail(RenderScope scope, Article article, ArticleHead head, string file)
    {
        var self = (article.Title.Value, file);
        return
            head.CategoryName is { } category
            && scope.Site.EditionFor(head.Lang)?.Find(ListKind.Category, category) is { } list
            ? [(list.Name, list.Folder + "/index.html"), self]
            : [self];
    }

    /// <summary>The byline: each name leads to the author's page here, else to where the article says.</summary>
    /// <param name="lazy">True when portraits are loaded only when the reader comes near them.</param>
    static List<Dictionary<string, object?>>? Authors(
        RenderScope scope,
        FrontMatter matter,
        ArticleHead head,
        string file,
        bool lazy
    ) =>
        matter
            .Authors?.Select(author =>
            {
                var profile = scope.Site.Single ? null : ListPages.Profile(scope, author.Name!.Value);
                var ours = RelatedNavigation.Href(scope, head, ListKind.Author, author.Name?.Value, file);
                return new Dictionary<string, object?>
                {
                    ["name"] = author.Name,
                    ["role"] = author.Role ?? profile?.Role,
                    ["url"] = (object?)ours ?? author.Url,
                    ["email"] = author.Email,
                    ["bio"] = profile?.Bio,
                    ["portrait"] = Portraits.Show(scope, profile, scope.Languages.For(head.Lang), file, lazy),
                };
            })
            .ToList();
}
