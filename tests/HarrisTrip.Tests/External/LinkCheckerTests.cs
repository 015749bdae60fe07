using HarrisTrip.Check.Links;
using HarrisTrip.Check.Metadata;
using HarrisTrip.Cli.External;
using Xunit;

namespace HarrisTrip.Tests.External;

/// <summary>What a site answers is told apart: there, moved, gone, refused us, could not tell.</summary>
public class LinkCheckerTests
{
    const string Page = "https://a.example/page";

    [Theory]
    [InlineData(200, ExternalState.Available)]
    [InlineData(204, ExternalState.Available)]
    [InlineData(404, ExternalState.Gone)]
    [InlineData(410, ExternalState.Gone)]
    [InlineData(400, ExternalState.Refused)]
    [InlineData(401, ExternalState.Refused)]
    [InlineData(403, ExternalState.Refused)]
    [InlineData(429, ExternalState.Refused)]
    [InlineData(451, ExternalState.Refused)]
    [InlineData(999, ExternalState.Refused)]
    [InlineData(500, ExternalState.Unknown)]
    [InlineData(503, ExternalState.Unknown)]
    public async Task An_answer_is_understood(int status, ExternalState state) =>
        Assert.Equal(state, (await CheckAsync(new Web().With(Page, new Answer(status)))).State);

    [Fact]
    public async Task A_server_that_knows_no_HEAD_is_asked_with_GET()
    {
        var web = new Web().With(Page, method => new Answer(method == HttpMethod.Head ? 404 : 200));
        Assert.Equal(ExternalState.Available, (await CheckAsync(web)).State);
        Assert.Equal(["GET https://a.example/robots.txt", $"HEAD {Page}", $"GET {Page}"], web.Requests);
    }

    [Fact]
    public async Task What_has_moved_for_good_says_where_to()
    {
        var web = new Web()
            .With(Page, To(301, "/new"))
            .With("https://a.example/new", To(308, "https://b.example/"))
            .With("https://b.example/", new Answer(200));
        Assert.Equal(
            new ExternalOutcome(ExternalState.Moved, "has moved permanently", "https://b.example/"),
            await CheckAsync(web)
        );
    }

    [Fact]
    public async Task What_is_elsewhere_for_now_is_there() =>
        Assert.Equal(
            ExternalState.Available,
            (
                await CheckAsync(
                    new Web().With(Page, To(302, "/login")).With("https://a.example/login", new Answer(200))
                )
            ).State
        );

    [Fact]
    public async Task Only_the_way_that_is_for_good_is_recommended()
    {
        var web = new Web()
            .With(Page, To(301, "/new"))
            .With("https://a.example/new", To(302, "/today"))
            .With("https://a.example/today", new Answer(200));
        Assert.Equal("https://a.example/new", (await CheckAsync(web)).To);
    }

    [Fact]
    public async Task What_leads_on_to_nothing_is_gone() =>
        Assert.Equal(ExternalState.Gone, (await CheckAsync(new Web().With(Page, To(301, "/none")))).State);

    [Fact]
    public async Task What_leads_on_without_an_end_is_left()
    {
        var web = new Web().With(Page, To(302, "/page"));
        Assert.Equal(ExternalState.Unknown, (await CheckAsync(web)).State);
        Assert.InRange(web.Requests.Count, 2, 20);
    }

    [Fact]
    public async Task A_site_in_trouble_is_asked_again_after_a_while()
    {
        var web = new Web().With(Page, new Answer(503), new Answer(502), new Answer(200));
        Assert.Equal(ExternalState.Available, (await CheckAsync(web)).State);
        Assert.Equal([2.0, 4.0], web.Waits.Where(w => w.TotalSeconds >= 1).Select(w => w.TotalSeconds));
    }

    [Fact]
    public async Task A_site_that_says_when_to_come_again_is_listened_to()
    {
        var web = new Web().With(Page, new Answer(429, null, TimeSpan.FromSeconds(30)), new Answer(200));
        Assert.Equal(ExternalState.Available, (await CheckAsync(web)).State);
        Assert.Contains(TimeSpan.FromSeconds(30), web.Waits);
    }

