namespace HarrisTrip.Tests.Outside;

/// <summary>Pages without a fault that hold, together, most elements of HTML.</summary>
static class CleanPages
{
    static readonly string[] bodies =
    [
        """
            <header><h1>Harbour opens</h1><nav><ul><li><a href="/">Start</a></li><li><a href="#quay" rel="noopener">Quay</a></li></ul></nav></header>
            <main><article id="quay"><h2>The quay</h2><p class="lead">The <em>first</em> <strong>ship</strong> came on <time datetime="2026-03-01">1 March</time>.</p>
            <p>It <b>had</b> <i>no</i> <q cite="https://example.org/log">cargo</q>, <abbr title="Port Authority">PA</abbr> said: <code>0</code> <kbd>t</kbd>.<br>No <del datetime="2026-03-02">bill</del> <ins>fee</ins>.</p></article></main>
            <footer><p><small>Port office</small></p></footer>
            """,
        """
            <h1>Pictures</h1>
            <figure><img src="harbour.png" alt="A ship at the quay" width="400" height="300" loading="lazy"><figcaption>The quay</figcaption></figure>
            <picture><source srcset="harbour.webp" type="image/webp"><source srcset="small.png 480w, large.png 960w" sizes="100vw" media="(min-width: 40em)"><img src="harbour.png" alt=""></picture>
            <video src="harbour.mp4" controls width="400" height="300" poster="harbour.png"><track src="harbour.vtt" kind="captions" srclang="en" label="English"></video>
            <audio controls><source src="horn.ogg" type="audio/ogg"></audio>
            <iframe src="map.html" title="Map" width="400" height="300"></iframe>
            """,
        """
            <h1>Ships</h1>
            <table><caption>Arrivals</caption><colgroup><col><col span="2"></colgroup><thead><tr><th scope="col" id="ship">Ship</th><th scope="col">From</th><th scope="col">At</th></tr></thead>
            <tbody><tr><td headers="ship">Ann</td><td>Oslo</td><td>12:30</td></tr><tr><td rowspan="2">Ben</td><td colspan="2">not known</td></tr><tr><td>Kiel</td><td>13:00</td></tr></tbody>
            <tfoot><tr><td colspan="1">Sum</td><td>2</td><td>3</td></tr></tfoot></table>
            """,
        """
            <h1>Lists</h1>
            <ul><li>One<ol start="3" reversed><li value="7">Seven</li><li>Six</li></ol></li><li>Two</li></ul>
            <dl><dt>Quay</dt><dd>A wall</dd><dt>Pier</dt><dt>Jetty</dt><dd>A bridge</dd></dl>
            <dl><div><dt>Quay</dt><dd>A wall</dd></div></dl>
            <details open><summary>More</summary><p>Ships of the line.</p></details>
            <blockquote cite="https://example.org/"><p>No ship came.</p></blockquote><hr>
            """,
        """
            <h1>Write to us</h1>
            <form action="/send" method="post"><fieldset><legend>You</legend><p><label for="name">Name</label> <input id="name" name="name" type="text" required maxlength="40" autocomplete="name"></p>
            <p><label>Mail <input type="email" name="mail" placeholder="a@example.org"></label> <label>Age <input type="number" name="age" min="1" max="120" step="1"></label> <label><input type="checkbox" name="news" checked> News</label></p>
            <p><label for="day">Day</label> <input type="date" id="day" name="day" min="2026-01-01" value="2026-03-01"> <label>Ship <select name="ship"><optgroup label="Old"><option value="a">Ann</option></optgroup><option selected>Ben</option></select></label></p>
            <p><label>Words <textarea name="words" rows="4" cols="40"></textarea></label></p><p><button type="submit">Send</button> <meter value="0.5" min="0" max="1">half</meter> <progress value="1" max="2">half</progress> <output for="name">0</output></p></fieldset></form>
            """,
        """
            <h1>Odds and ends</h1>
            <section><h2>Words</h2><p lang="de" dir="ltr"><dfn>Kai</dfn> <ruby>港<rp>(</rp><rt>minato</rt><rp>)</rp></ruby> <bdo dir="rtl">abc</bdo> <bdi>x</bdi> H<sub>2</sub>O x<sup>2</sup> <var>x</var> <samp>ok</samp> <mark>new</mark> <s>old</s> <u>name</u> <cite>Log</cite> <data value="3">three</data><wbr>long</p></section>
            <aside><h2>Beside</h2><address>Port office, <a href="mailto:port@example.org">mail</a></address><pre>a  b</pre></aside>
            <p style="color: #204060; margin: 0 1em">Styled</p><div itemscope itemtype="https://schema.org/Place"><span itemprop="name">Quay</span></div>
            <p><img src="harbour.png" alt="The quay" usemap="#parts" width="10" height="10"></p><map name="parts"><area shape="rect" coords="0,0,5,5" href="#a" alt="Left"></map>
            """,
    ];

    public static IReadOnlyList<string> All { get; } =
    [
        .. bodies.Select(body =>
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Harbour</title>"
            + "<meta name=\"description\" content=\"News of the harbour\">"
            + "<link rel=\"icon\" href=\"icon.png\" sizes=\"32x32\"><style>p { margin: 0 }</style></head>\n<body>\n"
            + body
            + "\n</body>\n</html>\n"
        ),
    ];
}
