using HarrisTrip.Diagnostics;
using HarrisTrip.Tests.Check;
using Xunit;

namespace HarrisTrip.Tests.Links;

/// <summary>
/// What is said of one link after the other, on a page two folders deep in a site at the root of its host.
/// </summary>
public class LinkCaseTests
{
    static readonly string[] aboutLinks =
    [
        "link-",
        "asset-",
        "data-link-",
        "mention-",
        "mail-",
        "phone-",
        "target-",
        "script-empty",
        "redirect-",
        "mixed-",
    ];

    public static TheoryData<string, string> Links =>
        new()
        {
            // Pages and their anchors.
            { "<a href='c.html'>x</a>", "" },
            { "<a href='none.html'>x</a>", "link-broken" },
            { "<a href='/a/b/c.html?page=2#tea'>x</a>", "" },
            { "<a href='../../about/'>x</a>", "" },
            { "<a href='../../about/index.html'>x</a>", "" },
            { "<a href='/'>x</a>", "" },
            { "<a href='../..'>x</a>", "" },
            { "<a href='./'>x</a>", "" },
            { "<a href='/about'>x</a>", "link-trailing-slash" },
            { "<a href='c'>x</a>", "link-without-extension" },
            { "<a href='c.html/'>x</a>", "link-broken" },
            { "<a href='/empty/'>x</a>", "link-broken" },
            { "<a href='C.html'>x</a>", "link-case" },
            { "<a href='/About/'>x</a>", "link-case" },
            { "<a href='#'>x</a>", "link-placeholder" },
            { "<a href='#top'>x</a>", "" },
            { "<a href='#here'>x</a>", "" },
            { "<a href='#there'>x</a>", "link-broken" },
            { "<a href='#old'>x</a>", "" },
            { "<a href='?q=1#here'>x</a>", "" },
            { "<a href='?q=1#there'>x</a>", "link-broken" },
            { "<a href='c.html#coffee'>x</a>", "link-broken" },
            { "<a href='/about#team'>x</a>", "link-trailing-slash" },
            { "<a href='#caf%C3%A9'>x</a>", "" },
            { "<a href='#café'>x</a>", "" },
            { "<a href='#50%25'>x</a>", "" },
            { "<a href='#:~:text=words'>x</a>", "" },
            { "<a href='#here:~:text=words'>x</a>", "" },
            { "<a href='paper.pdf#page=3'>x</a>", "" },
            { "<a href=''>x</a>", "link-empty" },
            { "<a href='  '>x</a>", "link-empty" },
            { "<a>x</a>", "link-placeholder" },
            { "<a id='q'>x</a>", "" },
            // Names that have to be encoded.
            { "<a href='a%20b.html'>x</a>", "" },
            { "<a href='a b.html'>x</a>", "link-encoding" },
            { "<a href='a%2520b.html'>x</a>", "link-broken" },
            { "<a href='\n c.html '>x</a>", "" },
            { "<a href='c.h\ntml'>x</a>", "link-encoding" },
            { "<a href='na%C3%AFve.html'>x</a>", "" },
            { "<a href='naïve.html'>x</a>", "" },
            { "<a href='..\\b\\c.html'>x</a>", "link-encoding" },
            { "<a href='100%.html'>x</a>", "link-encoding link-broken" },
            { "<a href='a%2Fb.html'>x</a>", "link-broken" },
            { "<a href='%63.html'>x</a>", "" },
            { "<a href='c.html%00'>x</a>", "link-broken" },
            // The way up stops at the root of a host.
            { "<a href='../../../about/'>x</a>", "" },
            { "<a href='../../../../none'>x</a>", "link-outside" },
            // The site's own full address, and those of others.
            { "<a href='https://example.org/about/'>x</a>", "" },
            { "<a href='http://EXAMPLE.org/none/'>x</a>", "link-broken" },
            { "<a href='//example.org/none/'>x</a>", "link-broken" },
            { "<a href='https://example.org'>x</a>", "" },
            { "<a href='https://example.organic/none/'>x</a>", "" },
            { "<a href='https://example.org:8443/none/'>x</a>", "" },
            { "<a href='https://example.com/none/'>x</a>", "" },
            { "<a href='//example.com/none/'>x</a>", "" },
            { "<a href='www.example.com'>x</a>", "link-broken" },
            { "<a href='https://'>x</a>", "link-malformed" },
            { "<a href='https:example.com'>x</a>", "link-malformed" },
            { "<a href='http:///none'>x</a>", "link-insecure" },
            { "<a href='https://exa mple.com/'>x</a>", "link-malformed link-encoding" },
            { "<a href='https://example.com:99999/'>x</a>", "link-malformed" },
            { "<a href='https://[::g]/'>x</a>", "link-malformed" },
            { "<a href='htpp://example.com/'>x</a>", "link-malformed" },
            { "<a href='https://user@example.com:80/?a=b:c#d'>x</a>", "" },
            { "<a href='https://example.com?a=b'>x</a>", "" },
            { "<a href='http://localhost:8000/'>x</a>", "link-preview-host" },
            { "<a href='localhost:8000/x'>x</a>", "link-preview-host" },
            { "<a href='//127.0.0.1/'>x</a>", "link-preview-host" },
            { "<img alt='' src='https://192.168.1.5/a.png'>", "link-preview-host" },
            { "<a href='http://[::1]/'>x</a>", "link-preview-host" },
            { "<a href='file:///home/me/a.html'>x</a>", "link-preview-host" },
            { "<a href='http://172.15.0.1/'>x</a>", "link-insecure" },
            { "<a href='https://localhost.example/'>x</a>", "" },
            // Other schemes.
            { "<a href='mailto:a@example.org'>x</a>", "" },
            { "<a href='MAILTO:a@example.org,b@example.org?cc=c@example.org&subject=a,b'>x</a>", "" },
            { "<a href='mailto:?subject=x'>x</a>", "" },
            { "<a href='mailto:%22a%20b%22@example.org'>x</a>", "" },
            { "<a href='mailto:'>x</a>", "mail-address-invalid" },
            { "<a href='mailto:a'>x</a>", "mail-address-invalid" },
            { "<a href='mailto:a@'>x</a>", "mail-address-invalid" },
            { "<a href='mailto:a@b@c'>x</a>", "mail-address-invalid" },
            { "<a href='mailto:a@example.org,'>x</a>", "mail-address-invalid" },
            { "<a href='mailto:a@example.org?bcc=b'>x</a>", "mail-address-invalid" },
            { "<a href='mailto:jörg@müller.example'>x</a>", "" },
            { "<a href='tel:+44-20-5550-0123;ext=4'>x</a>", "" },
            { "<a href='tel:112'>x</a>", "" },
            { "<a href='tel:*100%23'>x</a>", "" },
            { "<a href='tel:'>x</a>", "phone-invalid" },
            { "<a href='tel:call-us'>x</a>", "phone-invalid" },
            { "<a href='tel:44+20'>x</a>", "phone-invalid" },
            { "<a href='tel:+44 20 5550'>x</a>", "link-encoding" },
            { "<a href='javascript:void(0)'>x</a>", "link-runs-code" },
            { "<a href='sms:+4420'>x</a>", "" },
            { "<a href='magnet:?xt=a'>x</a>", "" },
            { "<a href='data:text/plain,x'>x</a>", "" },
            { "<a href='12:30.html'>x</a>", "link-broken" },
            // What a page loads.
            { "<img alt='' src='p.png'>", "" },
            { "<img alt='' src='none.png'>", "asset-missing" },
            { "<img alt='' src='P.png'>", "link-case" },
            { "<img alt='' src=''>", "asset-address-missing" },
            { "<img alt=''>", "asset-address-missing" },
            { "<img alt='' srcset='p.png 1x'>", "" },
            { "<img alt='' data-src='p.png'>", "" },
            { "<img alt='' src='data:image/gif;base64,R0=='>", "" },
            { "<img alt='' src='p.png' srcset='p.png 1x, none.png 2x'>", "asset-missing" },
            { "<img alt='' src='/about/'>", "" },
            { "<img alt='' src='/about'>", "asset-missing" },
            { "<picture><source srcset='none.png'><img alt='' src='p.png'></picture>", "asset-missing" },
            { "<picture><source><img alt='' src='p.png'></picture>", "asset-address-missing" },
            { "<script src='none.js'></script>", "asset-missing" },
            { "<script src=''></script>", "asset-address-missing" },
            { "<script></script>", "script-empty" },
            { "<script type='text/template'></script>", "" },
            { "<link rel='stylesheet' href='none.css'>", "asset-missing" },
            { "<link rel='preload' as='image' imagesrcset='none.png 1x'>", "asset-missing" },
            { "<link rel='stylesheet'>", "asset-address-missing" },
            { "<link rel='next' href='none.html'>", "link-broken" },
            { "<link rel='dns-prefetch' href='//none.example'>", "" },
            { "<link rel='preconnect' href='none'>", "" },
            { "<link rel='manifest' href='none.webmanifest'>", "asset-missing" },
            { "<link rel='alternate' type='application/rss+xml' href='/none.xml'>", "link-broken" },
            { "<iframe src='none.html'></iframe>", "link-broken" },
            { "<iframe></iframe>", "" },
            { "<object data='none.pdf'></object>", "asset-missing" },
            { "<embed src='none.pdf'>", "asset-missing" },
            { "<embed>", "asset-address-missing" },
            { "<video src='none.mp4' poster='none.jpg'></video>", "asset-missing asset-missing" },
            { "<video><source src='none.mp4'><track src='none.vtt'></video>", "asset-missing asset-missing" },
            { "<audio src='none.mp3'></audio>", "asset-missing" },
            { "<input type='image' alt='x' src='none.png'>", "asset-missing" },
            { "<input type='image' alt='x'>", "asset-address-missing" },
            { "<area alt='x' href='none.html'>", "link-broken" },
            { "<noscript><img alt='' src='none.png'></noscript>", "asset-missing" },
            { "<svg><use href='none.svg#i'/></svg>", "asset-missing" },
            { "<svg><use xlink:href='#i'/></svg>", "" },
            { "<svg><image href='none.png'/></svg>", "asset-missing" },
            { "<svg><a href='none.html'>x</a></svg>", "link-broken" },
            { "<p style='background: url(none.png)'>x</p>", "asset-missing" },
            { "<style>p { background: url(\"none.png\"), url(p.png) }</style>", "asset-missing" },
            { "<template><img src='none.png'></template><!-- <img src='none.png'> -->", "" },
            { "<pre><code><a href='none.html'>x</a></code></pre>", "link-broken" },
            { "<p hidden><a href='none.html'>x</a></p>", "link-broken" },
            { "<body background='none.png'>", "asset-missing" },
            { "<form action='none.html'></form>", "mention-broken" },
            { "<form action=''></form>", "" },
            { "<q cite='none.html'>x</q>", "mention-broken" },
            { "<button formaction='none.html'>x</button>", "mention-broken" },
            { "<meta property='og:image' content='https://example.org/none.png'>", "data-link-broken" },
            { "<meta property='og:image' content=''>", "asset-address-missing" },
            { "<meta name='twitter:image' content='p.png'>", "" },
            {
                "<script type='application/ld+json'>{\"@id\": \"https://example.org/#a\", \"url\": "
                    + "\"https://example.org/none/\", \"x\": \"https://example.org/{q}\"}</script>",
                "data-link-broken"
            },
            { "<img alt='' src='p.png' srcset=''>", "asset-address-missing" },
            { "<meta http-equiv=refresh content=''>", "asset-address-missing" },
            { "<meta http-equiv=refresh content='0; url='>", "asset-address-missing" },
            { "<meta http-equiv=refresh content='300'>", "" },
            { "<meta http-equiv=refresh content='0; url=none.html'>", "link-broken" },
            // New windows.
            { "<a target='_blank' href='https://example.com/'>x</a>", "target-blank" },
            { "<a target='_BLANK' rel='NOOPENER' href='https://example.com/'>x</a>", "" },
            { "<a target='_blank' rel='external noreferrer' href='//example.com/'>x</a>", "" },
            { "<a target='_blank' href='c.html'>x</a>", "" },
            { "<a target='_top' href='https://example.com/'>x</a>", "" },
            { "<a target='side' href='https://example.com/'>x</a>", "target-blank" },
        };

