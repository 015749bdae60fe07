using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Locales;
using HarrisTrip.Model.Media;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Sites;
using HarrisTrip.Parse.Body;
using HarrisTrip.Values;

namespace HarrisTrip.Render.Outputs;

/// <summary>
/// An article as Markdown beside its page, for programs that read: every address in full, and no picture whose record
/// does not say that it may be reused. Made where site.yaml or the article asks for it, and never of a draft.
/// </summary>
sealed class MarkdownTwin
{
    const string Name = "index.md";

    readonly RenderScope scope;
    readonly Article article;
    readonly ArticleHead head;
    readonly Language language;
    readonly FullLinks links;
    readonly StringBuilder text = new();
    readonly SourceMap map = new();
    readonly List<(string Printed, Location At)> printed = [];

    MarkdownTwin(RenderScope scope, ArticleHead head)
    {
        // Faults of the article are reported where its page is made.
        this.scope = scope with
        {
            Report = new Report(),
        };
        this.head = head;
        article = scope.Read(head);
        language = scope.Languages.For(article.Lang);
        links = new FullLinks(scope, article, head);
    }

    public static IEnumerable<PlannedFile> Plan(Site site) => Plan(site, site.Published);

    public static IEnumerable<PlannedFile> PlanEmbargoed(Site site) => Plan(site, site.Embargoed);

    public static string FileOf(Site site, ArticleHead head) => Paths.Combine(Paths.FolderOf(site.FileOf(head)), Name);

    static IEnumerable<PlannedFile> Plan(Site site, IEnumerable<ArticleHead> heads) =>
        site.Single || site.Settings.Root is null
            ? []
            : heads
                .Where(h => !h.IsDraft && (h.Markdown ?? site.Settings.Markdown?.Value ?? false))
                .Select(h => new PlannedFile(FileOf(site, h), PageKind.None, h, 0, Recipe));

    static readonly Recipe Recipe = new("Markdown", (scope, plan) => new MarkdownTwin(scope, plan.Subject!).Make());

    PlainFile Make()
    {
        var matter = article.Matter;
        Add("# " + MarkdownText.Of(article.Title.Value), article.Title.At);
        AddText(matter.Standfirst);
        Add(string.Join("\\\n", new[] { Byline(), Dates() }.Where(line => line.Length > 0)), article.At);
        var first = language["republish_first"]
            .Replace("{publication}", scope.Site.Settings.Name.Value, StringComparison.Ordinal);
        Add(
            article.IsPage ? "" : Link(first, matter.Canonical?.Value ?? links.Page),
            matter.Canonical?.At ?? article.At
        );
        AddFields();
        Add(Picture.Lead(article, scope.Sources) is { } lead ? Figure(lead) : "", article.At);
        AddList("key_points", matter.KeyPoints, point => (MarkdownText.Of(point.Value), point.At));
        AddBody();
        AddList(
            "corrections_title",
            matter
                .Corrections?.Where(c => c is { Date: not null, Text: not null })
                .OrderByDescending(c => c.Date!.Value.Value),
            c =>
                (
                    $"**{MarkdownText.Of(language["correction_" + (c.Kind?.Value ?? "correction")])}** "
                        + $"{MarkdownText.Of(language.Format(c.Date!.Value))}: {MarkdownText.Of(c.Text!.Value)}",
                    c.At
                )
        );
        AddList("sources_title", matter.Sources?.Where(s => s.Title is not null), s => (Source(s), s.At));
        if (matter.Disclosure is not null)
        {
            Add("## " + MarkdownText.Of(language["disclosure_title"]), matter.Disclosure.At);
            AddText(matter.Disclosure);
        }
        return new PlainFile(text.Append('\n').ToString(), map);
    }

    /// <summary>The publication's own fields, in the order in which it declares them.</summary>
    void AddFields()
    {
        var declared = scope.Site.Settings.Fields ?? [];
        var isFirst = true;
        foreach (var name in declared.Select(field => field.Name!.Value))
        {
            if (article.Matter.Fields?.GetValueOrDefault(name) is { } value)
            {
                Add(
                    $"- {MarkdownText.Of(name.Replace('_', ' '))}: {MarkdownText.Of(string.Join(", ", value.Words))}",
                    article.Matter.FieldPlaces![name],
                    isFirst ? "\n\n" : "\n"
                );
                isFirst = false;
            }
        }
    }

    string Byline() =>
        article
            .Matter.Authors?.Where(a => a.Name is not null)
            .Select(a => a.Role is null ? a.Name!.Value : $"{a.Name!.Value} ({a.Role.Value})")
            .ToList()
            is { Count: > 0 } names
            ? MarkdownText.Of($"{language["by"]} {string.Join(", ", names)}")
            : "";

    string Dates() =>
        MarkdownText.Of(
            string.Join(
                " · ",
                new[]
                {
                    article.Matter.Dateline?.Value,
                    article.Matter.Published is { } published && !article.IsPage
                        ? $"{language["published"]} {language.Format(published.Value)}"
                        : null,
                    article.Matter.Updated is { } updated
                        ? $"{language["updated"]} {language.Format(updated.Value)}"
                        : null,
                }.OfType<string>()
            )
        );

