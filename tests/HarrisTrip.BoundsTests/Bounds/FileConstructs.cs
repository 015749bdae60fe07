using static HarrisTrip.Tests.Safety.Bounds.Construct;

namespace HarrisTrip.Tests.Safety.Bounds;

/// <summary>What files that are no pages can hold any number of, and sources to import, and sites.</summary>
static class FileConstructs
{
    static readonly string[] css =
    [
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        "a{",
        "a{}",
        "a{b:c}",
        "@",
        "@media a{",
        "@media a{}",
        "@import 'a';",
        "@font-face{src:url(a)}",
        "url(",
        "url(a)",
        "url('",
        "'",
        "\"",
        "/*",
        "/**/",
        "\\",
        "\\a ",
        ":",
        ":not(",
        ":is(a,",
        "a,",
        "a ",
        "a>",
        "a~",
        ".a",
        "#a",
        "[a]",
        "[a=",
        "::a",
        "--a:b;",
        "var(",
        "calc(",
        "calc(1+",
        "rgb(",
        "1px ",
        "1e",
        "#111",
        "!important",
        ";",
        "<!--",
        "-->",
        "u+",
        "@supports(",
        "@layer a{",
        "&",
        "& &{",
        "@container a{",
        "*",
        "@charset 'a';",
        "image-set(",
        "format(",
        "\n",
        "a:hover{color:red}",
        "@keyframes a{",
        "50%{",
        "-",
    ];

    static readonly string[] xml =
    [
        "<",
        ">",
        "</",
        "<a",
        "<a>",
        "<a/>",
        "<a></a>",
        "<a b='",
        "<a b='c' ",
        "&",
        "&amp;",
        "&a;",
        "&#1;",
        "<!--",
        "<!-- a -->",
        "<![CDATA[",
        "<![CDATA[a]]>",
        "<?a?>",
        "<?",
        "<!DOCTYPE a [",
        "<!ENTITY a 'b'>",
        "]]>",
        "'",
        "=",
        "a",
        "xmlns='b'",
        "\0",
        "\u0001",
    ];

    static readonly string[] json =
    [
        "[",
        "]",
        "{",
        "}",
        "{\"a\":",
        "[[",
        "[1,",
        "\"",
        "\\",
        "\\u0041",
        "\\ud800",
        "1",
        "1,",
        "\"a\",",
        "\"a\":1,",
        "-",
        "1e",
        "null,",
        "/*",
        "//",
        " ",
        "\n",
        ",",
        ":",
    ];

    static readonly string[] text =
    [
        "a",
        "a ",
        "a\n",
        "\n",
        "a: b\n",
        "a:\n",
        "# a\n",
        ":",
        "User-agent: *\n",
        "Disallow: /\n",
        "User-agent: a\nDisallow: /\n",
        "Allow: /a*b$\n",
        "Sitemap: https://example.org/a.xml\n",
        "Contact: mailto:a@example.org\n",
        "Expires: 2027-01-01T00:00:00Z\n",
        "Disallow: /" + "****\n",
        "*",
        "[a](b)\n",
        "[a](b",
        "[",
        "](",
        "<https://example.org/>\n",
        "http://a/",
        "/home/a/b\n",
        "C:\\Users\\a\n",
        "file:///home/a\n",
        "//# sourceMappingURL=a.map\n",
        "-----BEGIN PRIVATE KEY-----\n",
        "AKIAIOSFODNN7EXAMPLE ",
    ];

