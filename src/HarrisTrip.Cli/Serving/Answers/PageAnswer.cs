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
    /// <summary>In place of a page where none was ever made.</summary>
    const string Nothing = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>Nothing to show yet</title>
        </head>
        <body>
        <main>
        <h1>Nothing to show yet</h1>
        <p>There is no page at this address. When one is made, it appears here by itself.</p>
        <p><a href="/_harristrip/">All articles</a></p>
        </main>
        </body>
        </html>

        """;

    /// <param name="path">Begins at the host's root and is not percent-encoded.</param>
    /// <param name="today">The real time: what a build for another moment shows is marked.</param>
    public static PageAnswer Of(PreviewState state, string path, DateTimeOffset today)
    {
        if (state.Find(path) is not var (site, answer))
        {
            return Placeholder(404, [], "Nothing can be shown yet.");
        }
        var note =
            state.IsGood ? "Nothing keeps this from being published."
            : site != state.Good ? "This page was never without errors: you see what could be made of it."
            : "You see the page as it was when the site was last without errors.";
        if (answer.Location is not null)
        {
            return new PageAnswer(answer.Status, null, [], null, answer.Location, answer.Headers, "", null, note);
        }
        if (answer.File is null || site.Files.Read(answer.File) is not { } content)
        {
            return Placeholder(answer.Status == 200 ? 404 : answer.Status, answer.Headers, note);
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

    static PageAnswer Placeholder(int status, IReadOnlyList<(string, string)> headers, string note)
    {
        var page = new PageBody(Nothing.ReplaceLineEndings("\n"));
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
