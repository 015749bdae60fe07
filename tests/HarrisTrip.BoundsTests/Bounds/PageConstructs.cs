using static HarrisTrip.Tests.Safety.Bounds.Construct;

namespace HarrisTrip.Tests.Safety.Bounds;

/// <summary>What a web page can hold any number of.</summary>
static class PageConstructs
{
    static readonly string[] elements =
    [
        "a",
        "abbr",
        "address",
        "area",
        "article",
        "aside",
        "audio",
        "b",
        "base",
        "bdi",
        "bdo",
        "blockquote",
        "body",
        "br",
        "button",
        "canvas",
        "caption",
        "cite",
        "code",
        "col",
        "colgroup",
        "data",
        "datalist",
        "dd",
        "del",
        "details",
        "dfn",
        "dialog",
        "div",
        "dl",
        "dt",
        "em",
        "embed",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frameset",
        "h1",
        "h2",
        "h6",
        "head",
        "header",
        "hgroup",
        "hr",
        "html",
        "i",
        "iframe",
        "img",
        "input",
        "ins",
        "kbd",
        "label",
        "legend",
        "li",
        "link",
        "main",
        "map",
        "mark",
        "math",
        "menu",
        "meta",
        "meter",
        "nav",
        "nobr",
        "noscript",
        "object",
        "ol",
        "optgroup",
        "option",
        "output",
        "p",
        "picture",
        "plaintext",
        "pre",
        "progress",
        "q",
        "rb",
        "rp",
        "rt",
        "rtc",
        "ruby",
        "s",
        "samp",
        "script",
        "search",
        "section",
        "select",
        "slot",
        "small",
        "source",
        "span",
        "strong",
        "style",
        "sub",
        "summary",
        "sup",
        "svg",
        "svg><a",
        "svg><foreignObject><p",
        "svg><title",
        "svg><use",
        "table",
        "tbody",
        "td",
        "template",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "time",
        "title",
        "tr",
        "track",
        "u",
        "ul",
        "var",
        "video",
        "wbr",
        "x-a",
    ];

    static readonly string[] attributes =
    [
        "accept",
        "accesskey",
        "allow",
        "alt",
        "aria-activedescendant",
        "aria-controls",
        "aria-describedby",
        "aria-details",
        "aria-errormessage",
        "aria-flowto",
        "aria-label",
        "aria-labelledby",
        "aria-owns",
        "aria-keyshortcuts",
        "autocomplete",
        "charset",
        "class",
        "color",
        "content",
        "coords",
        "datetime",
        "for",
        "headers",
        "height",
        "href",
        "hreflang",
        "id",
        "imagesizes",
        "imagesrcset",
        "integrity",
        "itemid",
        "itemprop",
        "itemref",
        "itemtype",
        "lang",
        "list",
        "media",
        "name",
        "pattern",
        "ping",
        "placeholder",
        "prefix",
        "rel",
        "role",
        "sandbox",
        "sizes",
        "src",
        "srcdoc",
        "srcset",
        "style",
        "tabindex",
        "target",
        "title",
        "type",
        "typeof",
        "usemap",
        "value",
        "vocab",
        "width",
        "xlink:href",
        "xmlns:a",
        "data-a",
        "onclick",
    ];

    /// <summary>Pieces that values of attributes are made of.</summary>
    static readonly string[] pieces =
    [
        "a",
        "a ",
        "a,",
        "a 1w, ",
        ",",
        "a(",
        "(max-width: 1px) 1px, ",
        "a;",
        "a:b;",
        "url(a)",
        "https://example.org/",
        "&amp;",
        "%",
        "../",
        "1",
    ];

