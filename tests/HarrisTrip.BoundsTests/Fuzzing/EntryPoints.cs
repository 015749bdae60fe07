using System.Text;
using System.Text.RegularExpressions;
using HarrisTrip.Check;
using HarrisTrip.Check.Changes;
using HarrisTrip.Check.Views;
using HarrisTrip.Cli.Publishing;
using HarrisTrip.Diagnostics;
using HarrisTrip.Images;
using HarrisTrip.Images.Metadata;
using HarrisTrip.Import;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Locales;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Settings;
using HarrisTrip.Parse;
using HarrisTrip.Parse.Body;
using HarrisTrip.Render.Templating;
using HarrisTrip.Tests.Outside;
using HarrisTrip.Tests.Sites;
using HarrisTrip.Values;

namespace HarrisTrip.Tests.Safety.Fuzzing;

/// <summary>
/// All ways in, each with good inputs out of the repository: its cases, its sources of imports, its templates, the
/// examples of its rules.
/// </summary>
static partial class EntryPoints
{
    const string Head = "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\n---\n";

    static readonly IPublishedFolder folder = new AnyFolder();

    static readonly Languages languages = new(ThemeFiles.BuiltInWords(), new Report());

    static readonly ParseOptions parsing = new(
        Drafts: true,
        "en",
        lang => languages.For(lang).QuoteMarks,
        languages.NumberMarksOf
    );

    static readonly PageChecker pages = new();

    static readonly PictureMaker pictures = new(null, 1);

    static readonly List<byte[]> posts =
    [
        .. Files(".md", "articles", "tests/HarrisTrip.Tests/Cases", "tests/HarrisTrip.Tests/ImportCases"),
        .. RuleBook
            .All.Values.SelectMany(rule => new[] { rule.Bad, rule.Good })
            .Where(text => text.StartsWith("---", StringComparison.Ordinal))
            .Select(Encoding.UTF8.GetBytes),
    ];

    static readonly List<byte[]> webPages =
    [
        .. CheckRules.All.SelectMany(rule => new[] { rule.Bad, rule.Good }).Distinct().Select(Encoding.UTF8.GetBytes),
        .. Files(".html", "tests/HarrisTrip.Tests/Cases", "tests/HarrisTrip.Tests/ImportCases").SelectMany(Cut),
    ];

    static readonly List<byte[]> yaml =
    [
        .. Files(".yaml", "articles", "tests/HarrisTrip.Tests/Cases"),
        .. posts.Select(HeadOf),
    ];

    static readonly List<byte[]> styles =
    [
        .. Files(".css", "templates").SelectMany(Cut),
        (
            "@import url('a.css') screen;\n@font-face { font-family: A; src: url(a.woff2) format('woff2') }\n"u8
            + "@media (width > 1px) { a:not(.b, #c) > d::before { color: rgb(0 0 0 / 5%); background: url('a.png') } }"u8
        ).ToArray(),
    ];

    static readonly List<byte[]> json =
    [
        .. Files(".json", "tests/HarrisTrip.Tests/Cases").SelectMany(Cut),
        .. Files(".webmanifest", "templates"),
        .. webPages.SelectMany(page =>
            JsonIn()
                .Matches(Encoding.UTF8.GetString(page))
                .Select(match => Encoding.UTF8.GetBytes(match.Groups[1].Value))
        ),
        (
            "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Post\", "u8
            + "\"items\": [{\"id\": \"1\", \"url\": \"https://example.org/a/\", "u8
            + "\"content_html\": \"<p>Words\", \"date_published\": \"2026-01-02T09:00:00Z\", "u8
            + "\"attachments\": [{\"url\": \"a.mp3\", \"mime_type\": \"audio/mpeg\"}]}]}"u8
        ).ToArray(),
    ];

