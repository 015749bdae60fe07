using HarrisTrip.Check.Changes;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Sites;
using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>Pages of the publication itself: About, Contact, Imprint, Ethics.</summary>
public class SitePageTests
{
    const string About = "about/index.html",
        News = "quay/index.html";

    [Theory]
    [InlineData("page", "WebPage")]
    [InlineData("about", "AboutPage")]
    [InlineData("contact", "ContactPage")]
    public void A_page_needs_no_date_and_says_what_it_is(string kind, string type)
    {
        var (result, bundle) = Site(kind);

        Assert.Empty(result.Diagnostics);
        var page = bundle.Text(About);
        Assert.Contains($"\"@type\":\"{type}\"", page, StringComparison.Ordinal);
        Assert.Contains("content=\"website\"", page, StringComparison.Ordinal);
        Assert.Contains("class=\"on-page\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("NewsArticle\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"authors\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<time", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_all_files_only_the_sitemap_and_links_know_a_page()
    {
        var (result, bundle) = Site("about", settings: "llms: true\nmarkdown: true\n");

        Assert.Empty(result.Diagnostics);
        Assert.Equal(1, result.Articles);
        Assert.Contains(
            "<loc>https://example.org/news/about/</loc>",
            bundle.Text("sitemap-pages-1.xml"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("/about/", bundle.Text("sitemap-articles-1.xml"), StringComparison.Ordinal);
        Assert.Contains("About this paper", bundle.Text("about/index.md"), StringComparison.Ordinal);
        var withoutMenu = Site("about", settings: "menu: []\nmarkdown: true\n").Bundle;
        foreach (
            var file in withoutMenu.Files.Keys.Where(file =>
                !file.StartsWith("about/", StringComparison.Ordinal)
                && file is not "sitemap-pages-1.xml"
                && Paths.ExtensionOf(file) is ".html" or ".xml" or ".json"
            )
        )
        {
            Assert.DoesNotContain("about/", withoutMenu.Text(file), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_page_can_be_searched_without_being_filed_by_date()
    {
        var (_, bundle) = Site("about", settings: "search: true\n");

        var page = bundle.Text(About);
        Assert.Contains("data-pagefind-body", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-pagefind-sort", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_that_do_nothing_on_a_page_are_told_and_left_out()
    {
        var (result, bundle) = Site("about", "tags: [fish]\nauthors: [Ann Bell]\ncorrections: []\n");

        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Equal(
            [
                "articles/about/index.md:4:8 `tags` does nothing on a page: it is in no list.",
                "articles/about/index.md:5:11 `authors` does nothing on a page: it has no byline.",
            ],
            result.Diagnostics.Select(d => $"{d.At} {d.Message}")
        );
        Assert.DoesNotContain(bundle.Files.Keys, file => file.StartsWith("author/", StringComparison.Ordinal));
        Assert.DoesNotContain("Ann Bell", bundle.Text(About), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind: pgae\n", "`kind` cannot be `pgae`.", "Did you mean `page`?")]
    [InlineData("kind: page\npublsihed: 2026-01-01\n", "publsihed", "Did you mean `published`?")]
    public void Misspelt_words_are_told_with_the_word_that_was_meant(string matter, string message, string help)
    {
        var (result, _) = Sites.Build.Site(Folder(matter));

        var fault = Assert.Single(
            result.Diagnostics,
            d => d.At.Path == "articles/about/index.md" && d.Message.Contains(message, StringComparison.Ordinal)
        );
        Assert.Contains(help, $"{fault.Message} {fault.Help}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_cannot_lead_the_front_page()
    {
        var (result, _) = Site("about", settings: "lead_story: about\n");

        var fault = Assert.Single(result.Diagnostics);
        Assert.Equal(
            ("article-unknown", Severity.Error, "articles/site.yaml:4:13"),
            (fault.Rule.Name, fault.Severity, fault.At.ToString())
        );
    }

    [Fact]
    public void Links_embargo_expiry_and_old_addresses_hold_for_pages_as_for_articles()
    {
        var broken = Sites.Build.Site(Folder("kind: page\n", "See [the wall](../wall/)."));
        var later = Site("page", "published: 2026-06-02\n");
        var gone = Site("page", "expires: 2026-05-01\naliases: [who/]\n");
        var moved = Site("page", "permalink: company/about/\naliases: [who/]\n");

        Assert.Contains("link-broken", broken.Result.Rules());
        Assert.DoesNotContain(About, later.Bundle.Files.Keys);
        Assert.Equal(DueReason.EmbargoEnds, later.Result.NextRebuild?.Reason);
        Assert.Equal(["about/", "who/"], gone.Result.Site.Gone.Select(address => address.Address));
        Assert.Contains("company/about/", moved.Bundle.Text("who/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_changes_between_two_bundles_is_seen_on_pages_too()
    {
        var before = Sites.Build.Site(Folder("kind: page\n", "The old words.")).Bundle;
        var after = Sites.Build.Site(Folder("kind: page\n", "The new words.")).Bundle;

        var changes = BundleChanges.Between(new Published(before), new Published(after));

        Assert.Equal([About], changes.Select(change => change.File));
    }

    static (BuildResult Result, MemoryBundle Bundle) Site(string kind, string matter = "", string settings = "") =>
        Sites.Build.Site(Folder($"kind: {kind}\n{matter}", settings: settings));

    static MemoryFolder Folder(string matter, string text = "We write of the harbour.", string settings = "") =>
        new MemoryFolder()
            .With(
                "site.yaml",
                "title: Harbour Post\ndescription: The harbour and all who work there, told every day by those who live beside "
                    + "it.\n"
                    + (settings.Contains("menu", StringComparison.Ordinal) ? "" : "menu: [about]\n")
                    + settings
            )
            .With("quay/index.md", Article("The new quay", "published: 2026-01-02T09:00:00Z\n", "Words of it."))
            .With("about/index.md", Article("About this paper", matter, text));

    static string Article(string title, string matter, string text) =>
        $"---\ntitle: {title}\n{matter}standfirst: {title}, and what everybody at the harbour has to know of it, told by "
        + $"those who work there.\n---\n\n{text}\n";

    sealed class Published(MemoryBundle bundle) : IPublishedFolder
    {
        public string? Root => null;

        public IEnumerable<string> Files => bundle.Files.Keys;

        public bool Has(string path) => bundle.Files.ContainsKey(path);

        public byte[]? Read(string path) => bundle.Files.GetValueOrDefault(path);

        public long? SizeOf(string path) => Read(path)?.Length;
    }
}
