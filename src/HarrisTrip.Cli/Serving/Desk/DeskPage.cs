using System.Globalization;
using System.Net;
using HarrisTrip.Cli.Output;
using HarrisTrip.Cli.Serving.Answers;
using HarrisTrip.Cli.Serving.Sites;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Cli.Serving.Desk;

/// <summary>
/// The editor's desk: every article of the site and how it stands, and one of them seen from all sides.
/// </summary>
static class DeskPage
{
    /// <summary>Of very many, these are listed; the others are found by a word.</summary>
    const int MaxListed = 300;

    /// <summary>Only what the program itself sends is loaded, and pages of the site in frames.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <param name="wanted">The article to show, as its file is named in messages; null for all.</param>
    /// <param name="word">Only articles with this in their headline or file name are listed.</param>
    /// <returns>Null when there is no such article.</returns>
    public static string? Of(PreviewState state, string? wanted, string? word, EditorLink editor, DateTimeOffset today)
    {
        var articles = state.Shown is { } shown ? DeskArticle.All(state, shown, today).ToList() : [];
        if (wanted is null)
        {
            return Page(state, "All articles", ListOf(state, articles, word?.Trim() ?? "", editor));
        }
        return articles.Find(article => article.Head.At.Path == wanted) is { } one
            ? Page(state, one.Head.Title.Value, ArticleView.Of(state, one, editor))
            : null;
    }

    static string Page(PreviewState state, string title, string main)
    {
        var site = state.Shown?.Result.Site.Settings.Name.Value ?? "Preview";
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Text(title)} – {Text(site)}, editor’s desk</title>
            <link rel="stylesheet" href="/_harristrip/desk.css">
            <script src="/_harristrip/desk.js" defer></script>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the content</a>
            <header class="top">
            <p class="name"><a href="/_harristrip/">{Text(site)}</a> <span>Editor’s desk</span></p>
            <p class="state {Kind(state)}" id="state" role="status" data-live>{StateOf(state)}</p>
            </header>
            <main id="main" tabindex="-1">
            {main}
            </main>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    static string Kind(PreviewState state) => state.IsGood ? "good" : "error";

    static string StateOf(PreviewState state)
    {
        var errors = state.Faults.Count(fault => fault.Severity == Severity.Error);
        return state.Trouble is { } trouble ? Prose(trouble)
            : errors > 0
                ? $"{Counted.Of(errors, "error")}: nothing is published until "
                    + $"{(errors == 1 ? "it is" : "they are")} fixed."
            : "Ready to publish.";
    }

    static string ListOf(PreviewState state, List<DeskArticle> articles, string word, EditorLink editor)
    {
        var found = articles
            .Where(article =>
                word.Length == 0
                || article.Head.Title.Value.Contains(word, StringComparison.OrdinalIgnoreCase)
                || article.Head.At.Path.Contains(word, StringComparison.OrdinalIgnoreCase)
            )
            .ToList();
        var rest = state
            .Faults.Except(articles.SelectMany(article => article.Faults))
            .OrderByDescending(fault => fault.Severity)
            .ToList();
        return $"""
            <div class="head">
            <h1>All articles</h1>
            <form action="/_harristrip/" role="search">
            <label for="find">Find an article</label>
            <input id="find" name="find" type="search" value="{Text(word)}">
            <button>Find</button>
            </form>
            </div>
            <div id="list" data-live>
            <p class="counts">{Counts(articles)}</p>
            {(found.Count == 0 ? NothingFound(articles.Count == 0) : Table(found, editor))}
            {NotListed(found.Count - MaxListed)}
            {(rest.Count == 0 ? "" : Elsewhere(rest, editor))}
            </div>
            """;
    }

    static string NothingFound(bool isEmpty) =>
        isEmpty
            ? "<p class=\"none\">There are no articles yet. "
                + "Start one with <code>harristrip new \"Headline\"</code>.</p>"
            : "<p class=\"none\">No headline or file name contains this.</p>";

    static string NotListed(int more) =>
        more <= 0
            ? ""
            : $"<p class=\"none\">{Counted.Of(more, "more article")} not listed. "
                + $"Search to find {(more == 1 ? "it" : "them")}.</p>";

    static string Elsewhere(IEnumerable<Diagnostic> faults, EditorLink editor) =>
        "<section aria-labelledby=\"rest\"><h2 id=\"rest\">Faults elsewhere in the site</h2>"
        + $"{FaultList(faults, editor)}</section>";

