using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Locales;
using HarrisTrip.Model.Media;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Sites;
using HarrisTrip.Values;

namespace HarrisTrip.Render.Outputs;

/// <summary>
/// An article as others may publish it: a page with its HTML to copy, in which every address is a full one, every
/// picture has its credit, and no picture stands whose record does not say that it may be reused. Made for articles
/// that allow it, where the site's address is known.
/// </summary>
static class RepublishPage
{
    public static IEnumerable<PlannedFile> Plan(Site site) => Plan(site, site.Articles);

    public static IEnumerable<PlannedFile> PlanEmbargoed(Site site) => Plan(site, site.Embargoed);

    public static string FileOf(Site site, ArticleHead head) =>
        Paths.Combine(Paths.FolderOf(site.FileOf(head)), "republish/index.html");

    static IEnumerable<PlannedFile> Plan(Site site, IEnumerable<ArticleHead> heads) =>
        site.Settings.Root is null
            ? []
            : heads
                .Where(h => !h.IsPage && (h.Republish ?? site.Settings.Republish?.Value ?? false))
                .Select(h => new PlannedFile(FileOf(site, h), PageKind.Aside, h, 0, Recipe));

    static readonly Recipe Recipe = new("republish page", Make);

    static Page? Make(RenderScope scope, PlannedFile plan)
    {
        var (site, head) = (scope.Site, plan.Subject!);
        var article = scope.Read(head);
        var language = scope.Languages.For(article.Lang);
        var address = article.Matter.Canonical?.Value ?? site.Absolute(head.Address)!;
        var first = language["republish_first"]
            .Replace("{publication}", site.Settings.Name.Value, StringComparison.Ordinal);
        var title = $"{language["republish_title"]}: {article.Title.Value}";
        var canonical = site.Absolute(head.Address + "republish/");
        if (Copy(scope, article, head, language, address, first) is not { } copy)
        {
            return null;
        }
        var kept = Picture
            .All(article, scope.Sources)
            .Where(p => p.Facts is not null && !MayBeReused(p))
            .Select(p => NameOf(p))
            .ToList();
        var html = scope.Layout(
            plan.File,
            new PageHead(
                "republish",
                "republish.html",
                title,
                $"{title}. {first}",
                canonical,
                article.Lang,
                Alternates: null,
                OpenGraph: null,
                JsonLd: null,
                LanguageLinks: null
            )
            {
                IsUnlisted = true,
            },
            new Dictionary<string, object?>
            {
                ["title"] = article.Title,
                ["href"] = scope.LinkTo(plan.File, site.FileOf(head)),
                ["copy"] = copy,
                ["left_out"] = kept.Count == 0 ? null : kept,
            }
        );
        return html is null ? null : new Page(html, canonical);
    }

    public static bool MayBeReused(Picture picture) => picture.Record?.Republish?.Value ?? false;

    static Text NameOf(Picture picture) =>
        picture.Record?.Caption
        ?? (picture.Alt is { Value.Length: > 0 } alt ? alt : null)
        ?? new Text(Paths.NameOf(picture.Url), picture.At);

    /// <summary>The HTML that others put into their own page.</summary>
    static string? Copy(
        RenderScope scope,
        Article article,
        ArticleHead head,
        Language language,
        string address,
        string first
    )
    {
        var here = scope.Site.Absolute(head.Address)!;
        var file = scope.Site.FileOf(head);
        // Faults of a link have been reported for the article's own page.
        var links = new ArticleLinks(scope with { Report = new Report() }, article, head, scope.Sources, file);
        var body = ArticleBody.Render(
            scope with
            {
                Report = new Report(),
            },
            article,
            language,
            (url, at) => links.Href(url, at) is { } href ? Absolute(here, href) : null,
            use =>
                Picture.InBody(article, use, scope.Sources) is { Facts: not null } picture && MayBeReused(picture)
                    ? Figure(scope, picture, head, language)
                    : SafeHtml.Empty,
            use =>
                MediaItem.Of(article, use, scope.Sources) is { Facts: not null, Record.Republish.Value: true } item
                    ? FileLink.Of(AddressedMedia.Of(scope, item, head), language)
                    : SafeHtml.Empty,
            (use, content) => OwnBlockWriter.Plain(article, language, use, content),
            draws: false
        );
        var lead = Picture.Lead(article, scope.Sources);
        return scope
            .Templates.Render(
                "republished.html",
                new Dictionary<string, object?>
                {
                    ["title"] = article.Title,
                    ["standfirst"] = article.Matter.Standfirst,
                    ["lang"] = article.Lang,
                    ["authors"] = article.Matter.Authors?.Select(a => a.Name).ToList(),
                    ["published"] = article.Matter.Published is { } published
                        ? published.Value with
                        {
                            HasTime = false,
                        }
                        : null,
                    ["lead"] =
                        lead is { Facts: not null } && MayBeReused(lead) ? Figure(scope, lead, head, language) : null,
                    ["body"] = body,
                    ["address"] = address,
                    ["first"] = first,
                },
                language,
                _ => null
            )
            ?.Html;
    }

    static SafeHtml Figure(RenderScope scope, Picture picture, ArticleHead head, Language language)
    {
        var shown = AddressedPicture.Itself(scope, picture, head).Single();
        return scope.Templates.Render(
                "partials/republished-figure.html",
                new Dictionary<string, object?>
                {
                    ["figure"] = new Dictionary<string, object?>
                    {
                        ["src"] = shown.Url,
                        ["width"] = shown.Width,
                        ["height"] = shown.Height,
                        ["alt"] = (object?)picture.Alt ?? "",
                        ["caption"] = picture.Record?.Caption,
                        ["credit"] = picture.Rights.Credit,
                        ["license"] = picture.Rights.License,
                        ["ai_label"] = picture.Rights.IsGenerated
                            ? language["made_" + picture.Rights.Source!.Value]
                            : null,
                    },
                },
                language,
                _ => null
            ) ?? SafeHtml.Empty;
    }

    /// <summary>Marks of the article itself stay: notes lead to their place in the copy.</summary>
    static string Absolute(string here, string href) =>
        href.StartsWith('#') || !Uri.TryCreate(new Uri(here), href, out var address) ? href : address.AbsoluteUri;
}