    [Theory]
    [MemberData(nameof(Links))]
    public void A_link_is_judged_by_where_it_leads(string html, string rules)
    {
        var folder = new Folder("https://example.org/")
            .With(
                "a/b/index.html",
                $"<h2 id=here>H</h2><h2 id='café'>C</h2><h2 id='50%25'>F</h2><a name=old></a>{html}"
            )
            .With("index.html", "")
            .With("about/index.html", "<p id=team>T</p>")
            .With("a/b/c.html", "<p id=tea>T</p>")
            .With("a/b/a b.html", "")
            .With("a/b/naïve.html", "")
            .WithFile("a/b/p.png")
            .WithFile("a/b/paper.pdf")
            .WithFile("empty/x.txt");

        Assert.Equal(
            Sorted(rules.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            Sorted(About(folder.All().Where(d => d.At.Path == "a/b/index.html")))
        );
    }

    [Fact]
    public void A_page_with_a_base_has_its_links_begin_there_also_those_to_its_anchors()
    {
        var folder = new Folder()
            .With("index.html", "<h2 id=x>X</h2><a href='#x'>X</a> <a href='#y'>Y</a>", "<base href='b/'>")
            .With("b/index.html", "<p id=y>Y</p>");
        Assert.Contains("no anchor `x`", Assert.Single(folder.Faults("link-broken")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_base_leads_elsewhere_nothing_is_looked_up() =>
        Assert.Empty(
            About(
                new Folder()
                    .With(
                        "index.html",
                        "<a href='none.html'>N</a> <a href='/none'>N</a>",
                        "<base href='https://example.com/'>"
                    )
                    .All()
            )
        );

    [Fact]
    public void An_address_in_a_style_sheet_is_reported_at_its_line()
    {
        var fault = Assert.Single(
            new Folder()
                .With("index.html", "")
                .WithFile(
                    "css/a.css",
                    "@import \"b.css\";\n/* url(c.png) */\np { background: url( 'img/\\6eone.png' ) }"
                )
                .WithFile("css/b.css")
                .Faults("asset-missing")
        );
        Assert.Equal(
            ("css/a.css:3:23", "The file `img/none.png` is not published."),
            (fault.At.ToString(), fault.Message)
        );
    }

    [Fact]
    public void An_address_in_a_style_element_is_reported_at_its_line() =>
        Assert.Equal(
            "index.html:3:12",
            Assert
                .Single(
                    new Folder()
                        .With("index.html", "", "<style>\np {}\nq { b: url(none.png) }</style>")
                        .Faults("asset-missing")
                )
                .At.ToString()
        );

    [Fact]
    public void A_manifest_names_what_is_there()
    {
        var folder = new Folder("https://example.org/")
            .With("index.html", "")
            .WithFile("p.png")
            .WithFile(
                "site.webmanifest",
                "{\"start_url\": \"/\", \"icons\": [{\"src\": \"p.png\"},\n{\"src\": \"none.png\"}]}"
            );
        Assert.Equal("site.webmanifest:2:9", Assert.Single(folder.Faults("asset-missing")).At.ToString());
    }

    [Theory]
    [InlineData("0; url=b.html", "b.html")]
    [InlineData("0;URL='b.html'", "b.html")]
    [InlineData("5, b.html", "b.html")]
    [InlineData("0", null)]
    [InlineData("30; url=index.html", null)]
    public void A_page_that_leads_on_is_no_goal_for_a_link(string content, string? goal)
    {
        var faults = new Folder()
            .With("index.html", "", $"<meta http-equiv=refresh content=\"{content}\">")
            .With("a.html", "<p>\n<a href='index.html'>Home</a>")
            .With("b.html", "")
            .Faults("link-redirects");
        Assert.Equal(
            goal is null ? [] : [$"a.html:2:1 The link to `home` leads to a redirect to `{goal}`."],
            faults.Select(d => $"{d.At} {d.Message}")
        );
    }

    [Fact]
    public void The_anchors_of_a_page_that_leads_on_are_not_asked_for() =>
        Assert.Empty(
            new Folder()
                .With("a.html", "<a href='old.html#x'>X</a>")
                .With("old.html", "", "<meta http-equiv=refresh content='0; url=b.html'>")
                .With("b.html", "<p id=x>X</p>")
                .Faults("link-broken")
        );

    [Fact]
    public void Pages_that_lead_on_to_each_other_are_told_once()
    {
        static string To(string page) => $"<meta http-equiv=refresh content='0; url={page}'>";
        Assert.Single(
            new Folder()
                .With("a.html", "", To("b.html"))
                .With("b.html", "", To("c.html"))
                .With("c.html", "", To("b.html"))
                .With("d.html", "", To("a.html"))
                .Faults("redirect-loop")
        );
    }

    [Fact]
    public void A_page_that_no_other_links_to_is_an_orphan()
    {
        var folder = new Folder()
            .With("index.html", "<a href='linked.html'>L</a>")
            .With("linked.html", "")
            .With("alone.html", "<a href='alone.html'>Me</a>")
            .With("404.html", "")
            .With("hidden.html", "", "<meta name=robots content='noindex, follow'>")
            .With("old.html", "", "<meta http-equiv=refresh content='0; url=moved.html'>")
            .With("moved.html", "");
        Assert.Equal(["alone.html"], folder.Faults("page-orphan").Select(d => d.At.Path));
        Assert.Empty(new Folder().With("a.html", "").With("b.html", "").Faults("page-orphan"));
    }

    [Theory]
    [InlineData("<meta name=robots content='noindex'>", true)]
    [InlineData("<meta name=GoogleBot content='nofollow , None'>", true)]
    [InlineData("<meta name=robots content='max-snippet:50'><meta name=robots content='noindex'>", true)]
    [InlineData("<meta name=robots content='noindex nofollow'>", false)]
    [InlineData("<meta name=otherbot content='noindex'>", false)]
    public void A_page_asks_not_to_be_listed_in_any_of_its_meta_elements_with_commas_between_the_rules(
        string meta,
        bool isHidden
    )
    {
        var folder = new Folder()
            .With("index.html", "")
            .With("a.html", "", meta + "<meta property=og:type content=article>");
        Assert.Equal(isHidden ? 0 : 1, folder.Faults("page-orphan").Count(d => d.At.Path == "a.html"));
        Assert.Equal(isHidden ? 1 : 0, folder.Faults("noindex-left").Count);
    }

    [Fact]
    public void An_icon_that_only_some_pages_lack_is_told_for_each_of_them()
    {
        const string Icon = "<link rel='shortcut icon' href='data:,'>";
        Assert.Equal(
            ["b.html", "c.html"],
            new Folder()
                .With("a.html", "", Icon)
                .With("b.html", "")
                .With("c.html", "")
                .Faults("favicon-missing")
                .Select(d => d.At.Path)
        );
        Assert.Single(new Folder().With("b.html", "").With("c.html", "").Faults("favicon-missing"));
        Assert.Empty(new Folder().With("b.html", "").WithFile("favicon.ico").Faults("favicon-missing"));
    }

    static IEnumerable<string> About(IEnumerable<Diagnostic> faults) =>
        faults
            .Select(d => d.Rule.Name)
            .Where(name =>
                name != "link-same-words" && aboutLinks.Any(about => name.StartsWith(about, StringComparison.Ordinal))
            );

    static IEnumerable<string> Sorted(IEnumerable<string> names) => names.Order(StringComparer.Ordinal);
}