    [Fact]
    public async Task A_site_that_wants_to_be_left_alone_for_an_hour_is()
    {
        var web = new Web().With(Page, new Answer(429, null, TimeSpan.FromHours(1)));
        Assert.Equal(ExternalState.Refused, (await CheckAsync(web)).State);
        Assert.Equal(2, web.Requests.Count);
    }

    [Fact]
    public async Task What_robots_may_not_see_is_not_asked_for()
    {
        var web = new Web()
            .With("https://a.example/robots.txt", new Answer(200, Text: "User-agent: *\nDisallow: /pa"))
            .With(Page, new Answer(200));
        Assert.Equal(ExternalState.Refused, (await CheckAsync(web)).State);
        Assert.Equal(["GET https://a.example/robots.txt"], web.Requests);
    }

    [Fact]
    public async Task Robots_are_heeded_also_where_a_redirect_leads()
    {
        var web = new Web()
            .With(Page, To(302, "https://b.example/x"))
            .With("https://b.example/robots.txt", new Answer(200, Text: "User-agent: harristrip\nDisallow: /"));
        Assert.Equal(ExternalState.Refused, (await CheckAsync(web)).State);
        Assert.DoesNotContain("HEAD https://b.example/x", web.Requests);
    }

    [Fact]
    public async Task A_host_that_is_silent_is_not_asked_for_each_of_its_pages()
    {
        var web = new Web()
            .With(Page, new Answer(200))
            .Silent("https://b.example/robots.txt", NoResponse.NoSuchHost, "is on a host that does not exist");
        var outcomes = await web.Checker()
            .CheckAsync([Page, "https://b.example/1", "https://b.example/2"], TestContext.Current.CancellationToken);
        Assert.Equal(
            (ExternalState.Gone, ExternalState.Gone),
            (outcomes["https://b.example/1"].State, outcomes["https://b.example/2"].State)
        );
        Assert.Single(web.Requests, a => a.Contains("b.example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_network_nothing_is_called_gone() =>
        Assert.Equal(
            ExternalState.Unknown,
            (
                await CheckAsync(
                    new Web().Silent(
                        "https://a.example/robots.txt",
                        NoResponse.NoSuchHost,
                        "is on a host that does not exist"
                    )
                )
            ).State
        );

    [Fact]
    public async Task A_redirect_out_of_the_web_is_not_followed() =>
        Assert.Equal(
            ExternalState.Unknown,
            (await CheckAsync(new Web().With(Page, To(302, "file:///etc/passwd")))).State
        );

    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: HarrisTrip\nDisallow: /b", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: HarrisTrip\nDisallow: /b", "/b/c", false)]
    [InlineData("User-agent: other\nUser-agent: *\nDisallow: /a # all of it", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", true)]
    [InlineData("user-agent:*\r\ndisallow:/a*c", "/abd/c", false)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("User-agent: *\nCrawl-delay: 1\nUser-agent: HarrisTrip/1.0\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: HarrisTripNews\nDisallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /ma\u00F1ana", "/ma%c3%b1ana/", false)]
    [InlineData("User-agent: *\nDisallow: /%7Ea%2Fb", "/~a%2fb", false)]
    [InlineData("User-agent: *\nDisallow: /a%2Fb", "/a/b", true)]
    public void Robots_are_read_as_RFC_9309_says(string text, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Read(text, "HarrisTrip").Forbidding(path) is null);

    [Fact]
    public void A_pattern_of_stars_does_not_go_back_for_ever() =>
        Assert.True(
            RobotsRules
                .Read("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 5_000)) + "$", "HarrisTrip")
                .Forbidding("/" + new string('a', 100_000) + "b")
                is null
        );

    static Answer To(int status, string location) => new(status, new Uri(location, UriKind.RelativeOrAbsolute));

    static async Task<ExternalOutcome> CheckAsync(Web web) =>
        (await web.Checker().CheckAsync([Page], TestContext.Current.CancellationToken))[Page];
}
