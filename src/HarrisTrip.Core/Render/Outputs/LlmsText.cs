using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Sites;
using HarrisTrip.Parse.Body;

namespace HarrisTrip.Render.Outputs;

/// <summary>
/// What an edition holds, in short, for programs that answer questions (the proposal of llmstxt.org): the newest
/// articles of each category, as Markdown where there is any, and the pages that lead to all others. Made where
/// site.yaml asks for it.
/// </summary>
static class LlmsText
{
    public const string Name = "llms.txt";

    /// <summary>The name that the proposal gives to what may be passed over, in every language.</summary>
    const string Optional = "Optional";

    public static IEnumerable<PlannedFile> Plan(Site site) =>
        !site.HasFeeds || site.Settings.Llms is not { Value: true }
            ? []
            : site.Editions.Select(edition => new PlannedFile(edition.FileOf(Name), PageKind.None, null, 0, Recipe)
            {
                Edition = edition.Lang,
            });

    static readonly Recipe Recipe = new(
        "llms.txt",
        (scope, plan) => Make(scope, scope.Site.EditionFor(plan.Edition!)!, plan.File)
    );

    static PlainFile Make(RenderScope scope, Edition edition, string file)
    {
        var (text, map) = (new StringBuilder(), new SourceMap());
        var words = scope.Languages.For(edition.Lang);
        Add("# " + MarkdownText.Of(edition.Title.Value), edition.Title.At);
        if (edition.Description is { } description)
        {
            Add("\n> " + MarkdownText.Of(description.Value), description.At);
        }
        foreach (var list in edition.Categories)
        {
            AddSection(list.Name, list.Range(0, list.Count));
        }
        AddSection(
            words[edition.Categories.Count == 0 ? "latest_title" : "more_stories"],
            edition.Latest.Range(0, edition.Latest.Count).Where(head => head.CategoryName is null)
        );
        AddOptional();
        return new PlainFile(text.ToString(), map);

        void AddSection(string title, IEnumerable<ArticleHead> articles)
        {
            var newest = articles.Where(head => head.IsDated).Take(scope.Site.Settings.FeedEntries).ToList();
            if (newest.Count > 0)
            {
                Add("\n## " + MarkdownText.Of(title) + "\n", newest[0].At);
            }
            foreach (var head in newest)
            {
                var twin = MarkdownTwin.FileOf(scope.Site, head);
                var address = scope.Site.Absolute(scope.HasPage(twin) ? twin : head.Address)!;
                Add(
                    Item(head.Title.Value, address)
                        + (head.Standfirst is { } about ? ": " + MarkdownText.Of(about.Value) : ""),
                    head.Title.At
                );
            }
        }

        void AddOptional()
        {
            var here = new Uri(scope.Site.Absolute(file)!);
            var others = scope
                .Site.Editions.Where(other => other != edition)
                .Select(other =>
                    (
                        Name: $"{other.Title.Value} ({scope.Languages.NameOf(other.Lang)})",
                        Href: (object)scope.Address(file, other.FileOf(Name))
                    )
                );
            var pages = (Menus.Foot(scope, edition, file) ?? []).Select(link =>
                (Name: (string)link["name"]!, Href: link["href"]!)
            );
            var feeds = (FeedFiles.Links(scope, edition, file) ?? []).Select(link =>
                (Name: (string)link["title"]!, Href: link["href"]!)
            );
            var all = pages.Concat(others).Concat(feeds).ToList();
            if (all.Count > 0)
            {
                Add($"\n## {Optional}\n", scope.Site.Settings.At);
            }
            all.ForEach(link =>
                Add(Item(link.Name, new Uri(here, link.Href.ToString()).AbsoluteUri), scope.Site.Settings.At)
            );
        }

        void Add(string line, Location at)
        {
            map.Mark(text.Length, at, authored: true);
            text.Append(line).Append('\n');
        }
    }

    static string Item(string name, string address) =>
        $"- [{MarkdownText.InBrackets(name)}]({MarkdownText.Address(address)})";
}