    static readonly List<byte[]> xml =
    [
        .. Files(".xml", "tests/HarrisTrip.Tests/Cases").SelectMany(Cut),
        .. CheckRules
            .All.Where(rule => rule.Files.Contains(".xml"))
            .SelectMany(rule => new[] { rule.Bad, rule.Good })
            .Select(Encoding.UTF8.GetBytes),
        (
            "<?xml version=\"1.0\"?>\n"u8
            + "<rss version=\"2.0\" xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" "u8
            + "xmlns:media=\"http://search.yahoo.com/mrss/\">"u8
            + "<channel><title>Post</title><link>https://example.org/</link><description>News</description>"u8
            + "<item><guid>a</guid><enclosure url=\"https://example.org/a.mp3\" length=\"1\" type=\"audio/mpeg\"/>"u8
            + "<itunes:duration>1:00</itunes:duration>"u8
            + "<media:content url=\"a\"/><description>&lt;p&gt;a</description></item></channel></rss>"u8
        ).ToArray(),
        (
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Post</title><id>https://example.org/</id>"u8
            + "<updated>2026-01-02T09:00:00Z</updated><entry><title type=\"html\">a &amp;amp; b</title><id>urn:a</id>"u8
            + "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>a</p></div></content></entry>"u8
            + "</feed>"u8
        ).ToArray(),
        (
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"u8
            + "<channel rdf:about='a'><items><rdf:Seq><rdf:li resource='a'/></rdf:Seq></items></channel>"u8
            + "<item rdf:about='a'><title>a</title></item></rdf:RDF>"u8
        ).ToArray(),
        (
            "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "u8
            + "xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">"u8
            + "<url><loc>https://example.org/a/</loc><lastmod>2026-01-02</lastmod>"u8
            + "<news:news><news:publication><news:name>Post</news:name></news:publication></news:news></url></urlset>"u8
        ).ToArray(),
    ];

    static readonly List<byte[]> texts =
    [
        .. Files(".txt", "seeds", "tests/HarrisTrip.Tests/Cases", "tests/HarrisTrip.Tests/ImportCases").SelectMany(Cut),
        "User-agent: *\nDisallow: /a*b$\nAllow: /\nSitemap: https://example.org/sitemap.xml\n"u8.ToArray(),
        (
            "Contact: mailto:a@example.org\nExpires: 2027-01-01T00:00:00Z\nPreferred-Languages: en, de\n"u8
            + "Canonical: https://example.org/.well-known/security.txt\n"u8
        ).ToArray(),
    ];

    static readonly List<byte[]> templates = [.. Files(".html", "templates")];

    static readonly List<byte[]> drawings =
    [
        .. Files(".svg", "templates", "tests/HarrisTrip.Tests/Cases"),
        (
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 9 9'>"u8
            + "<defs><g id='a'><path d='M0 0L1 1'/></g></defs><style>path { fill: url(#b) }</style>"u8
            + "<use xlink:href='#a'/><text>a</text><image href='data:image/png;base64,AAAA'/></svg>"u8
        ).ToArray(),
    ];

    static readonly List<byte[]> photographs =
    [
        Pictures.Jpeg(8, 8),
        Pictures.Png(8, 8),
        .. Files(".jpg", "articles", "tests/HarrisTrip.Tests"),
        .. Files(".png", "articles", "tests/HarrisTrip.Tests"),
        .. Files(".webp", "articles", "tests/HarrisTrip.Tests"),
        .. Files(".gif", "articles", "tests/HarrisTrip.Tests"),
        .. Files(".avif", "articles", "tests/HarrisTrip.Tests"),
        .. Made(),
    ];

    static readonly string[] markdown =
    [
        "# ",
        "## ",
        "> ",
        "- ",
        "1. ",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "```\n",
        "[",
        "](",
        ")",
        "![",
        "][",
        "]: /a\n",
        "[^1]",
        "[^1]: ",
        "<",
        "<b>",
        "<!--",
        "-->",
        "|",
        "|-|\n",
        "\n::: note\n",
        "\n::: chart\n",
        "\n::: timeline\n",
        "\n::: qa\n",
        "\n::: missing\n",
        "\n:::\n",
        "::::",
        "\n\n",
        "\n",
        "    ",
        "\\",
        "&amp;",
        "\"",
        "'",
        "https://example.org/",
        "harbour.png",
        "a",
        "—",
    ];

    static readonly string[] yamlTokens =
    [
        "- ",
        "  ",
        "\n",
        ": ",
        "? ",
        "[",
        "]",
        "{",
        "}",
        ",",
        "\"",
        "'",
        "&a ",
        "*a ",
        "!!str ",
        "%YAML 1.1\n",
        "# ",
        "|\n",
        ">-\n",
        "<<: ",
        "~",
        "\t",
        "title: ",
        "tags:\n",
        "images:\n  - file: ",
        "sections:\n",
        "authors:\n",
        "draft: true\n",
        "lang: ",
        "slug: ",
        "aliases:\n",
        "---\n",
        "...\n",
        "checks:\n",
        "waivers:\n",
        "levels:\n",
        "categories:\n",
        "base_url: ",
        "months: ",
        "\\x",
        "\\u",
    ];

