using System.Globalization;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Locales;
using HarrisTrip.Model.Sites;
using HarrisTrip.Render.Cards;

namespace HarrisTrip.Render.Lists;

/// <summary>What all lists say of themselves to browsers and search engines.</summary>
static class ListHead
{
    /// <summary>In UTF-16 units: search engines cut a longer description.</summary>
    const int MaxDescriptionLength = 160;

    /// <param name="newest">The article whose picture stands for the page in a preview: the newest on it, so that an
    /// old page stays as it is.</param>
    /// <param name="same">The same page in all editions that have it, this one among them.</param>
    /// <param name="type">The type of the page in schema.org.</param>
    public static PageHead Of(
        RenderScope scope,
        Edition edition,
        string file,
        string kind,
        string main,
        object title,
        object? description,
        ArticleHead? newest,
        Func<Edition, string?> same,
        IReadOnlyList<(string Name, string File)> trail,
        string type,
        Action<System.Text.Json.Utf8JsonWriter>? write
    )
    {
        var canonical = scope.Site.Absolute(AddressLimits.OfFile(file));
        var editions = scope.Site.Editions.Select(e => (Edition: e, File: same(e))).ToList();
        var alternates = editions.Where(e => e.File is not null).ToList();
        return new PageHead(
            kind,
            main,
            title,
            description,
            canonical,
            edition.Lang,
            Alternates: canonical is null || alternates.Count < 2
                ? null
                :
                [
                    .. alternates.Select(e => (e.Edition.Lang, scope.Site.Absolute(AddressLimits.OfFile(e.File!))!)),
                    .. alternates
                        .Where(e => e.Edition.Folder.Length == 0)
                        .Select(e => ("x-default", scope.Site.Absolute(AddressLimits.OfFile(e.File!))!)),
                ],
            OpenGraph: canonical is null
                ? null
                : SharePreview.OfList(scope, title, description, canonical, edition.Lang, newest),
            JsonLd: StructuredData.Thing(
                scope.Site.Settings.Name.At,
                type,
                json =>
                {
                    json.WriteString("name", title is Text text ? text.Value : (string)title);
                    json.Optional("url", canonical);
                    json.Optional("description", description is Text about ? about.Value : (string?)description);
                    json.WriteString("inLanguage", edition.Lang);
                    write?.Invoke(json);
                }
            ),
            LanguageLinks: editions.Count < 2
                ? null
                :
                [
                    .. editions
                        .Where(e => e.Edition != edition)
                        .Select(e =>
                            (
                                e.Edition.Lang,
                                scope.Languages.NameOf(e.Edition.Lang),
                                scope.LinkTo(file, e.File ?? e.Edition.FileOf("index.html"))
                            )
                        ),
                ]
        )
        {
            Trail = trail,
        };
    }

    /// <summary>A description made of words, cut where search engines would cut it.</summary>
    public static string Description(Language words, string key, string name, string site, string? title, int number)
    {
        var page = number == 0 ? "" : $" ({words.Fill("page_number", ("number", words.Number(number)))})";
        var text = words.Fill(key, ("name", name), ("site", site), ("title", title ?? ""));
        var room = MaxDescriptionLength - page.Length;
        return (text.Length <= room ? text : text[..text.LastIndexOf(' ', room - 1)].TrimEnd(' ', ':', ',', '،') + "…")
            + page;
    }

    /// <summary>The name of a page in a list's title: the number of a page beside the front page.</summary>
    public static string? PageLabel(Language words, int number) =>
        number == 0 ? null : words.Fill("page_number", ("number", words.Number(number)));

    /// <summary>The file of a page of a list.</summary>
    /// <param name="folder">The list's folder; "" for the root.</param>
    public static string FileOf(string folder, int number) =>
        Paths.Combine(
            folder,
            number == 0 ? "index.html" : $"page/{number.ToString(CultureInfo.InvariantCulture)}/index.html"
        );
}