    static readonly string[] posts =
    [
        "{% include a %}\n",
        "{{< a >}}\n",
        "{{< a >}}",
        "{{ a }} ",
        "{%",
        "{{",
        "%}",
        "{% raw %}",
        "{% raw %}\n{% endraw %}\n",
        "{% highlight a %}\n",
        "[caption]",
        "[gallery]\n",
        "<b>",
        "</b>",
        "<b>a</b>",
        "<div>",
        "<div>\n\n",
        "</div>\n",
        "<p>a\n",
        "<br>",
        "<img src=a.png>\n",
        "<figure>",
        "<table><tr><td>a",
        "<ul><li>a",
        "<iframe src=a></iframe>\n",
        "<!--",
        "<!-- a -->\n",
        "<script>",
        "<a href=b>a</a> ",
        "<a href=b>",
        "<pre><code>a",
        "<details><summary>a",
        "<span>",
        "<",
        "&amp;",
        "![a](b.png)\n\n",
        "[a](b) ",
        "[a][b]\n\n[b]: c\n\n",
        "![a][b] ",
        "# A\n",
        "## A {#b}\n\n",
        "{: .a}\n",
        "A\n===\n\n",
        "> a\n",
        "- a\n",
        "- ",
        "*a ",
        "~~a ",
        "`",
        "```\n",
        "```\na\n```\n",
        "| a | b |\n|---|---|\n",
        "::: note\n",
        ":::\n",
        "[^1]",
        "[^1]: a\n",
        "import A from 'b'\n",
        "<A b={1} />\n",
        "$$",
        "a\n: b\n",
        "\\",
        "a\n",
        "a\n\n",
        "https://example.org/ ",
        "[[a]] ",
        "![[a]] ",
        "==a==",
        "^a^",
        "[",
        "![",
        "(",
    ];

    static readonly string[] lines =
    [
        "a\n",
        "a\n\n",
        "\n",
        "The quay is open again after eleven years of work on the wall.\n",
        "What it cost\n",
        "image copyrightGetty Images\n",
        "Image source, Reuters\n",
        "Photo: Ana Ruiz/AFP\n",
        "By Ana Ruiz\n",
        "Published 3 May 2024\n",
        "Advertisement\n",
        "* one\n",
        "1. one\n",
        "> a\n",
        "Tags: a, b\n",
        "Leave a Reply\n",
        "Here are three things to know.\n",
        "LIMA (Reuters) - The port is open.\n",
        "\ta\n",
        "#",
        "*",
        "[",
        "(",
        "a ",
        "a",
        "\"a\" ",
        "2024-01-01 ",
        "http://example.org/ ",
        "@a ",
        "image caption",
        "|",
        "Getty Images ",
        "/",
        ", ",
        "and ",
    ];

    public static IEnumerable<Construct> All =>
        [
            .. Styles,
            .. Data,
            .. Imports,
            .. Sites.Select(
                (c, number) => c.ExtraIf(c.Reader == "articles" || (c.Reader == "template" && number % 6 > 0))
            ),
        ];