    static readonly string[] htmlTokens =
    [
        "<",
        ">",
        "</",
        "/>",
        "<!--",
        "-->",
        "<div>",
        "</div>",
        "<p>",
        "<b>",
        "</b>",
        "<a href='#a'>",
        "</a>",
        "<table>",
        "<tr>",
        "<td rowspan=3 headers=a>",
        "<th scope=col id=a>",
        "</table>",
        "<svg>",
        "<math>",
        "<template>",
        "<select>",
        "<option>",
        "<script type=application/ld+json>",
        "<script type=importmap>",
        "<script type=speculationrules>",
        "</script>",
        "<style>",
        "</style>",
        "<img srcset='a 1w, b 2w' sizes='100vw'>",
        "<h1>",
        "<h6>",
        "<link rel=canonical href=",
        "<meta name=description content=",
        "<label for=a>",
        "<input id=a type=date value=",
        "<button>",
        " id=a",
        " role=list",
        " aria-labelledby='a b'",
        " aria-owns=a",
        " style='color:#111'",
        " class=a",
        " href='%zz'",
        "\"",
        "'",
        "=",
        "&",
        "<base href=x>",
        "<html lang=x>",
        "<frameset>",
        "<plaintext>",
        "<foreignObject>",
        "{\"@type\":\"Article\"}",
        "{\"@id\":\"#a\"}",
        "<time datetime=",
        "<iframe srcdoc='<p>'>",
        "<video><track>",
        "<![CDATA[",
        "]]>",
        "<form>",
        "<ruby><rt>",
    ];

    static readonly string[] cssTokens =
    [
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        ":",
        ";",
        ",",
        "@media ",
        "@import ",
        "@font-face{",
        "@supports(",
        "@layer ",
        "url(",
        "url('a",
        "'",
        "\"",
        "/*",
        "*/",
        "\\",
        "\\a ",
        ":not(",
        "::a",
        "--a:",
        "var(--a)",
        "calc(",
        "rgb(",
        "#111",
        "!important",
        "<!--",
        "-->",
        "u+",
        "1e9px",
        "a",
        ".a",
        "#a",
        "*",
        ">",
        "~",
        "&",
        "image-set(",
    ];

    static readonly string[] jsonTokens =
    [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\\ud800",
        "\\u0000",
        "null",
        "true",
        "1",
        "-",
        "1e9",
        "\"a\":",
        "\"@type\":",
        "\"@id\":",
        "\"@graph\":[",
        "\"items\":[",
        "\"imports\":{",
        "\"icons\":[",
        "\"author\":",
        "//",
        "/*",
    ];

    static readonly string[] xmlTokens =
    [
        "<",
        ">",
        "</",
        "/>",
        "<a>",
        "</a>",
        "<a b='c'>",
        "xmlns='a'",
        "xmlns:a='b'",
        "a:b",
        "&",
        "&amp;",
        "&a;",
        "&#1;",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?a ?>",
        "<!DOCTYPE a [",
        "<!ENTITY a 'b'>",
        "<item>",
        "</item>",
        "<entry>",
        "<link href='a'/>",
        "<loc>",
        "<url>",
        "<g>",
        "<use href='#a'/>",
        "<style>",
        "<path d='",
        "id='a'",
        "'",
        "=",
    ];

    static readonly string[] templateTokens =
    [
        "{{",
        "}}",
        "{{~",
        "-}}",
        "if ",
        "else",
        "end",
        "for x in ",
        "while false",
        "case ",
        "when ",
        "capture x",
        "func f(x)",
        "ret ",
        "with page",
        "include 'partials/head.html'",
        "include 'layout.html'",
        "page",
        ".title",
        "article",
        "site",
        "words.by",
        "x",
        "=",
        "+",
        "-",
        "*",
        "/",
        "%",
        "|",
        "??",
        "?.",
        "(",
        ")",
        "[",
        "]",
        "[0]",
        "{",
        "}",
        "'",
        "\"",
        "`",
        "1",
        "1..9",
        "null",
        "array.size",
        "string.upcase",
        "math.round",
        "url ",
        "attr 'a' ",
        "json ",
        "asset 'style.css'",
        "date",
        "html",
        "$0",
        "this",
        ";",
        ",",
        ":",
        "\n",
        "<p>",
        "&&",
        "!",
        "#",
        "break",
        "continue",
        "tablerow i in page",
    ];

