namespace HarrisTrip.Model.Articles;

/// <summary>What an article is: news of some kind, or a page of the publication itself.</summary>
/// <param name="Name">As front matter says it.</param>
/// <param name="Schema">Its type of schema.org.</param>
/// <param name="IsPage">
/// True for a page such as About, Contact, Imprint or Ethics: it is no news, needs no date, and is in no list and no
/// feed.
/// </param>
public sealed record ArticleKind(string Name, string Schema, bool IsPage = false)
{
    /// <summary>schema.org's type of what says of no kind that it is.</summary>
    public const string News = "NewsArticle";

    public static IReadOnlyList<ArticleKind> All { get; } =
    [
        new("reportage", "ReportageNewsArticle"),
        new("analysis", "AnalysisNewsArticle"),
        new("background", "BackgroundNewsArticle"),
        new("opinion", "OpinionNewsArticle"),
        new("review", "ReviewNewsArticle"),
        new("ask", "AskPublicNewsArticle"),
        new("page", "WebPage", IsPage: true),
        new("about", "AboutPage", IsPage: true),
        new("contact", "ContactPage", IsPage: true),
    ];

    /// <summary>The kind of a name; null for none, and for a name that is not known.</summary>
    public static ArticleKind? Of(string? name) => All.FirstOrDefault(kind => kind.Name == name);
}
