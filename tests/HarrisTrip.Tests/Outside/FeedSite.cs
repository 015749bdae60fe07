using System.Globalization;
using System.Text.Encodings.Web;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Outside;

/// <summary>What an article of the site says, in the words of its author.</summary>
public sealed record FeedArticle(string Slug, string Title, string Lang, DateTimeOffset Published)
{
    public string? Standfirst { get; init; }
    public DateTimeOffset? Updated { get; init; }
    public IReadOnlyList<ReadAuthor> Authors { get; init; } = [];
    public string? Category { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public string? Correction { get; init; }
    public string Text { get; init; } = "Words.";
}

/// <summary>A site of several languages with titles that nobody should write, on disk.</summary>
public sealed class FeedSite : IDisposable
{
    public const string Root = "https://example.org/news/";

    /// <summary>
    /// What XML, CDATA, JSON, HTML and templates each take for their own; letters past the first plane, marks of
    /// direction, and spaces that are none.
    /// </summary>
    public const string Awkward =
        "]]> & <b>bold</b> “quoted” &quot; \\u0041 { x } &amp; "
        + "<!-- 🚢👩‍👩‍👧 e\u0301 \u200Frtl\u200E a\u00A0b \u2028 \uE000 --> </script>";

    static readonly DateTimeOffset start = new(2026, 5, 29, 21, 0, 0, TimeSpan.Zero);

    readonly ScratchFolder scratch = new();

    public FeedSite()
    {
        var folder = new MemoryFolder().With(
            "site.yaml",
            $"title: {Quoted("Record & <Echo>")}\ndescription: {Quoted("All of ]]> it")}\n"
                + $"feeds: {{entries: 40, categories: true, tags: true}}\n"
        );
        foreach (var article in Articles)
        {
            folder
                .With($"{article.Slug}/index.md", Markdown(article))
                .With($"{article.Slug}/harbour.png", Pictures.Harbour);
        }
        var (result, bundle) = Build.Site(folder);
        Assert.False(result.Failed, result.Diagnostics.Lines());
        foreach (var (path, bytes) in bundle.Files)
        {
            var file = Path(path);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }
        Files = [.. bundle.Files.Keys.Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> Files { get; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<FeedArticle> Articles { get; } =
    [
        new("awkward", Awkward, "en", start.AddHours(60))
        {
            Standfirst = Awkward,
            Authors = [new("Ann O’Neil & <Sons>", null), new("Bo ]]> Li", "https://example.com/bo?a=1&b=2")],
            Category = "Town & Sea",
            Tags = ["a & b", "港", "<x>"],
            Correction = "It was <four> & not ]]> three.",
            Text = "Five & six.",
        },
        new("ميناء", "افتتاح الميناء (جديد) & أكثر", "ar", start.AddHours(59))
        {
            Standfirst = "الرصيف الجديد",
            Authors = [new("مها", null)],
            Category = "عالم",
            Tags = ["بحر"],
            Text = "نص.",
        },
        new("puerto", "¿Abre el puerto?", "es", start.AddHours(58))
        {
            Authors = [new("Inés", null)],
            Updated = start.AddHours(61).ToOffset(TimeSpan.FromHours(2)),
            Text = "Texto.",
        },
        new("hafen", "Der Hafen öffnet", "de", start.AddHours(57)) { Category = "Stadt", Text = "Wörter." },
        .. Enumerable
            .Range(1, 45)
            .Select(n => new FeedArticle(
                string.Create(CultureInfo.InvariantCulture, $"story-{n}"),
                string.Create(CultureInfo.InvariantCulture, $"Story {n}"),
                "en",
                start.AddHours(-n)
            )
            {
                Category = "World",
            }),
    ];

    /// <summary>A file of the bundle on disk.</summary>
    public string Path(string file) => scratch.Path(["site", .. file.Split('/')]);

    public void Dispose() => scratch.Dispose();

    static string Markdown(FeedArticle article)
    {
        string[] lines =
        [
            $"title: {Quoted(article.Title)}",
            $"lang: {article.Lang}",
            $"published: {article.Published:yyyy-MM-dd'T'HH:mm:ssK}",
            article.Updated is { } updated ? $"updated: {updated:yyyy-MM-dd'T'HH:mm:ssK}" : "",
            article.Standfirst is { } standfirst ? $"standfirst: {Quoted(standfirst)}" : "",
            article.Category is { } category ? $"category: {Quoted(category)}" : "",
            article.Tags.Count > 0 ? $"tags: [{string.Join(", ", article.Tags.Select(Quoted))}]" : "",
            article.Authors.Count > 0 ? $"authors: [{string.Join(", ", article.Authors.Select(AuthorOf))}]" : "",
            article.Correction is { } correction
                ? $"corrections: [{{date: {article.Published:yyyy-MM-dd}, text: {Quoted(correction)}}}]"
                : "",
            $"images: [{{file: harbour.png, alt: A quay, credit: Ann Lens, lead: true}}]",
        ];
        return $"---\n{string.Join('\n', lines.Where(line => line.Length > 0))}\n---\n\n{article.Text}\n";
    }

    /// <summary>A text in quotation marks as YAML reads it, which is how JSON writes it.</summary>
    static string AuthorOf(ReadAuthor author) =>
        $"{{name: {Quoted(author.Name)}{(author.Url is { } url ? $", url: {Quoted(url)}" : "")}}}";

    static string Quoted(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
