using HarrisTrip.Tests.Outside;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace HarrisTrip.BrowserTests;

/// <summary>What an editor sees while writing: the program itself, real files, a real browser.</summary>
public sealed class ServeTests(Chromium chromium) : IAsyncLifetime
{
    /// <summary>A build on a busy machine.</summary>
    static readonly LocatorAssertionsToContainTextOptions eventually = new() { Timeout = 90_000 };

    readonly ScratchFolder scratch = new();
    readonly List<string> complaints = [];
    ServedSite? serve;

    public ValueTask InitializeAsync()
    {
        scratch.Write(
            "articles/site.yaml",
            "title: The Harbour Record\ndescription: What happens at the harbour, on its walls and on its quays.\nbase_url: https://example.org/news/\n"
        );
        Write("quay", "The new quay", Long("The first word of the quay."));
        Write("crane", "The old crane", "Words of the crane.");
        scratch.Write("theme/assets/style.css", File.ReadAllText(Repository.Path("templates", "assets", "style.css")));
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_save_is_seen_at_the_place_where_one_was_reading()
    {
        var page = await OpenAsync("news/quay/");
        var read = page.GetByText("Paragraph 30.");
        await read.EvaluateAsync(
            "e => scrollTo({ top: scrollY + e.getBoundingClientRect().top - 100, behavior: 'instant' })"
        );
        var before = await TopAsync(read);

        Write("quay", "The new quay", Long("Another beginning.\n\nAnd one more paragraph."));
        await Expect(page.Locator("main")).ToContainTextAsync("Another beginning.", eventually);

        await page.WaitForFunctionAsync(
            "before => Math.abs([...document.querySelectorAll('p')].find(p => p.textContent === 'Paragraph 30.')"
                + ".getBoundingClientRect().top - before) < 3",
            before
        );
    }

    [Fact]
    public async Task A_fault_lies_over_the_last_good_page_until_it_is_fixed()
    {
        var page = await OpenAsync("news/quay/");
        var panel = page.GetByRole(AriaRole.Region, new() { Name = "Faults" });
        await Expect(panel).ToBeHiddenAsync();

        Write("quay", "The new quay", "[Nowhere](nowhere.md)");
        await Expect(panel).ToContainTextAsync("link-broken", eventually);
        await Expect(panel).ToContainTextAsync("1 error");
        await Expect(page.Locator("main")).ToContainTextAsync("The first word of the quay.");
        var link = panel.GetByRole(AriaRole.Link).First;
        var file = string.Join(
            '/',
            scratch.Path("articles", "quay", "index.md").Split('/').Select(Uri.EscapeDataString)
        );
        Assert.Equal($"vscode://file{file}:6:1", await link.GetAttributeAsync("href"));
        Assert.EndsWith("quay/index.md:6:1", await link.InnerTextAsync(), StringComparison.Ordinal);
        Expects(await AxeAsync(page));
        // It can be put aside by the keyboard, and comes back.
        await panel.FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(panel).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(panel).ToBeVisibleAsync();

        Write("quay", "The new quay", "Better words.");
        await Expect(page.Locator("main")).ToContainTextAsync("Better words.", eventually);
        await Expect(panel).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Another_page_tells_when_all_is_fixed_without_a_reload()
    {
        var page = await OpenAsync("news/crane/");
        var panel = page.GetByRole(AriaRole.Region, new() { Name = "Faults" });
        await page.EvaluateAsync("() => { window.isSame = true }");

        Write("quay", "The new quay", "[Nowhere](nowhere.md)");
        await Expect(panel).ToContainTextAsync("link-broken", eventually);
        Write("quay", "The new quay", Long("The first word of the quay."));
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("All faults are fixed.", eventually);

        await Expect(panel).ToBeHiddenAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => window.isSame === true"));
    }

    [Fact]
    public async Task A_style_sheet_is_swapped_without_a_reload()
    {
        var page = await OpenAsync("news/quay/", "--templates", scratch.Path("theme"));
        await page.EvaluateAsync("() => { window.isSame = true; scrollTo({ top: 700, behavior: 'instant' }) }");

        File.AppendAllText(scratch.Path("theme", "assets", "style.css"), "\nbody { background: rgb(1, 2, 3); }\n");
        await page.WaitForFunctionAsync(
            "() => getComputedStyle(document.body).backgroundColor === 'rgb(1, 2, 3)'",
            null,
            new() { Timeout = 90_000 }
        );

        Assert.True(await page.EvaluateAsync<bool>("() => window.isSame === true"));
        Assert.Equal(700, await page.EvaluateAsync<int>("() => Math.round(scrollY)"));
        await Expect(page.Locator("link[rel=stylesheet]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task An_embargo_ends_before_ones_eyes()
    {
        Write("secret", "Kept back", "Not before its hour.", published: "2090-06-01T12:00:30Z");

        var page = await OpenAsync("news/secret/");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("This page is not here");

        await Expect(page.Locator("main")).ToContainTextAsync("Not before its hour.", eventually);
        await serve!.UntilAsync("the embargo of");
        // To readers it is still kept back.
        await Expect(page.Locator("harristrip-preview")).ToContainTextAsync("Embargoed until 1 June 2090, 12:00 UTC");
    }

    [Fact]
    public async Task An_empty_site_and_a_missing_page_fill_by_themselves()
    {
        Directory.Delete(scratch.Path("articles", "quay"), recursive: true);
        Directory.Delete(scratch.Path("articles", "crane"), recursive: true);
        var home = await OpenAsync("news/");
        await Expect(home.Locator("harristrip-preview")).ToContainTextAsync("nothing-to-publish", eventually);
        var missing = await chromium.OpenAsync();
        await missing.GotoAsync(new Uri(serve!.Root, "news/crane/").AbsoluteUri);

        Write("crane", "The old crane", "Words of the crane.");

        await Expect(home.Locator("main")).ToContainTextAsync("The old crane", eventually);
        await Expect(missing.Locator("main")).ToContainTextAsync("Words of the crane.", eventually);
    }

    [Fact]
    public async Task A_page_that_is_asked_for_before_the_first_build_comes_by_itself()
    {
        serve = await ServedSite.StartAsync(scratch.Path("articles"), "--now", "2090-06-01T12:00:00Z");
        var page = await chromium.OpenAsync();

        await page.GotoAsync(new Uri(serve.Root, "news/crane/").AbsoluteUri);

        await Expect(page.Locator("main")).ToContainTextAsync("Words of the crane.", eventually);
    }

    [Fact]
    public async Task Drafts_are_marked()
    {
        Write("pier", "The pier", "Words of the pier.", more: "draft: true\n");
        var page = await OpenAsync("news/pier/", "--drafts");

        await Expect(page.Locator("harristrip-preview")).ToContainTextAsync("Draft");
        Expects(await AxeAsync(page));
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    public async Task The_desk_is_for_everybody(ColorScheme scheme, int width)
    {
        Write("pier", "The pier", "Words of the pier.", more: "draft: true\n");
        Write(
            "ferry",
            "The ferry",
            "Words.",
            published: "2091-01-02T09:00:00Z",
            more: "expires: 2092-01-01T00:00:00Z\n"
        );
        Write("quay", "The new quay", "[Nowhere](nowhere.md)");
        var page = await OpenAsync("_harristrip/");
        await page.SetViewportSizeAsync(width, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });

        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(4);
        await Expect(page.Locator(".counts")).ToHaveTextAsync("2 published · 1 embargoed · 1 draft");
        await Expect(page.Locator("tr", new() { HasText = "The ferry" }))
            .ToContainTextAsync("expires 1 January 2092, 00:00 UTC");
        await Expect(page.Locator("tr", new() { HasText = "The new quay" })).ToContainTextAsync("1 error");
        Expects(await AxeAsync(page));
        Assert.False(await OverflowsAsync(page));

        await page.GetByRole(AriaRole.Link, new() { Name = "The old crane" }).ClickAsync();
        var frames = page.Locator("iframe");
        await Expect(frames).ToHaveCountAsync(2);
        foreach (var (at, wide) in new[] { (0, 390), (1, 1280) })
        {
            await Expect(frames.Nth(at).ContentFrame.Locator("main")).ToContainTextAsync("Words of the crane.");
            Assert.Equal(
                wide,
                await frames.Nth(at).ContentFrame.Locator("html").EvaluateAsync<int>("() => innerWidth")
            );
        }
        await Expect(page.Locator(".result .title")).ToContainTextAsync("The old crane");
        await Expect(page.Locator(".result .crumbs")).ToHaveTextAsync("example.org › news › crane");
        await Expect(page.Locator(".entry")).ToContainTextAsync("The old crane");
        await Expect(page.Locator(".weights")).ToContainTextAsync("HTML");
        Expects(await AxeAsync(page));
        Assert.False(await OverflowsAsync(page));
    }

    [Fact]
    public async Task The_desk_follows_what_is_written()
    {
        var page = await OpenAsync("_harristrip/");
        await page.EvaluateAsync("() => { window.isSame = true }");
        Write("crane", "The oldest crane", "Words of the crane.");
        await Expect(page.Locator("table")).ToContainTextAsync("The oldest crane", eventually);
        Assert.True(await page.EvaluateAsync<bool>("() => window.isSame === true"));

        await page.GetByRole(AriaRole.Searchbox).FillAsync("oldest");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Tab");
        await page.GetByRole(AriaRole.Link, new() { Name = "The oldest crane" }).ClickAsync();
        var framed = page.Locator("iframe").First.ContentFrame.Locator("main");
        await Expect(framed).ToContainTextAsync("Words of the crane.");

        Write("crane", "The oldest crane", "Words of a new crane.");
        await Expect(framed).ToContainTextAsync("Words of a new crane.", eventually);
    }

    async Task<IPage> OpenAsync(string path, params string[] options)
    {
        var page = await chromium.OpenAsync();
        page.Console += (_, message) =>
        {
            // A page that is not there is one of those that are looked at.
            if (message.Type is "error" or "warning" && !message.Text.Contains("404", StringComparison.Ordinal))
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        serve = await ServedSite.StartAsync(scratch.Path("articles"), ["--now", "2090-06-01T12:00:00Z", .. options]);
        // The page that is shown until then has a test of its own.
        await serve.UntilAsync(", in ");
        await page.GotoAsync(new Uri(serve.Root, path).AbsoluteUri);
        return page;
    }

    void Write(string name, string title, string body, string published = "2026-01-02T09:00:00Z", string more = "") =>
        scratch.Write(
            $"articles/{name}/index.md",
            $"---\ntitle: {title}\npublished: {published}\n{more}standfirst: What everybody at the harbour has to know of the {name}, told by those who work there every day.\n---\n{body}\n"
        );

    static string Long(string beginning) =>
        beginning + "\n\n" + string.Concat(Enumerable.Range(1, 60).Select(n => $"Paragraph {n}.\n\n"));

    static Task<double> TopAsync(ILocator element) =>
        element.EvaluateAsync<double>("e => e.getBoundingClientRect().top");

    static Task<bool> OverflowsAsync(IPage page) =>
        page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth");

    static async Task<string[]> AxeAsync(IPage page)
    {
        await page.EvaluateAsync(
            await File.ReadAllTextAsync(
                OutsidePart.Need(OutsidePart.ToolFile("axe-core", "axe.min.js"), "The npm package axe-core"),
                TestContext.Current.CancellationToken
            )
        );
        return await page.EvaluateAsync<string[]>(
            "() => axe.run().then(found => found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' ')))"
        );
    }

    static void Expects(string[] faults) => HarrisTrip.Tests.Outside.Expect.None(faults);

    public async ValueTask DisposeAsync()
    {
        Expects([.. complaints]);
        if (serve is not null)
        {
            await serve.DisposeAsync();
        }
        scratch.Dispose();
    }
}