    public static IEnumerable<Construct> All =>
        [
            .. elements.SelectMany(OfElement),
            .. attributes.SelectMany(name =>
                pieces.Select(
                    (piece, number) =>
                        Page(
                                $"{name} of many `{piece}`",
                                size =>
                                    $"<p>a<a {name}=\"{Repeat(piece)(size)}\">a</a><img {name}=\"{Repeat(piece)(size)}\">"
                            )
                            .ExtraIf(number is not (1 or 3))
                )
            ),
            .. attributes.Select(name => Page($"elements with {name}", Count(i => $"<p {name}=\"a{i}\">a</p>"))),
            .. attributes.Select(name => Page($"elements with equal {name}", Repeat($"<p {name}=\"a\">a</p>")).Extra),
            .. (
                (string[])
                    [
                        "<",
                        "<a",
                        "<a ",
                        "<a b='",
                        "</",
                        "</a",
                        "&",
                        "&amp",
                        "&#",
                        "&#1;",
                        "<!--",
                        "<!-- a -->",
                        "<!",
                        "<?",
                        "<![CDATA[",
                        "-->",
                        "]]>",
                        "\0",
                        "\"",
                        "a",
                        "a ",
                        "a\n",
                        "\u202e",
                        "=",
                        "<p>a",
                        "<a b=c ",
                        "<p a a>",
                        "<p/ a/>",
                    ]
            ).SelectMany(mark =>
                new[] { "page", "whole page", "head", "XHTML" }.Select(reader => new Construct(
                    reader,
                    $"`{mark.Replace("\n", "\\n", StringComparison.Ordinal)}`",
                    Repeat(mark)
                ))
            ),
            Page("attributes of one element", Count("<p ", i => $"a{i}=b ", ">")),
            Page("equal attributes of one element", Repeat("<p ", "a=b ", ">")),
            Page("data attributes of one element", Count("<p ", i => $"data-a{i}=b ", ">")),
            Page("ARIA attributes of one element", Count("<p ", i => $"aria-a{i}=b ", ">")),
            Page("classes of one element", Count("<p class='", i => $"a{i} ", "'>")),
            Page("unclosed formatting", Count(i => $"<b id=a{i}>")),
            Page("unclosed formatting of paragraphs", Count(i => $"<p><b id=a{i}>a")),
            Page("formatting in the wrong order", Repeat("<b><i>a</b>b</i>")),
            Page("formatting around paragraphs", Repeat("<b><p>a</b>b</p>")),
            Page("links in links", Repeat("<a href=b>a")),
            Page("formatting in tables", Repeat("<table><b>a<tr>")),
            Page("texts in tables", Repeat("<table>", "a<tr>", "")),
            Page("cells in paragraphs", Repeat("<p><td>a")),
            Page("forms", Count(i => $"<form id=a{i}><input form=a{i} name=b></form>")),
            Page("paragraphs that end lists", Repeat("<ul><li><p>a</ul>")),
            Page("lists in lists", Nest("<ul><li>", "</ul>")),
            Page("unclosed items", Repeat("<ul><li>a")),
            Page("ends without beginnings", Repeat("</p></b></div>")),
            Page("ends of what is far away", Repeat(Times("<div>", 400), "</b>", "")),
            Page("unknown elements in each other", Nest("<x>", "</x>")),
            Page("ends below many that are open", Repeat(Times("<div><p><span>", 100), "</i></p>", "")),
            Page("ids", Count(i => $"<p id=a{i}>a")),
            Page("equal ids", Repeat("<p id=a>a")),
            Page("links to ids", Count(i => $"<a href='#a{i}'>a {i}</a><p id=a{i}>a")),
            Page("links to no ids", Count(i => $"<a href='#a{i}'>a</a>")),
            Page("links to files", Count(i => $"<a href='a{i}.html'>a {i}</a>")),
            Page("links with one text to many files", Count(i => $"<a href='https://example.org/{i}'>more</a>")),
            Page("one link", Repeat("<a href='https://example.org/'>more</a>")),
            Page("links without words", Count(i => $"<a href='https://example.org/{i}'></a>")),
            Page("links in one paragraph", Count("<p>", i => $"<a href='https://example.org/{i}'>a {i}</a> and ", "")),
            Page("pictures", Count(i => $"<img src='a{i}.png' alt='a'>")),
            Page("pictures of one file", Repeat("<img src='a.png' alt='a' width=1 height=1>")),
            Page("pictures without words", Repeat("<img src='a.png'>")),
            Page(
                "sources of one picture",
                Repeat("<picture>", "<source srcset='a.png'>", "<img src='a.png' alt=''></picture>")
            ),
            Page("tracks", Repeat("<video src=a.mp4>", "<track src=a.vtt srclang=en>", "</video>")),
            Page("headings", Count(i => $"<h2>A {i}</h2>")),
            Page("headings of all levels", Count(i => $"<h{1 + i % 6}>A {i}</h{1 + i % 6}>")),
            Page("headings with texts", Count(i => $"<h2>A {i}</h2><p>Words and words.</p>")),
            Page("headings of one section each", Count(i => $"<section><h2>A {i}</h2></section>")),
            Page("headings that are none", Count(i => $"<p><b>A {i}</b></p><p>Words</p>")),
            Page("landmarks", Repeat("<nav>a</nav><main>b</main>")),
            Page("named landmarks", Count(i => $"<nav aria-label='a {i}'>a</nav>")),
            Page("landmarks of one name", Repeat("<nav aria-label=a>a</nav>")),
            Page("descriptions", Count(i => $"<input aria-describedby='a{i}' aria-label=b><p id=a{i}>a")),
            Page("one description of many", Repeat("<p id=a>a", "<input aria-describedby=a aria-label=b>", "")),
            Page("names of many words", Count("<p id=a>a<button aria-labelledby='", _ => "a ", "'></button>")),
            Page("names that lead on", Count(i => $"<button id=a{i} aria-labelledby='a{i + 1}'></button>")),
            Page(
                "names from one great element",
                size =>
                    $"<div id=a>{Repeat("<p>a")(size / 2)}</div>{Repeat("<button aria-labelledby=a></button>")(size / 2)}"
            ),
            Page("owners", Count(i => $"<div id=a{i} role=list aria-owns='a{i + 1}'></div>")),
            Page("one owner", Count("<div role=list aria-owns='", i => $"a{i} ", "'></div>")),
            Page(
                "an owner of all",
                size =>
                    $"<div role=list "
                    + $"aria-owns='{Count(i => $"a{i} ")(size / 2)}'></div>{Count(i => $"<p id=a{i} role=listitem>a")(size / 2)}"
            ),
            Page("labels", Count(i => $"<label for=a{i}>a</label><input id=a{i}>")),
            Page("labels of one control", Repeat("<input id=a>", "<label for=a>a</label>", "")),
            Page("controls in one label", Repeat("<label>a", "<input>", "</label>")),
            Page("labels around great texts", Nest("<label>a<input>", "</label>")),
            Page("buttons of one group", Repeat("<form>", "<input type=radio name=a aria-label=b>", "</form>")),
            Page("buttons of many groups", Count(i => $"<input type=radio name=a{i} aria-label=b>")),
            Page("options", Repeat("<select aria-label=a>", "<option>a", "</select>")),
            Page("chosen options", Repeat("<select aria-label=a>", "<option selected>a", "</select>")),
            Page(
                "lists of options",
                Count(i => $"<input list=a{i} aria-label=b><datalist id=a{i}><option>a</datalist>")
            ),
            Page("keys of access", Repeat("<button accesskey=a>a</button>")),
            Page("maps", Count(i => $"<img usemap='#a{i}' src=a.png alt=a><map name=a{i}><area href=b alt=c></map>")),
            Page("rows", Repeat("<table>", "<tr><td>a<td>b", "</table>")),
            Page("cells of one row", Repeat("<table><tr>", "<td>a", "</table>")),
            Page("heads of one row", Repeat("<table><tr>", "<th scope=col>a", "</table>")),
            Page(
                "heads and cells",
                size =>
                    Math.Sqrt(size / 10) is var side
                        ? $"<table><tr>{Times("<th>a", (int)side)}{Times("<tr>" + Times("<td>b", (int)side), (int)side)}</table>"
                        : ""
            ),
            Page("cells over many rows", Repeat("<table><tr>", "<td rowspan=65534>a", "</table>")),
            Page("cells over many columns", Repeat("<table>", "<tr><td colspan=1000>a", "</table>")),
            Page(
                "cells over many rows and columns",
                Repeat("<table>", "<tr><td rowspan=65534 colspan=1000>a", "</table>")
            ),
            Page("cells of one row over all", Repeat("<table><tr>", "<td rowspan=0 colspan=1000>a", "</table>")),
            Page("columns", Repeat("<table>", "<col span=1000>", "</table>")),
            Page("tables", Repeat("<table><tr><th>a<td>b</table>")),
            Page("tables in tables", Nest("<table><tr><td>", "</table>")),
            Page("bodies of a table", Repeat("<table>", "<tbody><tr><td rowspan=9>a", "</table>")),
            Page(
                "cells with their heads",
                Count("<table><tr><th id=a>a<th id=b>b", _ => "<tr><td headers='a b'>c<td>d", "</table>")
            ),
            Page("heads of one cell", Count("<table><tr><th id=a>a<td headers='", _ => "a ", "'>b</table>")),
            Page("heads that lead on", Count("<table>", i => $"<tr><th id=a{i} headers=a{i + 1}>a", "</table>")),
            Page("heads with ids", Count("<table><tr>", i => $"<th id=a{i}>a", "<tr><td>b</table>")),
            Page("heads of rows", Repeat("<table>", "<tr><th scope=row>a<td>b", "</table>")),
            Page("heads of groups", Repeat("<table>", "<tbody><tr><th scope=rowgroup>a<td>b", "</table>")),
            Page(
                "cells beside cells that reach down",
                size => $"<table><tr>{Times("<td rowspan=9999>a", size / 60)}{Times("<tr><td>b", size / 20)}</table>"
            ),
            Page("styles", Count(i => $"<style>.a{i} {{ color: #111 }}</style>")),
            Page(
                "rules and elements",
                size =>
                    $"<style>{Count(i => $".a{i} {{ color: #{i % 900 + 100} }}\n")(size / 2)}</style>"
                    + $"{Count(i => $"<p class=a{i}>a")(size / 2)}"
            ),
            Page(
                "rules of one class and elements of another",
                size =>
                    $"<style>{Count(i => $".a {{ color: #{i % 900 + 100} }}\n")(size / 2)}</style>{Repeat("<p class=b>a")(size / 2)}"
            ),
            Page(
                "rules of one class and its elements",
                size =>
                    $"<style>{Count(i => $".a {{ color: #{i % 900 + 100} }}\n")(size / 2)}</style>{Repeat("<p class=a>a")(size / 2)}"
            ),
            Page(
                "rules of an element and its elements",
                size => $"<style>{Repeat("p { color: #111 }\n")(size / 2)}</style>{Repeat("<p>a")(size / 2)}"
            ),
            Page(
                "rules of all elements",
                size => $"<style>{Repeat("* { color: #111 }\n")(size / 2)}</style>{Repeat("<p>a")(size / 2)}"
            ),
            Page(
                "rules of ancestors",
                size =>
                    $"<style>{Repeat("div div p { color: #111 }\n")(size / 2)}</style>{Repeat("<div><div><p>a</div></div>")(size / 2)}"
            ),
            Page(
                "rules of many ancestors",
                size =>
                    $"<style>{Repeat("div ")(Math.Min(size / 2, 4_000))}p {{ color: "
                    + $"#111 }}</style>{Times("<div>", 400)}{Repeat("<p>a")(size / 2)}"
            ),
            Page(
                "rules of siblings",
                size => $"<style>{Repeat("p ~ p { color: #111 }\n")(size / 2)}</style>{Repeat("<p>a")(size / 2)}"
            ),
            Page(
                "rules with attributes",
                size => $"<style>{Repeat("[a] { color: #111 }\n")(size / 2)}</style>{Repeat("<p a>a")(size / 2)}"
            ),
            Page(
                "rules that negate",
                size => $"<style>{Repeat(":not(b) { color: #111 }\n")(size / 2)}</style>{Repeat("<p>a")(size / 2)}"
            ),
            Page(
                "rules of every second",
                size =>
                    $"<style>{Repeat("p:nth-child(2n) { color: #111 }\n")(size / 2)}</style>{Repeat("<p>a")(size / 2)}"
            ),
            Page("texts with colours of their own", Repeat("<p style='color:#777;background:#888'>a")),
            Page("colours in each other", Nest("<div style='color:#777'>a", "</div>")),
            Page("sizes in each other", Nest("<div style='font-size:90%'>a", "</div>")),
            Page(
                "variables",
                size =>
                    $"<style>:root {{ {Count(i => $"--a{i}: var(--a{i + 1});")(size)} }} p {{ color: var(--a0) }}</style><p>a"
            ),
            Page(
                "variables that double",
                Count(
                    "<style>:root {",
                    i => $"--a{i}: var(--a{i + 1}) var(--a{i + 1});",
                    "} p { color: var(--a0) }</style><p>a"
                )
            ),
            Page("structured data", Repeat("<script type=application/ld+json>{\"@type\":\"Article\"}</script>")),
            Page(
                "structured data that goes deeper",
                size => $"<script type=application/ld+json>{Nest("{\"a\":[", "]}", "1")(size)}</script>"
            ),
            Page(
                "lists in structured data",
                size => $"<script type=application/ld+json>{Nest("[", "]", "1")(size)}</script>"
            ),
            Page(
                "entries of structured data",
                Count(
                    "<script type=application/ld+json>[",
                    i => $"{{\"@id\":\"#a{i}\",\"@type\":\"Article\",\"author\":{{\"@id\":\"#a{i + 1}\"}}}},",
                    "0]</script>"
                )
            ),
            Page(
                "keys of structured data",
                Count("<script type=application/ld+json>{\"@type\":\"Article\"", i => $",\"a{i}\":1", "}</script>")
            ),
            Page(
                "types of structured data",
                Count("<script type=application/ld+json>{\"@type\":[\"Article\"", i => $",\"A{i}\"", "]}</script>")
            ),
            Page(
                "equal keys of structured data",
                Repeat("<script type=application/ld+json>{\"@type\":\"Article\"", ",\"name\":\"a\"", "}</script>")
            ),
            Page(
                "pictures in structured data",
                Count(
                    "<script type=application/ld+json>{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"image\":[",
                    i => $"\"https://example.org/{i}.png\",",
                    "\"a\"]}</script>"
                )
            ),
            Page(
                "authors in structured data",
                Count(
                    "<script type=application/ld+json>{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"author\":[",
                    i => $"{{\"@type\":\"Person\",\"name\":\"A {i}\"}},",
                    "\"a\"]}</script>"
                )
            ),
            Page(
                "import maps",
                Count("<script type=importmap>{\"imports\":{\"a\":\"/a\"", i => $",\"a{i}\":\"/b\"", "}}</script>")
            ),
            Page(
                "rules of speculation",
                Count(
                    "<script type=speculationrules>{\"prefetch\":[{\"urls\":[\"a\"",
                    i => $",\"a{i}\"",
                    "]}]}</script>"
                )
            ),
            Page(
                "breadcrumbs",
                Count(
                    "<script "
                        + "type=application/ld+json>{\"@context\":\"https://schema.org\","
                        + "\"@type\":\"BreadcrumbList\",\"itemListElement\":[",
                    i =>
                        $"{{\"@type\":\"ListItem\",\"position\":{i},\"name\":\"a\",\"item\":\"https://example.org/{i}\"}},",
                    "1]}</script>"
                )
            ),
            Head("links of the head", Count(i => $"<link rel=preload href=a{i} as=style>")),
            Head("addresses of itself", Count(i => $"<link rel=canonical href='https://example.org/{i}'>")),
            Head("other languages", Count(i => $"<link rel=alternate hreflang=en href='https://example.org/{i}'>")),
            Head("descriptions", Count(i => $"<meta name=description content='a {i}'>")),
            Head("pictures to share", Count(i => $"<meta property=og:image content='https://example.org/{i}.png'>")),
            Head("policies", Repeat("<meta http-equiv=Content-Security-Policy content=\"default-src 'self'\">")),
            Head(
                "sources of a policy",
                Count(
                    "<meta http-equiv=Content-Security-Policy content=\"default-src ",
                    i => $"https://a{i}.example ",
                    "\">"
                )
            ),
            Head(
                "rules of a policy",
                Count("<meta http-equiv=Content-Security-Policy content=\"", i => $"a-src{i} 'self'; ", "\">")
            ),
            Head("bases", Repeat("<base href=a>")),
            Head("titles", Repeat("<title>a</title>")),
            Head("icons", Count(i => $"<link rel=icon href=a{i}.png sizes='1x1 2x2'>")),
            Head(
                "hashes of a policy and scripts",
                size =>
                    $"<meta http-equiv=Content-Security-Policy content=\"script-src "
                    + $"{Repeat("'sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' ")(size / 2)}\">"
                    + $"{Repeat("<script>a()</script>")(size / 2)}"
            ),
            Head("handlers of metadata", Count(i => $"<meta name=author content='A {i}'>")),
            Head("dates", Repeat("<meta property=article:published_time content=2026-01-02T09:00:00Z>")),
            Head("style sheets of the head", Count(i => $"<style>p {{ color: #{i % 900 + 100} }}</style>")),
            Page("scripts", Count(i => $"<script>a({i})</script>")),
            Page("secrets", Repeat("<p>AKIAIOSFODNN7EXAMPLE ghp_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")),
            Page("letters that could be secrets", size => "<p>" + new string('A', size)),
            Page("words", Repeat("<p>", "words ", "")),
            Page("long words", size => $"<p>{new string('x', size)}"),
            Page("mails", Count(i => $"<a href='mailto:a{i}@example.org?subject=b'>a</a>")),
            Page("telephones", Count(i => $"<a href='tel:+49 {i}'>a</a>")),
            Page("times", Repeat("<time datetime=2026-01-02>a</time>")),
            Page("languages", Repeat("<p lang=de>a")),
            Page(
                "articles",
                Count(i =>
                    $"<article><h2><a href='https://example.org/{i}'>A {i}</a></h2><time datetime=2026-01-02>a</time></article>"
                )
            ),
            Page("figures", Repeat("<figure><img src=a.png alt=a><figcaption>a</figcaption></figure>")),
            Page(
                "items of microdata",
                Count(i =>
                    $"<div itemscope itemtype='https://schema.org/Article' itemref=a{i}><p itemprop=name id=a{i}>a</div>"
                )
            ),
            Page("drawings", Repeat("<svg viewBox='0 0 1 1'><path d='M0 0'/></svg>")),
            Page("paths of a drawing", Repeat("<svg>", "<path d='M0 0'/>", "</svg>")),
            Page("groups of a drawing", Nest("<svg><g>", "</g></svg>")),
            Page("formulas", Repeat("<math><mi>a</mi></math>")),
            Page("frames", Repeat("<iframe src=a title=b></iframe>")),
            Page("dialogs", Repeat("<dialog><button>a</button></dialog>")),
            Page("summaries", Nest("<details><summary>a</summary>", "</details>")),
            Page("spoken letters", Repeat("<ruby>a<rp>(<rt>b<rp>)</ruby>")),
            Page("line breaks", Repeat("<br>")),
            Page("emptiness", Repeat("<p></p>")),
            Page("what is hidden", Nest("<div hidden>", "</div>")),
            Page("what is hidden from some", Nest("<div aria-hidden=true><a href=b>", "</a></div>")),
            Page("templates", Nest("<template>", "</template>")),
            Page("slots", Repeat("<template><slot name=a></slot></template>")),
            Page("what moves", Repeat("<marquee>a</marquee>")),
            Page("roles in each other", Nest("<div role=list><div role=listitem>", "</div></div>")),
            Page(
                "tabs",
                Count(i => $"<button role=tab aria-controls=a{i}>a</button><div role=tabpanel id=a{i}>b</div>")
            ),
            Page("grids", Repeat("<div role=grid>", "<div role=row><div role=gridcell>a</div></div>", "</div>")),
            new("whole page", "document types", Repeat("<!DOCTYPE html>")),
            new("whole page", "roots", Repeat("<html lang=en>")),
            new("whole page", "bodies", Repeat("<body class=a>")),
            new("whole page", "heads", Repeat("<head></head>")),
            new("whole page", "frames", Nest("<frameset>", "</frameset>")),
            new("XHTML", "elements in each other", Nest("<div>", "</div>")),
            new("XHTML", "elements", Repeat("<p>a</p>")),
            new("XHTML", "namespaces", Nest("<a xmlns=\"b\">", "</a>")),
            new("XHTML", "prefixes", Count(i => $"<p xmlns:a{i}=\"b{i}\">a</p>")),
            new("XHTML", "prefixes of one element", Count("<p ", i => $"xmlns:a{i}=\"b\" ", ">a</p>")),
            new("XHTML", "attributes", Count("<p ", i => $"a{i}=\"b\" ", ">a</p>")),
            new("XHTML", "remarks", Repeat("<!-- a -->")),
            new("XHTML", "instructions", Repeat("<?a b?>")),
            .. (
                (string[])
                    [
                        "<p>Words",
                        "<p>a{0}",
                        "<h2>A {0}</h2><p>Words",
                        "<a href='b{0}'>a</a>",
                        "<img src='a{0}.png' alt=a>",
                        "<div>",
                        "<ul><li>a",
                        "<table><tr><td>a",
                        "<figure><img src='a{0}.png' alt=a><figcaption>Photo: A {0}/AFP</figcaption></figure>",
                        "<b><p>a",
                        "<br>",
                    ]
            ).SelectMany(piece =>
                new[]
                {
                    new Construct(
                        "two bundles",
                        $"`{piece}`",
                        Count(i => piece.Replace("{0}", $"{i}", StringComparison.Ordinal))
                    ),
                    new Construct(
                        "import of a page",
                        $"`{piece}`",
                        Count(
                            "<!DOCTYPE html><html lang=en><title>The quay is open "
                                + "again</title><article><h1>The quay is open again</h1><p>The quay is open again "
                                + "after eleven years of work on the wall.",
                            i => piece.Replace("{0}", $"{i}", StringComparison.Ordinal),
                            ""
                        )
                    ),
                }
            ),
        ];

    static IEnumerable<Construct> OfElement(string name)
    {
        var (open, close) = ($"<{name}>", string.Concat(name.Split("><").Reverse().Select(part => $"</{part}>")));
        return
        [
            Page($"<{name}> beside each other", Repeat($"{open}a{close}")).Extra,
            Page($"<{name}> in each other", Nest(open, close)),
            Page($"<{name}> without an end", Repeat(open)),
            Page($"</{name}> without a beginning", Repeat(close)).Extra,
            Page($"<{name}> with an id", Count(i => $"{open[..^1]} id=a{i}>a")).Extra,
        ];
    }

    static Construct Page(string name, Func<int, string> of) => new("page", name, of);

    static Construct Head(string name, Func<int, string> of) => new("head", name, of);
}