    static Construct[] Styles =>
        [
            .. css.Select(piece => new Construct("*.css", Shown(piece), Repeat(piece))),
            .. css.Select(piece => new Construct(
                "*.css",
                $"{Shown(piece)} in a value",
                Repeat("a { b: ", piece, " }")
            )),
            .. css.Select(piece => new Construct(
                "page",
                $"{Shown(piece)} in its style",
                Repeat("<style>", piece, "</style><p>a")
            )),
            .. css.Select(piece => new Construct(
                "page",
                $"{Shown(piece)} in a style of its own",
                size => $"<p style=\"{Repeat(piece.Replace('"', '\''))(size)}\">a"
            )),
            .. css.Select(
                (piece, number) => new Construct("theme's style", Shown(piece), Repeat(piece)).ExtraIf(number % 20 > 0)
            ),
            new Construct("*.css", "rules in each other", Nest("a {", "}")),
            new Construct("*.css", "media in each other", Nest("@media a {", "}")),
            new Construct("*.css", "brackets in a value", size => $"a {{ b: {Nest("(", ")")(size)} }}"),
            new Construct("*.css", "selectors in each other", size => $"{Nest(":not(", ")")(size)} {{ a: b }}"),
            new Construct("*.css", "selectors", Count("", i => $".a{i}, ", "a { b: c }")),
            new Construct("*.css", "parts of a selector", Repeat("", ".a:b[c]", " { d: e }")),
            new Construct("*.css", "properties", Count("a {", i => $"b{i}: c;", "}")),
            new Construct("*.css", "rules", Count(i => $".a{i} {{ color: #111 }}\n")),
            new Construct("*.css", "fonts", Count(i => $"@font-face {{ font-family: a{i}; src: url(a{i}.woff2) }}\n")),
            new Construct("*.css", "addresses", Count(i => $"a {{ background: url(a{i}.png) }}\n")),
        ];

    static Construct[] Data =>
        [
            .. ((string[])["*.xml", "*.rss", "*.atom", "*.rdf"]).SelectMany(kind =>
                xml.Select(piece => new Construct(
                    kind,
                    $"{Shown(piece)} in its root",
                    Repeat($"{Root(kind)}", piece, "")
                ))
            ),
            .. xml.Select(piece => new Construct("*.xml", Shown(piece), Repeat(piece))),
            new Construct(
                "*.xml",
                "addresses",
                Count(
                    "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>",
                    i => $"<url><loc>https://example.org/{i}/</loc><lastmod>2026-01-02</lastmod></url>",
                    "</urlset>"
                )
            ),
            new Construct(
                "*.xml",
                "equal addresses",
                Repeat(
                    "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>",
                    "<url><loc>https://example.org/</loc></url>",
                    "</urlset>"
                )
            ),
            new Construct(
                "*.xml",
                "sitemaps",
                Count(
                    "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>",
                    i => $"<sitemap><loc>https://example.org/{i}.xml</loc></sitemap>",
                    "</sitemapindex>"
                )
            ),
            new Construct(
                "*.xml",
                "parts of one address",
                Repeat(
                    "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url>",
                    "<loc>https://example.org/</loc>",
                    "</url></urlset>"
                )
            ),
            new Construct(
                "*.rss",
                "items",
                Count(
                    "<rss version='2.0'><channel>",
                    i => $"<item><title>A</title><link>https://example.org/{i}/</link><guid>{i}</guid></item>",
                    "</channel></rss>"
                )
            ),
            new Construct(
                "*.rss",
                "equal items",
                Repeat(
                    "<rss version='2.0'><channel>",
                    "<item><title>A</title><guid>a</guid></item>",
                    "</channel></rss>"
                )
            ),
            new Construct(
                "*.rss",
                "parts of one item",
                Repeat("<rss version='2.0'><channel><item>", "<category>a</category>", "</item></channel></rss>")
            ),
            new Construct(
                "*.rss",
                "HTML of one item",
                Repeat(
                    "<rss version='2.0'><channel><item><description>",
                    "&lt;p&gt;&lt;b&gt;a",
                    "</description></item></channel></rss>"
                )
            ),
            new Construct("*.rss", "attributes", Count("<rss ", i => $"a{i}='b' ", "></rss>")),
            new Construct("*.rss", "prefixes", Count("<rss ", i => $"xmlns:a{i}='b' ", "></rss>")),
            new Construct("*.rss", "elements in each other", Nest("<rss><a>", "</a></rss>")),
            new Construct("*.rss", "prefixes in each other", size => $"<rss>{Count(i => $"<a xmlns:a{i}='b'>")(size)}"),
            new Construct(
                "*.atom",
                "entries",
                Count(
                    "<feed xmlns='http://www.w3.org/2005/Atom'>",
                    i =>
                        $"<entry><id>urn:{i}</id><title>A</title>"
                        + $"<link href='https://example.org/{i}'/><updated>2026-01-02T09:00:00Z</updated></entry>",
                    "</feed>"
                )
            ),
            new Construct(
                "*.atom",
                "links of one entry",
                Count(
                    "<feed xmlns='http://www.w3.org/2005/Atom'><entry>",
                    i => $"<link rel='alternate' href='https://example.org/{i}'/>",
                    "</entry></feed>"
                )
            ),
            new Construct(
                "*.atom",
                "XHTML of one entry",
                Nest(
                    "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>",
                    "</div></content></entry></feed>"
                )
            ),
            new Construct(
                "*.atom",
                "paragraphs of one entry",
                Repeat(
                    "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>",
                    "<p>a</p>",
                    "</div></content></entry></feed>"
                )
            ),
            new Construct(
                "*.atom",
                "authors",
                Repeat("<feed xmlns='http://www.w3.org/2005/Atom'>", "<author><name>A</name></author>", "</feed>")
            ),
            new Construct(
                "*.rdf",
                "items",
                Count(
                    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
                        + "xmlns='http://purl.org/rss/1.0/'><channel><items><rdf:Seq>",
                    i => $"<rdf:li resource='a{i}'/>",
                    "</rdf:Seq></items></channel></rdf:RDF>"
                )
            ),
            .. ((string[])["*.json", "*.webmanifest", "feed.json"]).SelectMany(kind =>
                json.Select(piece => new Construct(kind, Shown(piece), Repeat(piece)).ExtraIf(kind != "*.json"))
            ),
            .. json.Select(piece => new Construct(
                "page",
                $"{Shown(piece)} in structured data",
                Repeat("<script type=application/ld+json>", piece, "</script>")
            )),
            .. json.Select(piece => new Construct("*.json", $"{Shown(piece)} in a list", Repeat("[", piece, "]"))),
            new Construct("*.json", "lists in lists", Nest("[", "]", "1")),
            new Construct("*.json", "groups in groups", Nest("{\"a\":", "}", "1")),
            new Construct(
                "feed.json",
                "items",
                Count(
                    "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"A\",\"items\":[",
                    i => $"{{\"id\":\"{i}\",\"url\":\"https://example.org/{i}/\",\"content_html\":\"<p>a\"}},",
                    "{}]}"
                )
            ),
            new Construct(
                "feed.json",
                "keys",
                Count("{\"version\":\"https://jsonfeed.org/version/1.1\"", i => $",\"a{i}\":1", "}")
            ),
            new Construct(
                "feed.json",
                "authors",
                Repeat(
                    "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"authors\":[",
                    "{\"name\":\"A\"},",
                    "{}]}]}"
                )
            ),
            new Construct(
                "*.webmanifest",
                "icons",
                Count("{\"name\":\"A\",\"icons\":[", i => $"{{\"src\":\"a{i}.png\",\"sizes\":\"1x1\"}},", "{}]}")
            ),
            new Construct(
                "*.webmanifest",
                "sizes of one icon",
                Repeat("{\"name\":\"A\",\"icons\":[{\"src\":\"a.png\",\"sizes\":\"", "1x1 ", "\"}]}")
            ),
            new Construct("*.webmanifest", "equal keys", Repeat("{\"name\":\"A\"", ",\"icons\":[]", "}")),
            .. ((string[])["robots.txt", "security.txt", "*.txt", "*.md", "*.js", "*.mjs", "*.map", "*.svg"])
                .Where(Readers.All.ContainsKey)
                .SelectMany(kind => text.Select(piece => new Construct(kind, Shown(piece), Repeat(piece)))),
        ];

    static Construct[] Imports =>
        [
            .. posts.SelectMany(piece =>
                new Construct[]
                {
                    new Construct(
                        "import of Markdown",
                        Shown(piece),
                        Repeat("---\ntitle: The quay\n---\n", piece, "\n")
                    ),
                    new Construct(
                        "import of Markdown",
                        $"{Shown(piece)} in paragraphs",
                        Repeat("---\ntitle: The quay\n---\n", piece + "a\n\n", "\n")
                    ).Extra,
                    new Construct(
                        "import of Markdown",
                        $"{Shown(piece)} in its head",
                        Repeat("---\n", piece, "\n---\nWords.\n")
                    ).Extra,
                    new Construct(
                        "import of Markdown",
                        $"{Shown(piece)} in its head of TOML",
                        Repeat("+++\n", piece, "\n+++\nWords.\n")
                    ).Extra,
                }
            ),
            .. (
                (string[])
                    [
                        "[",
                        "{a = ",
                        "[[a]]\n",
                        "[a]\n",
                        "[a.b]\n",
                        "a.b.c = 1\n",
                        "a = 1\n",
                        "\"",
                        "'''",
                        "\"\"\"",
                        "\\",
                        "[1, ",
                        "{a = 1, ",
                        "a = [",
                        "#",
                        "= ",
                        ".",
                        "a.",
                    ]
            ).SelectMany(piece =>
                new Construct[]
                {
                    new Construct(
                        "import of Markdown",
                        $"TOML {Shown(piece)}",
                        Repeat("+++\n", piece, "\n+++\nWords.\n")
                    ),
                    new Construct(
                        "import of Markdown",
                        $"TOML {Shown(piece)} in a value",
                        Repeat("+++\ntags = ", piece, "\n+++\nWords.\n")
                    ),
                }
            ),
            new Construct("import of Markdown", "keys of TOML", Count("+++\n", i => $"a{i} = 1\n", "+++\nWords.\n")),
            new Construct(
                "import of Markdown",
                "tables of TOML",
                Count("+++\n", i => $"[a{i}]\nb = 1\n", "+++\nWords.\n")
            ),
            new Construct(
                "import of Markdown",
                "lists of tables of TOML",
                Repeat("+++\n", "[[a]]\nb = 1\n", "+++\nWords.\n")
            ),
            new Construct(
                "import of Markdown",
                "deep tables of TOML",
                size => $"+++\n[a{Times(".a", size / 2)}]\n+++\nWords.\n"
            ),
            new Construct(
                "import of Markdown",
                "tables of TOML that go deeper",
                size =>
                    $"+++\n{string.Concat(Enumerable.Range(1, (int)Math.Sqrt(size)).Select(i => $"[a{Times(".a", i)}]\n"))}+++\nWords.\n"
            ),
            new Construct(
                "import of Markdown",
                "lists in lists of TOML",
                size => $"+++\na = {Nest("[", "]", "1")(size)}\n+++\nWords.\n"
            ),
            new Construct(
                "import of Markdown",
                "groups in groups of TOML",
                size => $"+++\na = {Nest("{a = ", "}", "1")(size)}\n+++\nWords.\n"
            ),
            new Construct("import of Markdown", "plain keys", Count("Title: A\n", i => $"Key{i}: a\n", "\nWords.\n")),
            new Construct("import of Markdown", "keys of YAML", Count("---\n", i => $"key{i}: a\n", "---\nWords.\n")),
            new Construct(
                "import of Markdown",
                "tags of YAML",
                Count("---\ntitle: A\ntags:\n", i => $"  - a{i}\n", "---\nWords.\n")
            ),
            new Construct(
                "import of Markdown",
                "old addresses",
                Count("---\ntitle: A\nredirect_from:\n", i => $"  - /a{i}.html\n", "---\nWords.\n")
            ),
            new Construct(
                "import of Markdown",
                "authors",
                Count("---\ntitle: A\nauthors:\n", i => $"  - {{name: A {i}}}\n", "---\nWords.\n")
            ),
            new Construct(
                "import of Markdown",
                "pictures of YAML",
                Count("---\ntitle: A\nimages:\n", i => $"  - a{i}.png\n", "---\nWords.\n")
            ),
            new Construct("import of Markdown", "groups of YAML", Nest("---\na: ", "", "{a: ")),
            new Construct("import of Markdown", "headings", Count("---\ntitle: A\n---\n", i => $"# A {i}\n\n", "")),
            new Construct("import of Markdown", "tables of HTML", Nest("<table><tr><td>", "</td></tr></table>\n")),
            new Construct("import of Markdown", "elements in each other", Nest("<div><b>", "</b></div>\n")),
            new Construct(
                "import of Markdown",
                "a long table of HTML",
                Repeat("<table>", "<tr><td>a</td><td>b</td></tr>", "</table>")
            ),
            new Construct(
                "import of Markdown",
                "cells over many rows",
                Repeat("<table>", "<tr><td rowspan=65534 colspan=1000>a</td></tr>", "</table>")
            ),
            new Construct(
                "import of Markdown",
                "pictures",
                Count("---\ntitle: A\n---\n", i => $"![a](b{i}.png)\n\n", "")
            ),
            new Construct(
                "import of Markdown",
                "definitions",
                Count("---\ntitle: A\n---\n", i => $"[a][a{i}]\n\n[a{i}]: /b{i}\n\n", "")
            ),
            .. lines.Select(piece => new Construct(
                "import of text",
                Shown(piece),
                Repeat("The quay\n\n", piece, "\n")
            )),
            .. lines.Select(piece =>
                new Construct(
                    "import of text",
                    $"{Shown(piece)} with numbers",
                    Count("The quay\n\n", i => $"{i}{piece}", "\n")
                ).Extra
            ),
            .. lines.Select(piece => new Construct(
                "import of text",
                $"{Shown(piece)} between sentences",
                Repeat("The quay\n\n", piece + "\nThe quay is open again.\n\n", "\n")
            )),
            .. (
                (string[])
                    [
                        "<div>",
                        "<p>a",
                        "<b>",
                        "<table><tr><td>",
                        "<td rowspan=65534 colspan=1000>",
                        "<ul><li>",
                        "<a href=b>a",
                        "<img src=a.png>",
                        "<figure>",
                        "<meta name=author content=a>",
                        "<script type=application/ld+json>{\"@type\":\"Article\"}</script>",
                        "<article><p>Words and words and words.",
                        "<h1>A</h1>",
                        "<section>",
                        "<br>",
                        "<pre>a\n",
                        "<blockquote>",
                        "<!--",
                        "<div class='advert'>",
                        "<p class=byline>By Ana",
                        "<span>",
                        "<dl><dt>a<dd>b",
                        "<picture><source srcset='a 1w, b 2w'>",
                        "<iframe>",
                        "<svg>",
                        "a ",
                        "<details><summary>a",
                        "<sup>1</sup>",
                        "<code>",
                        "<em><strong>",
                        "<li>",
                        "<noscript>",
                        "<template>",
                        "<h2>a<p>b",
                        "&nbsp;",
                        "<hr>",
                        "<video src=a>",
                        "<time datetime=2026-01-02>a</time>",
                        "<figure><img src=a.png><figcaption>Photo: A",
                    ]
            ).SelectMany(piece =>
                new Construct[]
                {
                    new Construct(
                        "import of a page",
                        piece,
                        Repeat(
                            "<!DOCTYPE html><title>The quay is open again</title><article><h1>The "
                                + "quay</h1><p>The quay is open again after eleven years.",
                            piece,
                            ""
                        )
                    ),
                    new Construct(
                        "import of a page",
                        $"{piece} and its end",
                        Nest(
                            "<!DOCTYPE html><title>A</title><body>" + piece,
                            string.Concat(
                                piece.Split('<').Skip(1).Select(part => $"</{part.Split(' ', '>')[0]}>").Reverse()
                            )
                        )
                    ),
                    new Construct(
                        "import of a page",
                        $"{piece} beside each other",
                        Repeat(
                            "<!DOCTYPE html><title>A</title><body><p>The quay is open again after eleven years.",
                            piece
                                + string.Concat(
                                    piece.Split('<').Skip(1).Select(part => $"</{part.Split(' ', '>')[0]}>").Reverse()
                                ),
                            ""
                        )
                    ),
                }
            ),
        ];

    static Construct[] Sites =>
        [
            .. (
                (string[])
                    [
                        "{{",
                        "}}",
                        "{{ a }}",
                        "{{ if true }}",
                        "{{ if true }}a{{ end }}",
                        "{{ for x in [1] }}",
                        "{{ for x in [1] }}a{{ end }}",
                        "{{ '",
                        "{{ (",
                        "{{ [",
                        "{{ {a:",
                        "{{ a = 1 }}",
                        "{{ a |",
                        "{{ a + ",
                        "{{ a.a",
                        "{{ include 'partials/head.html' }}",
                        "{{#",
                        "{{ func a }}",
                        "{{ capture a }}",
                        "{{ a[",
                        "a",
                        "<p>",
                        "\n",
                        "{{ 'a' + 'a' }}",
                        "{{ x = x + 'aaaaaaaaaaaaaaaaaaaaaaaa' }}",
                        "{{ !",
                        "{{ -",
                        "{{ with a }}",
                        "{{ case 1 }}",
                    ]
            ).Select(piece => new Construct("template", piece, Repeat(piece))),
            new Construct("template", "brackets in an expression", size => $"{{{{ {Nest("(", ")", "1")(size)} }}}}"),
            new Construct("template", "sums", Repeat("{{ 1", " + 1", " }}")),
            new Construct("template", "lists in lists", size => $"{{{{ a = {Nest("[", "]", "1")(size)} }}}}"),
            new Construct("template", "ifs in each other", Nest("{{ if true }}", "{{ end }}")),
            new Construct("template", "loops in each other", Nest("{{ for x in 1..2 }}", "{{ end }}")),
            new Construct("template", "conditions", Repeat("{{ if false }}", "{{ else if false }}", "{{ end }}")),
            new Construct("template", "a long loop", size => $"{{{{ for x in 1..{size} }}}}a{{{{ end }}}}"),
            Articles("articles", i => ""),
            Articles("articles of one category", i => "category: World\n"),
            Articles("articles of as many categories", i => $"category: World {i}\n"),
            Articles("articles of one author", i => "authors: [Ana Ruiz]\n"),
            Articles("articles of as many authors", i => $"authors: [Ana {i}]\n"),
            Articles(
                "articles of many authors",
                i => $"authors: [{string.Join(", ", Enumerable.Range(i, 5).Select(n => $"Ana {n}"))}]\n"
            ),
            Articles("articles with one tag", i => "tags: [harbour]\n"),
            Articles("articles with tags", i => $"tags: [a{i}, b{i / 2}, c{i / 4}]\n"),
            Articles("parts of one series", i => $"series: {{name: Harbour, part: {i + 1}}}\n"),
            Articles("parts of one series without numbers", i => "series: Harbour\n"),
            Articles("equal parts of one series", i => "series: {name: Harbour, part: 1}\n"),
            Articles("articles of as many series", i => $"series: Harbour {i}\n"),
            Articles("articles with one slug", i => "slug: a\n"),
            Articles("articles with aliases", i => $"aliases: [old-{i}, older-{i}]\n"),
            Articles("articles with one alias", i => "aliases: [old]\n"),
            Articles("articles that lead to the next", i => $"related: [story-{i + 1}]\n"),
            Articles("articles that lead to one", i => "related: [story-0]\n"),
            Articles(
                "articles of as many languages",
                i => $"lang: {(char)('a' + i % 26)}{(char)('a' + i / 26 % 26)}\n"
            ),
            Articles(
                "articles and translations",
                i =>
                    $"lang: {(i % 2 == 0 ? "en" : "de")}\ntranslations: {{{(i % 2 == 0 ? "de" : "en")}: story-{i ^ 1}}}\n"
            ),
            Articles("corrected articles", i => "corrections: [{date: 2026-02-01, text: A name was wrong.}]\n"),
            Articles("articles that will come", i => "expires: 2027-01-01T00:00:00Z\n"),
            Articles("embargoed articles", i => "", "2027-01-02T09:00:00Z"),
            Articles("articles that have gone", i => "expires: 2026-02-01T00:00:00Z\n"),
            Articles("articles with pictures", i => $"images: [{{file: p{i}.png, alt: a, credit: Ana}}]\n"),
            Articles("articles of one name", i => "", title: _ => "Harbour opens"),
            Articles(
                "articles almost of one name",
                i =>
                    $"tags: [Harbour{(char)('a' + i % 26)}]\ncategory: Worl{(char)('a' + i % 26)}\n"
                    + $"authors: [Ana Rui{(char)('a' + i % 26)}]\n"
            ),
            Articles(
                "articles with links to each other",
                i => "",
                body: i => $"[a](../story-{i + 1}/) [b](../story-{i + 7}/)"
            ),
            Articles("drafts", i => "draft: true\n"),
            Articles("articles of one moment", i => ""),
            Articles("faulty articles", i => "nonsense: 1\n"),
            .. (
                (string[])
                    [
                        "\u0089PNG\r\n\u001a\n|\0\0\0\0tEXtaaaa",
                        "\u0089PNG\r\n\u001a\n|\0\0\0\u0001tEXtaaaaa",
                        "\u00ff\u00d8|\u00ff\u00e1\0\u0002",
                        "\u00ff\u00d8|\u00ff\u00fe\0\u0003a",
                        "GIF89a\u0001\0\u0001\0\0\0\0|!\u00fe\u0001a\0",
                        "GIF89a\u0001\0\u0001\0\0\0\0|,\0\0\0\0\u0001\0\u0001\0\0\u0002\u0002L\u0001\0",
                        "RIFF\u00ff\u00ff\0\0WEBP|EXIF\0\0\0\0",
                        "\0\0\0\u001cftypavif\0\0\0\0avifmif1|\0\0\0\bfree",
                        "\0\0\0\u001cftypavif\0\0\0\0avifmif1|\0\0\0\bmeta",
                        "\u00ff\u00d8\u00ff\u00e1\u00ff\u00ffhttp://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'>|<a>",
                    ]
            ).Select(piece => new Construct(
                "picture",
                string.Concat(piece.Select(c => c is > ' ' and < '\u007f' ? c : '.')),
                size => piece.Split('|') is var parts ? parts[0] + Repeat(parts[1])(size) : ""
            )),
            .. (
                (string[])
                    [
                        "<path d='M0 0'/>",
                        "<g>",
                        "<g id='a'>",
                        "<use href='#a'/>",
                        "<!-- a -->",
                        "<style>a{}</style>",
                        "<text>a</text>",
                        "<a b='c'/>",
                        "<linearGradient id='a'/>",
                    ]
            ).Select(piece => new Construct(
                "drawing",
                piece,
                Repeat("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>", piece, "</svg>")
            )),
        ];

    static Construct Articles(
        string name,
        Func<int, string> keys,
        string published = "2026-01-02T09:00:00Z",
        Func<int, string>? title = null,
        Func<int, string>? body = null
    ) =>
        new Construct(
            "articles",
            name,
            size =>
                string.Join(
                    "\n=====\n",
                    Enumerable
                        .Range(0, Math.Max(2, size / 1_000))
                        .Select(i =>
                            $"---\ntitle: {title?.Invoke(i) ?? $"Harbour {i} opens"}\npublished: {published}\n"
                            + $"{keys(i)}---\n{body?.Invoke(i) ?? "Words."}\n"
                        )
                )
        );

    static string Root(string kind) =>
        kind switch
        {
            "*.rss" => "<rss version='2.0'><channel>",
            "*.atom" => "<feed xmlns='http://www.w3.org/2005/Atom'><entry>",
            "*.rdf" => "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>",
            _ => "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>",
        };

    static string Shown(string text)
    {
        var escaped = text.Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal)
            .Replace("\0", "\\0", StringComparison.Ordinal);
        return $"`{escaped}`";
    }
}
