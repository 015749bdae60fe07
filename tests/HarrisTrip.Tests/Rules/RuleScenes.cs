using HarrisTrip.Check;
using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Tests.Images;
using HarrisTrip.Tests.Media;
using HarrisTrip.Tests.Sites;

namespace HarrisTrip.Tests.Rules;

/// <summary>
/// Rules that no text of one file can show: of settings, of a theme, of what a picture's file says, of two builds, of
/// what lies on a disk. Each has a scene that breaks it, and the same one mended.
/// </summary>
static class RuleScenes
{
    const string Dated = "published: 2026-01-02T09:00:00Z\n";
    const string Drawing = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 30'><rect width='40' height='30'/>";
    const string Rating = "fields: {rating: {type: integer, meaning: How good it is., kinds: [review]}}\n";
    const string Host = "base_url: https://example.org/\n";

    static readonly byte[] photo = Pictures.Jpeg(1200, 800);

    static readonly Dictionary<string, ExternalOutcome> web = new()
    {
        ["https://example.com/"] = new(ExternalState.Available, ""),
        ["https://example.com/new"] = new(ExternalState.Available, ""),
        ["https://example.com/no-such-page"] = new(ExternalState.Gone, "answers 404"),
        ["http://example.com/old"] = new(ExternalState.Moved, "has moved permanently", "https://example.com/new"),
        ["https://example.com/members"] = new(ExternalState.Refused, "answers 403"),
        ["https://slow.example/"] = new(ExternalState.Unknown, "gave no answer"),
    };