    static readonly string[] textTokens =
    [
        "\n",
        "\n\n",
        "a",
        ": ",
        "# ",
        "User-agent: ",
        "Disallow: ",
        "Allow: ",
        "Sitemap: ",
        "*",
        "$",
        "Contact: ",
        "Expires: ",
        "By ",
        "Photo: ",
        "Published 3 May 2024",
        "image caption",
        "image copyright",
        "Advertisement",
        "Getty Images",
        "(",
        ")",
        "- ",
        "1. ",
        "[a](b)",
        "http://",
        "\t",
        "\"",
        "'",
        "Tags: ",
        "@",
        "/home/a",
    ];

    static readonly string[] importTokens =
    [
        .. markdown,
        "{% include a %}",
        "{{< a >}}",
        "{{ a }}",
        "{%",
        "%}",
        "{{",
        "}}",
        "{% raw %}",
        "[caption]",
        "[/caption]",
        "<figure>",
        "</figure>",
        "<img src=quay.png>",
        "<table><tr><td>",
        "</table>",
        "<ul><li>",
        "<iframe src=a></iframe>",
        "<pre><code>",
        "</code></pre>",
        "<details>",
        "<A b={1} />",
        "import X from 'y'\n",
        "+++\n",
        "[a]\n",
        "[[a]]\n",
        "a = ",
        "{a = 1}",
        "'''",
        "\"\"\"",
        "---\n",
        "Title: a\n",
        "permalink: /a/\n",
        "cover:\n  image: quay.png\n",
        "{: .a}",
        "{#a}",
    ];

    static readonly string[] bytes =
    [
        "\0",
        "\0\0\0\u0001",
        "IHDR",
        "IDAT",
        "IEND",
        "tEXt",
        "iTXt",
        "zTXt",
        "iCCP",
        "eXIf",
        "acTL",
        "RIFF",
        "WEBP",
        "VP8X",
        "VP8 ",
        "VP8L",
        "EXIF",
        "XMP ",
        "GIF89a",
        "ftyp",
        "avif",
        "meta",
        "iprp",
        "ispe",
        "iinf",
        "iloc",
        "mdat",
        "http://ns.adobe.com/xap/1.0/\0",
        "<x:xmpmeta xmlns:x='adobe:ns:meta/'>",
        "<rdf:RDF>",
        "Photoshop 3.0\08BIM",
        "Exif\0\0II*\0",
        "MM\0*",
        "dc:creator",
    ];

