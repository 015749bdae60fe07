using System.Globalization;
using System.Text;
using HarrisTrip.Cli.Serving.Sites;
using HarrisTrip.Files;
using HarrisTrip.Model.Sites;
using HarrisTrip.Render.Outputs.Hosts;

namespace HarrisTrip.Cli.Serving.Answers;

/// <summary>What the preview shows at a path.</summary>
/// <param name="File">The file of the bundle that is sent; null when there is none for it.</param>
/// <param name="Content">The file as it is published.</param>
/// <param name="Page">The same where it is a page.</param>
/// <param name="Version">Another text when something else is shown there.</param>
/// <param name="Mark">Why readers do not see this page now; null when they do.</param>
/// <param name="Note">How what is shown came about, for the editor.</param>
sealed record PageAnswer(
    int Status,
    string? File,
    byte[] Content,
    PageBody? Page,
    string? Location,
    IReadOnlyList<(string Name, string Value)> Headers,
    string Version,
    string? Mark,
    string Note
)
{
    /// <param name="path">Begins at the host's root and is not percent-encoded.</param>
    /// <param name="today">The real time: what a build for another moment shows is marked.</param>
    public static PageAnswer Of(PreviewState state, string path, DateTimeOffset today)
    {
        if (state.Find(path) is not var (site, answer))
        {
            return state.Build == 0
                ? Placeholder(
                    503,
                    [],
                    "The site is being built",
                    "This page appears by itself as soon as it is ready.",
                    ""
                )
                : Nothing(404, [], "There is nothing to show yet.");
        }
        var note =
            state.IsGood && site.Files.IsWhole ? "Ready to publish."
            : state.IsGood ? "No errors so far. The pictures that nobody has looked at are not made yet."
            : state.Good is null ? "No build was without errors yet. You see as much of the site as could be built."
            : site != state.Good ? "This page has had errors from the start. You see as much of it as could be built."
            : "You see the last version without errors.";
        if (answer.Location is not null)
        {
            return new PageAnswer(answer.Status, null, [], null, answer.Location, answer.Headers, "", null, note);
        }
        if (answer.File is null || site.Files.Read(answer.File) is not { } content)
        {
            return Nothing(answer.Status == 200 ? 404 : answer.Status, answer.Headers, note);
        }
        var mark = answer.Status == 200 ? MarkOf(site.ArticleOf(answer.File), today) : null;
        var page = Paths.IsPage(answer.File) ? new PageBody(Encoding.UTF8.GetString(content)) : null;
        return new PageAnswer(
            answer.Status,
            answer.File,
            content,
            page,
            null,
            answer.Headers,
            page is null ? "" : PageBody.Hash($"{answer.Status} {mark} {page.Version}"),
            mark,
            note
        );
    }

    static PageAnswer Nothing(int status, IReadOnlyList<(string, string)> headers, string note) =>
        Placeholder(
            status,
            headers,
            "Nothing to show yet",
            "There is no page at this address. As soon as there is one, it appears by itself.",
            note
        );

    /// <summary>A page in the place of one that was never made.</summary>
    static PageAnswer Placeholder(
        int status,
        IReadOnlyList<(string, string)> headers,
        string title,
        string text,
        string note
    )
    {
        var page = new PageBody(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title}</title>
            </head>
            <body>
            <main>
            <h1>{title}</h1>
            <p>{text}</p>
            <p><a href="{OwnFiles.Root}">All articles</a></p>
            </main>
            </body>
            </html>

            """.ReplaceLineEndings("\n")
        );
        return new PageAnswer(
            status,
            "404.html",
            Encoding.UTF8.GetBytes(page.Html),
            page,
            null,
            headers,
            page.Version,
            null,
            note
        );
    }

    static string? MarkOf(ArticleHead? head, DateTimeOffset today) =>
        head is null ? null
        : head.IsDraft ? "Draft"
        : head.Published is { Value: var published } && published > today ? $"Embargoed until {Moments.Of(published)}"
        : null;

    /// <summary>How long a browser may keep it: what can change is asked for again each time.</summary>
    public string Cache =>
        Status == 200 && HostHeaders.CacheOf(File!) == HostHeaders.CacheForEver ? HostHeaders.CacheForEver : "no-cache";
}

/// <summary>Moments as the preview says them.</summary>
static class Moments
{
    /// <summary>In UTC, such as <c>24 December 2026, 06:00 UTC</c>.</summary>
    public static string Of(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