    public static readonly Dictionary<string, (Func<IEnumerable<string>> Broken, Func<IEnumerable<string>> Kept)> All =
        new()
        {
            ["rule-unknown"] = (() => Checks("levels: {link-brokn: off}"), () => Checks("levels: {link-broken: off}")),
            ["rule-protected"] = (() => Checks("levels: {raw-html: off}"), () => Checks("levels: {link-broken: off}")),
            ["waiver-expired"] = (() => Waiver("see", "2026-05-31"), () => Waiver("see", "2026-06-30")),
            ["waiver-unused"] = (() => Waiver("air", "2026-06-30"), () => Waiver("see", "2026-06-30")),
            ["security-expired"] = (() => Security("2026-01-01", Host), () => Security("2027-01-01", Host)),
            ["security-place"] = (
                () => Security("2027-01-01", "base_url: https://example.org/news/\n"),
                () => Security("2027-01-01", Host)
            ),
            ["field-declaration"] = (
                () => Site("fields: {title: {type: text, meaning: A title.}}\n"),
                () => Site("fields: {subtitle: {type: text, meaning: A title.}}\n")
            ),
            ["field-misplaced"] = (() => Site(Rating, "rating: 4\n"), () => Site(Rating, "kind: review\nrating: 4\n")),
            ["block-undeclared"] = (
                () => Themed(new MemoryFolder().With("blocks/box.html", "<aside></aside>\n")),
                () => Themed(new MemoryFolder().With("blocks/box.html", "---\nmeaning: A box.\n---\n<aside></aside>\n"))
            ),
            ["data-file-unfit"] = (() => Data("results.xlsx", ""), () => Data("results.csv", "town,votes\nAr,5\n")),
            ["data-invalid"] = (
                () => Data("results.csv", "town,votes\nAr\n"),
                () => Data("results.csv", "town,votes\nAr,5\n")
            ),
            ["static-file-unfit"] = (() => Static("ads file.txt"), () => Static("ads.txt")),
            ["map-unread"] = (() => Map("[4, 152]"), () => Map("[4, 52]")),
            ["author-unknown"] = (() => Written("jane-deo"), () => Written("jane")),
            ["author-twice"] = (
                () => Site(settings: "title: Record\nauthors: [{name: Jane Doe}, {name: jane doe}]\n"),
                () => Site(settings: "title: Record\nauthors: [{name: Jane Doe}, {name: John Roe}]\n")
            ),
            ["file-unpublished"] = (() => Lying("story/tides.csv"), () => Lying("_static/tides.csv")),
            ["edition-unnamed"] = (
                () => Site(settings: "title: Record\n", matter: "lang: es\n"),
                () => Site(settings: "title: Record\neditions: [{lang: es, title: Acta}]\n", matter: "lang: es\n")
            ),
            ["share-image-missing"] = (
                () => Site(title: "新港口开放", matter: "lang: zh\n"),
                () => Site(matter: "lang: zh\n")
            ),
            ["yaml-too-long"] = (
                () => Site(matter: $"standfirst: {new string('a', 250_000)}\n"),
                () => Site(matter: $"standfirst: {new string('a', 200_000)}\n")
            ),
            ["style-invalid"] = (() => Styled("width: wide"), () => Styled("width: 34rem")),
            ["style-contrast"] = (() => Styled("colors: {accent: silver}"), () => Styled("colors: {accent: navy}")),
            ["style-unused"] = (() => Styled(Font("Quay", "Kay")), () => Styled(Font("Quay", "Quay"))),
            ["font-unfit"] = (() => Styled(Font("Quay", "Quay"), "OTTO..."), () => Styled(Font("Quay", "Quay"))),
            ["logo-unfit"] = (() => Styled("logo: _look/lgo.svg"), () => Styled("logo: _look/logo.svg")),
            ["theme-missing"] = (() => Site("title: Record\ntheme: ../look\n"), () => Site("title: Record\n")),
            ["theme-file-missing"] = (
                () => Themed(new MemoryFolder().With("assets/style.css", "p { background: url(wall.png) }")),
                () =>
                    Themed(
                        new MemoryFolder()
                            .With("assets/style.css", "p { background: url(wall.png) }")
                            .With("assets/wall.png", Pictures.Harbour)
                    )
            ),
            ["rights-lost"] = (() => Credits("limit:1"), () => Credits("")),
            ["rights-differ"] = (
                () => Pictured(Photo("<photoshop:Credit>Ann Author</photoshop:Credit>")),
                () => Pictured(Photo("<photoshop:Credit>Port office</photoshop:Credit>"))
            ),
            ["ai-source-denied"] = (
                () => Pictured(Photo(Made("trainedAlgorithmicMedia"))),
                () => Pictured(Photo(Made("digitalCapture")))
            ),
            ["drawing-stripped"] = (() => Drawn($"{Drawing}<!-- k.visser --></svg>"), () => Drawn($"{Drawing}</svg>")),
            ["media-record-missing"] = (() => Film(""), () => Film(MediaSite.Film)),
            ["media-file-missing"] = (
                () => Film(MediaSite.Film.Replace("crossing.vtt", "other.vtt", StringComparison.Ordinal)),
                () => Film(MediaSite.Film)
            ),
            ["media-unfit"] = (() => Film(MediaSite.Film, "hevc.mp4"), () => Film(MediaSite.Film)),
            ["media-location"] = (() => Film(MediaSite.Film, "located.mp4"), () => Film(MediaSite.Film)),
            ["media-credit-missing"] = (
                () => Film(MediaSite.Film.Replace("credit:", "creator:", StringComparison.Ordinal)),
                () => Film(MediaSite.Film)
            ),
            ["poster-missing"] = (
                () => Film(MediaSite.Film.Replace("    poster: harbour.png\n", "", StringComparison.Ordinal)),
                () => Film(MediaSite.Film)
            ),
            ["media-text-missing"] = (
                () => Film(MediaSite.Film.Replace("\n    captions: [crossing.vtt]", "", StringComparison.Ordinal)),
                () => Film(MediaSite.Film)
            ),
            ["captions-invalid"] = (
                () => Film(MediaSite.Film.Replace("crossing.vtt", "index.md", StringComparison.Ordinal)),
                () => Film(MediaSite.Film)
            ),
            ["document-untagged"] = (() => Document(MediaSite.Pdf("")), () => Document(MediaSite.Pdf())),
            ["media-unused"] = (
                () => Film(MediaSite.Film + "\n  - file: quay.mp3\n    title: The quay"),
                () => Film(MediaSite.Film)
            ),
            ["media-record-twice"] = (
                () => Film(MediaSite.Film + "\n  - file: crossing.mp4\n    title: The quay"),
                () => Film(MediaSite.Film)
            ),
            ["media-too-heavy"] = (
                () => Film(MediaSite.Film, limit: "checks: {options: {video_kilobytes: 4}}\n"),
                () => Film(MediaSite.Film)
            ),
            ["embargo-leaked"] = (
                () => Embargo("Tomorrow: Minister resigns over harbour."),
                () => Embargo("Tomorrow: rain.")
            ),
            ["source-changed"] = (
                () => Build.Site(new RestlessFolder(RestlessPost, changes: true)).Result.Rules(),
                () => Build.Site(new RestlessFolder(RestlessPost, changes: false)).Result.Rules()
            ),
            ["change-undeclared"] = (() => Again("The wall holds.", "quay"), () => Again("The wall fell.", "quay")),
            ["address-gone"] = (() => Again("The wall fell.", "wall"), () => Again("The wall fell.", "quay")),
            ["link-root-unknown"] = OfExamples("link-root-unknown", Lone),
            ["link-external-gone"] = OfExamples("link-external-gone", RequestedFiles),
            ["link-external-moved"] = OfExamples("link-external-moved", RequestedFiles),
            ["link-external-refused"] = OfExamples("link-external-refused", RequestedFiles),
            ["link-external-unsure"] = OfExamples("link-external-unsure", RequestedFiles),
            ["symlink-outside"] = (() => Beside(NonRegularFile.LeadsOut), () => Beside(NonRegularFile.Special)),
            ["special-file"] = (() => Beside(NonRegularFile.Special), () => Beside(NonRegularFile.LeadsOut)),
        };