    string Source(SourceEntry source) =>
        string.Join(
            ", ",
            new[]
            {
                source.Url is { } url ? Link(source.Title!.Value, url.Value) : MarkdownText.Of(source.Title!.Value),
                source.Publisher is { } publisher ? MarkdownText.Of(publisher.Value) : null,
                source.Date is { } date ? MarkdownText.Of(language.Format(date.Value)) : null,
            }.OfType<string>()
        );

    void AddBody()
    {
        var body = article
            .Body.Write(
                new MarkdownHooks(
                    (url, at) => links.Href(url, at) is { } href ? WithOrigin(href, at) : null,
                    use => Figure(Picture.InBody(article, use, scope.Sources)),
                    language["footnotes"]
                )
                {
                    OwnBlock = use => OwnBlockWriter.Markdown(article, use),
                    Map = MapList,
                    SourceLabel = language["source_label"],
                    Block = use => Media(MediaItem.Of(article, use, scope.Sources)),
                }
            )
            .TrimEnd('\n');
        var (start, from) = (text.Length + 2, 0);
        Add(body, article.At);
        foreach (var (address, at) in printed)
        {
            if (body.IndexOf(address, from, StringComparison.Ordinal) is >= 0 and var found)
            {
                map.Mark(start + found, at, authored: true);
                from = found + address.Length;
            }
        }
    }

    string MapList(MapUse map) =>
        string.Join(
            "\n",
            MapFigure
                .Names(scope, article, map)
                .Select(feature =>
                    $"- **{MarkdownText.Of(feature.Name)}**"
                    + (feature.Description is { } words ? $" {MarkdownText.Of(words)}" : "")
                )
        );

    /// <summary>Keeps where an author wrote an address, so that a fault in it is told there.</summary>
    string WithOrigin(string address, Location at)
    {
        printed.Add((MarkdownText.Address(WebAddress.Encode(address)), at));
        return address;
    }

    /// <summary>A picture with its terms; nothing of one that others may not use, or that shows nothing.</summary>
    string Figure(Picture picture)
    {
        if (
            picture.Facts is null
            || picture.Alt is not { Value.Length: > 0 } alt
            || !RepublishPage.MayBeReused(picture)
            || AddressedPicture.Itself(scope, picture, head).FirstOrDefault() is not { } shown
        )
        {
            return "";
        }
        var rights = picture.Rights;
        var words = string.Join(
            " ",
            new[]
            {
                rights.IsGenerated ? $"**{MarkdownText.Of(language["made_" + rights.Source!.Value])}**" : null,
                picture.Record?.Caption is { } caption ? MarkdownText.Of(caption.Value) : null,
                rights.Credit is { } credit ? MarkdownText.Of(credit.Value) : null,
                rights.License is { } license ? Link(language["credits_license"], license.Value) : null,
            }.OfType<string>()
        );
        var image =
            $"![{MarkdownText.InBrackets(alt.Value)}]({MarkdownText.Address(WithOrigin(shown.Url, picture.At))})";
        return words.Length > 0 ? $"{image}\n\n{words}" : image;
    }

    /// <summary>A link to a film, a recording or a document; nothing of one that others may not use.</summary>
    string Media(MediaItem item)
    {
        if (item is not { Facts: not null, Record: { Republish.Value: true } record })
        {
            return "";
        }
        var media = AddressedMedia.Of(scope, item, head);
        return string.Join(
            " ",
            new[]
            {
                Link(media.Title.Value, WithOrigin(media.Url, item.At)),
                record.Caption is { } caption ? MarkdownText.Of(caption.Value) : null,
                record.Credit is { } credit ? MarkdownText.Of(credit.Value) : null,
                record.License is { } license ? Link(language["credits_license"], license.Value) : null,
            }.OfType<string>()
        );
    }

    static string Link(string words, string address) =>
        $"[{MarkdownText.InBrackets(words)}]({MarkdownText.Address(WebAddress.Encode(address))})";

    void AddText(Text? words)
    {
        if (words is not null)
        {
            Add(MarkdownText.Of(words.Value), words.At);
        }
    }

    void AddList<T>(string title, IEnumerable<T>? items, Func<T, (string Text, Location At)> write)
    {
        var written = items?.Select(write).ToList() ?? [];
        for (var i = 0; i < written.Count; i++)
        {
            if (i == 0)
            {
                Add("## " + MarkdownText.Of(language[title]), written[i].At);
            }
            Add("- " + written[i].Text, written[i].At, between: i == 0 ? "\n\n" : "\n");
        }
    }

    /// <summary>A block of its own, where it holds anything.</summary>
    void Add(string block, Location at, string between = "\n\n")
    {
        if (block.Length > 0)
        {
            text.Append(text.Length == 0 ? "" : between);
            map.Mark(text.Length, at, authored: true);
            text.Append(block);
        }
    }
}