    public static IReadOnlyList<EntryPoint> All { get; } =
    [
        new("article: body", 240, new(posts, markdown), Body),
        new(
            "article: front matter",
            300,
            new(yaml, yamlTokens),
            input => Article([.. "---\ntitle: Harbour opens\n"u8, .. input, .. "\n---\n## Harbour\n"u8])
        ),
        new("article: file", 120, new(posts, [.. markdown, .. yamlTokens]), Article),
        new(
            "article: site with it",
            2,
            new(posts, [.. markdown, .. yamlTokens]),
            input => Site(new MemoryFolder().With("story/index.md", input))
        ),
        new("site.yaml", 250, new(yaml, yamlTokens), Settings),
        new(
            "site.yaml: site with it",
            1,
            new(yaml, yamlTokens),
            input => Site(new MemoryFolder().With("story/index.md", Head + "Words.\n").With("site.yaml", input))
        ),
        new(
            "rules file",
            100,
            new(yaml, yamlTokens),
            input => SettingsReader.ReadRules(input, "rules.yaml", new Report())
        ),
        new("words", 60, new([.. Files(".yaml", "templates")], yamlTokens), Words),
        new(
            "template",
            2,
            new(templates, templateTokens),
            input => Theme(input.Length % 2 == 0 ? "article.html" : "layout.html", input)
        ),
        new("theme: style sheet", 1, new(styles, cssTokens), input => Theme("assets/style.css", input)),
        new("picture: head", 400, new(photographs, bytes), input => ImageProbe.Read(input)),
        new("picture: pixels", 40, new(photographs, bytes), input => pictures.Inspect(input)),
        new("picture: drawing", 200, new(drawings, [.. xmlTokens, .. cssTokens]), input => pictures.Inspect(input)),
        new("check: HTML", 160, new(webPages, htmlTokens), input => Page("a/index.html", input)),
        new("check: XHTML", 60, new(webPages, [.. htmlTokens, .. xmlTokens]), input => Page("a/index.xhtml", input)),
        new("check: CSS", 250, new(styles, cssTokens), input => File("a.css", input)),
        new(
            "check: structured data",
            80,
            new(json, jsonTokens),
            input =>
                Page(
                    "a/index.html",
                    [.. "<!DOCTYPE html><html lang=en><title>a</title><script type=application/ld+json>"u8, .. input]
                )
        ),
        new(
            "check: import map",
            20,
            new(json, jsonTokens),
            input =>
                Page(
                    "a/index.html",
                    [
                        .. "<!DOCTYPE html><html lang=en><title>a</title><script type=importmap>"u8,
                        .. input,
                        .. "</script><script type=speculationrules>"u8,
                        .. input,
                    ]
                )
        ),
        new("check: JSON feed", 150, new(json, jsonTokens), input => File("feed.json", input)),
        new("check: manifest", 120, new(json, jsonTokens), input => File("a.webmanifest", input)),
        new(
            "check: feed or sitemap",
            250,
            new(xml, xmlTokens),
            input => File(input.Length % 3 == 0 ? "a.rss" : "a.xml", input)
        ),
        new(
            "check: feed on the disk",
            10,
            new(
                xml,
                [.. xmlTokens, "<?xml version='1.0' encoding='", "utf-16", "utf-7", "windows-1252", "ebcdic", "'?>"]
            ),
            input => FileOnDisk("a.xml", input)
        ),
        new("check: robots.txt", 100, new(texts, textTokens), input => File("robots.txt", input)),
        new("check: security.txt", 100, new(texts, textTokens), input => File(".well-known/security.txt", input)),
        new("check: Markdown", 60, new(posts, markdown), input => File("llms.txt", input)),
        new(
            "diff",
            30,
            new(webPages, htmlTokens),
            input => BundleChanges.Between(new OnePage(input), new OnePage([.. input, .. "<p>a"u8]))
        ),
        new("import: text", 100, new(texts, textTokens), input => Import("a.txt", input)),
        new("import: Markdown", 100, new(posts, importTokens), input => Import("2024-05-03-a.md", input)),
        new(
            "import: head of Markdown",
            120,
            new(yaml, [.. yamlTokens, .. importTokens]),
            input =>
                Import(
                    "a.md",
                    [
                        .. (input.Length % 2 == 0 ? "---\n"u8 : "+++\n"u8),
                        .. input,
                        .. (input.Length % 2 == 0 ? "\n---\n"u8 : "\n+++\n"u8),
                        .. "Words.\n"u8,
                    ]
                )
        ),
        new("import: HTML", 50, new(webPages, htmlTokens), input => Import("a.html", input)),
    ];

    internal static void Body(byte[] input)
    {
        var body = MarkdownBody.Parse(
            new SourceText("a.md", ArticleFile.Decode("a.md", input, new Report())),
            0,
            QuoteMarks.English,
            NumberMarks.English,
            Severity.Error,
            new Report()
        );
        body.Render(
            [.. body.Headings.Select((_, number) => $"id-{number}")],
            new BodyHooks(
                (url, _) => url,
                _ => SafeHtml.Empty,
                "Table",
                "Table {number}",
                "Notes",
                "Back to {number}",
                "Back to {number}, place {place}",
                Enumerable.Empty<Section>().ToLookup(_ => 0),
                ""
            )
        );
        body.Write(new MarkdownHooks((url, _) => url, _ => "", "Notes"));
    }

    internal static void Settings(byte[] input) =>
        SettingsReader.Read(new MemoryFolder().With("site.yaml", input), "articles", null, languages, new Report());

    internal static void Words(byte[] input) =>
        _ = new Languages(
            [("en", new SourceText("en.yaml", ArticleFile.Decode("en.yaml", input, new Report())))],
            new Report()
        );