    static string RestlessPost =>
        Article("images: [{file: sea.png, alt: A wall, credit: Jane Doe}]\n", text: "![](sea.png)");

    static string Article(string matter = "", string title = "Harbour opens", string text = "We see the wall.") =>
        $"---\ntitle: {title}\n{Dated}{matter}---\n\n{text}\n";

    static IEnumerable<string> Site(string settings = "", string matter = "", string title = "Harbour opens") =>
        Build
            .Site(
                new MemoryFolder()
                    .With("site.yaml", settings)
                    .With("other.md", Article())
                    .With("story/index.md", Article(matter, title)),
                o => settings.Contains("base_url", StringComparison.Ordinal) ? o with { BaseUrl = null } : o
            )
            .Result.Rules();

    static IEnumerable<string> Static(string name) =>
        Build
            .Site(new MemoryFolder().With("story/index.md", Article()).With("_static/" + name, "Words\n"))
            .Result.Rules();

    static IEnumerable<string> Data(string name, string text) =>
        Build.Site(new MemoryFolder().With("story/index.md", Article()).With("_data/" + name, text)).Result.Rules();

    static IEnumerable<string> Written(string author) =>
        Site(settings: "title: Record\nauthors: {jane: {name: Jane Doe}}\n", matter: $"authors: [{author}]\n");

    static IEnumerable<string> Lying(string path) =>
        Build.Site(new MemoryFolder().With("story/index.md", Article()).With(path, "Day,Height\n")).Result.Rules();

    /// <summary>A site with a look, the files of which are there.</summary>
    static IEnumerable<string> Styled(string style, string? font = null)
    {
        var site = new MemoryFolder()
            .With("site.yaml", $"title: Record\nstyle:\n  {style}\n")
            .With("_look/logo.svg", $"{Drawing}</svg>")
            .With("story/index.md", Article());
        return Build
            .Site(font is null ? site.With("_look/quay.woff2", WebFonts.Font) : site.With("_look/quay.woff2", font))
            .Result.Rules();
    }

    static string Font(string family, string name) =>
        $"fonts: {{text: '{family}, serif'}}\n  web_fonts: [{{name: {name}, file: _look/quay.woff2, license: OFL-1.1}}]";

    static IEnumerable<string> Film(string record, string file = "crossing.mp4", string limit = "") =>
        Build.Site(MediaSite.Folder("video", "crossing.mp4", MediaSite.File(file), record, limit)).Result.Rules();

    static IEnumerable<string> Document(byte[] pdf) =>
        Build.Site(MediaSite.Folder("document", "report.pdf", pdf, MediaSite.Report)).Result.Rules();

    static IEnumerable<string> Checks(string checks) => Site($"title: Record\nchecks:\n  {checks}\n");

    /// <summary>The article has no standfirst, which is waived for what says a word.</summary>
    static IEnumerable<string> Waiver(string page, string until) =>
        Checks(
            $"waivers: [{{rule: standfirst-missing, page: {(page == "see" ? "story" : page)}/index.md, reason: It comes., until: {until}}}]"
        );

    static IEnumerable<string> Security(string expires, string host) =>
        Site(
            $"title: Record\n{host}security:\n  contacts: [mailto:security@example.org]\n  expires: {expires}T09:00:00Z\n"
        );

    static IEnumerable<string> Themed(MemoryFolder theme) => Pictured(photo, theme);

    /// <summary>Two pictures, and a theme that lists so many of them on the page of credits.</summary>
    static IEnumerable<string> Credits(string howMany) =>
        Pictured(
            photo,
            new MemoryFolder().With(
                "credits.html",
                $"<h1>{{{{ words.credits_title }}}}</h1>{{{{ for item in list {howMany} }}}}{{{{ for picture in item.pictures }}}}"
                    + "<div class=\"picture-terms\"><a class=\"picture\" href=\"{{ url picture.href }}\">{{ "
                    + "picture.name }}</a></div>{{ end }}{{ end }}"
            )
        );

    static IEnumerable<string> Pictured(byte[] picture, MemoryFolder? theme = null)
    {
        const string images =
            "images:\n  - {file: photo.jpg, alt: A wall, credit: Port office, digital_source: digitalCapture, lead: true}\n";
        return Build
            .Site(
                new MemoryFolder()
                    .With("other/photo.jpg", Pictures.Jpeg(900, 600))
                    .With("other/index.md", Article(images))
                    .With("story/photo.jpg", picture)
                    .With("story/index.md", Article(images)),
                o => o with { Theme = theme, ThemeName = "theme" }
            )
            .Result.Rules();
    }

