using HarrisTrip.Check.Looks;
using HarrisTrip.Cli.Serving.Answers;
using HarrisTrip.Cli.Serving.Sites;
using HarrisTrip.Values;
using static HarrisTrip.Cli.Serving.Desk.DeskPage;

namespace HarrisTrip.Cli.Serving.Desk;

/// <summary>One article: its state and faults, what its page weighs, and how it looks wherever it is seen.</summary>
static class ArticleView
{
    public static string Of(PreviewState state, DeskArticle article, EditorLink editor)
    {
        var head = article.Head;
        return $"""
            <p class="back"><a href="/_harristrip/">All articles</a></p>
            <div id="about" data-live>
            <h1{Lang(article)}>{Text(head.Title.Value)}</h1>
            <p class="facts">{StateOf(article.State)}{Place(head.At, head.At.Path, editor)}{(
                article.Address is { } address ? $"<a href=\"{Text(address)}\">Open the page</a>" : ""
            )}</p>
            {(
                article.State.ToSee is { } help && article.Address is null
                    ? $"<p class=\"none\">It has no page at the moment. {Text(help)}</p>"
                    : ""
            )}
            {(
                article.Faults.Count == 0
                    ? ""
                    : "<section aria-labelledby=\"faults\"><h2 id=\"faults\">Faults</h2>"
                        + $"{FaultList(article.Faults, editor)}</section>"
            )}
            </div>
            {(article is { Address: { } page } ? Frames(page) : "")}
            <div id="looks" data-live>
            {(article.Look is { } look && state.Shown is { } site ? Looks(state, site, article, look) : "")}
            </div>
            """;
    }

    static string Frames(string address) =>
        $"""
            <section class="frames" aria-labelledby="screens">
            <h2 id="screens">Phone and desktop</h2>
            <div class="screens">
            {Frame(address, "phone", 390, 780)}
            {Frame(address, "desktop", 1280, 1000)}
            </div>
            </section>
            """;

    /// <param name="width">In pixels, as the height.</param>
    static string Frame(string address, string screen, int width, int height) =>
        $"""
            <figure class="{screen}">
            <div class="screen">
            <iframe src="{Text(address)}" title="The page on a {screen}, {width} pixels wide"
             width="{width}" height="{height}"></iframe>
            </div>
            <figcaption>{width} pixels wide</figcaption>
            </figure>
            """;

    static string Looks(PreviewState state, PreviewedSite site, DeskArticle article, PageLook look) =>
        $"""
            <section aria-labelledby="elsewhere">
            <h2 id="elsewhere">How it looks elsewhere</h2>
            <div class="looks">
            <article class="look"><h3>As a search result</h3>{Search(look, article)}</article>
            <article class="look"><h3>As a social card</h3>{Card(state, site, look, article)}</article>
            <article class="look"><h3>In a feed reader</h3>{Feed(site, look, article)}</article>
            </div>
            </section>
            <section aria-labelledby="weight">
            <h2 id="weight">Page weight</h2>
            {Weight(look)}
            </section>
            """;

    static string Search(PageLook look, DeskArticle article) =>
        look.IsNoIndex
            ? "<p class=\"soft\">Search engines are asked not to list it.</p>"
            : $"""
                <div class="result"{Lang(article)}>
                <p class="crumbs">{Text(Crumbs(look.Canonical))}</p>
                <p class="title">{Text(look.Title)}</p>
                <p class="words">{Text(look.Description ?? "")}</p>
                </div>
                {Missing(
                    look.Description,
                    "There is no description, so search engines choose their own words from the page."
                )}
                """;

    static string Card(PreviewState state, PreviewedSite site, PageLook look, DeskArticle article)
    {
        if (!look.Shared.TryGetValue("og:title", out var title))
        {
            return "<p class=\"soft\">There is no card, because the site has no <code>base_url</code>.</p>";
        }
        var picture = look.Shared.GetValueOrDefault("og:image") is { } image ? OwnAddress(site, image) : null;
        return $"""
            <div class="card"{Lang(article)}>
            {(
                picture is null
                    ? ""
                    : $"<img src=\"{Text(picture)}\" "
                        + $"alt=\"{Text(look.Shared.GetValueOrDefault("og:image:alt") ?? "")}\">"
            )}
            <p class="crumbs">{Text(HostOf(look.Canonical))}</p>
            <p class="title">{Text(title)}</p>
            <p class="words">{Text(look.Shared.GetValueOrDefault("og:description") ?? "")}</p>
            </div>
            {Missing(
                picture,
                look.Shared.ContainsKey("og:image") && !state.IsGood
                    ? "There is no picture yet: pictures are made when no error is left."
                    : "There is no picture here."
            )}
            """;
    }

    static string Feed(PreviewedSite site, PageLook look, DeskArticle article) =>
        FeedEntry.Of(site, article.Head, look.Canonical) is not { } entry
            ? "<p class=\"soft\">It is not in a feed: the site has none, or other articles are newer.</p>"
            : $"""
                <div class="entry"{Lang(article)}>
                <p class="title">{Text(entry.Title)}</p>
                <p class="crumbs">{Text(
                    string.Join(
                        " · ",
                        new[]
                        {
                            entry.Feed,
                            entry.Author,
                            article.Head.Published is { } published ? Moments.Of(published.Value) : null,
                        }
                            .Where(part => !string.IsNullOrEmpty(part))
                            .Distinct()
                    )
                )}</p>
                <p class="words">{Text(entry.Summary ?? "")}</p>
                </div>
                """;

    static string Weight(PageLook look)
    {
        var all = look.Weights.Sum(weight => weight.Bytes);
        return $"""
            <table class="weights">
            <thead><tr><th scope="col">Kind</th><th scope="col">Size on first load</th></tr></thead>
            <tbody>
            {string.Concat(
                look.Weights.Select(weight =>
                    $"<tr><th scope=\"row\">{Weights.NameOf(weight.Kind)}</th>"
                    + $"<td>{ByteSize.Of(weight.Bytes)}{Weights.Bar([weight], all)}</td></tr>\n"
                )
            )}<tr class="sum"><th scope="row">Total</th><td>{ByteSize.Of(all)}</td></tr>
            </tbody>
            </table>
            """;
    }

    static string Missing(string? what, string words) => what is null ? $"<p class=\"warning\">{words}</p>" : "";

    static string Lang(DeskArticle article) => article.Head.Lang == "en" ? "" : $" lang=\"{Text(article.Head.Lang)}\"";

    static string HostOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var full) ? full.Host : "the site’s own address";

    /// <summary>An address as search engines show it.</summary>
    static string Crumbs(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var full)
            ? string.Join(
                " › ",
                full.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries)
                    .Select(Uri.UnescapeDataString)
                    .Prepend(full.Host)
            )
            : "the site’s own address";

    /// <summary>Where a file of the site is found in the preview; null when it has none at this address.</summary>
    static string? OwnAddress(PreviewedSite site, string address) =>
        site.Result.Site.Settings.Root is { } root
        && address.StartsWith(root, StringComparison.Ordinal)
        && site.Files.Has(Uri.UnescapeDataString(address[root.Length..]))
            ? Files.Paths.Encode(site.Answers.Root) + address[root.Length..]
            : null;
}
