using System.Globalization;
using HarrisTrip.Tests.Media;
using HarrisTrip.Tests.Sites;

namespace HarrisTrip.Tests.Building;

/// <summary>A small publication that somebody goes on editing: each edit is one that editors make.</summary>
sealed class EditedSite
{
    const int MaxArticles = 16;

    static readonly byte[] other = Pictures.Png(900, 700);
    static readonly byte[] sound = MediaSite.File("interview.mp3");

    readonly Random random;
    readonly List<Story> stories = [];
    readonly List<(string Name, Action Edit)> edits;
    int names;
    string settings = "";
    string layout = "";
    string partial = "";
    string teaser = "";
    string block = "";
    (string Name, string Text)[] data = [];
    string ofRoot = "";
    string tide = "story-1";
    string stray = "";
    string record = "";
    string portrait = "";
    byte[] font = WebFonts.Font;
    byte[] logo = other;

    public EditedSite(int seed)
    {
        random = new Random(seed);
        edits =
        [
            ("word", () => Any().Body += " Another word."),
            ("word", () => Any().Body = Any().Body.Replace("harbour", "port", StringComparison.Ordinal)),
            ("paragraph", () => Any().Body += "\n\nAnother paragraph."),
            ("title", () => Any().Title = $"The quay {++names}"),
            ("slug", () => Any().Slug = $"moved-{++names}"),
            ("date", () => Any().Published = Day()),
            ("tag", () => Any().Tags = Tags()),
            ("category", () => Any().Category = Pick("News", "Opinion", "Sport", "news")),
            ("kind", () => Any().Kind = Pick(null, "opinion", "page", "about")),
            ("series", () => Any().Series = random.Next(3) == 0 ? null : ("The wall", random.Next(1, 5))),
            ("author", () => Any().Author = Pick("Jane Doe", "John Roe", "Ada Poe", "jane")),
            ("own field", () => Any().Rating = random.Next(3) == 0 ? null : random.Next(1, 7)),
            ("standfirst", () => Any().Standfirst = $"What came of it, {++names}."),
            ("correction", () => Any().Correction = $"The wall has {++names} stones."),
            ("add", Add),
            ("delete", () => stories.Remove(Any())),
            ("rename", () => Any().Folder = $"story-{++names}"),
            ("draft", () => Any().IsDraft ^= true),
            ("embargo", () => Any().Published = Now.AddHours(random.Next(1, 100))),
            ("expiry", () => Any().Expires = random.Next(2) == 0 ? null : Now.AddHours(random.Next(-50, 50))),
            ("rights", () => Any().RightsExpire = random.Next(3) > 0 ? null : Now.AddHours(random.Next(1, 90))),
            (
                "chart",
                () =>
                    Any().Body +=
                        $"\n\n::: chart Tons\nkind: {Pick("bar", "line")}\nsource: Port office\n\n"
                        + $"| Year | Tons |\n| --- | --- |\n| 2024 | {++names} |\n| 2025 | 2 |\n:::"
            ),
            ("map", () => Any().Place = Pick(null, "[4, 52]", "[5, 53]", "[5, 153]")),
            ("picture", () => Any().Picture = Pick(null, Pictures.Harbour, other)),
            ("credit", () => Any().Credit = Pick("Jane Doe", "John Roe / Agency", "City Archive")),
            ("recording", () => Any().Sound = Pick(null, sound, [.. sound, .. sound], [.. sound[..500]])),
            ("transcript", () => Any().Transcript = Pick("We hold the wall.", "We **hold** it.", "## We hold it")),
            (
                "chapters",
                () => Any().Chapters = Pick(null, "00:00.000 --> 00:01.000", "00:01.000 --> 00:04.000", "00:00")
            ),
            ("lead", () => Any().HasLead ^= true),
            ("alias", () => Any().Alias = random.Next(3) == 0 ? null : $"old/{random.Next(4)}/"),
            ("link", () => Any().Link = random.Next(3) == 0 ? null : Any().Slug),
            ("broken link", () => Any().Link = random.Next(4) == 0 ? "nowhere" : null),
            ("related", () => Any().Related = random.Next(2) == 0 ? null : Any().Slug),
            ("translation", () => Any().Translation = random.Next(2) == 0 ? null : Any().Slug),
            ("language", () => Any().Lang = Pick("en", "en", "de")),
            ("markdown", () => Any().Markdown = Pick<bool?>(null, true, false)),
            ("republish", () => Any().Republish = Pick<bool?>(null, true, false)),
            (
                "site",
                () =>
                    settings = Pick(
                        "",
                        "lead_story: " + Any().Slug + "\n",
                        "republish: true\n",
                        "markdown: true\nllms: true\n",
                        "feeds: {entries: 3, tags: true, categories: true}\n",
                        "checks:\n  levels: {page-heavy: off}\n",
                        Waiver(),
                        "time_zone: Pacific/Auckland\n",
                        Look,
                        "menu: [story-1, News, {to: /tide/, title: Tide}]\nfoot: [story-2]\n",
                        "permalink: \"/:year/:slug/\"\n",
                        "editions:\n  - lang: de\n    title: Der Hafen\n"
                    )
            ),
            ("template", () => layout = Pick("", "<p>One</p>", "<p>Two</p>", "<p><a href=\"gone/\">Three</a></p>")),
            (
                "partial",
                () =>
                    partial = Pick(
                        "",
                        "<p class=\"byline\">{{ words.by }} {{ article.authors[0].name }}</p>\n",
                        "<p>By our reporters</p>\n",
                        "{{ for row in data.tide }}<p>{{ row.hour }}: {{ row.metres }}</p>{{ end }}\n",
                        "{{ if article.fields.rating }}<p>{{ article.fields.rating }} stars</p>{{ end }}\n"
                    )
            ),
            (
                "teaser",
                () =>
                    teaser = Pick(
                        "",
                        "<h3><a href=\"{{ url teaser.href }}\">{{ teaser.title }}</a>"
                            + "{{ if teaser.fields.rating }} {{ teaser.fields.rating }}{{ end }}</h3>\n"
                    )
            ),
            (
                "data",
                () =>
                    data = Pick<(string, string)[]>(
                        [],
                        [("tide.csv", "hour,metres\n6,1.2\n")],
                        [("tide.csv", "hour,metres\n6,1.4\n"), ("wall.json", "{\"stones\": 7}")],
                        [("tide.json", "[{\"hour\": 6, \"metres\": 2}]"), ("wall.json", "{\"stones\": 8}")],
                        [("tide.csv", "hour,metres\n6\n")]
                    )
            ),
            (
                "block",
                () =>
                    block = Pick(
                        "",
                        "---\nmeaning: A box.\nfields: {height: {type: integer, meaning: In metres.}}\n---\n"
                            + "<aside>{{ block.content }}{{ if block.fields.height }}<p>{{ block.fields.height }}</p>{{ end }}</aside>\n",
                        "---\nmeaning: A box.\nfields: {height: {type: integer, meaning: In metres.}}\n---\n"
                            + "<div>{{ block.content }}{{ for row in data.tide }}<p>{{ row.metres }}</p>{{ end }}</div>\n",
                        "---\nmeaning: A box.\nfields: {height: {type: text, meaning: In words.}}\n---\n<p>{{ block.fields.height }}</p>\n"
                    )
            ),
            ("use of block", () => Any().Body += $"\n\n::: box\nheight: {random.Next(9)}\n\nA wall.\n:::"),
            ("style", () => Style = Pick("", "p { margin: 0 }", "p { margin: 1px }")),
            ("look", () => settings = Look),
            ("font", () => font = Pick(WebFonts.OfLength(200), WebFonts.OfLength(300), [])),
            ("logo", () => logo = Pick(Pictures.Harbour, other)),
            ("words", () => Words = Pick("", "by: Written by\n", "by: From the hand of\n")),
            ("static file", () => ofRoot = Pick("", "ads.txt", "tide/index.html", "story-1/index.html", "picture.png")),
            ("static content", () => tide = Pick("story-1", "story-2", "gone")),
            (
                "stray file",
                () => stray = Pick("", "plan.pdf", "story-1/plan.pdf", "old/plan.pdf", "story-2/maps/a.png")
            ),
            ("record of an author", () => record = Pick("", "Jane Doe", "Jane  Doe", "Jane P. Doe")),
            ("portrait", () => portrait = Pick("", "Jane Doe", "City Archive")),
            ("record", () => Any().HasRecord ^= true),
            ("clock", () => Now = Now.AddHours(random.Next(1, 60))),
            ("drafts", () => Drafts ^= true),
            ("portable", () => Portable ^= random.Next(2) == 0),
            (
                "address",
                () => BaseUrl = Pick("https://example.org/", "https://example.org/", "https://example.com/sub/")
            ),
        ];
        for (var i = 0; i < 6; i++)
        {
            Add();
        }
    }