    internal static void Article(byte[] input) =>
        ArticleParser.Parse("story/index.md", "articles/story/index.md", input, parsing);

    static void Site(MemoryFolder articles) =>
        Build.Site(articles.With("story/harbour.png", Pictures.Harbour), o => o with { Jobs = 1, Drafts = true });

    static void Theme(string file, byte[] input) =>
        Build.Article(
            $"{Head}Words.\n",
            o => o with { Jobs = 1, Theme = new MemoryFolder().With(file, input), ThemeName = "theme" }
        );

    static void Page(string file, byte[] input)
    {
        var report = new Report();
        var html = ArticleFile.Decode(file, input, report);
        SiteChecker.Check(
            [pages.Check(new PageInput(file, Location.StartOf(file), html, SourceMap.Empty), folder, report)],
            folder,
            report
        );
        report.Summary();
    }

    static void File(string file, byte[] input)
    {
        var report = new Report();
        SiteChecker.Check(
            [
                FileChecker.Check(
                    new FileInput(file, Location.StartOf(file), ArticleFile.Decode(file, input, report)),
                    folder,
                    report
                ),
            ],
            folder,
            report
        );
        report.Summary();
    }

    /// <summary>As it lies on the disk: XML says itself in which encoding it is.</summary>
    static void FileOnDisk(string file, byte[] input)
    {
        var place = Directory.CreateTempSubdirectory("harristrip-fuzz-");
        try
        {
            System.IO.File.WriteAllBytes(Path.Combine(place.FullName, file), input);
            var disk = new PublishedFolder(place.FullName, "https://example.org/", null, RuleSet.All.Reads);
            var report = new Report();
            SiteChecker.Check([FileChecker.Check(disk.ReadFile(file), disk, report)], disk, report);
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    static void Import(string file, byte[] input)
    {
        if (
            SourceImporter.Read(
                new ImportSource(new MemoryFolder().With(file, input).With("quay.png", Pictures.Harbour), file, file),
                new Report()
            ) is
            { } imported
        )
        {
            ArticleWriter.Write(imported.Article);
        }
    }

    /// <summary>All files of one kind below some folders, the short ones.</summary>
    static IEnumerable<byte[]> Files(string extension, params string[] folders) =>
        folders
            .Select(f => Repository.Path(f.Split('/')))
            .SelectMany(path => Directory.EnumerateFiles(path, "*" + extension, SearchOption.AllDirectories))
            .Where(path =>
                !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal)
            .Select(System.IO.File.ReadAllBytes)
            .Where(b => b.Length < 100_000);

    /// <summary>Long ones in pieces.</summary>
    static IEnumerable<byte[]> Cut(byte[] file) => file.Chunk(1_500);

    static byte[] HeadOf(byte[] post) =>
        Encoding.UTF8.GetString(post).Split("---\n") is [_, var head, ..] ? Encoding.UTF8.GetBytes(head) : post;

    /// <summary>Pictures in the kinds that the program makes itself.</summary>
    static List<byte[]> Made()
    {
        var maker = new PictureMaker(null, 1);
        var source = Pictures.Png(24, 16);
        var facts = maker.Inspect(source).Facts!;
        var made = new List<byte[]>();
        var packet = (
            "<x:xmpmeta xmlns:x='adobe:ns:meta/'>"u8
            + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"u8
            + "<rdf:Description xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:rights>Ana</dc:rights>"u8
            + "</rdf:Description></rdf:RDF></x:xmpmeta>"u8
        ).ToArray();
        foreach (var extension in (string[])[".avif", ".webp", ".jpg", ".png"])
        {
            maker.Make(
                source,
                facts,
                [new PictureFile("24", extension, 24, 16)],
                packet,
                (_, file) => made.Add(file),
                CancellationToken.None
            );
        }
        return made;
    }

    [GeneratedRegex("""<script type="?application/ld\+json"?>(.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex JsonIn();

    sealed class AnyFolder : IPublishedFolder
    {
        public string? Root => "https://example.org/";

        public bool Has(string path) => path is "index.html" or "a/index.html" or "a.png";
    }

    sealed class OnePage(byte[] page) : IPublishedFolder
    {
        public string? Root => "https://example.org/";

        public IEnumerable<string> Files => ["index.html"];

        public bool Has(string path) => path == "index.html";

        public byte[]? Read(string path) => Has(path) ? page : null;
    }
}
