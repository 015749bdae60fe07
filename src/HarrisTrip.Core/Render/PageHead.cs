using HarrisTrip.Values;

namespace HarrisTrip.Render;

/// <summary>What a page says of itself to browsers and search engines.</summary>
/// <param name="Kind">"article", "page", "home", "list", "names" or "redirect".</param>
/// <param name="Main">The template of its main part.</param>
/// <param name="Title">For the title element; a text keeps the place where it was written.</param>
/// <param name="Alternates">The same page in other languages: language and full address.</param>
/// <param name="OpenGraph">Properties and their content; null when the site's address is unknown.</param>
/// <param name="JsonLd">Structured data, as it may stand in a script element.</param>
/// <param name="LanguageLinks">Visible links to the same page in other languages.</param>
public sealed record PageHead(
    string Kind,
    string Main,
    object Title,
    object? Description,
    object? Canonical,
    string Lang,
    IReadOnlyList<(string Lang, string Href)>? Alternates,
    IReadOnlyList<(string Property, object Content)>? OpenGraph,
    SafeHtml? JsonLd,
    IReadOnlyList<(string Lang, string Name, string Href)>? LanguageLinks
)
{
    /// <summary>True for a page that search engines leave out.</summary>
    public bool IsUnlisted { get; init; }

    /// <summary>The way to the same text as Markdown; null when there is none.</summary>
    public string? Markdown { get; init; }

    /// <summary>The pages between the home page and this one, and this one: name and file.</summary>
    public IReadOnlyList<(string Name, string File)>? Trail { get; init; }

    /// <param name="home">The way to the home page; null when there is none in this bundle.</param>
    /// <param name="policy">The Content Security Policy that the page itself declares; null when only hosts send
    /// one.</param>
    /// <param name="trail">The way from the home page to this one as structured data.</param>
    public IReadOnlyDictionary<string, object?> Show(string? home, string? policy, SafeHtml? trail) =>
        new Dictionary<string, object?>
        {
            ["kind"] = Kind,
            ["main"] = Main,
            ["title"] = Title,
            ["description"] = Description,
            ["canonical"] = Canonical,
            ["lang"] = Lang,
            ["dir"] = LanguageTag.Direction(Lang),
            ["home"] = home,
            ["unlisted"] = IsUnlisted,
            ["markdown"] = Markdown,
            ["policy"] = policy,
            ["alternates"] = Alternates?.Select(a => new Dictionary<string, object?>
            {
                ["lang"] = a.Lang,
                ["href"] = a.Href,
            }),
            ["open_graph"] = OpenGraph?.Select(o => new Dictionary<string, object?>
            {
                ["property"] = o.Property,
                ["content"] = o.Content,
            }),
            ["twitter_card"] =
                OpenGraph is null ? null
                : OpenGraph.Any(o => o.Property == "og:image") ? "summary_large_image"
                : "summary",
            ["json_ld"] = JsonLd,
            ["trail"] = trail,
            ["language_links"] = LanguageLinks?.Select(l => new Dictionary<string, object?>
            {
                ["lang"] = l.Lang,
                ["name"] = l.Name,
                ["href"] = l.Href,
            }),
        };
}