    public DateTimeOffset Now { get; private set; } = Build.Now;

    public bool Drafts { get; private set; }

    public bool Portable { get; private set; }

    public string BaseUrl { get; private set; } = "https://example.org/";

    string Style { get; set; } = "";

    string Words { get; set; } = "";

    const string Look =
        "style:\n  colors: {accent: navy}\n  logo: _look/logo.png\n  fonts: {text: 'Quay, serif'}\n"
        + "  web_fonts: [{name: Quay, file: _look/quay.woff2, license: OFL-1.1}]\n";

    /// <summary>Makes one edit.</summary>
    /// <returns>What it was.</returns>
    public string Edit()
    {
        if (stories.Count == 0)
        {
            Add();
        }
        var (name, edit) = edits[random.Next(edits.Count)];
        edit();
        return name;
    }

    public MemoryFolder Articles()
    {
        var folder = new MemoryFolder().With(
            "site.yaml",
            "title: The Harbour\nlang: en\n"
                + "fields: {rating: {type: integer, values: 1 to 5, meaning: How good it is., kinds: [news]}}\n"
                + settings
                + (settings.Contains("feeds", StringComparison.Ordinal) ? "" : "feeds: {tags: true}\n")
        );
        if (ofRoot.Length > 0)
        {
            folder.With(
                "_static/" + ofRoot,
                $"<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>The tide</title><h1>The tide</h1><a href=\"../{tide}/\">More</a>"
            );
        }
        folder.With(
            "_static/shown/index.html",
            "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>The quay</title><h1>The quay</h1>"
                + "<img src=\"quay.png\" alt=\"The quay\" width=\"120\" height=\"80\">"
        );
        folder.With("_look/quay.woff2", font).With("_look/logo.png", logo);
        folder.With("_static/shown/quay.png", tide == "story-1" ? Pictures.Harbour : other);
        foreach (var (name, text) in data)
        {
            folder.With("_data/" + name, text);
        }
        if (record.Length > 0)
        {
            folder.With(
                "_authors/jane.yaml",
                $"name: {record}\nbio: She has written of the harbour and its walls for twenty years.\n"
                    + (portrait.Length > 0 ? $"portrait: {{file: jane.png, alt: Jane, credit: {portrait}}}\n" : "")
            );
            folder.With("_authors/jane.png", Pictures.Harbour);
        }
        if (stray.Length > 0)
        {
            folder.With(stray, "A plan");
        }
        foreach (var story in stories)
        {
            folder.With($"{story.Folder}/index.md", story.Text);
            if (story.Place is { } place)
            {
                folder.With($"{story.Folder}/quay.geojson", "{\"type\": \"Point\", \"coordinates\": " + place + "}");
            }
            if (story.Picture is { } picture)
            {
                folder.With($"{story.Folder}/picture.png", picture);
            }
            if (story.Sound is { } recording)
            {
                folder.With($"{story.Folder}/sound.mp3", recording);
                folder.With($"{story.Folder}/words.md", story.Transcript);
                folder.With($"{story.Folder}/parts.vtt", $"WEBVTT\n\n{story.Chapters}\nThe wall\n");
            }
        }
        return folder;
    }