    static string Counts(List<DeskArticle> articles) =>
        string.Join(
            " · ",
            articles
                .GroupBy(article => article.State.Kind)
                .OrderBy(kind => Array.IndexOf(["published", "embargoed", "draft", "expired"], kind.Key))
                .Select(kind =>
                    kind.Key == "draft"
                        ? Counted.Of(kind.Count(), "draft")
                        : $"{kind.Count().ToString("N0", CultureInfo.InvariantCulture)} {kind.Key}"
                )
        );

    static string Table(List<DeskArticle> articles, EditorLink editor)
    {
        var heaviest = articles.Take(MaxListed).Max(article => article.Look?.Weights.Sum(w => w.Bytes) ?? 0);
        var kinds = articles.Take(MaxListed).SelectMany(article => article.Look?.Weights ?? []).Select(w => w.Kind);
        return $"""
            <table>
            <thead>
            <tr><th scope="col">Article</th><th scope="col">State</th><th scope="col">Faults</th>
            <th scope="col">Page weight</th></tr>
            </thead>
            <tbody>
            {string.Concat(articles.Take(MaxListed).Select(article => Row(article, heaviest, editor)))}</tbody>
            </table>
            <p class="legend">{Weights.Legend(kinds.Distinct())}</p>
            """;
    }

    static string Row(DeskArticle article, long heaviest, EditorLink editor)
    {
        var head = article.Head;
        return $"""
            <tr class="{(article.Errors > 0 ? "faulty" : "")}">
            <th scope="row"><a class="headline" href="/_harristrip/?article={Uri.EscapeDataString(head.At.Path)}"{(
                head.Lang == "en" ? "" : $" lang=\"{Text(head.Lang)}\""
            )}>{Text(head.Title.Value)}</a>{Place(head.At, head.At.Path, editor)}</th>
            <td data-label="State">{StateOf(article.State)}</td>
            <td data-label="Faults">{FaultsOf(article)}</td>
            <td data-label="Page weight">{(
                article.Look is { } look
                    ? $"{ByteSize.Of(look.Weights.Sum(w => w.Bytes))}{Weights.Bar(look.Weights, heaviest)}"
                    : "<span class=\"soft\">no page</span>"
            )}</td>
            </tr>

            """;
    }

    public static string StateOf(ArticleState state) =>
        $"<span class=\"badge {state.Kind}\">{Text(state.Words)}</span>"
        + string.Concat(state.Ahead.Select(words => $"<span class=\"ahead\">{Text(words)}</span>"));

    static string FaultsOf(DeskArticle article)
    {
        var warnings = article.Faults.Count - article.Errors;
        return article.Faults.Count == 0
            ? "<span class=\"soft\">none</span>"
            : string.Join(
                ", ",
                new[]
                {
                    article.Errors > 0 ? $"<b class=\"error\">{Counted.Of(article.Errors, "error")}</b>" : null,
                    warnings > 0 ? $"<span class=\"warning\">{Counted.Of(warnings, "warning")}</span>" : null,
                }.OfType<string>()
            );
    }

    /// <summary>Faults with what to do, each with a link that opens the editor.</summary>
    public static string FaultList(IEnumerable<Diagnostic> faults, EditorLink editor) =>
        $"<ol class=\"faults\">{string.Concat(faults.Select(fault => Item(fault, editor)))}</ol>";

    static string Item(Diagnostic fault, EditorLink editor) =>
        $"<li class=\"{Word(fault)}\">{Place(fault.At, fault.At.ToString(), editor)} "
        + $"<span class=\"soft\"><b>{Word(fault)}</b> {Text(fault.Rule.Name)}</span>"
        + $"<p>{Prose(fault.Message)} <span class=\"soft\">{Prose(fault.Help)}</span></p></li>";

    static string Word(Diagnostic fault) => Output.Reports.ReportFormat.Word(fault.Severity);

    /// <summary>A place, as a link where an editor can be opened at it.</summary>
    public static string Place(Location at, string shown, EditorLink editor) =>
        editor.To(at) is { } link
            ? $"<a class=\"place\" href=\"{Text(link)}\">{Text(shown)}</a>"
            : $"<span class=\"place\">{Text(shown)}</span>";

    public static string Text(string text) => WebUtility.HtmlEncode(Printable.Line(text));

    /// <summary>What messages quote stands between backticks.</summary>
    public static string Prose(string text) =>
        string.Concat(Text(text).Split('`').Select((part, at) => at % 2 == 1 ? $"<code>{part}</code>" : part));
}
