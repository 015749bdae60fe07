using System.Text;
using CsCheck;
using HarrisTrip.Check;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Parse;
using HarrisTrip.Tests.Outside;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Safety;

/// <summary>
/// Whatever stands in a file: every build ends with a result, and what it reports is true of the file.
/// </summary>
public class PropertyTests
{
    const string Head = "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\n---\n";

    static readonly string[] Articles =
    [
        .. Directory
            .GetFiles(Repository.Path("articles"), "index.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText),
    ];

    [Fact]
    public void The_repository_has_articles_to_mutate() => Assert.NotEmpty(Articles);

    [Fact]
    public void Any_bytes_are_an_article_with_faults() => Sample(Gen.Byte.Array[0, 400], 100, Article);

    [Fact]
    public void Any_text_is_an_article_with_faults() => Sample(Hostile.AnyText, 150, text => Article(Bytes(text)));

    [Fact]
    public void Any_text_is_a_body() => Sample(Hostile.AnyText, 150, text => Article(Bytes(Head + text)));

    [Fact]
    public void Any_front_matter_is_read() =>
        Sample(Hostile.YamlSoup, 300, yaml => Article(Bytes($"---\ntitle: T\n{yaml}\n---\n## T\n")));

    [Fact]
    public void Any_front_matter_is_read_from_its_first_character_on() =>
        Sample(Hostile.YamlSoup, 150, yaml => Article(Bytes("---\n" + yaml)));

    [Fact]
    public void Any_markdown_is_a_body() => Sample(Hostile.MarkdownSoup, 250, body => Article(Bytes(Head + body)));

    [Fact]
    public void Any_nesting_is_a_body() =>
        Sample(Gen.Select(Hostile.Deep, Hostile.MarkdownSoup), 40, (deep, body) => Article(Bytes(Head + deep + body)));

    [Fact]
    public void Any_change_to_a_good_article_leaves_an_article() =>
        Sample(
            Hostile.Mutated(Articles, Gen.OneOf(Hostile.YamlSoup, Hostile.MarkdownSoup, Hostile.AnyText)),
            150,
            text => Article(Bytes(text))
        );

    [Fact]
    public void Any_site_settings_are_read() =>
        Sample(
            Gen.OneOf(
                Hostile.YamlSoup,
                Hostile.AnyText,
                Hostile.YamlSoup.Select(y => $"title: News\nbase_url: https://example.org/\n{y}")
            ),
            200,
            yaml =>
                Site(
                    new MemoryFolder().With("story/index.md", Head + "Words.\n").With("site.yaml", Bytes(yaml)),
                    theme: null
                )
        );

    [Fact]
    public void Any_file_of_words_is_read() =>
        Sample(
            Gen.OneOf(
                Hostile.YamlSoup,
                Hostile.AnyText,
                Hostile.YamlSoup.Select(y => $"date: \"{{day}}\"\nmonths: [a]\n{y}")
            ),
            150,
            yaml => Site(Story(), new MemoryFolder().With("words/en.yaml", Bytes(yaml)))
        );

    [Fact]
    public void Any_template_ends_in_a_page_or_in_a_fault() =>
        Sample(
            Gen.Select(
                Hostile.Pick(["layout.html", "article.html", "partials/byline.html", "partials/figure.html"]),
                Gen.OneOf(Hostile.TemplateSoup, Hostile.TemplateSoup.Select(t => $"{{{{ {t} }}}}"), Hostile.AnyText)
            ),
            300,
            (name, text) => Site(Story(), new MemoryFolder().With(name, Bytes(text)))
        );

    [Fact]
    public void Any_page_can_be_checked() =>
        Sample(
            Gen.OneOf(
                Hostile.HtmlSoup,
                Hostile.AnyText,
                Hostile.HtmlSoup.Select(h => $"<!DOCTYPE html><html lang=en><title>a</title><body>{h}")
            ),
            1_500,
            html =>
            {
                var report = new Report();
                var facts = new PageChecker().Check(
                    new PageInput("a/index.html", Location.StartOf("a/index.html"), html, SourceMap.Empty),
                    new Empty(),
                    report
                );
                SiteChecker.Check([facts], new Empty(), report);
                Sound.Assert(report.Sorted(), _ => html);
            }
        );

    static void Article(byte[] bytes) =>
        Site(
            new MemoryFolder()
                .With("story/index.md", bytes)
                .With("story/harbour.png", Pictures.Harbour)
                .With("other/index.md", Head),
            theme: null
        );

    /// <summary>
    /// Builds the site with its drafts, or the story alone without: which of them, its length decides.
    /// </summary>
    static void Site(MemoryFolder folder, MemoryFolder? theme)
    {
        var alone = folder.Read("story/index.md")!.Length % 2 == 0;

        var (result, bundle) = Build.Site(
            folder,
            o =>
                o with
                {
                    Single = alone ? "story/index.md" : null,
                    Drafts = !alone,
                    Theme = theme,
                    ThemeName = "theme",
                    Jobs = 1,
                    BaseUrl = alone ? "https://example.org/news/" : null,
                }
        );

        Assert.NotNull(result);
        Sound.Assert(result.Diagnostics, path => Text(path, folder, theme));
        if (theme is null)
        {
            LivePage.AssertHarmless(bundle);
        }
    }

    static string? Text(string path, MemoryFolder folder, MemoryFolder? theme)
    {
        var bytes =
            path.StartsWith("articles/", StringComparison.Ordinal) ? folder.Read(path["articles/".Length..])
            : path.StartsWith("theme/", StringComparison.Ordinal) ? theme?.Read(path["theme/".Length..])
            : path.StartsWith("templates/", StringComparison.Ordinal) ? File.ReadAllBytes(Repository.Path(path))
            : null;
        return bytes is null ? null : ArticleFile.Decode(path, bytes, new Report());
    }

    static MemoryFolder Story() =>
        new MemoryFolder()
            .With(
                "story/index.md",
                Head.Replace("---\nt", "---\nauthors: [A]\nt", StringComparison.Ordinal) + "![](harbour.png)\n"
            )
            .With("story/harbour.png", Pictures.Harbour);

    /// <summary>Lone surrogates too: three bytes each, as careless programs write them.</summary>
    static byte[] Bytes(string text) =>
        [
            .. text.SelectMany(
                (c, i) =>
                    char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
                        ? (IEnumerable<byte>)Encoding.UTF8.GetBytes(text.Substring(i, 2))
                    : char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(text[i - 1]) ? []
                    : char.IsSurrogate(c)
                        ? [(byte)(0xE0 | (c >> 12)), (byte)(0x80 | ((c >> 6) & 0x3F)), (byte)(0x80 | (c & 0x3F))]
                    : Encoding.UTF8.GetBytes(c.ToString())
            ),
        ];

    static void Sample<T, U>(Gen<(T, U)> gen, int times, Action<T, U> check) =>
        Sample(gen, times, pair => check(pair.Item1, pair.Item2));

    /// <summary>
    /// The same inputs in every run. With HARRISTRIP_FUZZ=n they are others, n times as many, and what fails is made
    /// small:
    /// for a long search by hand.
    /// </summary>
    static void Sample<T>(Gen<T> gen, int times, Action<T> check)
    {
        if (Hostile.Longer is { } more)
        {
            gen.Sample(check, iter: times * more, threads: 1);
            return;
        }
        var random = new PCG(1, 20_260_601);
        for (var i = 0; i < times; i++)
        {
            var state = random.ToString();
            try
            {
                check(gen.Generate(random, null, out _));
            }
            catch (Exception fault)
            {
                Assert.Fail($"Input {i + 1}, with CsCheck_Seed={state} in the long search: {fault}");
            }
        }
    }

    sealed class Empty : IPublishedFolder
    {
        public string? Root => "https://example.org/news/";

        public bool Has(string path) => path == "a/index.html";
    }
}