    public MemoryFolder Theme()
    {
        var folder = new MemoryFolder();
        if (layout.Length > 0)
        {
            folder.With("partials/footer.html", layout);
        }
        if (partial.Length > 0)
        {
            folder.With("partials/byline.html", partial);
        }
        if (block.Length > 0)
        {
            folder.With("blocks/box.html", block);
        }
        if (teaser.Length > 0)
        {
            folder.With("partials/teaser.html", teaser);
        }
        if (Style.Length > 0)
        {
            folder.With("assets/style.css", Style);
        }
        if (Words.Length > 0)
        {
            folder.With("words/en.yaml", Words);
        }
        return folder;
    }

    void Add()
    {
        if (stories.Count < MaxArticles)
        {
            var name = $"story-{++names}";
            stories.Add(
                new Story
                {
                    Folder = name,
                    Slug = name,
                    Title = $"The harbour, part {names}",
                    Published = Day(),
                    Tags = Tags(),
                    Picture = random.Next(2) == 0 ? Pictures.Harbour : null,
                }
            );
        }
    }

    /// <summary>Ends while the clock goes on.</summary>
    string Waiver() =>
        "checks:\n  waivers:\n    - rule: link-broken\n      reason: The page is on its way.\n"
        + $"      until: {Now.AddDays(random.Next(0, 4)):yyyy-MM-dd}\n";

    Story Any() => stories.Count == 0 ? new Story() : stories[random.Next(stories.Count)];