    /// <summary>A photograph whose file says something of its rights.</summary>
    static byte[] Photo(string description)
    {
        byte[] packet =
        [
            .. "http://ns.adobe.com/xap/1.0/\0"u8,
            .. System.Text.Encoding.UTF8.GetBytes(
                "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                    + "<rdf:Description rdf:about=\"\" xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\" "
                    + $"xmlns:Iptc4xmpExt=\"http://iptc.org/std/Iptc4xmpExt/2008-02-29/\">{description}"
                    + "</rdf:Description></rdf:RDF></x:xmpmeta>"
            ),
        ];
        var length = packet.Length + 2;
        return [.. photo[..2], 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. packet, .. photo[2..]];
    }

    static string Made(string source) =>
        $"<Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/{source}</Iptc4xmpExt:DigitalSourceType>";

    static IEnumerable<string> Drawn(string drawing) =>
        Build
            .Site(
                new MemoryFolder()
                    .With("story/map.svg", drawing)
                    .With("story/index.md", PictureArticle.Text("map.svg", lead: false))
            )
            .Result.Rules();

    static IEnumerable<string> Map(string place) =>
        Build
            .Site(
                new MemoryFolder()
                    .With(
                        "story/index.md",
                        Article(text: "::: map quay.geojson\ntitle: The quay\nsource: Port office\n:::")
                    )
                    .With("story/quay.geojson", "{\"type\": \"Point\", \"coordinates\": " + place + "}")
            )
            .Result.Rules();

    static IEnumerable<string> Embargo(string text) =>
        Build
            .Site(
                new MemoryFolder()
                    .With("open.md", Article(text: text))
                    .With(
                        "later.md",
                        "---\ntitle: Minister resigns over harbour\npublished: 2027-01-02T09:00:00Z\n---\n\nText.\n"
                    )
            )
            .Result.Rules();

    /// <summary>Publishes an article, and then one with this text at this address.</summary>
    static IEnumerable<string> Again(string text, string slug)
    {
        var (_, last) = Build.Site(
            new MemoryFolder().With("story.md", Article("slug: quay\n", text: "The wall fell."))
        );
        return Build
            .Site(
                new MemoryFolder().With("story.md", Article($"slug: {slug}\n", text: text)),
                o =>
                    o with
                    {
                        Previous = path => last.Files.GetValueOrDefault(path),
                        PreviousPages = [.. last.Files.Keys.Where(Paths.IsPage)],
                    }
            )
            .Result.Rules();
    }

    /// <summary>A rule that has examples, which are seen only in surroundings of their own.</summary>
    static (Func<IEnumerable<string>> Broken, Func<IEnumerable<string>> Kept) OfExamples(
        string rule,
        Func<string, IEnumerable<string>> faults
    ) => (() => faults(RuleBook.All[rule].Bad), () => faults(RuleBook.All[rule].Good));

    /// <summary>A page of which nobody knows how far above it the site begins.</summary>
    static IEnumerable<string> Lone(string body)
    {
        var report = new Report();
        new PageChecker().Check(Page(body), new OnDisk { Depth = 1 }, report);
        return report.Sorted().Select(d => d.Rule.Name);
    }

    /// <summary>A page whose links to other sites are asked for.</summary>
    static IEnumerable<string> RequestedFiles(string body)
    {
        var report = new Report();
        var facts = new PageChecker(RuleSet.Of([RuleGroup.Links], [], external: true)).Check(
            Page(body),
            new OnDisk(),
            report
        );
        ExternalLinks.Report([facts], web, report);
        return report.Sorted().Select(d => d.Rule.Name);
    }

    static PageInput Page(string body) =>
        new(
            "index.html",
            Location.StartOf("index.html"),
            $"<!DOCTYPE html><html lang=\"en\"><title>Harbour</title>{body}",
            SourceMap.Empty
        );

    static IEnumerable<string> Beside(NonRegularFile what)
    {
        var report = new Report();
        SiteChecker.Check([], new OnDisk { NonRegularFiles = [("tide", what)] }, report);
        return report.Sorted().Select(d => d.Rule.Name);
    }

    sealed class OnDisk : IPublishedFolder
    {
        public string? Root => null;

        public int Depth { get; init; }

        public bool IsWhole => Depth == 0;

        public IReadOnlyList<(string Path, NonRegularFile What)> NonRegularFiles { get; init; } = [];

        public bool Has(string path) => false;
    }
}
