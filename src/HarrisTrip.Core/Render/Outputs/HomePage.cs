using System.Globalization;
using System.Text;
using System.Text.Json;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model;
using HarrisTrip.Parse;
using HarrisTrip.Render.Templating;

namespace HarrisTrip.Render.Outputs;

/// <summary>
/// The lists of all articles: the home page with the newest, and archive pages with the older ones. Archive pages are
/// counted from the oldest article, so that a new article changes none but the newest of them.
/// </summary>
static class HomePage
{
    /// <summary>Articles on an archive page; the home page holds at least as many, and less than twice as many.</summary>
    const int PageSize = 20;

    public static IEnumerable<PlannedFile> Plan(Site site)
    {
        yield return new PlannedFile("index.html", PageMake.List, null, 0, static (scope, _) => MakeHome(scope));
        for (var number = 1; number <= ArchivePages(site); number++)
        {
            yield return new PlannedFile(FileOf(number), PageMake.List, null, number, static (scope, plan) => MakeArchive(scope, plan.Number));
        }
    }

    static int ArchivePages(Site site) => Math.Max(0, site.Articles.Count / PageSize - 1);

    static string FileOf(int number) => $"page/{number.ToString(CultureInfo.InvariantCulture)}/index.html";

    static Page? MakeHome(RenderScope scope)
    {
        var archived = ArchivePages(scope.Site);
        const string file = "index.html";
        var settings = scope.Site.Settings;
        var canonical = scope.Site.Absolute("");
        var articles = scope.Site.Articles.Take(scope.Site.Articles.Count - archived * PageSize).ToList();
        var top = articles.Count == 0 ? null : TopStory(scope, articles[0], file);
        var head = new PageHead("home", "home.html", settings.Name, settings.Description, canonical, settings.Language,
            Alternates: null, OpenGraph: canonical is null ? null : OpenGraph(scope, settings.Name, settings.Description, canonical, articles.FirstOrDefault()),
            JsonLd: WebSite(scope), LanguageLinks: null);
        var rest = articles.Skip(1).Select(a => Teaser(scope, a, file)).ToList();
        var html = scope.Layout(file, head, new Dictionary<string, object?>
        {
            ["top"] = top,
            ["list"] = rest.Count == 0 ? null : rest,
            ["older"] = archived > 0 ? scope.LinkTo(file, FileOf(archived)) : null,
            ["newer"] = null,
        });
        return html is null ? null : new Page(html, canonical);
    }

    static Page? MakeArchive(RenderScope scope, int number)
    {
        var file = FileOf(number);
        var settings = scope.Site.Settings;
        var language = scope.Languages.For(settings.Language);
        var canonical = scope.Site.Absolute(Paths.FolderOf(file) + "/");
        var label = language.Fill("page_number", ("number", language.Number(number)));
        var title = $"{language["archive_title"]}, {label} – {settings.Name.Value}";
        var description = settings.Description is { } about ? $"{title}. {about.Value}" : null;
        var articles = scope.Site.Articles.Skip(scope.Site.Articles.Count - number * PageSize).Take(PageSize).ToList();
        var head = new PageHead("archive", "archive.html", title, description, canonical, settings.Language,
            Alternates: null, OpenGraph: canonical is null ? null : OpenGraph(scope, title, description, canonical, articles[0]), JsonLd: null, LanguageLinks: null);
        var html = scope.Layout(file, head, new Dictionary<string, object?>
        {
            ["page_label"] = label,
            ["list"] = articles.Select(a => Teaser(scope, a, file)).ToList(),
            ["older"] = number > 1 ? scope.LinkTo(file, FileOf(number - 1)) : null,
            ["newer"] = scope.LinkTo(file, number == ArchivePages(scope.Site) ? "index.html" : FileOf(number + 1)),
        });
        return html is null ? null : new Page(html, canonical);
    }

    static Dictionary<string, object?> Teaser(RenderScope scope, ArticleHead head, string file) => new()
    {
        ["title"] = head.Title,
        ["href"] = scope.LinkTo(file, scope.Site.FileOf(head)),
        ["standfirst"] = head.Standfirst,
        ["published"] = head.Published is { } published ? published with { HasTime = false } : null,
        ["category"] = head.Category,
        ["kind_label"] = head.Kind is { } kind ? scope.Languages.For(scope.Site.Settings.Language)["kind_" + kind.Value] : null,
        ["authors"] = head.Authors?.Select(name => new Dictionary<string, object?> { ["name"] = name }),
        ["lang"] = head.Lang,
        ["draft"] = head.IsDraft,
    };

    static Dictionary<string, object?> TopStory(RenderScope scope, ArticleHead head, string file)
    {
        var teaser = Teaser(scope, head, file);
        var lead = Picture.Lead(scope.Read(head), scope.Assets.Sources);
        teaser["lead"] = lead is null || lead.Facts is null ? null
            : Figures.Show(scope, lead, scope.Languages.For(head.Lang), file, Paths.FolderOf(scope.Site.FileOf(head)), link: null, PictureUse.Column, lead: true);
        return teaser;
    }

    static List<(string, object)> OpenGraph(RenderScope scope, object title, object? description, string canonical, ArticleHead? newest)
    {
        var properties = new List<(string, object)>
        {
            ("og:type", "website"),
            ("og:title", title),
            ("og:url", canonical),
        };
        properties.AddRange(ArticlePage.Locale(scope.Site.Settings.Language));
        if (description is not null)
        {
            properties.Add(("og:description", description));
        }
        if (newest is not null)
        {
            properties.AddRange(ArticlePage.Preview(scope, Picture.Lead(scope.Read(newest), scope.Assets.Sources), newest));
        }
        return properties;
    }

    /// <summary>The publication as structured data: schema.org WebSite.</summary>
    static SafeHtml WebSite(RenderScope scope)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = TemplateFunctions.ScriptSafe }))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "WebSite");
            json.WriteString("name", scope.Site.Settings.Name.Value);
            if (scope.Site.Settings.Root is { } root)
            {
                json.WriteString("url", root);
            }
            json.WriteString("inLanguage", scope.Site.Settings.Language);
            NewsArticleJson.WritePublisher(json, scope);
            json.WriteEndObject();
        }
        var map = new SourceMap();
        map.Mark(0, scope.Site.Settings.Name.At, authored: true);
        return new SafeHtml(Encoding.UTF8.GetString(stream.ToArray()), map);
    }
}