    T Pick<T>(params T[] values) => values[random.Next(values.Length)];

    DateTimeOffset Day() => Build.Now.AddHours(-random.Next(1, 2000));

    string[] Tags() => [.. new[] { "tide", "wall", "Wall", "ships" }.Where(_ => random.Next(2) == 0)];

    sealed class Story
    {
        public string Folder { get; set; } = "";
        public string Slug { get; set; } = "";
        public string Title { get; set; } = "";
        public string? Standfirst { get; set; }
        public string? Kind { get; set; }
        public int? Rating { get; set; }
        public string Lang { get; set; } = "en";
        public string Body { get; set; } = "The harbour was **closed** for a day.";
        public DateTimeOffset Published { get; set; }
        public DateTimeOffset? Expires { get; set; }
        public DateTimeOffset? RightsExpire { get; set; }
        public string[] Tags { get; set; } = [];
        public string Category { get; set; } = "News";
        public (string Name, int Part)? Series { get; set; }
        public string Author { get; set; } = "Jane Doe";
        public string? Correction { get; set; }
        public bool IsDraft { get; set; }
        public byte[]? Picture { get; set; }
        public string? Place { get; set; }
        public string Credit { get; set; } = "Jane Doe";
        public byte[]? Sound { get; set; }
        public string Transcript { get; set; } = "We hold the wall.";
        public string? Chapters { get; set; }
        public bool HasLead { get; set; }

        /// <summary>False where the picture lies there and nobody asks for it.</summary>
        public bool HasRecord { get; set; } = true;
        public string? Alias { get; set; }
        public string? Link { get; set; }
        public string? Related { get; set; }
        public string? Translation { get; set; }
        public bool? Markdown { get; set; }
        public bool? Republish { get; set; }

        public string Text
        {
            get
            {
                var head = new List<string>
                {
                    $"title: {Title}",
                    $"slug: {Slug}",
                    $"lang: {Lang}",
                    $"published: {Iso(Published)}",
                    $"authors: [{Author}]",
                    $"category: {Category}",
                };
                void Add(string? line, bool isThere = true)
                {
                    if (line is not null && isThere)
                    {
                        head.Add(line);
                    }
                }
                Add($"standfirst: {Standfirst}", Standfirst is not null);
                Add($"kind: {Kind}", Kind is not null);
                Add($"rating: {Rating?.ToString(CultureInfo.InvariantCulture)}", Rating is not null);
                Add($"tags: [{string.Join(", ", Tags)}]", Tags.Length > 0);
                Add($"series: {{name: {Series?.Name}, part: {Series?.Part}}}", Series is not null);
                Add(
                    $"corrections: [{{date: {Iso(Published.AddHours(1))}, text: {Correction}}}]",
                    Correction is not null
                );
                Add("status: draft", IsDraft);
                Add($"expires: {Iso(Expires ?? default)}", Expires is not null);
                Add($"aliases: [{Alias}]", Alias is not null);
                Add($"related: [{Related}]", Related is not null);
                Add($"translations: {{de: {Translation}}}", Translation is not null);
                Add($"markdown: {Markdown?.ToString().ToLowerInvariant()}", Markdown is not null);
                Add($"republish: {Republish?.ToString().ToLowerInvariant()}", Republish is not null);
                var isShown = Picture is not null && HasRecord;
                if (isShown)
                {
                    head.Add("images:");
                    head.Add("  - file: picture.png");
                    head.Add("    alt: A quay");
                    head.Add($"    credit: {Credit}");
                    Add($"    rights_expire: {Iso(RightsExpire ?? default)}", RightsExpire is not null);
                    Add("    lead: true", HasLead);
                }
                var picture = isShown && !HasLead ? "\n\n![](picture.png)" : "";
                if (Sound is not null)
                {
                    head.Add("media:");
                    head.Add("  - file: sound.mp3");
                    head.Add("    title: The harbour master");
                    head.Add($"    credit: {Credit}");
                    head.Add("    transcript: words.md");
                    Add("    chapters: parts.vtt", Chapters is not null);
                }
                var recording = Sound is null ? "" : "\n\n::: audio sound.mp3\n:::";
                var link = Link is null ? "" : $"\n\nMore [about it](../{Link}/).";
                var map = Place is null ? "" : "\n\n::: map quay.geojson\ntitle: The quay\nsource: Port office\n:::";
                return $"---\n{string.Join('\n', head)}\n---\n\n{Body}{picture}{recording}{map}{link}\n";
            }
        }

        static string Iso(DateTimeOffset moment) =>
            moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }
}
